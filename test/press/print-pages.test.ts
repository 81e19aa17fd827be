import { expect, test } from "vitest";
import type { Page, PageContent } from "../../src/model/page.ts";
import { comparePlan } from "../../src/press/compare-plan.ts";
import { recordSection } from "../../src/press/manifest.ts";
import { cutIntoBatches } from "../../src/press/print-pages.ts";

function page(file: string, content: object = { kind: "offline" }): Page {
  return { file, url: `/${file}`, content: content as PageContent, fingerprint: `छाप ${file}` };
}

const pages = (count: number, content?: object) =>
  Array.from({ length: count }, (_, index) => page(`${JSON.stringify(content) ?? "page"} ${index}`, content));

/** What happens in turn: pages placed, and batches given. */
async function cut(all: readonly Page[]): Promise<string[]> {
  const events: string[] = [];
  const place = async (others: readonly Page[]) => {
    if (others.length > 0) events.push(`placed ${others.length}`);
  };
  for await (const batch of cutIntoBatches(all, place)) events.push(`batch of ${batch.length}`);
  return events;
}

test("pictures are made before the batch that follows them, whose feeds tell their size", async () => {
  const photos = pages(30, { kind: "picture" });
  const cards = pages(10, { kind: "card" });
  expect(await cut([...photos, ...pages(600), ...cards, ...pages(100)])).toEqual([
    "placed 30",
    "batch of 500",
    "placed 10",
    "batch of 200",
  ]);
  expect(await cut([...pages(3), ...cards])).toEqual(["placed 10", "batch of 3"]);
  expect(await cut(photos)).toEqual(["placed 30"]);
});

test("the files of the search index for one period, which are made in one go, are in one batch", async () => {
  const articles = Array.from({ length: 900 }, (_, index) => `/khabar-${index}/`);
  const files = [0, 1, 2, 3].map((file) =>
    page(`${file}.txt`, { kind: "search-words", file, period: { files: 4 }, articles }),
  );
  expect(await cut([...files, ...files, ...pages(10)])).toEqual(["batch of 8", "batch of 10"]);
  expect(await cut([...pages(499), ...files, ...pages(2)])).toEqual(["batch of 503", "batch of 2"]);
});

test("a month of a large paper is printed with its index, which needs the same texts", async () => {
  const articles = Array.from({ length: 830 }, (_, index) => `/khabar-${index}/`);
  const month = (name: string) => [
    ...pages(830, { kind: "article", article: `/${name}/` }),
    ...pages(62, { kind: "list" }),
    page(`${name}.txt`, { kind: "search-words", file: 0, period: { files: 1 }, articles }),
  ];
  expect(await cut([...month("जून"), ...month("जुलाई")])).toEqual(["batch of 893", "batch of 893"]);
});

test("the sitemaps of an archive, which list all of it, are several batches", async () => {
  const entries = Array.from({ length: 10_000 }, (_, index) => ({ url: `/khabar-${index}/` }));
  const sitemaps = Array.from({ length: 5 }, (_, month) =>
    page(`${month}.xml`, { kind: "sitemap", entries }),
  );
  expect(await cut([...sitemaps, ...pages(3)])).toEqual(["batch of 2", "batch of 2", "batch of 4"]);
});

test("the pages of a section are made when they are taken, and only where its digest does not stand", () => {
  const made: string[] = [];
  const sections = ["जनवरी", "फ़रवरी", "मार्च"].map((name) => ({
    name,
    digest: `अंक ${name}`,
    draft: () => [],
  }));
  const pagesOf = ({ name }: { readonly name: string }) => {
    made.push(name);
    return [page(`${name}/1.html`), page(`${name}/2.html`)];
  };
  const february = recordSection("फ़रवरी", "अंक फ़रवरी", [page("फ़रवरी/1.html")]);
  const march = recordSection("मार्च", "पुराना अंक", [page("मार्च/1.html"), page("मार्च/0.html")]);
  const manifest = new Map([february, march].map((section) => [section.name, section]));

  const { toPrint, outcome } = comparePlan(sections, manifest, pagesOf);
  expect(made).toEqual([]);
  const taken: string[] = [];
  for (const { file } of toPrint) {
    taken.push(file);
    if (file === "जनवरी/1.html") expect(made).toEqual(["जनवरी"]);
  }
  expect(made).toEqual(["जनवरी", "मार्च"]);
  // The first page of March is as it was.
  expect(taken).toEqual(["जनवरी/1.html", "जनवरी/2.html", "मार्च/2.html"]);
  const { printed, left, count } = outcome();
  expect(printed.map(({ file, kind }) => `${file} ${kind}`)).toEqual(taken.map((file) => `${file} offline`));
  expect(left).toEqual(["मार्च/0.html"]);
  expect(count).toBe(5);
});

test("two pages that claim one file are a fault of ours", () => {
  const sections = [{ name: "जनवरी", digest: undefined, draft: () => [] }];
  const twice = comparePlan(sections, undefined, () => [page("a.html"), page("a.html")]);
  expect(() => [...twice.toPrint]).toThrow("Bug: two pages are planned for a.html.");
});
