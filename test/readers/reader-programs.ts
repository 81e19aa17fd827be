import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";

// Never the kind that waits: the server that the reader asks runs in this process.
const run = promisify(execFile);

/** Debian's own Python, where `python3-feedparser` is installed; another Python on the path would not have it. */
const PYTHON = "/usr/bin/python3";

export const hasFeedparser = spawnSync(PYTHON, ["-c", "import feedparser"]).status === 0;
export const hasNewsboat = spawnSync("newsboat", ["--version"]).status === 0;

for (const [isThere, debianPackage] of [
  [hasFeedparser, "python3-feedparser"],
  [hasNewsboat, "newsboat"],
] as const)
  if (!isThere) console.warn(`Its tests are skipped, for want of it: apt-get install ${debianPackage}`);

/** What feedparser makes of a feed. */
export interface FeedparserAnswer {
  readonly status: number;
  /** 1 when the feed is not well-formed. */
  readonly bozo: number;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly etag: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: string;
    readonly summary: string;
    readonly content: string;
    readonly authors: readonly string[];
    readonly tags: readonly string[];
    readonly published: string;
    /** Seconds since 1970. */
    readonly publishedAt: number;
    readonly picture: string;
  }[];
}

const FEEDPARSER = `
import calendar, feedparser, json, sys
d = feedparser.parse(sys.argv[1], etag=sys.argv[2] or None)
json.dump({
  "status": d.get("status", 0), "bozo": int(d.bozo), "version": d.version, "title": d.feed.get("title", ""),
  "language": d.feed.get("language", ""), "etag": d.get("etag", ""),
  "entries": [{
    "id": e.id, "title": e.title, "link": e.link, "summary": e.summary,
    "content": e.content[0].value if "content" in e else "",
    "authors": [a.get("name", "") for a in e.get("authors", [])], "tags": [t.label or t.term for t in e.get("tags", [])],
    "published": e.published, "publishedAt": calendar.timegm(e.published_parsed),
    "picture": (e.get("media_content") or [{}])[0].get("url", ""),
  } for e in d.entries],
}, sys.stdout)
`;

/** Asks with the tag of an earlier answer, if one is given, as a subscriber does. */
export async function readWithFeedparser(url: string, etag = ""): Promise<FeedparserAnswer> {
  const { stdout } = await run(PYTHON, ["-c", FEEDPARSER, url, etag], { timeout: 15_000 });
  return JSON.parse(stdout) as FeedparserAnswer;
}

/** One row of newsboat's memory. */
export interface NewsboatItem {
  readonly guid: string;
  readonly title: string;
  readonly author: string;
  readonly url: string;
  /** Seconds since 1970. */
  readonly pubDate: number;
  readonly content: string;
  readonly unread: number;
}

/** Lets newsboat look at the feeds that it subscribes to; gives what it then knows, newest first. */
export async function reloadNewsboat(folder: string, feeds: readonly string[]): Promise<NewsboatItem[]> {
  const home = join(folder, "newsboat");
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "urls"), feeds.map((feed) => `${feed}\n`).join(""));
  writeFileSync(join(home, "config"), "");
  const cache = join(home, "cache.db");
  await run("newsboat", ["-u", join(home, "urls"), "-C", join(home, "config"), "-c", cache, "-x", "reload"], {
    env: { ...process.env, HOME: home, LC_ALL: "C.UTF-8" },
    timeout: 15_000,
  });
  const database = new DatabaseSync(cache, { readOnly: true });
  try {
    const rows = database
      .prepare(
        "SELECT guid, title, author, url, pubDate, content, unread FROM rss_item ORDER BY pubDate DESC",
      )
      .all();
    return rows as unknown as NewsboatItem[];
  } finally {
    database.close();
  }
}
