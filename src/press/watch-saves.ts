import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { watch } from "chokidar";

/** Editors write a file in several steps; what comes within so many milliseconds of each other is one save. */
const ONE_SAVE_MS = 30;

/** What was saved in a folder: paths from it with `/`, of files and folders that are new, changed or gone. */
export type Saved = ReadonlySet<string>;

/**
 * Watches folders until the process ends, and gives what was saved in each of them, in their order, save by save: what comes
 * while one is being worked on waits. Hidden files are nobody's save. Nothing is missed from the moment that the promise
 * resolves, though a whole file be put in the place of another, as git and many editors do; the watcher that Node has for
 * whole trees loses sight of those.
 */
export async function watchSaves(
  folders: readonly string[],
  onFault: (fault: unknown) => void,
): Promise<AsyncIterable<readonly Saved[]>> {
  const saved = folders.map(() => new Set<string>());
  let isQuiet = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;

  async function watchFolder(folder: string, paths: Set<string>): Promise<void> {
    // The folder itself may be a link. One inside is a mistake of the content, and could lead anywhere.
    const root = realpathSync(folder);
    const below = (path: string) => relative(root, path).replaceAll(sep, "/");
    const watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      // As git's own folder, in which something happens all the time.
      ignored: (path) => /(?:^|\/)\./.test(below(path)),
    });
    watcher.on("error", onFault);
    watcher.on("all", (_, path) => {
      paths.add(below(path));
      clearTimeout(timer);
      timer = setTimeout(() => isQuiet.resolve(), ONE_SAVE_MS);
    });
    await new Promise<void>((resolve) => watcher.on("ready", resolve));
  }

  async function* saves(): AsyncGenerator<readonly Saved[]> {
    for (;;) {
      await isQuiet.promise;
      isQuiet = Promise.withResolvers();
      const latest = saved.map((paths) => new Set(paths));
      for (const paths of saved) paths.clear();
      yield latest;
    }
  }

  await Promise.all(folders.map((folder, place) => watchFolder(folder, saved[place] ?? new Set())));
  return saves();
}
