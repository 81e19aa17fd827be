import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isStamped } from "./manifest.ts";
import { realPathOf } from "./workspace.ts";

/** The output folder holds, or would come to hold, something that is not a site of ours. */
export class ForeignOutputError extends Error {}

/** A site printed over its own source, or around it, would be the end of that source. */
export function refuseOverlap(output: string, folders: readonly string[]): void {
  const ours = ["src", "templates", "scripts"].map((name) =>
    fileURLToPath(new URL(`../../${name}`, import.meta.url)),
  );
  for (const folder of [...folders, ...ours]) {
    const other = realPathOf(folder);
    const isApart =
      !`${output}${sep}`.startsWith(`${other}${sep}`) && !`${other}${sep}`.startsWith(`${output}${sep}`);
    if (!isApart)
      throw new ForeignOutputError(
        `The output folder ${output} and ${other} overlap. Name another with --output.`,
      );
  }
}

/** Overwriting a folder that we did not print would destroy somebody's work. */
export function refuseForeignOutput(output: string): void {
  const found = statSync(output, { throwIfNoEntry: false });
  if (found === undefined || isStamped(output)) return;
  if (!found.isDirectory()) throw new ForeignOutputError(`${output} is a file. Name a folder with --output.`);
  const names = readdirSync(output).filter((name) => !name.startsWith("."));
  if (names.length === 0) return;
  const front = join(output, "index.html");
  if (existsSync(front) && readFileSync(front, "utf8").includes('content="Akhbar"')) return;
  throw new ForeignOutputError(
    `${output} holds files that Akhbar did not print (${names.slice(0, 3).join(", ")}). Empty it, or name another folder with --output.`,
  );
}
