import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../scripts/free-port.ts";
import { securityHeaders } from "../../src/publish/headers.ts";
import { buildNginxRedirects } from "../../src/publish/redirects.ts";
import { contentTypeOf } from "../../src/serve/content-types.ts";

const CONF = readFileSync(join(import.meta.dirname, "../../docs/nginx.conf"), "utf8");

test.each(securityHeaders())("docs/nginx.conf sends %s as the build's _headers does", (name, value) => {
  expect(CONF).toContain(`add_header ${name} "${value}" always;`);
});

const NGINX = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"].find((path) => {
  try {
    execFileSync(path, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

const PAGE = `<!doctype html><title>बारिश</title><p>${"दिल्ली में झमाझम बारिश हुई। ".repeat(40)}</p>`;

const FILES: Readonly<Record<string, string>> = {
  "index.html": PAGE,
  "404.html": "<!doctype html><title>पन्ना नहीं मिला</title>",
  "2025/01/18/barish/index.html": PAGE,
  "2024/05/01/hata-hua/index.html": "<!doctype html><title>यह ख़बर हटा दी गई है</title>",
  "puraana.php": "<!doctype html><title>redirect</title>",
  "empty/only.txt": "x",
  "feed.xml": "<rss/>",
  "atom.xml": "<feed/>",
  "sports/feed.json": "{}",
  "sitemap.xml": "<urlset/>",
  "feeds.opml": "<opml/>",
  "manifest.webmanifest": "{}",
  "robots.txt": "User-agent: *",
  "favicon.svg": "<svg/>",
  "assets/style-1a2b3c4d.css": "body{}",
  "pictures/monsoon-1a2b3c4d-800.avif": "a",
  "pictures/monsoon-1a2b3c4d-800.webp": "w",
  ".well-known/security.txt": "Contact: mailto:desk@akhbar.example",
  ".htaccess": "secret",
  _headers: "secret",
  "_nginx/redirects.conf": buildNginxRedirects({
    redirects: [
      { from: "/old/barish", to: "/2025/01/18/barish/" },
      { from: `/${encodeURIComponent("पुरानी-ख़बर")}/`, to: "/2025/01/18/barish/" },
    ],
    gone: ["/2024/05/01/hata-hua/"],
  }),
};

describe.skipIf(NGINX === undefined)("nginx with docs/nginx.conf", () => {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-nginx-"));
  const root = join(folder, "dist");
  let origin = "";
  let nginx: ChildProcess | undefined;

  beforeAll(async () => {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const [port, plainPort] = [await freePort(), await freePort()];
    origin = `http://127.0.0.1:${port}`;
    writeFileSync(join(folder, "nginx.conf"), wrap(CONF, root, port, plainPort));
    const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
    execFileSync(NGINX ?? "", ["-t", "-q", ...args]);
    nginx = spawn(NGINX ?? "", args, { stdio: "ignore" });
    await untilAnswers(origin);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => nginx?.once("exit", resolve));
    nginx?.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin + path, { headers: { "Accept-Encoding": "identity", ...headers }, redirect: "manual" });

  test.each(Object.keys(FILES).filter((name) => !/^_|^\.htaccess|^404|^2024|^empty/.test(name)))(
    "%s is served with the type that npm start gives it",
    async (name) => {
      const response = await get(`/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(contentTypeOf(name));
    },
  );

  test.each([
    "/",
    "/feed.xml",
    "/nahin/",
    "/2024/05/01/hata-hua/",
    "/assets/style-1a2b3c4d.css",
    "/old/barish",
  ])("%s carries every security header", async (path) => {
    const { headers } = await get(path);
    for (const [name, value] of securityHeaders()) expect(headers.get(name)).toBe(value);
  });

  test.each([
    ["/assets/style-1a2b3c4d.css", "public, max-age=31536000, immutable"],
    ["/pictures/monsoon-1a2b3c4d-800.webp", "public, max-age=31536000, immutable"],
    ["/pictures/nahin.webp", "no-cache"],
    ["/", "public, max-age=60"],
    ["/feed.xml", "public, max-age=60"],
    ["/nahin/", "no-cache"],
  ])("%s may be kept: %s", async (path, rule) => {
    expect((await get(path)).headers.get("cache-control")).toBe(rule);
  });

  test.each(["/2025/01/18/barish/", "/feed.xml", "/atom.xml", "/sports/feed.json", "/feeds.opml"])(
    "whoever has %s already is told so",
    async (path) => {
      const first = await get(path);
      expect(first.status).toBe(200);
      const tag = await get(path, { "If-None-Match": first.headers.get("etag") ?? "" });
      expect(tag.status).toBe(304);
      const date = await get(path, { "If-Modified-Since": first.headers.get("last-modified") ?? "" });
      expect(date.status).toBe(304);
      expect(date.headers.get("cache-control")).toBe("public, max-age=60");
    },
  );

  test("pages travel packed", async () => {
    const response = await get("/2025/01/18/barish/", { "Accept-Encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(await response.text()).toBe(PAGE);
  });

  test.each([
    ["/2025/01/18/barish", "/2025/01/18/barish/"],
    ["/old/barish", "/2025/01/18/barish/"],
    [`/${encodeURIComponent("पुरानी-ख़बर")}/`, "/2025/01/18/barish/"],
  ])("%s leads to %s", async (path, location) => {
    const response = await get(path);
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe(location);
  });

  test("a removed article answers 410 with its page", async () => {
    const response = await get("/2024/05/01/hata-hua/");
    expect(response.status).toBe(410);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("हटा दी गई");
  });

  test.each([
    "/nahin/",
    "/empty/",
    "/_headers",
    "/_nginx/redirects.conf",
    "/.htaccess",
    "/404.html",
    "/%2e%2e/nginx.conf",
    "/pictures/nahin.webp",
  ])("%s is answered by the page for what is not there", async (path) => {
    const response = await get(path);
    const text = await response.text();
    expect([400, 404]).toContain(response.status);
    expect(text).not.toContain("secret");
    if (response.status === 404) expect(text).toContain("पन्ना नहीं मिला");
  });
});

/** The documented file in the least configuration around it, with the folder and ports of this test and without TLS. */
function wrap(conf: string, root: string, port: number, plainPort: number): string {
  const server = conf
    .replaceAll("/var/www/akhbar/current", root)
    .replace(/^ *(?:listen \[::\]|ssl_).*$/gm, "")
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port};`)
    .replace("listen 80;", `listen 127.0.0.1:${plainPort};`);
  return `daemon off;
master_process off;
pid nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
${server}
}
`;
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("nginx does not answer.");
}
