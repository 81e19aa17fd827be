import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/press/build.ts";
import { article, FILE, withFolder } from "../content/content-folder.ts";

let folder: string;
let page: string;

const read = (path: string) => readFileSync(join(folder, "dist", path), "utf8");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-body-pictures-"));
  const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: "#27506b" } })
    .jpeg()
    .toBuffer();
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>';
  const text = 'पहला अनुच्छेद।\n\n![नदी का चौड़ा पाट](nadi.jpg "बरसात में नदी")\n\n![नक़्शा](map.svg)\n';
  const files = {
    [FILE]: article("slug: pul", {}, text),
    "articles/nadi.jpg": photo,
    "articles/map.svg": drawing,
  };
  await withFolder(files, (contentDir) =>
    build({
      contentDir,
      outputDir: join(folder, "dist"),
      cacheDir: join(folder, "cache"),
      now: Date.parse("2026-11-24T12:00:00+05:30"),
      url: undefined,
      full: true,
      workers: 1,
      preview: false,
    }),
  );
  page = read("2025/01/18/pul/index.html");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a photograph in the text of an article", () => {
  const pictureOf = (html: string) => html.match(/<picture>.*?<\/picture>/s)?.[0] ?? "";

  test("comes as AVIF, else as WebP, in several widths, else as JPEG with its room kept free", () => {
    const [avif, webp] = pictureOf(page).match(/<source [^>]*>/g) ?? [];
    expect(avif).toMatch(
      /^<source type="image\/avif" srcset="\S+-400\.avif 400w, \S+-800\.avif 800w, \S+-1000\.avif 1000w" sizes="[^"]+">$/,
    );
    expect(webp).toMatch(
      /^<source type="image\/webp" srcset="\S+-400\.webp 400w, \S+-800\.webp 800w, \S+-1000\.webp 1000w" sizes="[^"]+">$/,
    );
    expect(pictureOf(page)).toMatch(
      /<img src="\/pictures\/nadi-\w{8}-1000\.jpg" alt="नदी का चौड़ा पाट" width="1000" height="500" loading="lazy" decoding="async">/,
    );
  });

  test("has every file that its page names", () => {
    const files = [...pictureOf(page).matchAll(/\/pictures\/[\w.-]+/g)].map(([path]) => path);
    expect(files).toHaveLength(7);
    for (const file of files) expect(existsSync(join(folder, "dist", file)), file).toBe(true);
  });

  test.each(["feed.xml", "atom.xml", "feed.json"])("is in %s a plain picture at its full address", (feed) => {
    // A JSON feed quotes the HTML once more.
    const text = read(feed).replaceAll('\\"', '"');
    expect(text).toMatch(
      /<img src="https:\/\/akhbar\.example\/pictures\/nadi-\w{8}-1000\.jpg" alt="नदी का चौड़ा पाट"/,
    );
    expect(text).not.toMatch(/<picture|<source|srcset/);
  });
});

test("a drawing in the text is served as it is, without other formats", () => {
  expect(page).toMatch(/<figure><img src="\/pictures\/map-\w{8}-30\.svg" alt="नक़्शा" width="30" height="20"/);
});
