import { beginListing, type ContentList } from "../src/press/list-content.ts";
import { parseBuildFlags } from "./build-flags.ts";

/** Begins to list the content folder of a build, before all that it takes to build is loaded; undefined when the flags are wrong. */
export function startListing(args: readonly string[]): (() => Promise<ContentList>) | undefined {
  try {
    const { options, parts } = parseBuildFlags(args);
    return parts === undefined ? beginListing(options.contentDir) : undefined;
  } catch {
    // The build says what is wrong with them.
    return undefined;
  }
}
