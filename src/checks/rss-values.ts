import type { Instant } from "../model/time.ts";
import type { FeedNotes } from "./feed-notes.ts";
import { parseIndianRfc822 } from "./indian-time.ts";
import { childText, type XmlElement } from "./read-xml.ts";

/** An address is full and of ASCII alone, as `isFullAddress` has it. It is noted. */
export function checkAddress(element: XmlElement, name: string, notes: FeedNotes): void {
  const address = childText(element, name);
  notes.refer(element.line, address);
  if (address && !isFullAddress(address))
    notes.tell(element.line, `<${name}> is no full address in ASCII: "${address}".`, "Percent-encode it.");
}

/** The instant of a child that must be there and on India's clock. */
export function readRssDate(element: XmlElement, name: string, notes: FeedNotes): Instant | undefined {
  const text = childText(element, name);
  const date = parseIndianRfc822(text ?? "");
  if (date === undefined) {
    const what =
      text === undefined ? `There is no <${name}>.` : `<${name}> is not a time on India's clock: "${text}".`;
    notes.tell(element.line, what, "Write it as Sat, 18 Jan 2025 09:14:00 +0530.");
  }
  return date;
}

/** Whether it is of the web and of ASCII alone (RFC 3986): readers refuse raw Devanagari and spaces. */
export function isFullAddress(address: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(address);
}
