import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite, Mention } from "./built-site.ts";
import type { FeedFacts } from "./feed-facts.ts";
import { type Finding, fault } from "./finding.ts";
import { judgeAtom, judgeJsonFeed, judgeSitemap } from "./judge-by-schema.ts";
import { createPictureMeasure } from "./measure-picture.ts";
import { isIndexable, linksOf, metaOf, type PageFacts } from "./page-facts.ts";
import { readAtom } from "./read-atom.ts";
import { isJsonFeed, readJsonFeed } from "./read-json-feed.ts";
import { readMentions } from "./read-mentions.ts";
import { type OpmlFacts, opmlAddresses, readOpml } from "./read-opml.ts";
import { readPage } from "./read-page.ts";
import { readRss } from "./read-rss.ts";
import { readSitemap, SITEMAP_NAMESPACE } from "./read-sitemap.ts";
import { readXml, type XmlElement } from "./read-xml.ts";
import { ATOM_NAMESPACE } from "./rss-elements.ts";
import { urlOfFile } from "./site-address.ts";
import { createSiteMemory } from "./site-memory.ts";
import type { SitemapFacts } from "./sitemap-facts.ts";

const XML_FILE = /\.(?:xml|opml|svg|rss|atom)$/;
const JSON_FILE = /\.(?:json|webmanifest)$/;
const TEXT_FILE = /\.(?:txt|css|js)$|^_[a-z]+$/;

/** Reads a built site, each file once. */
export function loadSite(dir: string): BuiltSite {
  const files = listFiles(dir);
  const memory = createSiteMemory();
  const pages = new Map<string, PageFacts>();
  const feeds: FeedFacts[] = [];
  const sitemaps: SitemapFacts[] = [];
  const opmls: OpmlFacts[] = [];
  const mentions: Mention[] = [];
  const unreadable: Finding[] = [];
  const invalid: Finding[] = [];

  for (const file of files) {
    if (file.endsWith(".html")) loadPage(file);
    else if (XML_FILE.test(file)) loadXml(file);
    else if (JSON_FILE.test(file)) loadJson(file);
    else if (TEXT_FILE.test(file)) mention(file, readMentions(file, readText(file)));
  }
  const front = pages.get("index.html");
  return {
    dir,
    origin: originOf(front, pages),
    files: new Set(files),
    pages,
    feeds,
    sitemaps,
    opmls,
    mentions,
    unreadable,
    invalid,
    measure: createPictureMeasure(dir),
    isPreview: front !== undefined && !isIndexable(front) && isClosed(),
  };

  function loadPage(file: string): void {
    const contents = readPage(readText(file), memory);
    pages.set(file, { file, url: urlOfFile(file), role: roleOf(file, contents.metas), ...contents });
  }

  function loadXml(file: string): void {
    const text = readText(file);
    const { root, faults, stylesheets } = readXml(text);
    mention(file, stylesheets);
    for (const { value, line } of faults) {
      unreadable.push(
        fault(file, line, `This is not well-formed XML: ${value}.`, "No reader would take the file."),
      );
    }
    if (root !== undefined && faults.length === 0) sortXml(file, root, text);
  }

  function sortXml(file: string, root: XmlElement, text: string): void {
    const bytes = Buffer.byteLength(text);
    if (root.namespace === SITEMAP_NAMESPACE) {
      const sitemap = readSitemap(file, root, bytes);
      sitemaps.push(sitemap);
      invalid.push(...judgeSitemap(sitemap, text));
    } else if (root.name === "rss" && root.namespace === "") feeds.push(readRss(file, root, bytes, memory));
    else if (root.name === "feed" && root.namespace === ATOM_NAMESPACE) {
      feeds.push(readAtom(file, root, bytes, memory));
      invalid.push(...judgeAtom(file, text));
    } else if (root.name === "opml") {
      const opml = readOpml(file, root);
      opmls.push(opml);
      mention(file, opmlAddresses(opml));
    } else if (!file.endsWith(".svg")) {
      const what = `<${root.name}> in the namespace "${root.namespace}" is neither a feed nor a sitemap.`;
      unreadable.push(fault(file, root.line, what, "Check the root element and its namespace."));
    }
  }

  function loadJson(file: string): void {
    const text = readText(file);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      unreadable.push(
        fault(file, 1, `This is not JSON: ${(error as Error).message}.`, "Serialise it with JSON.stringify."),
      );
      return;
    }
    if (isJsonFeed(value)) {
      const feed = readJsonFeed(file, text, value, memory);
      feeds.push(feed);
      invalid.push(...judgeJsonFeed(feed, value));
    } else if (/(?:^|\/)feed\.json$/.test(file)) {
      unreadable.push(
        fault(file, 1, "This is not a JSON Feed: it names no version.", "It begins with a 'version'."),
      );
    }
    mention(file, readMentions(file, text));
  }

  function mention(file: string, addresses: readonly { value: string; line: number }[]): void {
    for (const { value, line } of addresses) mentions.push({ file, value, line });
  }

  /** Whether robots.txt sends every crawler away (RFC 9309). */
  function isClosed(): boolean {
    return (
      files.includes("robots.txt") && /^user-agent:\s*\*\s+disallow:\s*\/\s*$/im.test(readText("robots.txt"))
    );
  }

  function readText(file: string): string {
    const bytes = readFileSync(join(dir, file));
    if (!isUtf8(bytes))
      unreadable.push(fault(file, 1, "The file is not UTF-8.", "Write every text as UTF-8."));
    return bytes.toString("utf8");
  }
}

/** Files from the folder, with `/` between names, sorted by code unit: the same list on every machine. */
function listFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, "/").length).replaceAll("\\", "/"))
    .sort();
}

function roleOf(file: string, metas: PageFacts["metas"]): PageFacts["role"] {
  if (file.startsWith("fragments/")) return "fragment";
  return metas.some(({ key }) => key === "refresh") ? "redirect" : "page";
}

/** Where the site says it stands: the front page's canonical address, else any page's. */
function originOf(front: PageFacts | undefined, pages: ReadonlyMap<string, PageFacts>): string {
  for (const page of front === undefined ? pages.values() : [front, ...pages.values()]) {
    const address = linksOf(page, "canonical")[0]?.value ?? metaOf(page, "og:url")?.value;
    const url = address === undefined ? null : URL.parse(address);
    if (url !== null) return url.origin;
  }
  return "https://unknown.invalid";
}
