import { RUN, type SearchWord } from "./split-words.ts";

/** A word as the index writes it. */
export type IndexedWord = Pick<SearchWord, "code" | "sound">;

/**
 * Numbers the words of a paper, so that to index a month is to count in columns of numbers: a word that was met before costs
 * one look-up. One code may be written with two sounds; then it has two numbers and the same `codeNumber`.
 */
export interface WordTable {
  /** The words of a text, in order, with repeats. */
  readonly numbersIn: (text: string) => readonly number[];
  /** The same for a text that many stories have in common: their tags, their desk. */
  readonly numbersInShared: (text: string) => readonly number[];
  readonly numberOf: (word: IndexedWord) => number;
  readonly wordAt: (number: number) => IndexedWord;
  /** The lowest number of a word with the same code. */
  readonly codeNumber: (number: number) => number;
  /** How much it remembers, in words, runs and texts. */
  readonly size: () => number;
}

/** `words` gives the words of a run of letters, always the same. */
export function openWordTable(words: (run: string) => readonly SearchWord[]): WordTable {
  const byRun = new Map<string, readonly number[]>();
  const byText = new Map<string, readonly number[]>();
  const byWord = new Map<string, number>();
  const byCode = new Map<string, number>();
  const all: IndexedWord[] = [];
  const codeNumbers: number[] = [];

  function numberOf({ code, sound }: IndexedWord): number {
    const key = `${code}\n${sound}`;
    const known = byWord.get(key);
    if (known !== undefined) return known;
    const number = all.push({ code, sound }) - 1;
    byWord.set(key, number);
    if (!byCode.has(code)) byCode.set(code, number);
    codeNumbers.push(byCode.get(code) ?? number);
    return number;
  }

  function numbersOfRun(run: string): readonly number[] {
    const known = byRun.get(run);
    if (known !== undefined) return known;
    const numbers = words(run).map(numberOf);
    byRun.set(copyOf(run), numbers);
    return numbers;
  }

  function numbersIn(text: string): number[] {
    const numbers: number[] = [];
    for (const run of text.match(RUN) ?? []) for (const number of numbersOfRun(run)) numbers.push(number);
    return numbers;
  }

  return {
    numbersIn,
    numbersInShared(text) {
      const known = byText.get(text) ?? numbersIn(text);
      byText.set(text, known);
      return known;
    },
    numberOf,
    wordAt: (number) => known(all, number),
    codeNumber: (number) => known(codeNumbers, number),
    size: () => all.length + byRun.size + byText.size,
  };
}

/** A run is a view of the text that it stands in, and to remember it would be to keep a whole story for a word. */
function copyOf(run: string): string {
  return Buffer.from(run, "utf16le").toString("utf16le");
}

function known<T>(items: readonly T[], number: number): T {
  const item = items[number];
  if (item === undefined) throw new Error(`Bug: there is no word ${number}.`);
  return item;
}
