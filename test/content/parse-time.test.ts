import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainTime, parseTime } from "../../src/content/parse-time.ts";
import { toIso } from "../../src/model/time.ts";

const AT_0914 = Date.UTC(2025, 0, 18, 3, 44);

describe("parseTime", () => {
  test.each([
    ["2025-01-18T09:14+05:30"],
    ["2025-01-18T09:14:00+05:30"],
    ["2025-01-18T09:14:00.000+0530"],
    ["2025-01-18T03:44Z"],
    ["2025-01-18T03:44:00,0Z"],
    ["2025-01-17T22:44-05:00"],
    ["2025-01-18T09:14"],
    ["2025-01-18 09:14"],
    ["2025-01-18 09:14:00 +05:30"],
    ["2025-01-18 09:14 IST"],
    ["२०२५-०१-१८ ०९:१४"],
    ["09:14 AM Jan 18, 2025 IST"],
    ["9:14 am jan 18, 2025 IST"],
    ["09:14 AM Jan 18, 2025"],
    ["  2025-01-18T09:14  "],
  ])("reads %s as 9:14 in India", (typed) => {
    expect(parseTime(typed)).toBe(AT_0914);
  });

  test.each([
    ["2025-01-18", "2025-01-18T00:00:00+05:30"],
    ["12:00 AM Jan 18, 2025 IST", "2025-01-18T00:00:00+05:30"],
    ["12:30 PM Jan 8, 2025 IST", "2025-01-08T12:30:00+05:30"],
    ["11:59 PM Feb 29, 2024 IST", "2024-02-29T23:59:00+05:30"],
    ["2024-02-29", "2024-02-29T00:00:00+05:30"],
    ["2025-01-18T00:00Z", "2025-01-18T05:30:00+05:30"],
    ["2025-01-18T23:59:59", "2025-01-18T23:59:59+05:30"],
  ])("reads %s as %s", (typed, iso) => {
    expect(toIso(parseTime(typed) ?? Number.NaN)).toBe(iso);
  });

  test("keeps milliseconds", () => {
    expect(parseTime("2025-01-18T09:14:00.25+05:30")).toBe(AT_0914 + 250);
  });

  test("reads back every time that the site writes", () => {
    const range = { min: Date.UTC(1900, 0, 2), max: Date.UTC(2200, 11, 30) };
    fc.assert(
      fc.property(fc.integer(range), (instant) => {
        const whole = Math.floor(instant / 1000) * 1000;
        expect(parseTime(toIso(whole))).toBe(whole);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("takes a day if and only if the calendar has it", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(14), part(33), fc.integer({ min: 1890, max: 2210 }), (month, day, year) => {
        const typed = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
        const isReal = year >= 1900 && year <= 2200 && day >= 1 && day <= days;
        expect(parseTime(typed) !== undefined).toBe(isReal);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test("gives the same instant whatever the machine's zone and language", () => {
    const module = join(import.meta.dirname, "../../src/content/parse-time.ts");
    const code = `import(${JSON.stringify(module)}).then(({ parseTime }) => console.log(
      parseTime("2025-01-18 09:14"), parseTime("09:14 AM Jan 18, 2025 IST"), parseTime("2025-03-09 02:30"), parseTime("2025-01-18")))`;
    const environments = [
      { TZ: "UTC", LANG: "C" },
      { TZ: "America/Los_Angeles", LANG: "hi_IN.UTF-8" },
      { TZ: "Pacific/Kiritimati", LANG: "ar_EG.UTF-8" },
    ];
    const outputs = environments.map((env) =>
      execFileSync(process.execPath, ["-e", code], { env: { ...process.env, ...env }, encoding: "utf8" }),
    );
    expect(outputs[0]).toBe(
      `${AT_0914} ${AT_0914} ${Date.UTC(2025, 2, 8, 21)} ${Date.UTC(2025, 0, 17, 18, 30)}\n`,
    );
    expect(new Set(outputs).size).toBe(1);
  });
});

describe("explainTime", () => {
  test.each([
    ["31/01/2026", "2026-01-31T18:05+05:30"],
    ["6:05 PM 31-1-2026", "2026-01-31T18:05+05:30"],
    ["18th January 2025", "2025-01-18T18:05+05:30"],
    ["13:14 PM Jan 18, 2025 IST", "2025-01-18T13:14+05:30"],
    ["कल", "2026-01-31T18:05+05:30"],
  ])("for %s proposes %s", (typed, example) => {
    expect(explainTime(typed).example).toBe(example);
    expect(parseTime(explainTime(typed).example)).toBeDefined();
  });

  test("proposes nothing but times", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.stringMatching(/^[0-9:/ .TAPMJan,+-]{0,30}$/),
        (a, b) => {
          expect(parseTime(explainTime(a + b).example)).toBeDefined();
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});
