import { DIGEST_NUMBERS, digestOf, writeDigest } from "../model/digest.ts";
import { once } from "../model/once.ts";
import { CARD_NUMBERS } from "./article-rows.ts";
import { type Edition, hasPage } from "./edition.ts";
import { endOf, type NumberLists, startOf } from "./number-lists.ts";
import { openSum } from "./sum.ts";
import type { Tag } from "./tags.ts";

/**
 * What a section of the plan can follow from; articles by their places in the edition. Each part is added in the same number
 * of bytes wherever it stands, or with its length.
 */
export interface Parts {
  readonly text: (text: string) => void;
  readonly number: (number: number) => void;
  /** Changes with the article's source and with its pictures. */
  readonly source: (position: number) => void;
  /** Changes with what its card shows. */
  readonly card: (position: number) => void;
  /** The same for many, with their number. */
  readonly cards: (positions: Uint32Array) => void;
  /** The same for those that the article leads on to. */
  readonly alsoRead: (position: number) => void;
  /** Changes with the name, the address or the page of each of its tags, as articles and feeds show them. */
  readonly tags: (position: number) => void;
  /** The same for tags by themselves, with their number. */
  readonly tagList: (tags: readonly Tag[]) => void;
  /** The names of its tags alone. */
  readonly labels: (position: number) => void;
  /** The names of its authors. */
  readonly authors: (position: number) => void;
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

/** `basis` stands for settings, categories, templates and code. Nothing is worked out before somebody asks. */
export function revisionsOf(edition: Edition, basis: string): Revisions {
  const open = once(() => openRevisions(edition, basis));
  return {
    digestOf: (gather) => open().digestOf(gather),
    sectionDigest: (gather) => open().sectionDigest(gather),
  };
}

function openRevisions(edition: Edition, basis: string): Revisions {
  const { newsroom, table, authorLinks } = edition;
  const people = newsroom.authors.map((author) => [
    author,
    author.photo === undefined ? "" : newsroom.pictures.get(author.photo)?.digest,
  ]);
  const whole = digestOf(`${basis}\n${JSON.stringify(people)}`);

  const { sources, cards } = edition.rows;
  // Tags and authors are shared by thousands of articles: the text of each is digested once.
  const ofTags = textRows(table.tagAt, (tag) =>
    JSON.stringify([tag.label, tag.lang, tag.slug, hasPage(edition, tag)]),
  );
  const ofLabels = textRows(table.tagAt, ({ label }) => label);
  const ofAuthors = textRows(table.authorAt, (id) => authorLinks.get(id)?.name ?? "");
  const sum = openSum();

  /** The rows of a table that an article's list names, with their number. */
  function addListed(rows: Uint32Array, width: number, lists: NumberLists, position: number): void {
    const [start, end] = [startOf(lists, position), endOf(lists, position)];
    sum.addNumber(end - start);
    sum.addRows(rows, width, lists.numbers, start, end);
  }

  const parts: Parts = {
    text: sum.addText,
    number: sum.addNumber,
    source: (position) => sum.addNumbers(sources, position * DIGEST_NUMBERS, DIGEST_NUMBERS),
    card: (position) => sum.addNumbers(cards, position * CARD_NUMBERS, CARD_NUMBERS),
    cards(positions) {
      sum.addNumber(positions.length);
      sum.addRows(cards, CARD_NUMBERS, positions);
    },
    alsoRead: (position) => addListed(cards, CARD_NUMBERS, edition.alsoRead, position),
    tags: (position) => addListed(ofTags, DIGEST_NUMBERS, table.tags, position),
    tagList(tags) {
      sum.addNumber(tags.length);
      for (const { number } of tags) sum.addNumbers(ofTags, number * DIGEST_NUMBERS, DIGEST_NUMBERS);
    },
    labels: (position) => addListed(ofLabels, DIGEST_NUMBERS, table.tags, position),
    authors: (position) => addListed(ofAuthors, DIGEST_NUMBERS, table.authors, position),
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

/** A row for each item: the digest of its text. */
function textRows<T>(items: readonly T[], textOf: (item: T) => string): Uint32Array {
  const rows = new Uint32Array(items.length * DIGEST_NUMBERS);
  items.forEach((item, place) => {
    writeDigest(digestOf(textOf(item)), rows, place * DIGEST_NUMBERS);
  });
  return rows;
}
