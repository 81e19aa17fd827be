import type { FileState } from "../content/file-states.ts";
import { CENTRE } from "../edition/pictures.ts";
import { articleUrl } from "../edition/urls.ts";
import { knownLanguage } from "../language/languages.ts";
import type { ArticleHead, FiledArticle, LeadPicture } from "../model/article.ts";
import { DIGEST_NUMBERS } from "../model/digest.ts";
import type { Site } from "../model/site.ts";
import type { TextPlace } from "./article-texts.ts";
import type { Columns } from "./column-file.ts";

/** What was remembered of one file. */
export interface Remembered<T> {
  readonly state: FileState;
  /** Git's name for the bytes, when it was asked. */
  readonly blob: string | undefined;
  readonly value: T;
}

/** An article whose whole is in the file of texts. */
export interface PlacedArticle extends Remembered<FiledArticle> {
  readonly place: TextPlace;
}

/** What most articles have none of. */
export type OtherParts = Partial<
  Pick<
    ArticleHead,
    | "permalink"
    | "aliases"
    | "alsoRead"
    | "priority"
    | "breakingUntil"
    | "expiresAt"
    | "draft"
    | "bodyPictures"
  > & { focus: LeadPicture["focus"] }
>;

/** Letters of a digest of an article's text. */
export const SUM_LENGTH = 12;

/**
 * Articles as columns: an archive of a hundred thousand is read back in a tenth of a second, because nothing is made of a
 * row until somebody asks for it. Names that many articles share stand once and are counted from 1.
 */
export function columnsOf(articles: readonly PlacedArticle[], site: Site): Columns {
  const heads = articles.map(({ value }) => value);
  const language = knownLanguage(site.language);
  const names = openNameTable();
  const listed = (lists: readonly (readonly string[])[]) => ({
    numbers: Uint32Array.from(lists.flat(), names.numberOf),
    ends: endsOf(lists),
  });
  const authors = listed(heads.map((head) => head.authors));
  const tags = listed(heads.map((head) => head.tags));
  const others: [number, OtherParts][] = [];
  heads.forEach((head, index) => {
    const parts = otherParts(head);
    if (Object.keys(parts).length > 0) others.push([index, parts]);
  });
  return {
    files: linesOf(heads.map(({ file }) => file)),
    slugs: linesOf(heads.map(({ slug }) => slug)),
    addresses: linesOf(heads.map((head) => articleUrl(head, site))),
    digests: digestsOf(heads, (head, to, start) => head.writeDigest(to, start)),
    cardDigests: digestsOf(heads, (head, to, start) =>
      head.writeCardDigest(language.readingMinutes, to, start),
    ),
    publishedAt: Float64Array.from(heads, (head) => head.publishedAt),
    modifiedAt: Float64Array.from(heads, (head) => head.modifiedAt),
    category: Uint32Array.from(heads, (head) => names.numberOf(head.category)),
    authors: authors.numbers,
    authorsEnd: authors.ends,
    tags: tags.numbers,
    tagsEnd: tags.ends,
    picture: Uint32Array.from(heads, ({ leadPicture }) =>
      leadPicture === undefined ? 0 : names.numberOf(leadPicture.file),
    ),
    others: JSON.stringify(others),
    names: linesOf(names.names()),
    bytes: Float64Array.from(articles, ({ state }) => state.bytes),
    modifiedMs: Float64Array.from(articles, ({ state }) => state.modifiedMs),
    blobs: articles.some(({ blob }) => blob !== undefined)
      ? linesOf(articles.map(({ blob }) => blob ?? ""))
      : "",
    start: Float64Array.from(articles, ({ place }) => place.start),
    length: Uint32Array.from(articles, ({ place }) => place.bytes),
    sums: fixed(
      articles.map(({ place }) => place.sum),
      SUM_LENGTH,
    ),
  };
}

function otherParts(head: ArticleHead): OtherParts {
  const { permalink, aliases, alsoRead, priority, breakingUntil, expiresAt, draft, bodyPictures } = head;
  const focus = head.leadPicture?.focus ?? CENTRE;
  return {
    ...(permalink !== undefined && { permalink }),
    ...(aliases.length > 0 && { aliases }),
    ...(alsoRead.length > 0 && { alsoRead }),
    ...(priority !== "normal" && { priority }),
    ...(breakingUntil !== undefined && { breakingUntil }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(draft && { draft }),
    ...(bodyPictures.length > 0 && { bodyPictures }),
    ...((focus.x !== CENTRE.x || focus.y !== CENTRE.y) && { focus }),
  };
}

function digestsOf(
  heads: readonly FiledArticle[],
  write: (head: FiledArticle, to: Uint32Array, start: number) => void,
): Uint32Array {
  const digests = new Uint32Array(heads.length * DIGEST_NUMBERS);
  for (const [row, head] of heads.entries()) write(head, digests, row * DIGEST_NUMBERS);
  return digests;
}

function openNameTable() {
  const numbers = new Map<string, number>();
  return {
    names: () => [...numbers.keys()],
    numberOf(name: string): number {
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return number;
    },
  };
}

/** Where the list of each row ends in the column of all lists. */
function endsOf(lists: readonly (readonly string[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lists, (list) => {
    end += list.length;
    return end;
  });
}

function linesOf(texts: readonly string[]): string {
  if (texts.some((text) => text.includes("\n"))) throw new Error("Bug: a name of two lines.");
  return texts.join("\n");
}

function fixed(texts: readonly string[], length: number): string {
  if (texts.some((text) => text.length !== length)) throw new Error("Bug: a digest of another length.");
  return texts.join("");
}
