import { madeOnce } from "../../model/made-once.ts";
import {
  type Instant,
  indianDayNumber,
  indianMinute,
  startOfIndianDay,
  toIndianTime,
} from "../../model/time.ts";
import { phrases } from "./phrases.ts";

/**
 * The time as readers see it, on India's clock: `09:14 AM Jan 18, 2025 IST` in the English style,
 * `18 जनवरी 2025, सुबह 9:14` in the Hindi one.
 */
export function formatDateline(instant: Instant, style: "english" | "hindi"): string {
  const minute = indianMinute(instant);
  if (style === "hindi") return `${formatDay(instant)}, ${hindiTime(minute)}`;
  return `${englishTime(minute)} ${englishDay(indianDayNumber(instant))} IST`;
}

/** The day in India: `18 जनवरी 2025`. */
export function formatDay(instant: Instant): string {
  return hindiDay(indianDayNumber(instant));
}

const englishTime = madeOnce((minute) => {
  const { hour, clockHour, minutes } = clockOf(minute);
  return `${twoDigits(clockHour)}:${minutes} ${hour < 12 ? "AM" : "PM"}`;
});

const englishDay = madeOnce((day) => {
  const time = toIndianTime(startOfIndianDay(day));
  return `${ENGLISH_MONTHS[time.month - 1]} ${twoDigits(time.day)}, ${time.year}`;
});

const hindiTime = madeOnce((minute) => {
  const { hour, clockHour, minutes } = clockOf(minute);
  return `${partOfDay(hour)} ${clockHour}:${minutes}`;
});

const hindiDay = madeOnce((day) => {
  const time = toIndianTime(startOfIndianDay(day));
  return `${time.day} ${monthName(time.month)} ${time.year}`;
});

/** A minute of the day on a clock of twelve hours. */
function clockOf(minuteOfDay: number) {
  const hour = Math.floor(minuteOfDay / 60);
  return { hour, clockHour: hour % 12 === 0 ? 12 : hour % 12, minutes: twoDigits(minuteOfDay % 60) };
}

/** `जनवरी 2025`; months are counted from 1. */
export function formatMonth(year: number, month: number): string {
  return `${monthName(month)} ${year}`;
}

// Written out, not asked of Intl: a newer ICU must not change a page that was printed years ago.
const ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function monthName(month: number): string {
  const name = phrases.time.months[month - 1];
  if (name === undefined) throw new Error(`Bug: there is no month ${month}.`);
  return name;
}

// The parts of the day as CLDR gives them for Hindi.
function partOfDay(hour: number): string {
  const { night, morning, noon, evening } = phrases.time.partsOfDay;
  if (hour < 4 || hour >= 20) return night;
  if (hour < 12) return morning;
  return hour < 16 ? noon : evening;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
