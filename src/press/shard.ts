import { digestOf } from "../model/digest.ts";
import type { Page, PageKind } from "../model/page.ts";

/** One machine's part of a build: part `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a part says of itself, in `PART_FILE` at the top of its output folder, so that the parts can be joined and checked. */
export interface PartRecord {
  readonly version: 1;
  readonly shard: Shard;
  /** The digest of the whole plan: parts of different content, settings, templates or moments do not fit together. */
  readonly plan: string;
  /** How many pages the whole plan has. */
  readonly planned: number;
  /** The pages in this part, by file. */
  readonly pages: Readonly<Record<string, { readonly fingerprint: string; readonly kind: PageKind }>>;
}

export const PART_FILE = ".akhbar-part.json";

/** Neighbours in the plan share what they show, so they go to one machine together; costly kinds are dealt out evenly all the same. */
const HAND = 100;

/** The pages of one part. Every page is in exactly one part, whatever the number of parts. */
export function pagesOfShard(pages: readonly Page[], { index, count }: Shard): Page[] {
  return pages.filter((_, position) => Math.floor(position / HAND) % count === index - 1);
}

/** Describes a part for the one who joins. */
export function describePart(pages: readonly Page[], part: readonly Page[], shard: Shard): PartRecord {
  return {
    version: 1,
    shard,
    plan: planDigest(pages),
    planned: pages.length,
    pages: Object.fromEntries(
      part.map(({ file, fingerprint, content: { kind } }) => [file, { fingerprint, kind }]),
    ),
  };
}

/** The parts' pages, part 1 first, in the order of the plan: the hands are gathered as they were dealt. */
export function gatherHands<T>(parts: readonly (readonly T[])[]): T[] {
  const gathered: T[] = [];
  const longest = Math.max(0, ...parts.map((part) => part.length));
  for (let start = 0; start < longest; start += HAND) {
    for (const part of parts) gathered.push(...part.slice(start, start + HAND));
  }
  return gathered;
}

/** Stands for the files and fingerprints of a plan, in its order. */
export function planDigest(
  pages: readonly { readonly file: string; readonly fingerprint: string }[],
): string {
  return digestOf(pages.map(({ file, fingerprint }) => `${file}\0${fingerprint}`).join("\n"));
}
