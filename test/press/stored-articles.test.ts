import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleUrl } from "../../src/edition/urls.ts";
import { hindi } from "../../src/language/hi/hindi.ts";
import { type Article, type ArticleHead, type FiledArticle, fileArticle } from "../../src/model/article.ts";
import { digestOf } from "../../src/model/digest.ts";
import { DamagedMemoryError } from "../../src/press/article-texts.ts";
import { type ContentToStore, readContentFile, writeContentFile } from "../../src/press/content-file.ts";
import { at, makeArticles, makeSite } from "../helpers/make-newsroom.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-memory-"));
  file = join(folder, "site.content");
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = makeSite();
const photo = { kind: "photo", file: "media/badal.jpg", alt: "बादल", focus: { x: 50, y: 50 } } as const;

/** One of every kind that editors write. */
const KINDS: readonly Partial<Article>[] = [
  {},
  { tags: ["मानसून", "हिंदी", "Delhi news"], authors: ["desk-sports", "desk-national"] },
  { image: photo, bodyPictures: ["media/a.png", "media/badal.jpg"] },
  { image: { ...photo, focus: { x: 12.5, y: 0 } } },
  { permalink: "/vishesh/lekh/", aliases: ["/purana/", "/aur-purana"], alsoRead: ["khabar-1"] },
  { draft: true, priority: "lead", breakingUntil: at("2026-06-01T10:00"), expiresAt: at("2027-01-01T00:00") },
  { publishedAt: at("1969-12-31T00:00"), title: "ज़\u200dहीर 😀" },
];

/** What is remembered of every article's head. Its address follows from it. */
const HEAD = Object.keys({
  file: true,
  publishedAt: true,
  modifiedAt: true,
  authors: true,
  category: true,
  tags: true,
  slug: true,
  permalink: true,
  aliases: true,
  alsoRead: true,
  priority: true,
  breakingUntil: true,
  expiresAt: true,
  draft: true,
  leadPicture: true,
  bodyPictures: true,
  digest: true,
} satisfies Record<Exclude<keyof ArticleHead, "address">, true>) as (keyof ArticleHead)[];

/** What an article says of itself in numbers, by somebody's numbering. */
function numbered(article: FiledArticle | undefined) {
  const numberOf = (name: string) => name.length;
  const [tags, authors]: [number[], number[]] = [[], []];
  article?.numberTags(numberOf, (number) => tags.push(number));
  article?.numberAuthors(numberOf, (number) => authors.push(number));
  const [digest, card] = [new Uint32Array(4), new Uint32Array(4)];
  article?.writeDigest(digest, 1);
  article?.writeCardDigest(hindi.readingMinutes, card, 1);
  return { tags, authors, digest, card };
}

const anyPaper = fc
  .array(fc.nat(KINDS.length - 1), { maxLength: 30 })
  .map((kinds) => makeArticles(kinds.length, (index) => ({ ...KINDS[kinds[index] ?? 0] })));

function contentOf(articles: readonly Article[], references = "desks"): ContentToStore {
  const entries = articles.map((article, index) => {
    const sound = { ...article, digest: digestOf(`${article.digest} ${index}`) };
    const state = { bytes: index * 100, modifiedMs: 1_700_000_000_123.456 + index };
    const blob = index % 2 === 0 ? digestOf(`blob ${index}`) : undefined;
    return [article.file, { state, blob, value: fileArticle(sound) }] as const;
  });
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return { articles: new Map(entries), pictures: new Map(), references, site };
}

test("every article comes back as it was, its head and the whole of it", () => {
  fc.assert(
    fc.property(anyPaper, (articles) => {
      const content = contentOf(articles);
      writeContentFile(file, "key", content, undefined);
      const stored = readContentFile(file, "key");
      expect(stored?.articles.size).toBe(articles.length);
      for (const { state, blob, value } of content.articles.values()) {
        const found = stored?.articles.get(value.file);
        expect(found?.state).toMatchObject(state);
        expect(found?.blob).toBe(blob);
        expect(found?.value.whole()).toEqual(value.whole());
        for (const key of HEAD) expect(found?.value[key], key).toEqual(value[key]);
        expect(found?.value.address).toBe(articleUrl(value, site));
        expect(numbered(found?.value)).toEqual(numbered(value));
      }
      stored?.texts.close();
    }),
    { numRuns: 60 },
  );
});

test("what was not changed is carried over from one memory to the next", () => {
  const articles = makeArticles(5, () => ({ tags: ["मानसून"] }));
  writeContentFile(file, "key", contentOf(articles), undefined);
  const first = readContentFile(file, "key");
  if (first === undefined) throw new Error("There is no memory.");
  writeContentFile(file, "key", { ...first, references: "new desks", site }, first.texts);
  first.texts.close();
  const second = readContentFile(file, "key");
  expect(second?.references).toBe("new desks");
  const titles = [...(second?.articles.values() ?? [])].map(({ value }) => value.whole().title);
  expect(titles).toEqual(articles.map(({ title }) => title));
  second?.texts.close();
});

test("a memory of other settings, and a damaged one, is none", () => {
  writeContentFile(file, "key", contentOf(makeArticles(3, () => ({}))), undefined);
  expect(readContentFile(file, "another key")).toBeUndefined();
  const bytes = readFileSync(file);
  for (const position of [0, 70, bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[position] = (damaged[position] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(readContentFile(file, "key"), `byte ${position}`).toBeUndefined();
  }
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  expect(readContentFile(file, "key")).toBeUndefined();
});

test("a damaged text is told when it is asked for", () => {
  writeContentFile(file, "key", contentOf(makeArticles(2, () => ({}))), undefined);
  const texts = `${file}.texts-a`;
  const bytes = readFileSync(texts);
  bytes[bytes.length - 2] = 0;
  writeFileSync(texts, bytes);
  const stored = readContentFile(file, "key");
  const [first, last] = [...(stored?.articles.values() ?? [])];
  expect(first?.value.whole().slug).toBe("khabar-1");
  expect(() => last?.value.whole()).toThrow(DamagedMemoryError);
  stored?.texts.close();
});
