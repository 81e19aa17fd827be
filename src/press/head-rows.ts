import type { ArticleHead } from "../model/article.ts";

/** A head as it is remembered: a short row, since there are as many as the archive has articles. */
export type HeadRow = readonly [
  file: string,
  digest: string,
  publishedAt: number,
  modifiedAt: number,
  slug: string,
  category: number,
  authors: readonly number[],
  tags: readonly number[],
  others: OtherParts | 0,
];

/** What most articles have none of. */
type OtherParts = Partial<
  Omit<
    ArticleHead,
    "file" | "digest" | "publishedAt" | "modifiedAt" | "slug" | "category" | "authors" | "tags"
  >
>;

/** Names that many articles share, each written once: tags, categories, authors. */
export interface NameTable {
  readonly names: readonly string[];
  readonly numberOf: (name: string) => number;
}

export function openNameTable(): NameTable {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf(name) {
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.push(name) - 1;
        numbers.set(name, number);
      }
      return number;
    },
  };
}

export function rowOf(head: ArticleHead, { numberOf }: NameTable): HeadRow {
  const { file, digest, publishedAt, modifiedAt, slug, category, authors, tags, ...rest } = head;
  const {
    permalink,
    aliases,
    alsoRead,
    priority,
    breakingUntil,
    expiresAt,
    draft,
    leadPicture,
    bodyPictures,
  } = rest;
  const others: OtherParts = {
    ...(permalink !== undefined && { permalink }),
    ...(aliases.length > 0 && { aliases }),
    ...(alsoRead.length > 0 && { alsoRead }),
    ...(priority !== "normal" && { priority }),
    ...(breakingUntil !== undefined && { breakingUntil }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(draft && { draft }),
    ...(leadPicture !== undefined && { leadPicture }),
    ...(bodyPictures.length > 0 && { bodyPictures }),
  };
  return [
    file,
    digest,
    publishedAt,
    modifiedAt,
    slug,
    numberOf(category),
    authors.map(numberOf),
    tags.map(numberOf),
    Object.keys(others).length === 0 ? 0 : others,
  ];
}

const NONE: readonly never[] = [];

export function headOfRow(row: HeadRow, names: readonly string[]): ArticleHead {
  const [file, digest, publishedAt, modifiedAt, slug, category, authors, tags, others] = row;
  const nameAt = (number: number) => {
    const name = names[number];
    if (name === undefined) throw new Error(`Bug: the memory has no name ${number}.`);
    return name;
  };
  return {
    file,
    publishedAt,
    modifiedAt,
    authors: authors.map(nameAt),
    category: nameAt(category),
    tags: tags.length === 0 ? NONE : tags.map(nameAt),
    slug,
    aliases: NONE,
    alsoRead: NONE,
    priority: "normal",
    draft: false,
    bodyPictures: NONE,
    digest,
    ...(others === 0 ? undefined : others),
  };
}
