import type { FeedReference } from "./feed-facts.ts";
import { hasStrayMark, unfitForReaders } from "./feed-html.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { readPage } from "./read-page.ts";
import type { SiteMemory } from "./site-memory.ts";

/** What the readers of all three formats write down while they read a feed. */
export interface FeedNotes {
  readonly faults: Finding[];
  readonly references: Map<string, FeedReference>;
  tell(line: number, what: string, fix: string): void;
  /** Plain text, by the name of the element that holds it: a reader shows a tag as it is, or drops it with what it holds. */
  readPlain(line: number, name: string, text: string | undefined): void;
  /** An address in the feed itself. */
  refer(line: number, address: string | undefined): void;
  /** The HTML of an item: its addresses are noted, what no reader should run is told. */
  readText(line: number, html: string): void;
}

export function createFeedNotes(file: string, memory: SiteMemory): FeedNotes {
  const faults: Finding[] = [];
  const references = new Map<string, FeedReference>();
  const note = (line: number, value: string, inText: boolean) => {
    if (!references.has(value)) references.set(value, { value, line, inText });
  };
  const tell = (line: number, what: string, fix: string) => {
    faults.push(fault(file, line, what, fix));
  };
  return {
    faults,
    references,
    tell,
    refer(line, address) {
      if (address !== undefined) note(line, address, false);
    },
    readPlain(line, name, text = "") {
      if (/<\/?[a-z][^<]*>/i.test(text))
        tell(line, `<${name}> holds a tag: "${text}".`, "Write it as plain text.");
      readCharacters(line, text);
    },
    readText(line, html) {
      const unfit = new Set<string>();
      const {
        references: inside,
        hazards,
        h1s,
      } = readPage(html, memory, (tag) => {
        for (const what of unfitForReaders(tag)) unfit.add(what);
      });
      for (const { value } of inside) note(line, value, true);
      for (const { value } of hazards)
        tell(line, `The text of an item holds ${value}.`, "Leave it out of feeds.");
      for (const what of unfit)
        tell(
          line,
          `The text of an item holds ${what}.`,
          "Readers drop it: leave it out, or put a link in its place.",
        );
      if (h1s.length > 0)
        tell(line, "The text of an item holds an <h1>.", "The item's title is its headline.");
      if (hasStrayMark(html))
        tell(line, 'The text of an item holds a bare "<" or "&".', "Write &lt; and &amp;.");
      readCharacters(line, html);
    },
  };

  /** U+FFFD stands where some program could not read a character. */
  function readCharacters(line: number, text: string): void {
    if (text.includes("\ufffd"))
      faults.push(
        notice(
          file,
          line,
          "The text holds U+FFFD, the mark of a lost character.",
          "Type the character anew.",
        ),
      );
  }
}
