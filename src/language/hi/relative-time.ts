import type { Instant } from "../../model/time.ts";
import { formatDateline } from "./dateline.ts";
import { phrases } from "./phrases.ts";

/**
 * How long ago, for the first 24 hours: `अभी-अभी`, `5 मिनट पहले`, `1 घंटा पहले`. After that, and for a time still to
 * come, the Hindi dateline: कल is both yesterday and tomorrow, so no such word is used.
 */
export function formatRelative(instant: Instant, now: Instant): string {
  const minutes = Math.floor((now - instant) / MINUTE);
  if (minutes < 0 || minutes >= DAY_IN_MINUTES) return formatDateline(instant, "hindi");
  if (minutes < 1) return phrases.time.justNow;
  if (minutes < 60) return phrases.time.minutesAgo(minutes);
  return phrases.time.hoursAgo(Math.floor(minutes / 60));
}

const MINUTE = 60_000;
const DAY_IN_MINUTES = 24 * 60;
