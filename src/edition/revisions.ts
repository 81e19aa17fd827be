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
  /** Changes with its source, its pictures and its label; not with its tags' names. */
  readonly article: (item: LiveArticle) => void;
  /** Changes with the name, the address or the page of each of its tags, as articles and feeds show them. */
  readonly tags: (item: LiveArticle) => void;
  readonly tag: (tag: Tag) => void;
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

  const ofArticles = new Uint32Array(articles.length * WITH_LABEL);
  const isKnown = new Uint8Array(articles.length);
  const ofTags = new Array<Uint32Array | undefined>(edition.byTag.size);
  const ofLabels = new Array<Uint32Array | undefined>(edition.byTag.size);
  const sum = openSum();

  function startOf({ article, position }: LiveArticle): number {
    const start = position * WITH_LABEL;
    if (isKnown[position] === 0) {
      const pictures = picturesOf(article);
      const digest = sourceDigest(edition, article.digest, pictures);
      ofArticles.set(numbersOf(pictures.length === 0 ? digest : digestOf(digest)), start);
      ofArticles[start + NUMBERS] = isBreaking(article, now) ? 1 : 0;
      isKnown[position] = 1;
    }
    return start;
  }

  function tag(item: Tag): void {
    const shown = () => JSON.stringify([item.label, item.lang, item.slug, hasPage(edition, item)]);
    addOnce(ofTags, item, shown);
  }

  /** Tags are shared by thousands of articles: the text of each is digested once. */
  function addOnce(known: (Uint32Array | undefined)[], item: Tag, textOf: () => string): void {
    let numbers = known[item.number];
    if (numbers === undefined) {
      numbers = numbersOf(digestOf(textOf()));
      known[item.number] = numbers;
    }
    sum.addNumbers(numbers, 0, NUMBERS);
  }

  const parts: Parts = {
    text: sum.addText,
    number: sum.addNumber,
    source: (item) => sum.addNumbers(ofArticles, startOf(item), NUMBERS),
    article: (item) => sum.addNumbers(ofArticles, startOf(item), WITH_LABEL),
    tag,
    tags(item) {
      sum.addNumber(item.tags.length);
      for (const each of item.tags) tag(each);
    },
    labels(item) {
      sum.addNumber(item.tags.length);
      for (const each of item.tags) addOnce(ofLabels, each, () => each.label);
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

/** Of a digest as `digestOf` makes it. An article's may be any text in a test. */
function numbersOf(digest: string): Uint32Array {
  const hex = /^[0-9a-f]{20}$/.test(digest) ? digest : digestOf(digest);
  return Uint32Array.of(
    Number.parseInt(hex.slice(0, 8), 16),
    Number.parseInt(hex.slice(8, 16), 16),
    Number.parseInt(hex.slice(16), 16),
  );
}
