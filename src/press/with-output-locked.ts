import { join } from "node:path";
import { UnfinishedCommitError } from "./commit.ts";
import { removeUnfinished } from "./durable-file.ts";
import { takeLock } from "./lock.ts";
import { foldersOf, type SiteFolders } from "./site-folders.ts";
import { clearStaging } from "./workspace.ts";

/**
 * Does something to an output folder while nobody else may, and clears away what it staged when it fails, and what a
 * killed process left half written in the cache. Throws `LockedError` when another build is at work.
 */
export async function withOutputLocked<T>(
  output: string,
  cacheDir: string,
  act: (folders: SiteFolders) => T | Promise<T>,
): Promise<T> {
  const folders = foldersOf(cacheDir, output);
  const releaseCache = takeLock(join(cacheDir, "lock"));
  try {
    // Builds with caches of their own may still share the output folder.
    const releaseOutput = takeLock(folders.lock);
    try {
      removeUnfinished(cacheDir);
      return await act(folders);
    } catch (error) {
      if (!(error instanceof UnfinishedCommitError)) clearStaging(output);
      throw error;
    } finally {
      releaseOutput();
    }
  } finally {
    releaseCache();
  }
}
