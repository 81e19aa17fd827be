import { Feed, type FeedOptions } from "feed";
import type { FeedDocument } from "./feed-document.ts";
import { asPlainText, cleanText, escapeXml } from "./xml.ts";

/** What tells the frames of two feeds of one paper apart. */
const VARIABLES = ["title", "description", "homeUrl", "selfUrl", "updated"] as const;
type Variable = (typeof VARIABLES)[number];

/** Stands for a variable while `feed` writes: an address, since some of them are checked for being one. */
const MARK = "https://frame.invalid/";
const MARKS = new RegExp(`${MARK.replaceAll(".", "\\.")}(${VARIABLES.join("|")})`, "g");

/** How one format has its frame written. */
export interface FrameFormat {
  readonly name: "rss" | "atom";
  /** Gives what `feed` is told beside the five variables, from a document in which marks stand for them. */
  readonly optionsOf: (marked: FeedDocument) => Partial<FeedOptions>;
  readonly write: (feed: Feed, marked: FeedDocument) => string;
  readonly updatedOf: (document: FeedDocument) => string;
}

const frames = new Map<string, string>();

/**
 * What `feed` writes of the document itself. Items are not given to it: it cannot write theirs as the validators want
 * (Media RSS, `dc:creator`, plain Atom titles). A paper has thousands of feeds that differ in five values, so its
 * frame is written once and the values are put in: its XML writer would take a third of the time of all feeds.
 */
export function feedFrame(document: FeedDocument, format: FrameFormat): string {
  const { site, hub, icon } = document;
  const key = JSON.stringify([format.name, site.url, site.language, site.publisher.name, hub, icon]);
  let frame = frames.get(key);
  if (frame === undefined) {
    frame = writeMarked(document, format);
    frames.set(key, frame);
  }
  const values: Readonly<Record<Variable, string>> = { ...document, updated: format.updatedOf(document) };
  return frame.replace(MARKS, (_mark, variable: Variable) => asPlainText(escapeXml(values[variable])));
}

function writeMarked(document: FeedDocument, { optionsOf, write }: FrameFormat): string {
  const mark = (variable: Variable) => MARK + variable;
  const marked = {
    ...document,
    title: mark("title"),
    description: mark("description"),
    homeUrl: mark("homeUrl"),
    selfUrl: mark("selfUrl"),
  };
  const feed = new Feed({
    title: marked.title,
    description: marked.description,
    updated: new MarkedDate(mark("updated")),
    generator: false,
    ...optionsOf(marked),
  });
  return asPlainText(write(feed, marked));
}

/** Where the items go in, and what the root element lacks. */
export interface FrameGaps {
  /** The beginning of the root element: `<rss version="2.0"`. */
  readonly root: string;
  /** What follows the items: `</channel>`. */
  readonly end: string;
  /** Attributes for the root element, beginning with a space. */
  readonly attributes: string;
  /** Elements to put before `end`. */
  readonly children: readonly string[];
}

/** The frame as `feed` wrote it, with its gaps filled. Throws when a new `feed` writes another frame. */
export function fillFrame(frame: string, { root, end, attributes, children }: FrameGaps): string {
  const rootEnd = frame.indexOf(root) + root.length;
  const childrenStart = frame.lastIndexOf(end);
  if (rootEnd < root.length || childrenStart < rootEnd)
    throw new Error(`Bug: feed wrote no ${root} or no ${end}.`);
  const head = frame.slice(0, rootEnd) + attributes + frame.slice(rootEnd, childrenStart).trimEnd();
  return `${[head, ...children].join("\n")}\n${frame.slice(childrenStart)}\n`;
}

/** Plain text as `feed` must be given it: its XML writer turns `&amp;` back into `&` before it escapes, so we add one round. */
export function plainText(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;");
}

/** A date that prints a mark in both of the ways in which `feed` asks for it: it can write no offset itself. */
class MarkedDate extends Date {
  private readonly mark: string;

  constructor(mark: string) {
    super(0);
    this.mark = mark;
  }

  override toUTCString(): string {
    return this.mark;
  }

  override toISOString(): string {
    return this.mark;
  }
}
