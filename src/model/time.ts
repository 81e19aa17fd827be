import { DateTime, FixedOffsetZone } from "luxon";

/** A moment in time, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/**
 * Indian Standard Time. It has had no daylight saving since 1945, so a fixed offset is exact for every
 * date a news site prints, and it is a hundred times quicker than looking up `Asia/Kolkata`.
 */
export const IST = FixedOffsetZone.instance(330);

/** The instant on India's clock, whatever the zone and locale of the machine. Throws on an impossible instant. */
export function toIndianTime(instant: Instant): DateTime<true> {
  const time = DateTime.fromMillis(instant, { zone: IST, locale: "en-US" });
  if (!time.isValid) throw new Error(`Bug: ${instant} is not an instant.`);
  return time;
}

const DAY_MS = 86_400_000;
const OFFSET_MS = IST.offset(0) * 60_000;
const dayNames = new Map<number, string>();

/** `2025-01-18T09:14:00+05:30`, the form of every time in every output (RFC 3339). */
export function toIso(instant: Instant): string {
  return onIndianClock(instant)
    .toISOString()
    .replace(/(?:\.000)?Z$/, "+05:30");
}

/** `Sat, 18 Jan 2025 09:14:00 +0530`, the form RSS asks for (RFC 822 with a four-digit year). */
export function toRfc822(instant: Instant): string {
  return onIndianClock(instant).toUTCString().replace("GMT", "+0530");
}

/** A date whose UTC is what India's clock shows. Times are written by the thousand, and luxon takes twenty times as long. */
function onIndianClock(instant: Instant): Date {
  const time = new Date(instant + OFFSET_MS);
  if (Number.isNaN(time.getTime())) throw new Error(`Bug: ${instant} is not an instant.`);
  return time;
}

/**
 * The calendar day in India: `2025-01-18`. Asked for every article of an archive at every build, so it takes
 * the short way: the day in UTC of the moment five and a half hours later, its name made once.
 */
export function toIndianDay(instant: Instant): string {
  const day = Math.floor((instant + OFFSET_MS) / DAY_MS);
  let name = dayNames.get(day);
  if (name === undefined) {
    name = new Date(day * DAY_MS).toISOString().slice(0, 10);
    dayNames.set(day, name);
  }
  return name;
}
