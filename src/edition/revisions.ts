import { picturesOf } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";
import { type Edition, hasPage, sourceDigest } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { isBreaking } from "./liveness.ts";
import { openSum } from "./sum.ts";
import type { Tag } from "./tags.ts";

/** What a section of the plan can follow from. Each part is added in the same number of bytes wherever it stands, or with its length. */
export interface Parts {
  readonly text: (text: string) => void;
  readonly number: (number: number) => void;
  /** Changes with the article's source and with its pictures. */
  readonly source: (item: LiveArticle) => void;
  /** Changes with the article's source, its pictures and its label; not with its tags' names. */
  readonly article: (item: LiveArticle) => void;
  /** The same for many, with their number. */
  readonly articles: (items: readonly LiveArticle[]) => void;
  /** Changes with the name, the address or the page of each of its tags, as articles and feeds show them. */
  readonly tags: (item: LiveArticle) => void;
  /** The same for tags by themselves, with their number. */
  readonly tagList: (tags: readonly Tag[]) => void;
  /** The names of its tags alone. */
  readonly labels: (item: LiveArticle) => void;
}

/**
 * Digests what parts of the plan follow from, which `gather` adds in a fixed order. An archive is gone through several
 * times at every build, so that what stands for an article are three numbers, side by side with those of all others.
 */
export interface Revisions {
  readonly digestOf: (gather: (parts: Parts) => void) => string;
  /** The same with all that settings, templates, code, authors and categories decide: a change of any makes every section anew. */
  readonly sectionDigest: (gather: (parts: Parts) => void) => string;
}

/** The numbers that stand for an article's source or for a tag: the 80 bits of a digest. */
const NUMBERS = 3;
/** With one more for the article's label. */
const WITH_LABEL = NUMBERS + 1;

/** `basis` stands for settings, categories, templates and code. */
export function revisionsOf(edition: Edition, basis: string): Revisions {
  const { newsroom, now, articles } = edition;
  const people = newsroom.authors.map((author) => [
    author,
    author.photo === undefined ? "" : newsroom.pictures.get(author.photo)?.digest,
  ]);
  const whole = digestOf(`${basis}\n${JSON.stringify(people)}`);

  const ofArticles = openTable(articles.length, WITH_LABEL, (position) => {
    const { article } = known(articles, position);
    const pictures = picturesOf(article);
    const digest = sourceDigest(edition, article.digest, pictures);
    return [
      ...numbersOf(pictures.length === 0 ? digest : digestOf(digest)),
      isBreaking(article, now) ? 1 : 0,
    ];
  });
  // Tags are shared by thousands of articles: the text of each is digested once.
  const allTags = [...edition.byTag.keys()];
  const ofTags = openTable(allTags.length, NUMBERS, (place) => {
    const tag = known(allTags, place);
    return numbersOf(digestOf(JSON.stringify([tag.label, tag.lang, tag.slug, hasPage(edition, tag)])));
  });
  const ofLabels = openTable(allTags.length, NUMBERS, (place) =>
    numbersOf(digestOf(known(allTags, place).label)),
  );
  const sum = openSum();

  const rowOfArticle = ({ position }: LiveArticle) => ofArticles.rowOf(position);
  const rowOfTag = ({ number }: Tag) => ofTags.rowOf(number);
  const rowOfLabel = ({ number }: Tag) => ofLabels.rowOf(number);

  function addTags(tags: readonly Tag[]): void {
    sum.addNumber(tags.length);
    sum.addRows(ofTags.numbers, NUMBERS, tags, rowOfTag);
  }

  const parts: Parts = {
    text: sum.addText,
    number: sum.addNumber,
    source: (item) => sum.addNumbers(ofArticles.numbers, rowOfArticle(item) * WITH_LABEL, NUMBERS),
    article: (item) => sum.addNumbers(ofArticles.numbers, rowOfArticle(item) * WITH_LABEL, WITH_LABEL),
    articles(items) {
      sum.addNumber(items.length);
      sum.addRows(ofArticles.numbers, WITH_LABEL, items, rowOfArticle);
    },
    tags: ({ tags }) => addTags(tags),
    tagList: addTags,
    labels({ tags }) {
      sum.addNumber(tags.length);
      sum.addRows(ofLabels.numbers, NUMBERS, tags, rowOfLabel);
    },
  };

  function digest(basis: string, gather: (parts: Parts) => void): string {
    sum.clear();
    sum.addText(basis);
    gather(parts);
    return sum.digest();
  }

  return {
    digestOf: (gather) => digest("", gather),
    sectionDigest: (gather) => digest(whole, gather),
  };
}

/** Rows of numbers, each made when it is first asked for. */
interface Table {
  readonly numbers: Uint32Array;
  /** The row itself, once it is sure to be there. */
  readonly rowOf: (row: number) => number;
}

function openTable(rows: number, width: number, make: (row: number) => ArrayLike<number>): Table {
  const numbers = new Uint32Array(rows * width);
  const isMade = new Uint8Array(rows);
  return {
    numbers,
    rowOf(row) {
      if (isMade[row] === 0) {
        numbers.set(make(row), row * width);
        isMade[row] = 1;
      }
      return row;
    },
  };
}

function known<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new Error(`Bug: there is nothing at ${place}.`);
  return item;
}

/** Of a digest as `digestOf` makes it. An article's may be any text in a test. */
function numbersOf(digest: string): Uint32Array {
  const hex = /^[0-9a-f]{20}$/.test(digest) ? digest : digestOf(digest);
  return Uint32Array.of(
    Number.parseInt(hex.slice(0, 8), 16),
    Number.parseInt(hex.slice(8, 16), 16),
    Number.parseInt(hex.slice(16), 16),
  );
}
