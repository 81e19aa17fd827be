import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../../src/serve/listen.ts";
import { createStaticServer } from "../../src/serve/static-server.ts";

const LONG_PAGE = `<!doctype html><title>बारिश</title><p>${"दिल्ली में झमाझम बारिश हुई। ".repeat(40)}</p>`;
const STYLE = readFileSync("templates/styles/tokens.css", "utf8");
const MODIFIED = new Date("2025-01-18T03:44:00Z");

const FILES: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html><title>अख़बार</title>",
  "404.html": "<!doctype html><title>पन्ना नहीं मिला</title>",
  "2025/01/18/barish/index.html": LONG_PAGE,
  "पुराना/ख़बर/index.html": "<!doctype html><title>पुरानी ख़बर</title>",
  "old/story.php": "<!doctype html><title>redirect</title>",
  "empty-folder/only.txt": "x",
  "feed.xml": "<rss/>",
  "sports/atom.xml": "<feed/>",
  "tag/upi/feed.json": "{}",
  "sitemap.xml": "<urlset/>",
  "feeds.opml": "<opml/>",
  "manifest.webmanifest": "{}",
  "robots.txt": "User-agent: *",
  "fragments/latest.html": "<ul></ul>",
  "assets/style-1a2b3c4d.css": STYLE,
  "assets/script-1a2b3c4d.js": "1",
  "assets/mukta-1a2b3c4d.woff2": "w",
  "pictures/monsoon-1a2b3c4d-800.avif": "a",
  "pictures/monsoon-1a2b3c4d-800.webp": "w",
  "pictures/monsoon-1a2b3c4d-800.jpg": "j",
  "favicon.svg": "<svg/>",
  "favicon.ico": "i",
  ".well-known/security.txt": "Contact: mailto:desk@akhbar.example",
  ".htaccess": "RedirectMatch 410 x",
  ".git/config": "secret",
  "sports/.hidden": "secret",
  _headers: "/*",
  "_nginx/redirects.conf": "map",
};

const folder = mkdtempSync(join(tmpdir(), "akhbar-serve-"));
const root = join(folder, "dist");
const server = createStaticServer(root);
let port = 0;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(root, name.normalize("NFC"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, MODIFIED, MODIFIED);
  }
  writeFileSync(join(folder, "secret.txt"), "secret");
  mkdirSync(join(folder, "dist-private"));
  writeFileSync(join(folder, "dist-private", "secret.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(root, "leak.txt"));
  port = await listen(server, 0, "127.0.0.1");
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would tidy up what these tests are about. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("what is found", () => {
  test.each([
    ["/", "अख़बार"],
    ["/?utm_source=whatsapp", "अख़बार"],
    ["/2025/01/18/barish/", "झमाझम"],
    ["/2025/01/18/barish/index.html", "झमाझम"],
    [`/${encodeURIComponent("पुराना")}/${encodeURIComponent("ख़बर")}/`, "पुरानी"],
    [`/${encodeURIComponent("पुराना")}/${encodeURIComponent("ख़बर".normalize("NFC"))}/`, "पुरानी"],
    ["/%32025/01/18/barish/", "झमाझम"],
    ["/.well-known/security.txt", "Contact"],
    ["http://localhost:8080/robots.txt", "User-agent"],
  ])("%s is a page", async (path, words) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body.toString()).toContain(words);
  });

  test.each([
    ["/2025/01/18/barish", "/2025/01/18/barish/"],
    ["/2025/01/18/barish?page=2", "/2025/01/18/barish/?page=2"],
    [
      `/${encodeURIComponent("पुराना")}/${encodeURIComponent("ख़बर")}`,
      `/${encodeURIComponent("पुराना")}/${encodeURIComponent("ख़बर")}/`,
    ],
  ])("%s leads to the address with a slash", async (path, location) => {
    const { status, headers } = await get(path);
    expect(status).toBe(301);
    expect(headers.location).toBe(location);
  });

  test.each([
    "/2025/01/18/nahin/",
    "/empty-folder",
    "/empty-folder/",
    "/robots.txt/",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/../dist-private/secret.txt",
    "/%00",
    "/index.html%00.png",
    "/leak.txt",
    "/.htaccess",
    "/.git/config",
    "/%2egit/config",
    "/sports/.hidden",
    "/sports/.well-known/x",
    "/_headers",
    "/_nginx/redirects.conf",
    "//example.com",
    "//2025/01/18/barish",
    "/2025//01/18/barish/",
  ])("%s is answered by the page for what is not there", async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body.toString()).toContain("पन्ना नहीं मिला");
    expect(body.toString()).not.toContain("secret");
  });

  test.each(["/%", "/%zz/", "/%E0%A4/", "*"])("%s is not an address", async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  test("without a 404 page there is a line of text", async () => {
    const bare = createStaticServer(join(folder, "dist-private"));
    const barePort = await listen(bare, 0, "127.0.0.1");
    const response = await fetch(`http://127.0.0.1:${barePort}/nahin`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("There is no such page.\n");
    bare.close();
  });
});

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/fragments/latest.html", "text/html; charset=utf-8"],
  ["/old/story.php", "text/html; charset=utf-8"],
  ["/feed.xml", "application/xml; charset=utf-8"],
  ["/sports/atom.xml", "application/xml; charset=utf-8"],
  ["/tag/upi/feed.json", "application/feed+json; charset=utf-8"],
  ["/sitemap.xml", "application/xml; charset=utf-8"],
  ["/feeds.opml", "text/x-opml; charset=utf-8"],
  ["/manifest.webmanifest", "application/manifest+json; charset=utf-8"],
  ["/robots.txt", "text/plain; charset=utf-8"],
  ["/assets/style-1a2b3c4d.css", "text/css; charset=utf-8"],
  ["/assets/script-1a2b3c4d.js", "text/javascript; charset=utf-8"],
  ["/assets/mukta-1a2b3c4d.woff2", "font/woff2"],
  ["/pictures/monsoon-1a2b3c4d-800.avif", "image/avif"],
  ["/pictures/monsoon-1a2b3c4d-800.webp", "image/webp"],
  ["/pictures/monsoon-1a2b3c4d-800.jpg", "image/jpeg"],
  ["/favicon.svg", "image/svg+xml; charset=utf-8"],
  ["/favicon.ico", "image/x-icon"],
])("%s is served as %s, and browsers may not guess", async (path, type) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe(type);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

describe("caching", () => {
  test.each([
    ["/assets/style-1a2b3c4d.css", "public, max-age=31536000, immutable"],
    ["/pictures/monsoon-1a2b3c4d-800.webp", "public, max-age=31536000, immutable"],
    ["/", "public, max-age=0, must-revalidate"],
    ["/feed.xml", "public, max-age=0, must-revalidate"],
    ["/pictures/nahin.jpg", "public, max-age=0, must-revalidate"],
  ])("%s may be kept: %s", async (path, rule) => {
    expect((await get(path)).headers["cache-control"]).toBe(rule);
  });

  test("a reader who has the page is told so, without its bytes", async () => {
    const first = await get("/2025/01/18/barish/");
    const tag = String(first.headers.etag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get("/2025/01/18/barish/", { "If-None-Match": known });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers.etag).toBe(tag);
    }
  });

  test("a changed page has another tag", async () => {
    const file = join(root, "changing.html");
    writeFileSync(file, "<p>पहले</p>");
    const first = await get("/changing.html");
    writeFileSync(file, "<p>बाद</p>");
    const second = await get("/changing.html", { "If-None-Match": String(first.headers.etag) });
    expect(second.status).toBe(200);
    expect(second.body.toString()).toContain("बाद");
  });

  test.each([
    ["Sat, 18 Jan 2025 03:44:00 GMT", 304],
    ["Sat, 18 Jan 2025 09:00:00 GMT", 304],
    ["Sat, 18 Jan 2025 03:43:59 GMT", 200],
    ["yesterday", 200],
  ])("a page of 03:44:00 asked for if changed since %s is answered with %i", async (since, status) => {
    const answer = await get("/2025/01/18/barish/", { "If-Modified-Since": since });
    expect(answer.headers["last-modified"]).toBe("Sat, 18 Jan 2025 03:44:00 GMT");
    expect(answer.status).toBe(status);
  });

  test("a tag that does not fit wins over a date that does", async () => {
    const headers = { "If-None-Match": '"other"', "If-Modified-Since": "Sat, 18 Jan 2025 03:44:00 GMT" };
    expect((await get("/2025/01/18/barish/", headers)).status).toBe(200);
  });

  test("a page that is not there stays a 404, whatever the reader has", async () => {
    expect((await get("/nahin/", { "If-None-Match": "*" })).status).toBe(404);
  });
});

describe("compression", () => {
  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["br;q=0, *;q=0", undefined],
    ["identity", undefined],
    ["", undefined],
  ])("a reader who accepts '%s' gets %s", async (accepted, coding) => {
    const { headers, body } = await get("/2025/01/18/barish/", { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBe(coding);
    expect(headers.vary).toBe("Accept-Encoding");
    expect(Number(headers["content-length"])).toBe(body.length);
    const text = coding === "br" ? brotliDecompressSync(body) : coding === "gzip" ? gunzipSync(body) : body;
    expect(text.toString()).toBe(LONG_PAGE);
  });

  test("a style sheet, which every reader waits for, is as small as Brotli makes it, however often it is asked for", async () => {
    for (let time = 0; time < 2; time++) {
      const { body } = await get("/assets/style-1a2b3c4d.css", { "Accept-Encoding": "br" });
      expect(body.length).toBeLessThanOrEqual(brotliCompressSync(STYLE).length);
      expect(brotliDecompressSync(body).toString()).toBe(STYLE);
    }
    const { body } = await get("/assets/style-1a2b3c4d.css", { "Accept-Encoding": "gzip" });
    expect(gunzipSync(body).toString()).toBe(STYLE);
  });

  test("each coding has a tag of its own", async () => {
    const tags = await Promise.all(
      ["br", "gzip", "identity"].map(
        async (accepted) => (await get("/2025/01/18/barish/", { "Accept-Encoding": accepted })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test.each(["/pictures/monsoon-1a2b3c4d-800.jpg", "/assets/mukta-1a2b3c4d.woff2", "/robots.txt"])(
    "%s is sent as it is: packed already, or too small",
    async (path) => {
      expect(
        (await get(path, { "Accept-Encoding": "br, gzip" })).headers["content-encoding"],
      ).toBeUndefined();
    },
  );
});

describe("methods", () => {
  test("HEAD says what GET would, without the bytes", async () => {
    const got = await get("/2025/01/18/barish/", { "Accept-Encoding": "br" });
    const head = await get("/2025/01/18/barish/", { "Accept-Encoding": "br" }, "HEAD");
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    for (const name of [
      "content-length",
      "content-type",
      "content-encoding",
      "etag",
      "last-modified",
      "cache-control",
    ]) {
      expect(head.headers[name]).toBe(got.headers[name]);
    }
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
    const { status, headers } = await get("/", {}, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
  });
});

test("a taken port leads to the next free one", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  const second = createStaticServer(root);
  const actual = await listen(second, taken, "127.0.0.1");
  expect(actual).toBeGreaterThan(taken);
  expect((await fetch(`http://127.0.0.1:${actual}/robots.txt`)).status).toBe(200);
  second.close();
  other.close();
});

test("an address that is not this machine's is an error, not another port", async () => {
  await expect(listen(createStaticServer(root), 0, "192.0.2.1")).rejects.toThrow();
});
