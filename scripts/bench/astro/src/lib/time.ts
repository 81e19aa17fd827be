const INDIA_AHEAD = 330 * 60_000;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const HINDI_MONTHS = "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर".split(" ");

/** One moment in India, in the forms that pages and feeds ask for. */
export interface Moment {
  /** `2024-12-28` */
  readonly day: string;
  /** `2024-12-28T08:19:00+05:30` */
  readonly iso: string;
  /** `08:19 AM Dec 28, 2024 IST` */
  readonly shown: string;
  /** `Sat, 28 Dec 2024 08:19:00 +0530` */
  readonly rfc822: string;
}

/** Puts a moment into words, on the clock of India. */
export function momentOf(date: Date): Moment {
  const india = new Date(date.getTime() + INDIA_AHEAD);
  const text = india.toISOString();
  const [year, month, day] = [text.slice(0, 4), MONTHS[india.getUTCMonth()], text.slice(8, 10)];
  const hours = india.getUTCHours();
  const clock = `${String(hours % 12 || 12).padStart(2, "0")}:${text.slice(14, 16)} ${hours < 12 ? "AM" : "PM"}`;
  return {
    day: text.slice(0, 10),
    iso: `${text.slice(0, 19)}+05:30`,
    shown: `${clock} ${month} ${day}, ${year} IST`,
    rfc822: `${DAYS[india.getUTCDay()]}, ${day} ${month} ${year} ${text.slice(11, 19)} +0530`,
  };
}

/** `28 दिसंबर 2024` */
export function dayName(day: string): string {
  return `${Number(day.slice(8))} ${monthName(day.slice(0, 7))}`;
}

/** `दिसंबर 2024` */
export function monthName(month: string): string {
  return `${HINDI_MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}
