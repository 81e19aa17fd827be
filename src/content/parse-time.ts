import type { Instant } from "../model/time.ts";

/**
 * The instant that a date in front matter means, or undefined when it is none. Read are ISO 8601
 * (`2025-01-18T09:14+05:30`, `2025-01-18 09:14`, `2025-01-18`) and the press form `09:14 AM Jan 18, 2025 IST`.
 * No offset means Indian time, no time means midnight, Devanagari digits count as digits. The machine's
 * zone, locale and `Date.parse` have no say in it.
 */
export function parseTime(typed: string): Instant | undefined {
  const text = toAsciiDigits(typed.trim());
  return parseIso(text) ?? parsePress(text);
}

/** Why a text is not a time, as a sentence's end, and the time written right where that can be guessed. */
export function explainTime(typed: string): { readonly why: string; readonly example: string } {
  const text = toAsciiDigits(typed.trim());
  const day = guessDay(text);
  const clock = guessClock(text);
  if (day === undefined) return { why: "", example: `${EXAMPLE_DAY}T${clock ?? EXAMPLE_CLOCK}+05:30` };
  const example = `${day.isReal ? day.iso : EXAMPLE_DAY}T${clock ?? EXAMPLE_CLOCK}+05:30`;
  if (!day.isReal) return { why: " (there is no such day)", example };
  if (/\b(?:EST|EDT|PST|PDT|CST|GMT|BST|UTC|CET)\b/i.test(text))
    return { why: " (only IST may be named as a zone)", example };
  return { why: "", example };
}

const EXAMPLE_DAY = "2026-01-31";
const EXAMPLE_CLOCK = "18:05";

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?[ \t]*(Z|z|[+-]\d{2}:?\d{2}|IST)?)?$/;

function parseIso(text: string): Instant | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", offset] = found;
  const minutesEast = parseOffset(offset);
  if (minutesEast === undefined) return undefined;
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  const start = toInstant(
    { year: Number(year), month: Number(month), day: Number(day), ...clock },
    minutesEast,
  );
  return start === undefined ? undefined : start + milliseconds;
}

const IST_MINUTES = 330;

/** Minutes east of Greenwich; undefined beyond ±14:00, which no clock on Earth shows. */
function parseOffset(offset: string | undefined): number | undefined {
  if (offset === undefined || offset === "IST") return IST_MINUTES;
  if (offset === "Z" || offset === "z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const PRESS =
  /^(\d{1,2}):(\d{2})[ \t]*([AaPp][Mm])[ \t]+([A-Za-z]{3})[ \t]+(\d{1,2}),[ \t]+(\d{4})(?:[ \t]+IST)?$/;

/** `09:14 AM Jan 18, 2025 IST`. Luxon would take `00:14 AM` and `13:14 PM`; no clock shows these. */
function parsePress(text: string): Instant | undefined {
  const found = PRESS.exec(text);
  if (found === null) return undefined;
  const [, hourText, minute, half = "", monthName = "", day, year] = found;
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  const hour = Number(hourText);
  if (month === 0 || hour < 1 || hour > 12) return undefined;
  const hourOfDay = (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  const clock = { hour: hourOfDay, minute: Number(minute), second: 0 };
  return toInstant({ year: Number(year), month, day: Number(day), ...clock }, IST_MINUTES);
}

interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

function toInstant(time: ClockTime, minutesEast: number): Instant | undefined {
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  if (!isRealDay(time.year, time.month, time.day)) return undefined;
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute - minutesEast, time.second);
}

/** `Date.UTC` turns 30 February into 2 March, so the day must come back as it went in. */
function isRealDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function toAsciiDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}

/** The day that a text in an unknown form names, if it is clear: `31/01/2026`, `18 January 2025`, `2025-2-3`. */
function guessDay(text: string): { readonly iso: string; readonly isReal: boolean } | undefined {
  const yearFirst = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (yearFirst !== null) return describeDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  if (dayFirst !== null) return describeDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = /([A-Za-z]{3,9})\.?[ \t]+(\d{1,2})(?:st|nd|rd|th)?,?[ \t]+(\d{4})/.exec(text);
  if (named !== null) return describeDay(named[3], monthNumber(named[1]), named[2]);
  const namedSecond = /(\d{1,2})(?:st|nd|rd|th)?[ \t]+([A-Za-z]{3,9})\.?,?[ \t]+(\d{4})/.exec(text);
  if (namedSecond !== null) return describeDay(namedSecond[3], monthNumber(namedSecond[2]), namedSecond[1]);
  return undefined;
}

function monthNumber(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function describeDay(year = "", month = "", day = ""): { readonly iso: string; readonly isReal: boolean } {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { iso, isReal: isRealDay(Number(year), Number(month), Number(day)) };
}

/** `18:05` out of `6:05 PM` or `18.05`; undefined when no clock could show it. */
function guessClock(text: string): string | undefined {
  const found = /(?:^|[\sTt])(\d{1,2})[:.](\d{2})(?::\d{2})?(?:[ \t]*([AaPp])\.?[Mm]\b)?/.exec(text);
  if (found === null) return undefined;
  const [, hourText, minute = "", half] = found;
  let hour = Number(hourText);
  if (half !== undefined && hour >= 1 && hour <= 12)
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minute) > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${minute}`;
}
