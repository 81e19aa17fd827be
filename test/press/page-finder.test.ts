import { expect, test } from "vitest";
import type { Section } from "../../src/edition/section.ts";
import { openPageFinder } from "../../src/press/page-finder.ts";

const URLS: Readonly<Record<string, readonly string[]>> = {
  मुखपृष्ठ: ["/"],
  "नवंबर के लेख": ["/2026/11/20/pul/", "/2026/11/21/nadi/"],
  "टैग पुल": ["/tag/pul/", "/tag/pul/feed.xml"],
  "साइट का नक़्शा": ["/sitemap.xml"],
};

/** A plan that notes which of its sections were come to, and which were drafted; each page says which plan it is of. */
function plan(version: string, sections = URLS) {
  const planned: string[] = [];
  const drafted: string[] = [];
  function* all(): Generator<Section> {
    for (const [name, urls] of Object.entries(sections)) {
      planned.push(name);
      yield {
        name,
        digest: undefined,
        draft() {
          drafted.push(name);
          return urls.map((url) => ({ url, content: { kind: "redirect", to: version } }));
        },
      };
    }
  }
  return { sections: all(), planned, drafted };
}

function openIn(first: ReturnType<typeof plan>) {
  const finder = openPageFinder();
  finder.lookIn(first.sections);
  return finder;
}

const of = (version: string) => ({ content: { kind: "redirect", to: version } });

test("nothing is planned before a page is asked for, and no section behind the one that has it", () => {
  const first = plan("पहला");
  const finder = openIn(first);
  expect(first.planned).toEqual([]);
  expect(finder.find("/2026/11/21/nadi/")).toMatchObject(of("पहला"));
  expect(finder.find("/2026/11/20/pul/")).toMatchObject(of("पहला"));
  expect(first.planned).toEqual(["मुखपृष्ठ", "नवंबर के लेख"]);
});

test("after a change, no other section is drafted than the one that had the page", () => {
  const finder = openIn(plan("पहला"));
  finder.find("/tag/pul/");
  const second = plan("दूसरा");
  finder.lookIn(second.sections);
  expect(finder.find("/tag/pul/feed.xml")).toMatchObject(of("दूसरा"));
  expect(finder.find("/tag/pul/")).toMatchObject(of("दूसरा"));
  expect(second.drafted).toEqual(["टैग पुल"]);
  expect(second.planned).not.toContain("साइट का नक़्शा");
});

test("sections that were passed on the way to another have their pages all the same", () => {
  const finder = openIn(plan("पहला"));
  finder.find("/tag/pul/");
  finder.lookIn(plan("दूसरा").sections);
  finder.find("/tag/pul/");
  expect(finder.find("/2026/11/20/pul/")).toMatchObject(of("दूसरा"));
  expect(finder.find("/")).toMatchObject(of("दूसरा"));
  expect(finder.find("/sitemap.xml")).toMatchObject(of("दूसरा"));
});

test("a page that moved to another section, or whose section is no more, is found", () => {
  const finder = openIn(plan("पहला"));
  finder.find("/tag/pul/");
  finder.lookIn(plan("दूसरा", { ...URLS, "टैग पुल": [], "टैग सेतु": ["/tag/pul/"] }).sections);
  expect(finder.find("/tag/pul/")).toMatchObject(of("दूसरा"));
  finder.lookIn(plan("तीसरा", { सब: ["/tag/pul/"] }).sections);
  expect(finder.find("/tag/pul/")).toMatchObject(of("तीसरा"));
});

test("a page that is gone is not found, as none is before there is a plan", () => {
  expect(openPageFinder().find("/")).toBeUndefined();
  const finder = openIn(plan("पहला"));
  finder.find("/tag/pul/");
  finder.lookIn(plan("दूसरा", { मुखपृष्ठ: ["/"] }).sections);
  expect(finder.find("/tag/pul/")).toBeUndefined();
  expect(finder.find("/")).toMatchObject(of("दूसरा"));
});
