import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `npm run` runs. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What `npm run` gives to Node for a script, as package.json has it. */
export function nodeArguments(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [program, ...args] = String(scripts[name]).split(" ");
  if (program !== "node") throw new Error(`Bug: npm run ${name} does not start Node.`);
  return args;
}
