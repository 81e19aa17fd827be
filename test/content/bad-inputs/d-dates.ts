import { article } from "../content-folder.ts";
import type { BadInput } from "./bad-input.ts";

function date(typed: string, what: RegExp = /'date' is not a time/, fix?: RegExp): BadInput {
  const input = { name: `date: ${typed}`, files: article("", { date: `date: ${typed}` }), line: 4, what };
  return fix === undefined ? input : { ...input, fix };
}

/** D: what is not a time, or not a possible one. */
export const DATES: readonly BadInput[] = [
  date("31/01/2026", undefined, /2026-01-31T/),
  date("03/04/2025", undefined, /2025-04-03T/),
  date("2025-02-30", /no such day/),
  date("2025-02-29", /no such day/),
  date("2025-13-01", /no such day/),
  date("2025-00-10", /no such day/),
  date("2025-01-32T09:14+05:30", /no such day/),
  date("2025-01-18T24:00"),
  date("2025-01-18T25:14"),
  date("2025-01-18T09:60"),
  date("2025-01-18T09:14:60"),
  date('"13:14 PM Jan 18, 2025 IST"', undefined, /2025-01-18T13:14/),
  date('"00:14 AM Jan 18, 2025 IST"', undefined, /2025-01-18T00:14/),
  date('"09:14 AM Sept 18, 2025 IST"', undefined, /2025-09-18T09:14/),
  date('"09:14 AM January 18, 2025 IST"', undefined, /2025-01-18T09:14/),
  date('"09:14 AM Jan 18, 2025 EST"', /only IST/),
  date('"09:14 AM Feb 30, 2025 IST"', /no such day/),
  date('"09:14 Jan 18, 2025 IST"'),
  date('"18 January 2025"', undefined, /2025-01-18T/),
  date("2025-1-8"),
  date("20250118"),
  date("1737171840"),
  date("2025"),
  date("2025-01"),
  date("आज"),
  date("18 जनवरी 2025"),
  date("now"),
  date("tomorrow 9am"),
  date("Last Modified"),
  date("git created"),
  date("2025-01-18T09:14+05:30[Asia/Kolkata]"),
  date("2025-01-18T09:14+5:30"),
  date("2025-01-18T09:14+15:30"),
  date("0001-01-01", /no such day/),
  date("9999-12-31", /no such day/),
  date("+012025-01-18T09:14Z"),
  date("[2025-01-18]", /'date' is not a time: a list/),
  date("{ day: 18 }", /'date' is not a time: a set of keys/),
  date("", /'date' is empty/),
  {
    name: "updated before date",
    files: article("updated: 2025-01-18T09:13+05:30"),
    line: 7,
    what: /'updated' is before 'date'/,
  },
  {
    name: "updated on the same day without its hour",
    files: article("updated: 2025-01-18"),
    line: 7,
    what: /'updated' is before 'date'/,
    fix: /hour/,
  },
  {
    name: "updated that is no time",
    files: article("updated: कल"),
    line: 7,
    what: /'updated' is not a time/,
  },
  {
    name: "expires with the date",
    files: article("expires: 2025-01-18T09:14+05:30"),
    line: 7,
    what: /'expires' is not after/,
  },
  {
    name: "expires before date in another zone",
    files: article("expires: 2025-01-18T03:00Z"),
    line: 7,
    what: /'expires' is not after/,
  },
  {
    name: "breaking_until before date",
    files: article("breaking_until: 2025-01-17"),
    line: 7,
    what: /'breaking_until' is not after/,
  },
  {
    name: "breaking_until: true",
    files: article("breaking_until: true"),
    line: 7,
    what: /'breaking_until' is not a time/,
  },
];
