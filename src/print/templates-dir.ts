import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of our templates. Eleventy takes its input as a path from the working folder. */
export const TEMPLATES_PATH = fileURLToPath(new URL("../../templates", import.meta.url));
export const TEMPLATES_DIR = relative(process.cwd(), TEMPLATES_PATH) || ".";
