import fc from "fast-check";
import { expect, test } from "vitest";
import { toIndianDay, toIndianTime, toIso, toRfc822 } from "../../src/model/time.ts";

test.each([
  ["2025-01-18T03:44:00Z", "2025-01-18T09:14:00+05:30", "Sat, 18 Jan 2025 09:14:00 +0530"],
  ["2025-12-31T18:30:00Z", "2026-01-01T00:00:00+05:30", "Thu, 01 Jan 2026 00:00:00 +0530"],
  ["2024-02-28T20:00:09.250Z", "2024-02-29T01:30:09.250+05:30", "Thu, 29 Feb 2024 01:30:09 +0530"],
])("%s is %s, and %s for RSS", (utc, iso, rfc822) => {
  expect(toIso(Date.parse(utc))).toBe(iso);
  expect(toRfc822(Date.parse(utc))).toBe(rfc822);
});

test("every time is written as luxon writes it", () => {
  const instant = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9998, 0) });
  const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
  fc.assert(
    fc.property(fc.oneof(instant, second), (moment) => {
      expect(toIso(moment)).toBe(toIndianTime(moment).toISO({ suppressMilliseconds: true }));
      expect(toRfc822(moment)).toBe(toIndianTime(moment).toRFC2822());
      expect(toIndianDay(moment)).toBe(toIndianTime(moment).toISODate());
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])("%s is no instant", (moment) => {
  expect(() => toIso(moment)).toThrow(/^Bug: /);
  expect(() => toRfc822(moment)).toThrow(/^Bug: /);
});
