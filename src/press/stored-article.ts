import type { FileState } from "../content/file-states.ts";
import { CENTRE } from "../edition/pictures.ts";
import type {
  Article,
  ArticleHead,
  FiledArticle,
  LeadPicture,
  MinutesOf,
  NumberOf,
} from "../model/article.ts";
import { DIGEST_NUMBERS, readDigest } from "../model/digest.ts";
import { type OtherParts, type Remembered, SUM_LENGTH } from "./article-columns.ts";
import type { ArticleTexts, TextPlace } from "./article-texts.ts";

const NONE: readonly never[] = [];

/** The memory's articles, as columns by their rows. Names are counted from 1. */
export interface ArticleMemory {
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
  readonly #table: ArticleMemory;
  readonly #row: number;

  constructor(table: ArticleMemory, row: number) {
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

/** What a name's number is before somebody has given it. */
const NOT_ASKED = -1;

/** For each that numbers names, the numbers that it has given so far, by the places of the names here. */
export function openTranslations(names: number): (numberOf: NumberOf) => Int32Array {
  const known = new WeakMap<NumberOf, Int32Array>();
  return (numberOf) => {
    const numbers = known.get(numberOf) ?? new Int32Array(names).fill(NOT_ASKED);
    known.set(numberOf, numbers);
    return numbers;
  };
}

function at<T>(column: { readonly [index: number]: T }, index: number): T {
  const value = column[index];
  if (value === undefined) throw new Error(`Bug: the memory has no row ${index}.`);
  return value;
}

function cut(column: string, row: number, length: number): string {
  return column.slice(row * length, (row + 1) * length);
}
