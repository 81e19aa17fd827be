import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { judgeLicences } from "./licences/judge-licences.ts";

/** Lists the licences of all that a site is made with, from the lockfile; ends with 1 when one of them is unknown or asks for more than to be named. */
const lockfile = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package-lock.json", import.meta.url)), "utf8"),
);
const { byLicence, refused } = judgeLicences(lockfile.packages);
for (const [licence, names] of byLicence) console.log(`${licence} (${names.length}): ${names.join(", ")}`);
if (refused.length > 0) {
  console.error(`\nNot to be used without thought:\n${refused.join("\n")}`);
  process.exitCode = 1;
}
