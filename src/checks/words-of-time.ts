import { type Instant, toIndianTime } from "../model/time.ts";
import { isLanguage } from "./is-language.ts";

/**
 * Whether the words of a time are those of the moment: the month by its name in English or in the page's language, and
 * AM or PM. Words that are neither, such as सुबह or IST, say nothing here.
 */
export function wordsFit(text: string, instant: Instant, lang: string | undefined): boolean {
  const { month, hour } = toIndianTime(instant);
  const months = lang === undefined ? [monthsIn("en")] : [monthsIn("en"), monthsIn(lang)];
  const words = text.normalize("NFC").match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => {
    if (/^[AP]\.?M\.?$/i.test(word)) return word.toUpperCase().startsWith("A") === hour < 12;
    const named = months.map((names) => names.get(word.toLowerCase())).find((found) => found !== undefined);
    return named === undefined || named === month;
  });
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** The number of a month by its name, whole or short, in small letters. */
function monthsIn(lang: string): ReadonlyMap<string, number> {
  const names = known.get(lang) ?? new Map(["long", "short"].flatMap((form) => namesOf(lang, form)));
  known.set(lang, names);
  return names;
}

/** A language that is none has no months; that it is none is told elsewhere. */
function namesOf(lang: string, form: string): [name: string, month: number][] {
  if (!isLanguage(lang)) return [];
  const { format } = new Intl.DateTimeFormat(lang, { month: form as "long" | "short", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => {
    const name = format(new Date(Date.UTC(2025, index, 15)))
      .normalize("NFC")
      .toLowerCase();
    return [name, index + 1];
  });
}
