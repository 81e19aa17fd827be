import { beginListing, type ContentList } from "../src/press/list-content.ts";
import { parseBuildFlags } from "./build-flags.ts";

/** Begins to list the content folder of a build, before all that it takes to build is loaded; undefined when the flags are wrong. */
export function startListing(args: readonly string[]): (() => Promise<ContentList>) | undefined {
  const contentDir = contentDirOf(args);
  return contentDir === undefined ? undefined : beginListing(contentDir);
}

function contentDirOf(args: readonly string[]): string | undefined {
  try {
    const { options, parts } = parseBuildFlags(args);
    return parts === undefined ? options.contentDir : undefined;
  } catch {
    return undefined;
  }
}
