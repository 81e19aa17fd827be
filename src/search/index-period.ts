import { madeOnce } from "../model/made-once.ts";
import { DIGITS, fileFor, headingOf, type Posting, stampOf } from "./word-file.ts";
import type { IndexedWord, WordTable } from "./word-table.ts";

/** What the index knows of a story. */
export interface IndexedStory {
  readonly url: string;
  /** The part that its card is kept in: `2025-01-18`. */
  readonly part: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Standfirst, quick points, captions: what stands at the head of the story. */
  readonly lead: readonly string[];
  /** The words of its text, by their numbers in the table, in order, with repeats. */
  readonly text: ArrayLike<number>;
  /** What stands beside the text: captions, corrections. */
  readonly body: string;
  /** The same, where many stories have it: names of desks and sections. */
  readonly names: readonly string[];
  /** Words that no reader types, by which results are sorted out: `category:sports`. */
  readonly marks: readonly string[];
}

/**
 * The word files of a period: its stories oldest first. Each story is gone through as it comes: a month of a large paper has
 * a thousand, which need not be at hand together.
 */
export function indexPeriod(stories: Iterable<IndexedStory>, files: number, table: WordTable): string[] {
  const entries = new Map<number, Entry>();
  const parts = new Map<string, string[]>();
  const tally = tallyOf(table);
  let position = 0;
  for (const story of stories) {
    tallyStory(story, tally, table);
    tally.empty((number, weight) => {
      const code = table.codeNumber(number);
      const posting = { story: position, weight };
      const entry = entries.get(code);
      if (entry === undefined) entries.set(code, { word: table.wordAt(number), postings: [posting] });
      else entry.postings.push(posting);
    });
    const inPart = parts.get(story.part);
    if (inPart === undefined) parts.set(story.part, [story.url]);
    else inPart.push(story.url);
    position += 1;
  }
  return writeFiles(entries.values(), writeParts(parts), files);
}

interface Entry {
  /** As the first story that has it writes it. */
  readonly word: IndexedWord;
  readonly postings: Posting[];
}

function tallyStory(story: IndexedStory, tally: Tally, table: WordTable): void {
  for (const number of table.numbersIn(story.title)) tally.addHead(number, TITLE);
  for (const tag of story.tags) for (const number of table.numbersInShared(tag)) tally.addHead(number, TAGS);
  for (const text of story.lead) for (const number of table.numbersIn(text)) tally.addHead(number, LEAD);
  for (let place = 0; place < story.text.length; place++) tally.addBody(story.text[place] ?? 0);
  for (const number of table.numbersIn(story.body)) tally.addBody(number);
  for (const name of story.names) for (const number of table.numbersInShared(name)) tally.addBody(number);
  for (const mark of story.marks) tally.addBody(table.numberOf({ code: mark, sound: "" }));
}

// What a place adds to the weight of a word, however often it stands there.
const TITLE = 3;
const TAGS = 2;
const LEAD = 1;
/** A word that stands more often than this in the body runs all through it. */
const IN_PASSING = 2;

/** Counts the words of one story after the other. */
interface Tally {
  /** A word of the title, the tags or the lead, with what that place adds. */
  readonly addHead: (number: number, weight: number) => void;
  readonly addBody: (number: number) => void;
  /**
   * Gives each word with its weight, in the order in which they were first added, and forgets them: 0 for a word in passing,
   * 7 for one in the headline, the tags and the lead, and all through the body.
   */
  readonly empty: (take: (number: number, weight: number) => void) => void;
}

/** One for all periods: what V8 learns of its functions it learns of each function object anew. */
const tallyOf = madeOnce(openTally, new WeakMap<WordTable, Tally>());

function openTally(table: WordTable): Tally {
  /** The numbers of the words there are, as they were first written. */
  const found: number[] = [];
  // By the number of the code. Each place has a bit; the lowest is for a word that is there at all.
  let places = new Uint8Array(1024);
  let inBody = new Uint32Array(1024);

  function meet(number: number): number {
    const code = table.codeNumber(number);
    if (code >= places.length) {
      places = grown(places, code + 1);
      inBody = grown(inBody, code + 1);
    }
    if (places[code] === 0) {
      found.push(number);
      places[code] = 1;
    }
    return code;
  }

  return {
    addHead(number, weight) {
      const code = meet(number);
      places[code] = (places[code] ?? 0) | (1 << weight);
    },
    addBody(number) {
      const code = meet(number);
      inBody[code] = (inBody[code] ?? 0) + 1;
    },
    empty(take) {
      for (const number of found) {
        const code = table.codeNumber(number);
        const bits = places[code] ?? 0;
        let weight = (inBody[code] ?? 0) > IN_PASSING ? 1 : 0;
        for (const place of [TITLE, TAGS, LEAD]) if ((bits & (1 << place)) !== 0) weight += place;
        take(number, weight);
        places[code] = 0;
        inBody[code] = 0;
      }
      found.length = 0;
    },
  };
}

function grown<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(column: T, wanted: number): T {
  const larger = new (column.constructor as new (length: number) => T)(Math.max(2 * column.length, wanted));
  larger.set(column);
  return larger;
}

/** The parts in which the cards of a period are kept, each with its stories. */
function writeParts(parts: ReadonlyMap<string, readonly string[]>): string {
  return [...parts].map(([name, urls]) => `${name} ${urls.length} ${stampOf(urls)}`).join(" ");
}

function writeFiles(entries: Iterable<Entry>, firstLine: string, files: number): string[] {
  const byFile = Array.from({ length: files }, () => new Map<string, string[]>());
  for (const { word, postings } of entries) {
    const { heading, key } = headingOf(word);
    const headings = byFile[fileFor(key, files)];
    const line = `${word.code} ${writePostings(postings)}`;
    const lines = headings?.get(heading);
    if (lines === undefined) headings?.set(heading, [line]);
    else lines.push(line);
  }
  return byFile.map((headings) => {
    const groups = [...headings].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = groups.flatMap(([heading, words]) => [heading, ...words.sort()]);
    return `${[firstLine, ...lines].join("\n")}\n`;
  });
}

/** Postings in the order of the stories, as text: the step from the story before and the weight, five bits a character. */
export function writePostings(postings: readonly Posting[]): string {
  let text = "";
  let before = 0;
  for (const { story, weight } of postings) {
    let value = (story - before) * 8 + weight;
    before = story;
    for (; value >= 32; value = Math.floor(value / 32)) text += DIGITS.charAt((value % 32) + 32);
    text += DIGITS.charAt(value);
  }
  return text;
}
