import { likenessOf } from "./likeness.ts";
import { type Hit, newestFirst, rankStories, type WordHits } from "./rank-stories.ts";
import type { Listing, PeriodEntry, StoriesFile, StoryCard } from "./search-files.ts";
import { type SearchWord, splitWords, type WordCoder } from "./split-words.ts";
import { fileFor, headingOf, readHeading, readParts, readPostings, stampOf } from "./word-file.ts";

export interface SearchOptions {
  /** The path of the list of periods. */
  readonly listing: string;
  readonly coder: WordCoder;
  /** The text of a file of the site; rejects when it cannot be had. `isFresh` passes over what the browser keeps. */
  readonly get: (url: string, isFresh: boolean) => Promise<string>;
}

export interface Query {
  readonly text: string;
  /** Ids; empty for all. */
  readonly category: string;
  readonly author: string;
  /** `2025`; empty for all. */
  readonly year: string;
  readonly order: "best" | "newest";
  /** Look through the whole archive, not only through what is recent. */
  readonly older: boolean;
}

export interface Found {
  /** How many stories answer. */
  readonly count: number;
  /** There are older stories that were not looked through. */
  readonly hasOlder: boolean;
  /** The cards of the stories from one place to before another. */
  readonly cards: (from: number, to: number) => Promise<readonly StoryCard[]>;
}

export interface Search {
  /** Undefined when the query has no word. */
  readonly find: (query: Query) => Promise<Found | undefined>;
}

/** What is recent: this year and the last, and more of a small archive; less of a very large one. */
const RECENT = { years: 2, least: 2000, most: 10_000 };

/** Searches the site's word files from a browser, or from a test. */
export function openSearch({ listing, coder, get }: SearchOptions): Search {
  let files = new Map<string, Promise<string>>();
  let periods: Promise<Listing> | undefined;

  function read(url: string, isFresh = false): Promise<string> {
    const known = files.get(url);
    if (known !== undefined) return known;
    const text = get(url, isFresh);
    files.set(url, text);
    // A failure is not remembered: the reader may try again.
    text.catch(() => files.delete(url));
    return text;
  }

  function forget(): void {
    files = new Map();
    periods = undefined;
  }

  async function list(): Promise<Listing> {
    periods ??= read(listing, true).then((text) => JSON.parse(text) as Listing);
    try {
      return await periods;
    } catch (error) {
      periods = undefined;
      throw error;
    }
  }

  async function find(query: Query): Promise<Found | undefined> {
    const words = distinct(splitWords(query.text, coder));
    if (words.length === 0) return undefined;
    const { words: pattern, stories: storiesPattern, periods: all } = await list();
    const asked = scopeOf(all, query);

    const wordFile = (period: PeriodEntry, key: string) =>
      read(wordsUrl(pattern, period, fileFor(key, period.files)));
    const particles = words.filter(isParticle);
    const telling = particles.length < words.length ? words.filter((word) => !isParticle(word)) : particles;
    const hitsOfAll = (some: readonly SearchWord[]) =>
      Promise.all(some.map((word) => hitsOf(word, asked, wordFile)));
    const required = await hitsOfAll(telling);
    const welcome = telling === particles ? [] : await hitsOfAll(particles);
    const allowed = await hitsOfAll(marksOf(query));
    const stories = asked.reduce((sum, { count }) => sum + count, 0);
    const hits = rankStories(required, welcome, stories).filter(({ period, story }) =>
      allowed.every((mark) => mark[period]?.has(story)),
    );
    if (query.order === "newest") hits.sort(newestFirst);

    return {
      count: hits.length,
      hasOlder: query.year === "" && asked.length < all.length,
      cards: (from, to) => Promise.all(hits.slice(from, to).map((hit) => cardOf(hit))),
    };

    async function cardOf({ period: at, story }: Hit): Promise<StoryCard> {
      const period = asked[at];
      if (period === undefined) throw new Error("Bug: a hit in a period that was not asked.");
      // Any word file of the period names its parts, and this one is here already.
      const { key } = headingOf(telling[0] ?? { code: "", sound: "" });
      let before = 0;
      for (const part of readParts(await wordFile(period, key))) {
        if (story < before + part.count) {
          const url = storiesPattern.replace(":period", period.name).replace(":part", part.name);
          const { stories } = JSON.parse(await read(`${url}?${part.stamp}`)) as StoriesFile;
          const card = stories[story - before];
          if (card !== undefined && stampOf(stories.map((one) => one.url)) === part.stamp) return card;
          break;
        }
        before += part.count;
      }
      // A new edition came while the page stood open.
      forget();
      throw new StaleSearchError();
    }
  }

  return { find };
}

/** The site changed under an open page: asking again gives the right answer. */
export class StaleSearchError extends Error {}

function distinct(words: readonly SearchWord[]): SearchWord[] {
  return [...new Map(words.map((word) => [word.code, word])).values()];
}

function scopeOf(all: readonly PeriodEntry[], { year, older }: Query): readonly PeriodEntry[] {
  if (year !== "") return all.filter(({ name }) => name.startsWith(year));
  if (older) return all;
  const newest = Number(all[0]?.name.slice(0, 4));
  let stories = 0;
  return all.filter(({ name, count }, position) => {
    stories += count;
    if (position === 0 || stories <= RECENT.least) return true;
    return Number(name.slice(0, 4)) > newest - RECENT.years && stories <= RECENT.most;
  });
}

function marksOf({ category, author }: Query): SearchWord[] {
  const marks = [category && `category:${category}`, author && `author:${author}`].filter(Boolean);
  return marks.map((code) => ({ code, sound: "", isDevanagari: true }));
}

function wordsUrl(pattern: string, { name, digest }: PeriodEntry, file: number): string {
  return `${pattern.replace(":period", name).replace(":file", String(file))}?${digest}`;
}

/** `ka`, `ne`, but also `ai`: Latin letters of one sound may be a word of Hindi grammar, which stories need not have as typed. */
function isParticle({ code, sound, isDevanagari }: SearchWord): boolean {
  return sound === "" && !isDevanagari && /^[a-z]{1,3}$/.test(code);
}

async function hitsOf(
  word: SearchWord,
  periods: readonly PeriodEntry[],
  wordFile: (period: PeriodEntry, key: string) => Promise<string>,
): Promise<WordHits> {
  const { heading, key } = headingOf(word);
  const groups = await Promise.all(
    periods.map(async (period) => {
      const group = readHeading(await wordFile(period, key), heading);
      return word.sound === "" ? group.filter(({ code }) => code === word.code) : group;
    }),
  );
  const likeness = likenessOf(word, new Set(groups.flat().map(({ code }) => code)));
  return groups.map((group) => {
    const hits = new Map<number, number>();
    for (const { code, postings } of group) {
      const factor = likeness.get(code);
      if (factor === undefined) continue;
      for (const { story, weight } of readPostings(postings)) {
        hits.set(story, Math.max(hits.get(story) ?? 0, (factor * (weight + 1)) / 8));
      }
    }
    return hits;
  });
}
