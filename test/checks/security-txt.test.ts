import { describe, expect, test } from "vitest";
import { checkSecurityTxt } from "../../src/checks/security-txt.ts";
import { load, NOW, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const FILE = ".well-known/security.txt";
const EXPIRES = "Expires: 2025-12-01T00:00:00+05:30";

function found(files: SiteFiles, now = NOW): string[] {
  return checkSecurityTxt(load(files), now).map(({ severity, line, what }) => `${severity} ${line}: ${what}`);
}

const at = (iso: string) => Date.parse(iso);

describe("checkSecurityTxt", () => {
  test("is content with a sound site, and with one that has no such file", () => {
    expect(found(soundSite())).toEqual([]);
    const { [FILE]: _, ...others } = soundSite();
    expect(found(others)).toEqual([]);
  });

  test("tells of a file that has expired, from the very moment on", () => {
    const expired = "error 3: The file expired at 2025-12-01T00:00:00+05:30.";
    expect(found(soundSite(), at("2025-12-01T00:00:00+05:30"))).toEqual([expired]);
    expect(found(soundSite(), at("2026-08-15T09:00:00+05:30"))).toEqual([expired]);
    expect(found(soundSite(), at("2025-11-30T23:59:59+05:30"))).not.toContain(expired);
  });

  test("remarks on a file that expires within a month, and not before", () => {
    expect(found(soundSite(), at("2025-11-21T00:00:00+05:30"))).toEqual([
      "notice 3: The file expires in 10 days.",
    ]);
    expect(found(soundSite(), at("2025-11-01T00:00:00+05:30"))).toEqual([]);
  });

  test.each(["2025-11-30T18:30:00Z", "2025-11-30t18:30:00.250z", "2025-11-30T13:30:00-05:00"])(
    "takes the end in any zone, as RFC 9116 does: %s",
    (end) => {
      const files = siteWith(FILE, EXPIRES, `Expires: ${end}`);
      expect(found(files)).toEqual([]);
      expect(found(files, at("2025-12-01T00:00:01+05:30"))).toEqual([`error 3: The file expired at ${end}.`]);
    },
  );

  test("remarks on a file that expires only after more than a year", () => {
    const files = siteWith(FILE, EXPIRES, "Expires: 2027-12-01T00:00:00+05:30");
    expect(found(files)).toEqual([
      "notice 3: The file expires only in 912 days, at 2027-12-01T00:00:00+05:30.",
    ]);
  });

  test.each([
    ["no end", `${EXPIRES}\n`, "", "error 1: The file does not say when it expires."],
    ["two ends", EXPIRES, `${EXPIRES}\n${EXPIRES}`, "error 4: Expires stands twice."],
    ["an end in words", EXPIRES, "Expires: अगले साल", `error 3: 'Expires' is not a time: "अगले साल".`],
    [
      "an end without an offset",
      EXPIRES,
      "Expires: 2025-12-01T00:00:00",
      `error 3: 'Expires' is not a time: "2025-12-01T00:00:00".`,
    ],
    [
      "an end on a day that no year has",
      EXPIRES,
      "Expires: 2025-11-31T00:00:00Z",
      `error 3: 'Expires' is not a time: "2025-11-31T00:00:00Z".`,
    ],
    ["no contact", /Contact: .*\n/, "", "error 1: The file names no contact."],
    [
      "a bare e-mail address as contact",
      "mailto:",
      "",
      'error 2: The contact "suraksha@akhbar.example" is no address.',
    ],
    [
      "a contact under http",
      "mailto:suraksha@",
      "http://",
      'error 2: The contact "http://akhbar.example" is no address.',
    ],
    [
      "languages twice",
      "Canonical",
      "Preferred-Languages: en\nCanonical",
      "error 5: Preferred-Languages stands twice.",
    ],
    [
      "another address than its own",
      "https://akhbar.example/.well-known",
      "https://example.org/.well-known",
      "error 5: The file is not among its own addresses.",
    ],
    ["a line that is no field", "Canonical: ", "Canonical ", /^error 5: This is no field: "Canonical https/],
  ])("tells of %s", (_, from, to, what) => {
    expect(found(siteWith(FILE, from, to))).toEqual([
      typeof what === "string" ? what : expect.stringMatching(what),
    ]);
  });
});
