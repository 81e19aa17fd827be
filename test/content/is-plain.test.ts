import fc from "fast-check";
import { expect, test } from "vitest";
import { findDirectionOverride, findForbidden, stripInvisible } from "../../src/content/clean-text.ts";
import { normaliseSource } from "../../src/content/decode-source.ts";
import { isPlain } from "../../src/content/is-plain.ts";

test.each([
  [
    "Hindi with its half letters, nuktas and signs",
    "क्षत्रिय ने अख़बार में पढ़ा: ज़िंदगी, फ़िल्म और पेड़ — “दुःख” ₹५००।\n",
  ],
  ["conjuncts that are joined or kept apart by hand", "क्\u200dया, श्\u200cरी"],
  ["English", "---\ntitle: Kisan Rally\n---\n\nA line\twith a tab.\n"],
  ["French in one letter an accent", "déjà"],
  ["an accent of its own is not", "de\u0301ja", false],
  ["न with a nukta is one letter", "न\u093c", false],
  ["a nukta behind a virama has to move", "क्\u093c", false],
  ["ज़ in one letter is taken apart", "\u095b", false],
  ["an accent of the Veda", "अग\u094d\u0952", false],
  ["Hangul in parts", "\u1112\u1161\u11ab", false],
  ["a line end of Windows", "पहली\r\nदूसरी", false],
  ["a line end that is none", "पहली\u2028दूसरी", false],
  ["a letter that nobody sees", "अख\u200bबार", false],
  ["a letter that turns the direction", "अख\u202eबार", false],
  ["a control character", "अख\u0007बार", false],
  ["half a pair", "अ\ud83d", false],
])("%s", (_, text, plain = true) => {
  expect(isPlain(text)).toBe(plain);
});

const letters = fc.oneof(
  fc.constantFrom(..."कखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसहािीुूेैोौंँः़्॒॑।अआइ ".normalize("NFD")),
  fc.integer({ min: 0x0900, max: 0x097f }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom("\u0301", "\u0327", "e", "\u1112", "\u1161", "\u11ab", "\u09be", "\u09c7", "\n"),
);

test("what is plain is given back by every step that cleans a text", () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (units) => {
      const text = units.join("");
      if (!isPlain(text)) return;
      expect(text.normalize("NFC")).toBe(text);
      expect(stripInvisible(text)).toBe(text);
      expect(findForbidden(text)).toBeUndefined();
      expect(findDirectionOverride(text)).toBeUndefined();
    }),
    { seed: 11, numRuns: 20_000 },
  );
});

test("each letter that is plain stays as it is beside each other one", () => {
  const plain: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    const letter = String.fromCharCode(unit);
    if (isPlain(letter)) plain.push(letter);
  }
  const all = plain.join("");
  expect(plain.length).toBeGreaterThan(30_000);
  expect(all.normalize("NFC")).toBe(all);
  expect(stripInvisible(all)).toBe(all);
  for (const letter of plain) {
    const beside = `क${letter}ि${letter}e${letter}`;
    if (isPlain(beside)) expect(beside.normalize("NFC")).toBe(beside);
  }
});

test("a text that is plain is not made anew", () => {
  const text = "दिल्ली में बारिश\n";
  expect(normaliseSource(text)).toBe(text);
  expect(normaliseSource(text.replace("\n", "\r\n"))).toBe(text);
});
