import type { FileState } from "../content/file-states.ts";
import { placesIn } from "../content/sorted-names.ts";
import { CENTRE } from "../edition/pictures.ts";
import { articleUrl } from "../edition/urls.ts";
import { knownLanguage } from "../language/languages.ts";
import type {
  Article,
  ArticleHead,
  FiledArticle,
  LeadPicture,
  MinutesOf,
  NumberOf,
} from "../model/article.ts";
import { DIGEST_NUMBERS, readDigest } from "../model/digest.ts";
import type { Site } from "../model/site.ts";
import type { ArticleTexts, TextPlace } from "./article-texts.ts";
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
type OtherParts = Partial<
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

const SUM_LENGTH = 12;
const NONE: readonly never[] = [];

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

/** The articles in the columns that `columnsOf` made, by their files. `texts` holds the wholes. Throws when they are other columns. */
export function storedArticles(columns: Columns, texts: ArticleTexts) {
  // Most builds have no use for them.
  let slugs: readonly string[] | undefined;
  const names = lines(columns, "names");
  const table: Table = {
    files: lines(columns, "files"),
    get slugs() {
      slugs ??= lines(columns, "slugs");
      return slugs;
    },
    addresses: lines(columns, "addresses"),
    digests: counts(columns, "digests"),
    cardDigests: counts(columns, "cardDigests"),
    publishedAt: floats(columns, "publishedAt"),
    modifiedAt: floats(columns, "modifiedAt"),
    category: counts(columns, "category"),
    authors: counts(columns, "authors"),
    authorsEnd: counts(columns, "authorsEnd"),
    tags: counts(columns, "tags"),
    tagsEnd: counts(columns, "tagsEnd"),
    picture: counts(columns, "picture"),
    others: new Map(JSON.parse(text(columns, "others")) as [number, OtherParts][]),
    names,
    bytes: floats(columns, "bytes"),
    modifiedMs: floats(columns, "modifiedMs"),
    blobs: lines(columns, "blobs"),
    start: floats(columns, "start"),
    length: counts(columns, "length"),
    sums: text(columns, "sums"),
    texts,
    translate: openTranslations(names.length),
  };
  const placeOf = placesIn(table.files);
  const articles = new Array<StoredArticle | undefined>(table.files.length);

  function articleAt(row: number): StoredArticle {
    const article = articles[row] ?? new StoredArticle(table, row);
    articles[row] = article;
    return article;
  }

  return {
    size: articles.length,
    get(file: string): StoredArticle | undefined {
      const row = placeOf(file);
      return row === undefined ? undefined : articleAt(row);
    },
    values: () => table.files.map((_, row) => articleAt(row)),
  };
}

const NOT_ASKED = -1;

/** For each that numbers names, the numbers that it has given so far, by the places of the names here. */
function openTranslations(names: number): (numberOf: NumberOf) => Int32Array {
  const known = new WeakMap<NumberOf, Int32Array>();
  return (numberOf) => {
    const numbers = known.get(numberOf) ?? new Int32Array(names).fill(NOT_ASKED);
    known.set(numberOf, numbers);
    return numbers;
  };
}

interface Table {
  readonly files: readonly string[];
  readonly slugs: readonly string[];
  readonly addresses: readonly string[];
  readonly digests: Uint32Array;
  readonly cardDigests: Uint32Array;
  readonly publishedAt: Float64Array;
  readonly modifiedAt: Float64Array;
  readonly category: Uint32Array;
  readonly authors: Uint32Array;
  readonly authorsEnd: Uint32Array;
  readonly tags: Uint32Array;
  readonly tagsEnd: Uint32Array;
  readonly picture: Uint32Array;
  readonly others: ReadonlyMap<number, OtherParts>;
  readonly names: readonly string[];
  readonly bytes: Float64Array;
  readonly modifiedMs: Float64Array;
  readonly blobs: readonly string[];
  readonly start: Float64Array;
  readonly length: Uint32Array;
  readonly sums: string;
  readonly texts: ArticleTexts;
  /** The numbers of somebody else for the names here. */
  readonly translate: (numberOf: NumberOf) => Int32Array;
}

/** An article of the memory: a row, of which each part is made when it is asked for. */
export class StoredArticle implements FiledArticle, FileState, Remembered<FiledArticle> {
  readonly #table: Table;
  readonly #row: number;

  constructor(table: Table, row: number) {
    this.#table = table;
    this.#row = row;
  }

  get file(): string {
    return at(this.#table.files, this.#row);
  }

  get slug(): string {
    return at(this.#table.slugs, this.#row);
  }

  get address(): string {
    return at(this.#table.addresses, this.#row);
  }

  get digest(): string {
    return readDigest(this.#table.digests, this.#row * DIGEST_NUMBERS);
  }

  get publishedAt(): number {
    return at(this.#table.publishedAt, this.#row);
  }

  get modifiedAt(): number {
    return at(this.#table.modifiedAt, this.#row);
  }

  get category(): string {
    return this.#nameOf(at(this.#table.category, this.#row));
  }

  get authors(): readonly string[] {
    return this.#namesIn(this.#table.authors, this.#table.authorsEnd);
  }

  get tags(): readonly string[] {
    return this.#namesIn(this.#table.tags, this.#table.tagsEnd);
  }

  get leadPicture(): LeadPicture | undefined {
    const number = at(this.#table.picture, this.#row);
    return number === 0 ? undefined : { file: this.#nameOf(number), focus: this.#others?.focus ?? CENTRE };
  }

  get permalink(): string | undefined {
    return this.#others?.permalink;
  }

  get aliases(): readonly string[] {
    return this.#others?.aliases ?? NONE;
  }

  get alsoRead(): readonly string[] {
    return this.#others?.alsoRead ?? NONE;
  }

  get priority(): ArticleHead["priority"] {
    return this.#others?.priority ?? "normal";
  }

  get breakingUntil(): number | undefined {
    return this.#others?.breakingUntil;
  }

  get expiresAt(): number | undefined {
    return this.#others?.expiresAt;
  }

  get draft(): boolean {
    return this.#others?.draft ?? false;
  }

  get bodyPictures(): readonly string[] {
    return this.#others?.bodyPictures ?? NONE;
  }

  numberTags(numberOf: NumberOf, add: (number: number) => void): void {
    this.#number(this.#table.tags, this.#table.tagsEnd, numberOf, add);
  }

  numberAuthors(numberOf: NumberOf, add: (number: number) => void): void {
    this.#number(this.#table.authors, this.#table.authorsEnd, numberOf, add);
  }

  writeDigest(to: Uint32Array, start: number): void {
    this.#copyDigest(this.#table.digests, to, start);
  }

  /** As it was worked out when it was remembered: under other settings there is no memory. */
  writeCardDigest(_: MinutesOf, to: Uint32Array, start: number): void {
    this.#copyDigest(this.#table.cardDigests, to, start);
  }

  #copyDigest(digests: Uint32Array, to: Uint32Array, start: number): void {
    const own = this.#row * DIGEST_NUMBERS;
    for (let index = 0; index < DIGEST_NUMBERS; index++) to[start + index] = at(digests, own + index);
  }

  /** Throws `DamagedMemoryError` when it is not as it was written. */
  whole(): Article {
    return this.#table.texts.articleAt(this.place);
  }

  get place(): TextPlace {
    const { start, length, sums } = this.#table;
    return {
      start: at(start, this.#row),
      bytes: at(length, this.#row),
      sum: cut(sums, this.#row, SUM_LENGTH),
    };
  }

  /** The memory's entry is the article itself. */
  get value(): FiledArticle {
    return this;
  }

  /** The state of its file is a part of the row. */
  get state(): FileState {
    return this;
  }

  get bytes(): number {
    return at(this.#table.bytes, this.#row);
  }

  get modifiedMs(): number {
    return at(this.#table.modifiedMs, this.#row);
  }

  get blob(): string | undefined {
    return this.#table.blobs[this.#row] || undefined;
  }

  get #others(): OtherParts | undefined {
    return this.#table.others.get(this.#row);
  }

  #nameOf(number: number): string {
    return at(this.#table.names, number - 1);
  }

  #namesIn(numbers: Uint32Array, ends: Uint32Array): readonly string[] {
    const end = at(ends, this.#row);
    const names: string[] = [];
    for (let index = this.#startIn(ends); index < end; index++) names.push(this.#nameOf(at(numbers, index)));
    return names;
  }

  #number(numbers: Uint32Array, ends: Uint32Array, numberOf: NumberOf, add: (number: number) => void): void {
    const known = this.#table.translate(numberOf);
    const end = at(ends, this.#row);
    for (let index = this.#startIn(ends); index < end; index++) {
      const name = at(numbers, index);
      if (known[name - 1] === NOT_ASKED) known[name - 1] = numberOf(this.#nameOf(name));
      add(at(known, name - 1));
    }
  }

  #startIn(ends: Uint32Array): number {
    return this.#row === 0 ? 0 : at(ends, this.#row - 1);
  }
}

function at<T>(column: { readonly [index: number]: T }, index: number): T {
  const value = column[index];
  if (value === undefined) throw new Error(`Bug: the memory has no row ${index}.`);
  return value;
}

function cut(column: string, row: number, length: number): string {
  return column.slice(row * length, (row + 1) * length);
}

function text(columns: Columns, name: string): string {
  const column = columns[name];
  if (typeof column !== "string") throw new Error(`Bug: the memory has no text '${name}'.`);
  return column;
}

function lines(columns: Columns, name: string): string[] {
  const whole = text(columns, name);
  return whole === "" ? [] : whole.split("\n");
}

function floats(columns: Columns, name: string): Float64Array {
  const column = columns[name];
  if (!(column instanceof Float64Array)) throw new Error(`Bug: the memory has no numbers '${name}'.`);
  return column;
}

function counts(columns: Columns, name: string): Uint32Array {
  const column = columns[name];
  if (!(column instanceof Uint32Array)) throw new Error(`Bug: the memory has no counts '${name}'.`);
  return column;
}
