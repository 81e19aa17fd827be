import { closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { LockedError, takeLock } from "../../src/press/lock.ts";

/** Takes and returns the lock of a folder again and again, and says so on stdout when somebody else holds it at the same time. */
const [folder = ""] = process.argv.slice(2);
const held = join(folder, "held");

for (let round = 0; round < 300; round++) {
  try {
    const release = takeLock(join(folder, "lock"));
    try {
      closeSync(openSync(held, "wx"));
      rmSync(held);
    } catch {
      console.log("Two hold the lock.");
    }
    release();
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
  }
}
console.log("done");
