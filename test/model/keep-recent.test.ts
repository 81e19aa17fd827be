import { expect, test } from "vitest";
import { keepRecent } from "../../src/model/keep-recent.ts";

test("what was asked for lately is made once, and what was asked for long ago is made again", () => {
  const made: string[] = [];
  const cards = keepRecent<string, { title: string }>(2);
  const cardOf = (title: string) =>
    cards(title, () => {
      made.push(title);
      return { title };
    });
  const first = cardOf("पुल");
  cardOf("नदी");
  expect(cardOf("पुल")).toBe(first);
  cardOf("बाढ़");
  expect(cardOf("पुल")).toBe(first);
  expect(made).toEqual(["पुल", "नदी", "बाढ़"]);
  for (const title of ["मेला", "चुनाव", "बजट", "मौसम"]) cardOf(title);
  expect(cardOf("पुल")).toEqual(first);
  expect(made.filter((title) => title === "पुल")).toHaveLength(2);
});
