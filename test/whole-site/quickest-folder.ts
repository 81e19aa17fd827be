import { accessSync, constants, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

/** What lies here is kept in memory, on Linux. */
const SHARED_MEMORY = "/dev/shm";

/** More than all sites that tests hold at one time. A container often has no more than 64 MB there. */
const ENOUGH_BYTES = 512 * 1024 * 1024;

/**
 * Where a site may lie whose test asks nothing of the disk: in memory when there is room, since a build waits for the
 * disk, by design, longer than for anything else. Who names a `TMPDIR` has chosen.
 */
export function quickestFolder(): string {
  return process.env.TMPDIR === undefined && hasRoom(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir();
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
