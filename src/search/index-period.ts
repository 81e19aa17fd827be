import { RUN, type SearchWord } from "./split-words.ts";
import { DIGITS, fileFor, headingOf, type Posting, stampOf } from "./word-file.ts";

/** What the index knows of a story. */
export interface IndexedStory {
  readonly url: string;
  /** The part that its card is kept in: `2025-01-18`. */
  readonly part: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Standfirst, quick points, captions: what stands at the head of the story. */
  readonly lead: readonly string[];
  /** The words of its text, as `countWords` gives them. */
  readonly text: readonly CountedWord[];
  /** What stands beside the text: captions, corrections, names. */
  readonly body: string;
  /** Words that no reader types, by which results are sorted out: `category:sports`. */
  readonly marks: readonly string[];
}

/** A word of a text, and how often it stands there. */
export interface CountedWord {
  readonly word: IndexedWord;
  readonly count: number;
}

type IndexedWord = Pick<SearchWord, "code" | "sound">;

/** The words of a text, in the order in which they first stand there. */
export function countWords(text: string, words: (run: string) => readonly SearchWord[]): CountedWord[] {
  const counts = new Map<string, { readonly word: IndexedWord; count: number }>();
  for (const run of text.match(RUN) ?? []) {
    for (const word of words(run)) {
      const counted = counts.get(word.code);
      if (counted === undefined) counts.set(word.code, { word, count: 1 });
      else counted.count += 1;
    }
  }
  return [...counts.values()];
}

/**
 * The word files of a period: its stories oldest first, `words` gives the words of a run of letters. Each story is gone
 * through as it comes: a month of a large paper has a thousand, which need not be at hand together.
 */
export function indexPeriod(
  stories: Iterable<IndexedStory>,
  files: number,
  words: (run: string) => readonly SearchWord[],
): string[] {
  const entries = new Map<string, Entry>();
  const parts = new Map<string, string[]>();
  let position = 0;
  for (const story of stories) {
    for (const [code, { word, places }] of wordsOf(story, words)) {
      const entry = entries.get(code);
      const posting = { story: position, weight: weigh(places) };
      if (entry === undefined) entries.set(code, { word, postings: [posting] });
      else entry.postings.push(posting);
    }
    const inPart = parts.get(story.part);
    if (inPart === undefined) parts.set(story.part, [story.url]);
    else inPart.push(story.url);
    position += 1;
  }
  return writeFiles(entries.values(), writeParts(parts), files);
}

interface Entry {
  readonly word: IndexedWord;
  readonly postings: Posting[];
}

/** How often a word stands in each place of one story. */
interface Places {
  title: number;
  tags: number;
  lead: number;
  body: number;
}

type StoryWords = Map<string, { readonly word: IndexedWord; readonly places: Places }>;

function wordsOf(story: IndexedStory, words: (run: string) => readonly SearchWord[]): StoryWords {
  const found: StoryWords = new Map();
  const add = (text: string, place: keyof Places) => {
    for (const run of text.match(RUN) ?? []) for (const word of words(run)) note(word, place, 1);
  };
  const note = (word: IndexedWord, place: keyof Places, count: number) => {
    let entry = found.get(word.code);
    if (entry === undefined) {
      entry = { word, places: { title: 0, tags: 0, lead: 0, body: 0 } };
      found.set(word.code, entry);
    }
    entry.places[place] += count;
  };
  add(story.title, "title");
  for (const tag of story.tags) add(tag, "tags");
  for (const text of story.lead) add(text, "lead");
  for (const { word, count } of story.text) note(word, "body", count);
  add(story.body, "body");
  for (const mark of story.marks) note({ code: mark, sound: "" }, "body", 1);
  return found;
}

/** 0 for a word in passing, 7 for one in the headline, the tags and the lead, and all through the body. */
function weigh({ title, tags, lead, body }: Places): number {
  return (title > 0 ? 3 : 0) + (tags > 0 ? 2 : 0) + (lead > 0 ? 1 : 0) + (body > 2 ? 1 : 0);
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
