import { drawCodeBlocks } from "./code-blocks.ts";
import { createParser } from "./create-parser.ts";
import type { EmbedKind } from "./embed.ts";
import { drawPictures, type ResolvePicture } from "./figures.ts";
import { drawFootnotes, type FootnotePhrases } from "./footnotes.ts";
import { headings } from "./headings.ts";
import { drawLinks, type LinkOptions } from "./links.ts";
import { drawEmbeds, drawUpdates, type ParseUpdateTime } from "./live-updates.ts";
import { findUpdates, type PrintedUpdate } from "./printed-updates.ts";
import { type Heading, notesOf } from "./reading-notes.ts";
import { drawTables } from "./tables.ts";

/** What the page around a text knows and the text does not. */
export interface MarkdownOptions extends LinkOptions {
  readonly resolvePicture: ResolvePicture;
  readonly parseTime: ParseUpdateTime;
  /** Makes an id of a heading's words; may give "" for words it cannot read. */
  readonly slugify: (text: string) => string;
  readonly phrases: MarkdownPhrases;
  /** Ids that the page itself uses, which no heading may take. */
  readonly reservedIds?: readonly string[];
}

/** Every word that is printed and the editor did not type. */
export interface MarkdownPhrases extends FootnotePhrases {
  /** The name of a table's scrolling box; from the second on a number is added. */
  readonly table: string;
  /** The link of a live entry to itself; its time is added. */
  readonly permalink: string;
  /** The link in place of an embed. */
  readonly embeds: Readonly<Record<EmbedKind, string>>;
}

/** Prints texts of articles, biographies and plain pages. */
export interface Markdown {
  readonly render: (markdown: string) => RenderedText;
}

export interface RenderedText {
  /** Valid, safe HTML for the inside of an article, ending in a line break unless empty. */
  readonly html: string;
  /** In the order of the text. */
  readonly headings: readonly Heading[];
  /** The entries of a live blog, in the order of the text; those without a time are left out. */
  readonly updates: readonly PrintedUpdate[];
}

/** Makes the printer of Markdown for one site. Keep it: making one costs more than printing an article. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const md = createParser();
  headings(md, options.slugify);
  drawLinks(md, options);
  drawPictures(md, options.resolvePicture);
  drawFootnotes(md, options.phrases);
  drawTables(md, options.phrases.table);
  drawCodeBlocks(md);
  drawUpdates(md, options.parseTime, options.phrases.permalink);
  drawEmbeds(md, options.phrases.embeds);

  return {
    render(markdown) {
      const env = {};
      const notes = notesOf(env);
      for (const id of options.reservedIds ?? []) notes.ids.add(id);
      const html = md.render(markdown, env);
      return { html, headings: notes.headings, updates: findUpdates(html, notes.updates) };
    },
  };
}
