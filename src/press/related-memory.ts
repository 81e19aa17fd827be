import type { NumberLists } from "../edition/number-lists.ts";
import type { Related, RelatedMemory } from "../edition/related.ts";
import { type Columns, readColumns, writeColumns } from "./column-file.ts";

/** So many articles are searched for in less time than the memory of a large archive takes to write. */
const FEW = 200;

/** Which articles are related, for a process that plans the same paper again and again. */
export function rememberRelated(): RelatedMemory {
  let latest: Related | undefined;
  return {
    recall: () => latest,
    remember: (related) => {
      latest = related;
    },
  };
}

/**
 * What earlier builds found, in a file. What it says is compared with the archive article by article, so that it can only be
 * too old, never wrong; `key` stands for the code that searched. Damaged or of other code, it is empty.
 */
export function openRelatedMemory(file: string, key: string): RelatedMemory & { readonly save: () => void } {
  let unsaved: Related | undefined;
  return {
    recall() {
      const columns = readColumns(file, key);
      return columns && relatedIn(columns);
    },
    remember(related) {
      if (related.searched > FEW) unsaved = related;
    },
    save() {
      if (unsaved !== undefined) writeColumns(file, key, columnsOf(unsaved));
      unsaved = undefined;
    },
  };
}

const LISTS = ["tags", "categories", "found"] as const;

function columnsOf(related: Related): Columns {
  return Object.fromEntries(
    LISTS.flatMap((name) => [
      [name, related[name].numbers],
      [`${name}Start`, related[name].starts],
    ]),
  );
}

function relatedIn(columns: Columns): Related | undefined {
  const [tags, categories, found] = LISTS.map((name): NumberLists | undefined => {
    const [numbers, starts] = [columns[name], columns[`${name}Start`]];
    return numbers instanceof Uint32Array && starts instanceof Uint32Array ? { numbers, starts } : undefined;
  });
  if (tags === undefined || categories === undefined || found === undefined) return undefined;
  return { tags, categories, found, searched: 0 };
}
