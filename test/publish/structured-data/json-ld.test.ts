import { expect, test } from "vitest";
import { serialiseJsonLd } from "../../../src/publish/structured-data/json-ld.ts";
import { FORBIDDEN_TEXT, HOSTILE_TEXTS } from "../makers.ts";

test.each([...HOSTILE_TEXTS, "</script><!--", "\u2028\u2029"])(
  "%j can neither end a script nor be changed",
  (text) => {
    const json = serialiseJsonLd([{ "@type": "NewsArticle", headline: text }]);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json).headline).toBe(text);
  },
);

test("controls and lone surrogates are dropped", () => {
  const json = serialiseJsonLd([{ "@type": "NewsArticle", headline: FORBIDDEN_TEXT.typed }]);
  expect(JSON.parse(json).headline).toBe(FORBIDDEN_TEXT.kept);
});

test("one object stands by itself, several form a graph, none give nothing", () => {
  const site = { "@type": "WebSite", name: "अख़बार" } as const;
  expect(JSON.parse(serialiseJsonLd([site]))).toEqual({ "@context": "https://schema.org", ...site });
  expect(JSON.parse(serialiseJsonLd([site, site]))).toEqual({
    "@context": "https://schema.org",
    "@graph": [site, site],
  });
  expect(serialiseJsonLd([])).toBe("");
});
