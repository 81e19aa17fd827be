import { Feed, type FeedOptions } from "feed";
import { type Instant, toIso, toRfc822 } from "../model/time.ts";
import type { FeedDocument } from "./feed-document.ts";
import { cleanText } from "./xml.ts";

/**
 * A `Feed` with what the document says of itself; `options` add what one format needs. Items are not given to it:
 * it cannot write theirs as the validators want (Media RSS, `dc:creator`, plain Atom titles), and its XML writer
 * takes three times as long over them as ours.
 */
export function feedFrame(document: FeedDocument, options: Partial<FeedOptions>): Feed {
  return new Feed({
    title: plainText(document.title),
    description: plainText(document.description),
    updated: new IndianDate(document.updatedAt),
    generator: false,
    ...options,
  });
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

/** A date that prints itself on India's clock in both of the ways in which `feed` asks for it. */
class IndianDate extends Date {
  override toUTCString(): string {
    return toRfc822(this.instant());
  }

  override toISOString(): string {
    return toIso(this.instant());
  }

  private instant(): Instant {
    return this.getTime();
  }
}
