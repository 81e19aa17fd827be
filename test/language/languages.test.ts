import { expect, test } from "vitest";
import { languageOf, supportedLanguages } from "../../src/language/languages.ts";

test("every supported language has a pack with that code", () => {
  expect(supportedLanguages).toContain("hi");
  for (const code of supportedLanguages) expect(languageOf(code)?.code).toBe(code);
});

test("a region does not matter, an unknown language has no pack", () => {
  expect(languageOf("hi-IN")).toBe(languageOf("hi"));
  expect(languageOf("HI_in")).toBe(languageOf("hi"));
  expect(languageOf("fr")).toBeUndefined();
  expect(languageOf("")).toBeUndefined();
});

test("the Hindi pack says how it is written", () => {
  expect(languageOf("hi")).toMatchObject({ direction: "ltr", locale: "hi_IN" });
});
