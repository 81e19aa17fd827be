import { fileURLToPath } from "node:url";

/** The folder of our templates. */
export const TEMPLATES_PATH = fileURLToPath(new URL("../../templates", import.meta.url));
