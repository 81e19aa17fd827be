import { type ContentList, listContentApart } from "../src/press/list-content.ts";
import { parseBuildFlags } from "./build-flags.ts";

/** Begins to list the content folder of a build, before all that it takes to build is loaded; undefined when the flags are wrong. */
export function startListing(args: readonly string[]): Promise<ContentList> | undefined {
  const contentDir = contentDirOf(args);
  if (contentDir === undefined) return undefined;
  const list = listContentApart(contentDir);
  // Whoever awaits it hears of a failure; nobody does when the build is refused before.
  list.catch(() => {});
  return list;
}

function contentDirOf(args: readonly string[]): string | undefined {
  try {
    const { options, parts } = parseBuildFlags(args);
    return parts === undefined ? options.contentDir : undefined;
  } catch {
    return undefined;
  }
}
