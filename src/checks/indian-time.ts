import { type Instant, toIso, toRfc822 } from "../model/time.ts";

/** The instant of `2025-01-18T09:14:00+05:30`; nothing when the text is not a time in exactly this form (RFC 3339). */
export function parseIndianTime(text: string): Instant | undefined {
  return parseAs(text, toIso);
}

/** The instant of `Sat, 18 Jan 2025 09:14:00 +0530`; nothing for another form, or when the day's name is wrong. */
export function parseIndianRfc822(text: string): Instant | undefined {
  return parseAs(text, toRfc822);
}

/** Written again it must give the same text, so a 30 February or another zone does not pass. */
function parseAs(text: string, write: (instant: Instant) => string): Instant | undefined {
  const instant = Date.parse(text);
  return Number.isNaN(instant) || write(instant) !== text ? undefined : instant;
}
