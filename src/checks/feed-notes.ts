import type { FeedReference } from "./feed-facts.ts";
import { type Finding, fault } from "./finding.ts";
import { readPage } from "./read-page.ts";
import type { SiteMemory } from "./site-memory.ts";

/** What the readers of all three formats write down while they read a feed. */
export interface FeedNotes {
  readonly faults: Finding[];
  readonly references: Map<string, FeedReference>;
  tell(line: number, what: string, fix: string): void;
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
    readText(line, html) {
      const { references: inside, hazards, h1s } = readPage(html, memory);
      for (const { value } of inside) note(line, value, true);
      for (const { value } of hazards)
        tell(line, `The text of an item holds ${value}.`, "Leave it out of feeds.");
      for (const { element, attribute } of inside.filter(
        ({ element }) => element === "script" || element === "iframe",
      )) {
        tell(
          line,
          `The text of an item holds <${element} ${attribute}>.`,
          "Readers drop it: put a link in its place.",
        );
      }
      if (h1s.length > 0)
        tell(line, "The text of an item holds an <h1>.", "The item's title is its headline.");
    },
  };
}
