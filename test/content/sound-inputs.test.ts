import { describe, expect, test } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { article, FILE, type Files, read, SOUND } from "./content-folder.ts";
import { DRAWING, makePng, PNG_8_BY_4 } from "./pictures.ts";

async function readSound(files: Files): Promise<Article> {
  const { newsroom, problems } = await read(files);
  expect(problems.map(formatProblem)).toEqual([]);
  const found = newsroom?.articles.find(({ file }) => file === FILE);
  if (found === undefined) return expect.fail("The article was not read.");
  return found.whole();
}

const readArticle = (text: string | Uint8Array) => readSound({ [FILE]: text });

describe("an article", () => {
  test("keeps every value as it was typed", async () => {
    const text = article(
      [
        "updated: 2025-01-18T11:00+05:30",
        "tags: [1.10, No, 0123, 2025-02-30, true, 0x1F, 1_000, १२]",
        "slug: iran-russia-deal",
        "permalink: /old/path/",
        "aliases: [/old/url/, /story.php]",
        'image: { src: a.png, alt: "बादल", caption: "सुबह", credit: "अख़बार", focus: "50% 30.5%" }',
        "points: [पहली बात, दूसरी बात]",
        "also_read: [delhi-rain, /2025/01/01/x/]",
        "priority: lead",
        "breaking_until: 2025-01-18T12:00+05:30",
        "expires: 2025-02-01T00:00+05:30",
        "draft: true",
        "corrections: [{ date: 2025-01-19, text: नाम सुधारा गया। }]",
        "live: open",
        "lang: en",
      ].join("\n"),
    );
    const found = await readSound({ [FILE]: text, "articles/a.png": PNG_8_BY_4 });
    expect(found).toMatchObject({
      file: FILE,
      title: "मानसून समय से पहले पहुँचा",
      description: "केरल में बारिश शुरू हुई।",
      publishedAt: Date.UTC(2025, 0, 18, 3, 44),
      updatedAt: Date.UTC(2025, 0, 18, 5, 30),
      authors: ["desk"],
      category: "national",
      tags: ["1.10", "No", "0123", "2025-02-30", "true", "0x1F", "1_000", "१२"],
      slug: "iran-russia-deal",
      permalink: "/old/path/",
      aliases: ["/old/url/", "/story.php"],
      image: {
        kind: "photo",
        file: "articles/a.png",
        alt: "बादल",
        caption: "सुबह",
        credit: "अख़बार",
        focus: { x: 50, y: 30.5 },
      },
      points: ["पहली बात", "दूसरी बात"],
      alsoRead: ["delhi-rain", "/2025/01/01/x/"],
      priority: "lead",
      breakingUntil: Date.UTC(2025, 0, 18, 6, 30),
      expiresAt: Date.UTC(2025, 0, 31, 18, 30),
      draft: true,
      corrections: [{ at: Date.UTC(2025, 0, 18, 18, 30), text: "नाम सुधारा गया।" }],
      live: "open",
      lang: "en",
      wordCount: 6,
      bodyPictures: [],
    });
  });

  test("has a default for every key that may be left out", async () => {
    const found = await readArticle(article());
    expect(found).toMatchObject({
      tags: [],
      aliases: [],
      image: { kind: "none" },
      points: [],
      alsoRead: [],
      priority: "normal",
      draft: false,
      corrections: [],
      live: "none",
      lang: "hi",
    });
    expect(found.slug).toMatch(/^mansun-/);
    expect("permalink" in found).toBe(false);
    expect("updatedAt" in found).toBe(false);
  });

  test("may be annotated as the design's own example is", async () => {
    const text = [
      "---",
      'title: "मानसून"                   # headline, required',
      'description: "बारिश"              # standfirst, required',
      "date: 2025-01-18T09:14+05:30      # no offset means IST",
      "author: desk                      # id or list of ids",
      "category: national                # id from categories.yaml",
      "tags: [ईरान रूस समझौता, Vladimir Putin news]   # free text, any script",
      "slug: monsoon                     # optional",
      "permalink: /old/path/             # optional",
      "priority: lead                    # lead | top | normal",
      "draft: true                       # never in a production build",
      "---",
      "बारिश हुई।",
    ].join("\n");
    expect(await readArticle(text)).toMatchObject({
      title: "मानसून",
      tags: ["ईरान रूस समझौता", "Vladimir Putin news"],
      slug: "monsoon",
      permalink: "/old/path/",
      draft: true,
    });
  });

  const SAME: readonly (readonly [string, string | Uint8Array])[] = [
    ["a byte order mark", `\ufeff${article()}`],
    ["Windows line ends", article().replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", article().replaceAll("\n", "\r")],
    ["spaces after the fences", article().replaceAll("---", "---  ")],
    ["no line end after the last line", article("", {}, "केरल में मानसून आ गया है।")],
    ["decomposed letters", article().normalize("NFD")],
    ["invisible characters", article().replaceAll("न", "न\u200b\u00ad")],
    [
      "quotation marks around the values",
      article("", { title: 'title: "मानसून समय से पहले पहुँचा"', category: "category: 'national'" }),
    ],
    ["a folded title", article("", { title: "title: >\n  मानसून समय\n  से पहले पहुँचा" })],
    ["a title on two lines", article("", { title: "title: मानसून समय\n  से पहले पहुँचा" })],
    ["lists for single ids", article("", { author: "author: [desk]" })],
    ["comments on their own lines", article("# बाद में देखें\n  # और यह भी")],
    ["keys left blank", article("updated:\nslug: \nimage:\ntags: []\npoints:")],
  ];
  test.each(SAME)("with %s reads the same", async (_, text) => {
    const { digest: _digest, ...expected } = await readArticle(article());
    const { digest: _other, ...found } = await readArticle(text);
    expect(found).toEqual(expected);
  });

  test.each([
    ["a template", "{{ 7 * 7 }} {% include 'x' %} #{x} <%= x %>"],
    ["markup", '<script>alert(1)</script> "><img src=x onerror=alert(1)>'],
    ["the end of a JSON-LD block", "</script><!--<script>"],
    ["an XML section's end", "]]> & <![CDATA["],
    ["a formula", '=HYPERLINK("https://a.example")'],
    ["joiners in Hindi", "क्\u200dष और क्\u200cष"],
    ["emoji", "👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇮🇳 ❤️"],
    ["closed isolates", "\u2067عربي\u2069 शब्द"],
    ["a name such as constructor", "constructor __proto__ toString"],
    ["a workflow command", "::error file=x::y"],
    ["a number", "2025"],
  ])("with %s in its title keeps it as text", async (_, title) => {
    const found = await readArticle(article("", { title: `title: ${JSON.stringify(title)}` }));
    expect(found.title).toBe(title.normalize("NFC"));
  });

  test.each([
    ["a body that is empty", ""],
    ["a rule and a heading underlined with =", "पहला\n=======\n\n---\n\nदूसरा\n"],
    ["raw HTML", "<script>alert(1)</script>\n<textarea>\n"],
    ["a picture in code", "`![क](missing.jpg)`\n\n```\n![क](missing.jpg)\n```\n\n    ![क](missing.jpg)\n"],
    ["a picture after a backslash", "\\![क](missing.jpg)\n"],
    ["a link that is no picture", "[क](missing.jpg)\n"],
    ["a direction override", "क\u202eख\n"],
  ])("with %s is sound", async (_, body) => {
    await readArticle(article("", {}, body));
  });

  test("shows the pictures of its body once each, from beside it and from media", async () => {
    const body =
      '![क](a.png)\n\n![ख](/media/b.svg "शीर्षक") ![ग](a.png)\n\n![घ][d]\n\n[d]: <sub/c d.png>\n\n> - ![ङ](sub/c%20d.png)\n';
    const found = await readSound({
      [FILE]: article("", {}, body),
      "articles/a.png": PNG_8_BY_4,
      "media/b.svg": DRAWING,
      "articles/sub/c d.png": makePng(3, 2),
    });
    expect(found.bodyPictures).toEqual(["articles/a.png", "media/b.svg", "articles/sub/c d.png"]);
  });

  test("finds a picture whose name is stored in another Unicode form", async () => {
    const name = "बाढ\u093c.png";
    const found = await readSound({
      [FILE]: article(`image: ${name.normalize("NFC")}`),
      [`articles/${name.normalize("NFD")}`]: PNG_8_BY_4,
    });
    expect(found.image).toMatchObject({ kind: "photo", alt: found.title });
  });

  test("with a text where a list is expected has a list of one", async () => {
    const found = await readArticle(article("tags: बारिश\naliases: /a/\npoints: एक बात\nalso_read: x"));
    expect(found).toMatchObject({ tags: ["बारिश"], aliases: ["/a/"], points: ["एक बात"], alsoRead: ["x"] });
  });

  test("loses repeated tags and keeps their order", async () => {
    const found = await readArticle(article('tags: [केरल, " बारिश ", केरल, "बारिश"]'));
    expect(found.tags).toEqual(["केरल", "बारिश"]);
  });

  test.each([
    ["/2021/01/02/%E0%A4%AE%E0%A4%BE%E0%A4%A8%E0%A4%B8%E0%A5%82%E0%A4%A8/", "/2021/01/02/मानसून/"],
    ["/मानसून/", "/मानसून/"],
    ["/story.html", "/story.html"],
    ["/2021/01/02/a/", "/2021/01/02/a/"],
    ["/national/delhi/", "/national/delhi/"],
  ])("may have the permalink %s", async (typed, path) => {
    expect((await readArticle(article(`permalink: ${typed}`))).permalink).toBe(path);
  });

  test("changes its digest with any change of the file", async () => {
    const one = await readArticle(article());
    const other = await readArticle(article("", {}, "केरल में मानसून आ गया है।\n\n"));
    expect(other.digest).not.toBe(one.digest);
  });
});

describe("the folder", () => {
  test("measures the pictures that something names, and names those that nothing does", async () => {
    const { newsroom, ignored, problems } = await read({
      [FILE]: article("image: a.png\ndraft: true"),
      "articles/a.png": PNG_8_BY_4,
      "media/logo.svg": DRAWING,
      "media/unused.png": PNG_8_BY_4,
      "media/Thumbs.db": "x",
      "articles/x.md~": "x",
      "articles/.hidden.md": "x",
      "articles/#x.md#": "x",
      ".git/config": "x",
      "README.md": "पढ़ें",
      id_rsa: "x",
      "a.11ty.js": "throw 1",
      "site.yaml": `${SOUND["site.yaml"]}publisher: { name: न्यास, logo: media/logo.svg, founded: 1950 }\n`,
    });
    expect(problems).toEqual([]);
    expect([...(newsroom?.pictures.values() ?? [])]).toMatchObject([
      { file: "articles/a.png", format: "png", width: 8, height: 4 },
      { file: "media/logo.svg", format: "svg", width: 120, height: 80 },
    ]);
    expect(ignored).toEqual([
      ".git/",
      "README.md",
      "a.11ty.js",
      "articles/#x.md#",
      "articles/.hidden.md",
      "articles/x.md~",
      "id_rsa",
      "media/Thumbs.db",
      "media/unused.png",
    ]);
  });

  test("without articles is sound", async () => {
    const { newsroom, problems } = await read({});
    expect(problems).toEqual([]);
    expect(newsroom?.articles).toEqual([]);
    expect(newsroom?.site).toMatchObject({
      url: "https://akhbar.example",
      language: "hi",
      permalink: "/:year/:month/:day/:slug/",
      pageSize: 20,
      tagPageThreshold: 3,
      limits: { articleBytes: 1_048_576, tags: 40 },
      feeds: { items: 30, content: "full" },
      publisher: { name: "परीक्षण समाचार" },
    });
  });

  test("has every setting that site.yaml gives", async () => {
    const { newsroom, problems } = await read({
      "site.yaml": [
        "title: क",
        "tagline: ख",
        "url: http://localhost:8080/",
        "permalink: /:category/:slug/",
        "dateline: hindi",
        "page_size: 10",
        "tag_page_threshold: 2",
        "limits: { article_bytes: 50000, tags: 5, picture_bytes: 90000 }",
        "feeds: { items: 10, content: summary, tag_formats: [rss, json] }",
        "fonts: full",
        "hosts: [nginx, netlify]",
        "social: { x: https://x.com/akhbar }",
        "publisher: { email: desk@akhbar.example }",
        "websub_hub: https://hub.example/",
        "indexnow_key: 0123456789abcdef",
      ].join("\n"),
    });
    expect(problems).toEqual([]);
    expect(newsroom?.site).toEqual({
      title: "क",
      tagline: "ख",
      url: "http://localhost:8080",
      language: "hi",
      timezone: "Asia/Kolkata",
      permalink: "/:category/:slug/",
      dateline: "hindi",
      pageSize: 10,
      tagPageThreshold: 2,
      limits: { articleBytes: 50_000, tags: 5, pictureBytes: 90_000 },
      feeds: { items: 10, content: "summary", tagFormats: ["rss", "json"] },
      fonts: "full",
      hosts: ["nginx", "netlify"],
      social: [{ network: "x", url: "https://x.com/akhbar" }],
      publisher: { name: "क", email: "desk@akhbar.example" },
      websubHub: "https://hub.example/",
      indexnowKey: "0123456789abcdef",
    });
  });

  test("has its tags, its trending list, its pages and its people", async () => {
    const { newsroom, problems } = await read({
      "tags.yaml":
        "- label: राज़\n  distinct: true\n- label: चुनाव\n  slug: election\n  lang: hi\n  aliases: [इलेक्शन]\n",
      "trending.yaml": "/b/: 2\n/a/: 10\nc: 2\n",
      "pages/about.md": "---\ntitle: हमारे बारे में\n---\n![क](/media/a.png)\n",
      "authors/desk-sports.md":
        "---\nname: खेल डेस्क\nrole: डेस्क\nemail: khel@akhbar.example\nphoto: /media/a.png\nlinks: https://x.com/khel\n---\n",
      "media/a.png": PNG_8_BY_4,
    });
    expect(problems).toEqual([]);
    expect(newsroom?.tags).toMatchObject([
      { label: "राज़", distinct: true },
      { label: "चुनाव", slug: "election", lang: "hi", aliases: ["इलेक्शन"], distinct: false },
    ]);
    expect(newsroom?.trending).toEqual(["/a/", "/b/", "c"]);
    expect(newsroom?.plainPages).toMatchObject([
      { slug: "about", title: "हमारे बारे में", bodyPictures: ["media/a.png"] },
    ]);
    expect(newsroom?.authors).toMatchObject([
      { id: "desk-sports", role: "डेस्क", photo: "media/a.png", links: ["https://x.com/khel"] },
      { id: "desk", name: "राष्ट्रीय डेस्क", links: [] },
    ]);
  });
});
