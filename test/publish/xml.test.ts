import { describe, expect, test } from "vitest";
import { cdata, cleanText, element, escapeXml, textElement } from "../../src/publish/xml.ts";
import { FORBIDDEN_TEXT, HOSTILE_TEXTS } from "./makers.ts";
import { parseXml } from "./parse-xml.ts";

/** XML 1.0 §2.2, production 2. */
function isXmlChar(codePoint: number): boolean {
  return (
    codePoint === 0x9 ||
    codePoint === 0xa ||
    codePoint === 0xd ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

test("of all code points exactly those that XML allows are kept", () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    if (cleanText(character) !== (isXmlChar(codePoint) ? character : "")) wrong.push(codePoint.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("every allowed code point survives an element and a CDATA section, as a strict parser reads them", () => {
  for (let start = 0; start <= 0x10ffff; start += 0x4000) {
    const codePoints = Array.from({ length: 0x4000 }, (_, index) => start + index);
    // A space between them keeps two surrogates from forming a character.
    const typed = codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join(" ");
    const kept = codePoints
      .map((codePoint) => (isXmlChar(codePoint) ? String.fromCodePoint(codePoint) : ""))
      .join(" ");
    expect(parseXml(textElement("t", typed)).root.text === kept).toBe(true);
    // A bare carriage return in CDATA cannot be escaped and is read as a line feed.
    expect(parseXml(`<t>${cdata(typed)}</t>`).root.text === kept.replace("\r", "\n")).toBe(true);
  }
});

describe.each([...HOSTILE_TEXTS, "\r\n"])("the text %j", (text) => {
  test("comes back from an element", () => {
    expect(parseXml(textElement("t", text)).root.text).toBe(text);
  });

  test("comes back from an attribute", () => {
    const spaces = text.replace("\n", " ");
    expect(parseXml(element("t", { a: text }, "")).root.attributes.a).toBe(spaces);
  });

  test("comes back from a CDATA section", () => {
    expect(parseXml(`<t>${cdata(text)}</t>`).root.text).toBe(text.replace("\r\n", "\n"));
  });
});

test("what XML forbids is dropped and its neighbours stay", () => {
  expect(escapeXml(FORBIDDEN_TEXT.typed)).toBe(FORBIDDEN_TEXT.kept);
});

test("an element without content is closed at once, and attributes without a value are left out", () => {
  expect(element("link", { rel: "self", type: undefined, width: 3 }, "")).toBe(
    '<link rel="self" width="3"/>',
  );
});
