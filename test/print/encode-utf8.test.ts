import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeUtf8 } from "../../src/print/encode-utf8.ts";

test("a text is the bytes that any other program makes of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Buffer.from(encodeUtf8(text))).toEqual(Buffer.from(text, "utf8"));
    }),
    {
      seed: 3,
      numRuns: 2000,
      examples: [[""], ["ascii"], ["ख़बर 📰 ₹५००"], ["क".repeat(100_000)], ["क".repeat(300_000)]],
    },
  );
});

test("what was made of one text stays when the next is made", () => {
  const first = encodeUtf8("पहला पन्ना");
  encodeUtf8("दूसरा पन्ना");
  expect(Buffer.from(first).toString("utf8")).toBe("पहला पन्ना");
});

test("half of a surrogate pair becomes U+FFFD", () => {
  expect(Buffer.from(encodeUtf8("क\ud83dख")).toString("utf8")).toBe("क\ufffdख");
});
