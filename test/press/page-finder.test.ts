import { expect, test } from "vitest";
import type { Section } from "../../src/edition/section.ts";
import type { Page } from "../../src/model/page.ts";
import { findPagesOf } from "../../src/press/page-finder.ts";

const URLS: Readonly<Record<string, readonly string[]>> = {
  मुखपृष्ठ: ["/"],
  "नवंबर के लेख": ["/2026/11/20/pul/", "/2026/11/21/nadi/"],
  "टैग पुल": ["/tag/pul/", "/tag/pul/feed.xml"],
};

/** A plan whose pages say which plan they were made for. */
function plan(version: string, digests: Readonly<Record<string, string>>) {
  const made: string[] = [];
  const sections = Object.entries(digests).map(
    ([name, digest]): Section => ({ name, digest, draft: () => [] }),
  );
  function pagesOf({ name }: Section): readonly Page[] {
    made.push(name);
    return (URLS[name] ?? []).map((url) => ({ url, file: `${version} ${url}` }) as Page);
  }
  return { sections, pagesOf, made };
}

const ALL = { मुखपृष्ठ: "a", "नवंबर के लेख": "b", "टैग पुल": "c" };

test("no pages are made before one is asked for, and no section behind the one that has it", () => {
  const { sections, pagesOf, made } = plan("पहला", ALL);
  const finder = findPagesOf(sections, pagesOf);
  expect(made).toEqual([]);
  expect(finder.find("/2026/11/21/nadi/")?.file).toBe("पहला /2026/11/21/nadi/");
  expect(finder.find("/2026/11/20/pul/")?.file).toBe("पहला /2026/11/20/pul/");
  expect(made).toEqual(["मुखपृष्ठ", "नवंबर के लेख"]);
});

test("no digest is reckoned but those of sections in which somebody looks", () => {
  const { sections, pagesOf } = plan("पहला", ALL);
  const asked: string[] = [];
  const watched = sections.map(
    ({ name, digest, draft }): Section => ({
      name,
      draft,
      get digest() {
        asked.push(name);
        return digest;
      },
    }),
  );
  const finder = findPagesOf(watched, pagesOf).planAgain(watched, pagesOf);
  expect(finder.find("/")?.file).toBe("पहला /");
  expect(finder.planAgain(watched, pagesOf).find("/")?.file).toBe("पहला /");
  expect(asked).toEqual(["मुखपृष्ठ", "मुखपृष्ठ"]);
});

test("after a change, the section that had the page is looked at first, and those that stand keep theirs", () => {
  const first = plan("पहला", ALL);
  const finder = findPagesOf(first.sections, first.pagesOf);
  expect(finder.find("/no/such/page/")).toBeUndefined();

  const second = plan("दूसरा", { ...ALL, मुखपृष्ठ: "a2", "टैग पुल": "c2" });
  const next = finder.planAgain(second.sections, second.pagesOf);
  expect(next.find("/tag/pul/")?.file).toBe("दूसरा /tag/pul/");
  expect(next.find("/2026/11/20/pul/")?.file).toBe("पहला /2026/11/20/pul/");
  expect(second.made).toEqual(["टैग पुल"]);
  expect(next.find("/")?.file).toBe("दूसरा /");
});

test("a section that changed twice without being looked at is still found by the pages that it once had", () => {
  const first = plan("पहला", ALL);
  const finder = findPagesOf(first.sections, first.pagesOf);
  finder.find("/no/such/page/");
  const second = plan("दूसरा", { ...ALL, "टैग पुल": "c2" });
  const third = plan("तीसरा", { मुखपृष्ठ: "a3", "नवंबर के लेख": "b3", "टैग पुल": "c3" });
  const last = finder.planAgain(second.sections, second.pagesOf).planAgain(third.sections, third.pagesOf);
  expect(last.find("/tag/pul/")?.file).toBe("तीसरा /tag/pul/");
  expect(third.made).toEqual(["टैग पुल"]);
});

test("a page that is new, or moved to another section, is found", () => {
  const first = plan("पहला", { मुखपृष्ठ: "a" });
  const finder = findPagesOf(first.sections, first.pagesOf);
  finder.find("/");
  const second = plan("दूसरा", ALL);
  expect(finder.planAgain(second.sections, second.pagesOf).find("/tag/pul/feed.xml")?.file).toBe(
    "दूसरा /tag/pul/feed.xml",
  );
});
