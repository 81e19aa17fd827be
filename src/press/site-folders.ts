import { changesFile } from "./changes.ts";
import { siteMemory } from "./site-memory.ts";
import { workspaceOf } from "./workspace.ts";

export type SiteFolders = ReturnType<typeof foldersOf>;

/** Where a build of one output folder keeps what. `output` is the folder's real path. */
export function foldersOf(cacheDir: string, output: string) {
  const memory = siteMemory(cacheDir, output);
  return {
    changes: changesFile(memory),
    content: `${memory}.content`,
    last: `${memory}.last.json`,
    related: `${memory}.related`,
    tags: `${memory}.tags.json`,
    manifest: `${memory}.manifest.json`,
    nextManifest: `${memory}.manifest.next.json`,
    ...workspaceOf(output),
  };
}
