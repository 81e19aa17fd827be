import { DateTime, FixedOffsetZone } from "luxon";
import { madeOnce } from "./made-once.ts";

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

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const OFFSET_MS = IST.offset(0) * MINUTE_MS;

/** The day in India that an instant is in, counted from 1970-01-01. */
export function indianDayNumber(instant: Instant): number {
  return Math.floor((instant + OFFSET_MS) / DAY_MS);
}

/** Midnight in India, at which that day begins. */
export function startOfIndianDay(dayNumber: number): Instant {
  return dayNumber * DAY_MS - OFFSET_MS;
}

/** Minutes since midnight in India, whole ones. */
export function indianMinute(instant: Instant): number {
  return Math.floor((instant - startOfIndianDay(indianDayNumber(instant))) / MINUTE_MS);
}

/** The calendar day in India: `2025-01-18`. Throws on an impossible instant. */
export function toIndianDay(instant: Instant): string {
  return nameOfDay(indianDayNumber(instant));
}

const nameOfDay = madeOnce((day) => {
  const iso = onIndianClock(startOfIndianDay(day)).toISOString();
  return iso.slice(0, iso.indexOf("T"));
});

/** `2025-01-18T09:14:00+05:30`, the form of every time in every output (RFC 3339). Throws on an impossible instant. */
export function toIso(instant: Instant): string {
  const seconds = instant % MINUTE_MS === 0 ? ":00" : secondsOf(instant);
  return `${toIndianDay(instant)}T${hourAndMinute(indianMinute(instant))}${seconds}+05:30`;
}

const hourAndMinute = madeOnce((minute) => new Date(minute * MINUTE_MS).toISOString().slice(11, 16));

/** `:09`, or `:09.250` where it is not a whole second. */
function secondsOf(instant: Instant): string {
  return onIndianClock(instant)
    .toISOString()
    .slice(-8, -1)
    .replace(/\.000$/, "");
}

/** `Sat, 18 Jan 2025 09:14:00 +0530`, the form RSS asks for (RFC 822 with a four-digit year). Throws on an impossible instant. */
export function toRfc822(instant: Instant): string {
  return onIndianClock(instant).toUTCString().replace("GMT", "+0530");
}

/** A date whose UTC is what India's clock shows. Times are written by the thousand, and luxon takes twenty times as long. */
function onIndianClock(instant: Instant): Date {
  const time = new Date(instant + OFFSET_MS);
  if (Number.isNaN(time.getTime())) throw new Error(`Bug: ${instant} is not an instant.`);
  return time;
}
