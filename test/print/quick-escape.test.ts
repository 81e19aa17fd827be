import fc from "fast-check";
import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import { quickEscape } from "../../src/print/quick-escape.ts";

const environment = new nunjucks.Environment(null, { autoescape: true });
const draw = (text: string) =>
  environment.renderString('{{ text }}|{{ text | escape }}|{{ ["क", text] }}', { text });

/** What a browser reads otherwise, among letters of an article. */
const anyText = fc.string({
  unit: fc.constantFrom("&", '"', "'", "<", ">", "\\", "`", "=", "क", "्", "ष", "।", " ", "A", "\n"),
});

test("every value that a page shows is escaped as before", () => {
  const texts = fc.sample(anyText, { numRuns: 500, seed: 1 });
  const before = texts.map(draw);
  quickEscape();
  quickEscape();
  expect(texts.map(draw)).toEqual(before);
});

test("a headline cannot open a tag, nor end an attribute", () => {
  quickEscape();
  expect(draw("<b>बजट</b>")).toMatch(/^&lt;b&gt;बजट&lt;\/b&gt;\|/);
  expect(draw('हेल्थ & लाइफ " स्टाइल')).toMatch(/^हेल्थ &amp; लाइफ &quot; स्टाइल\|/);
  expect(draw("बजट में किसानों को राहत")).toBe(
    "बजट में किसानों को राहत|बजट में किसानों को राहत|क,बजट में किसानों को राहत",
  );
});

test("a value that is no text is shown as its text, and one that is safe as it is", () => {
  quickEscape();
  const shown = (value: unknown) => environment.renderString("{{ value }}", { value });
  expect(shown(1950)).toBe("1950");
  expect(shown({ toString: () => "<i>" })).toBe("&lt;i&gt;");
  expect(shown(new nunjucks.runtime.SafeString("<i>बजट</i>"))).toBe("<i>बजट</i>");
});
