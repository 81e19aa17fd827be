import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleEdition } from "../../src/edition/assemble-edition.ts";
import { pagesOf } from "../../src/edition/plan-pages.ts";
import { planSections } from "../../src/edition/plan-sections.ts";
import type { Article } from "../../src/model/article.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import type { Instant } from "../../src/model/time.ts";
import { at, makeArticles, makeNewsroom, makeSite } from "../helpers/make-newsroom.ts";

const BASIS = { frame: "frame", machine: "machine" };
const TAGS = ["मानसून", "क्रिकेट", "हिंदी", "हिन्दी", "कमल", "कमाल", "चुनाव 2026"];
const COUNT = 60;

/** A paper of two months with every kind of company: tags of several spellings, both desks, an editor's link. */
function archive(): Article[] {
  return makeArticles(COUNT, (index) => ({
    tags: TAGS.filter((_, number) => (index + number) % 3 === 0),
    authors: [index % 4 === 0 ? "desk-sports" : "desk-national"],
    category: index % 3 === 0 ? "sports" : "national",
    ...(index === 7 && { alsoRead: ["khabar-3"] }),
    ...(index === 9 && { aliases: ["/purani/khabar/"] }),
  }));
}

interface Paper {
  readonly newsroom: Newsroom;
  readonly now: Instant;
}

/** Each section's digest, and its pages as they are printed. */
function sectionsOf({ newsroom, now }: Paper) {
  const edition = assembleEdition(newsroom, { now, preview: false });
  return [...planSections(edition, [], BASIS)].map((section) => ({
    name: section.name,
    digest: section.digest,
    pages: pagesOf(section, edition, BASIS).map(({ file, fingerprint }) => `${file} ${fingerprint}`),
  }));
}

type Change = (article: Article) => Article | undefined;

/** What an editor does to one article. Whatever it is, the source has another digest then, as files have. */
const CHANGES: readonly Change[] = [
  (article) => ({ ...article, title: `${article.title}, नया शीर्षक` }),
  (article) => ({ ...article, tags: [...article.tags.slice(1), "नया विषय"] }),
  (article) => ({ ...article, tags: [] }),
  (article) => ({ ...article, category: article.category === "sports" ? "national" : "sports" }),
  (article) => ({ ...article, authors: ["desk-sports", "desk-national"] }),
  (article) => ({ ...article, publishedAt: article.publishedAt + 40 * 86_400_000 }),
  (article) => ({ ...article, draft: true }),
  (article) => ({ ...article, expiresAt: at("2025-12-01T00:00") }),
  (article) => ({ ...article, breakingUntil: at("2026-06-01T00:00") }),
  (article) => ({ ...article, aliases: ["/aur/purani/"] }),
  (article) => ({ ...article, alsoRead: ["khabar-1"] }),
  (article) => ({ ...article, priority: "lead" }),
  (article) => ({ ...article, wordCount: 4000 }),
  () => undefined,
];

const anyChange = fc.record({
  which: fc.nat(COUNT - 1),
  change: fc.constantFrom(...CHANGES),
});

function changed(changes: readonly { which: number; change: Change }[]): Article[] {
  const articles: (Article | undefined)[] = archive();
  changes.forEach(({ which, change }, step) => {
    const article = articles[which];
    const after = article === undefined ? undefined : change(article);
    articles[which] = after && { ...after, digest: `${after.digest} ${step}` };
  });
  return articles.filter((article) => article !== undefined);
}

const site = makeSite({ pageSize: 3, feeds: { items: 5, content: "full", tagFormats: ["rss", "atom"] } });
const NOW = at("2026-02-10T12:00");
const paper = (articles: readonly Article[], now = NOW): Paper => ({
  newsroom: makeNewsroom({ site, articles }),
  now,
});

test("no two sections have one name, nor two pages one file", () => {
  const sections = sectionsOf(paper(archive()));
  const names = sections.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const files = sections.flatMap(({ pages }) => pages.map((page) => page.split(" ")[0]));
  expect(new Set(files).size).toBe(files.length);
});

test("the words of a period come behind its last story, whose text is then at hand", () => {
  const articles = makeArticles(1000, (index) => ({
    publishedAt: at("2025-01-01T08:00") + index * 14 * 3_600_000,
  }));
  const { newsroom, now } = paper(articles, at("2026-12-31T12:00"));
  const edition = assembleEdition(newsroom, { now, preview: false });
  const names = [...planSections(edition, [], BASIS)].map(({ name }) => name);
  const days = names.filter((name) => name.startsWith("day "));
  const periods = names.filter((name) => /^search \d/.test(name));
  expect(periods).toEqual(["search 2025", "search 2026-01", "search 2026-02", ...periods.slice(3)]);
  expect(periods).toHaveLength(9);
  for (const period of periods) {
    const lastDay = days.findLast((name) => name.startsWith(period.replace("search", "day")));
    expect(names[names.indexOf(period) - 1]).toBe(lastDay);
  }
});

test("where a section's digest stands, so do all its pages, whatever editors do and however late it is", () => {
  const before = new Map(sectionsOf(paper(archive())).map((section) => [section.name, section]));
  const moments = fc.constantFrom(
    NOW,
    at("2025-11-01T00:00"),
    at("2026-07-01T00:00"),
    at("2025-02-20T00:00"),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 4 }), moments, (changes, now) => {
      for (const { name, digest, pages } of sectionsOf(paper(changed(changes), now))) {
        const known = before.get(name);
        if (digest === undefined || known?.digest !== digest) continue;
        expect(pages, name).toEqual(known.pages);
      }
    }),
    { numRuns: 150 },
  );
});

test("a new name of an author or a category is seen in every section", () => {
  const articles = archive();
  const before = new Map(sectionsOf(paper(articles)).map((section) => [section.name, section]));
  const { authors, categories } = makeNewsroom();
  const renamed = [
    { authors: authors.map((author) => ({ ...author, name: `${author.name} (नया)` })) },
    { categories: categories.map((category) => ({ ...category, name: `${category.name} (नया)` })) },
  ];
  for (const change of renamed) {
    const newsroom = makeNewsroom({ site, articles, ...change });
    // The settings and categories are in the basis, as `prepare` makes it.
    const basis = { frame: "frame", machine: JSON.stringify(newsroom.categories) };
    const edition = assembleEdition(newsroom, { now: NOW, preview: false });
    for (const section of planSections(edition, [], basis)) {
      const known = before.get(section.name);
      if (section.digest === undefined || known?.digest !== section.digest) continue;
      const pages = pagesOf(section, edition, BASIS).map(({ file, fingerprint }) => `${file} ${fingerprint}`);
      expect(pages, section.name).toEqual(known.pages);
    }
  }
});

test("an edited body is a matter of few sections", () => {
  const before = new Map(sectionsOf(paper(archive())).map(({ name, digest }) => [name, digest]));
  const edited = archive().map((article, index) =>
    index === 30 ? { ...article, digest: "edited" } : article,
  );
  const touched = sectionsOf(paper(edited)).filter(
    ({ name, digest }) => digest !== undefined && before.get(name) !== digest,
  );
  expect(touched.length).toBeLessThan(before.size / 2);
  expect(touched.map(({ name }) => name)).toContain("day 2025-01-31");
});

test("new code or templates plan every section anew, the pictures too, whose own fingerprints do not hold them", () => {
  const picture = {
    file: "media/badal.jpg",
    format: "jpeg",
    width: 1600,
    height: 900,
    bytes: 400_000,
    digest: "0123456789abcdef0123",
  } as const;
  const image = { kind: "photo", file: picture.file, alt: "बादल", focus: { x: 50, y: 50 } } as const;
  const articles = archive().map((article) => ({ ...article, image }));
  const newsroom = makeNewsroom({ site, articles, pictures: new Map([[picture.file, picture]]) });
  const edition = assembleEdition(newsroom, { now: NOW, preview: false });
  const before = new Map([...planSections(edition, [], BASIS)].map(({ name, digest }) => [name, digest]));
  expect([...before.keys()]).toContain("pictures 2025-01");
  const after = [...planSections(edition, [], { ...BASIS, machine: "new code" })];
  const standing = after.filter(({ name, digest }) => digest !== undefined && before.get(name) === digest);
  expect(standing.map(({ name }) => name)).toEqual([]);
});
