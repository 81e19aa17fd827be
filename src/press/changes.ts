import { isIndexable } from "../edition/indexable.ts";
import type { Site } from "../model/site.ts";
import { readRecord, writeRecord } from "./durable-file.ts";
import type { PlacedPage } from "./print-plan.ts";

/** What nobody has been told of yet, as full URLs, and who wants to know: left by builds, taken away by `npm run notify`. */
export interface Changes {
  readonly version: 1;
  /** The site's origin. */
  readonly origin: string;
  readonly websubHub?: string;
  readonly indexnowKey?: string;
  readonly feeds: readonly string[];
  /** Pages that search engines may list, new or with other bytes. */
  readonly pages: readonly string[];
  /** Addresses that no longer hold what they held: taken away, gone or moved. */
  readonly removed: readonly string[];
}

/** What one build did to the output folder: files by their path from there. */
export interface BuildChanges {
  readonly site: Site;
  readonly pages: readonly PlacedPage[];
  readonly moved: readonly string[];
  readonly removed: readonly string[];
}

/** Adds what a build changes to what is still to be told. Written before the files move: told twice is better than never. */
export function rememberChanges(file: string, { site, pages, moved, removed }: BuildChanges): void {
  const known = readChanges(file, site.url);
  const toHub = site.websubHub !== undefined;
  const toEngines = site.indexnowKey !== undefined;
  const changed = new Set(moved);
  const written = pages.filter((page) => changed.has(page.file));
  const urlsOf = (wanted: (page: PlacedPage) => boolean) =>
    written.filter(wanted).map(({ url }) => site.url + url);
  const isLeft = ({ kind }: PlacedPage) => kind === "gone" || kind === "redirect";

  const nowPages = urlsOf(({ kind }) => isIndexable(kind));
  const nowRemoved = [...removed.flatMap((name) => pageUrl(site.url, name)), ...urlsOf(isLeft)];
  const changes: Changes = {
    version: 1,
    origin: site.url,
    ...(site.websubHub === undefined ? {} : { websubHub: site.websubHub }),
    ...(site.indexnowKey === undefined ? {} : { indexnowKey: site.indexnowKey }),
    feeds: toHub
      ? union(
          known?.feeds ?? [],
          urlsOf(({ kind }) => kind === "feed"),
          removedFeeds(site, removed),
        )
      : [],
    pages: toEngines ? union(known?.pages ?? [], nowPages, nowRemoved) : [],
    removed: toEngines ? union(known?.removed ?? [], nowRemoved, nowPages) : [],
  };
  writeRecord(file, changes);
}

/** Where the cache keeps them, beside its other memories of the site. */
export function changesFile(memory: string): string {
  return `${memory}.changes.json`;
}

/** What is still to be told of the site at this origin; undefined when no build has left anything for it. */
export function readChanges(file: string, origin?: string): Changes | undefined {
  const stored = readRecord(file) as Changes | undefined | null;
  if (stored === undefined || stored === null || stored.version !== 1) return undefined;
  return origin === undefined || stored.origin === origin ? stored : undefined;
}

/** Takes out what has been told. What a build added in the meantime stays. */
export function forgetChanges(file: string, told: Pick<Changes, "feeds" | "pages" | "removed">): void {
  const known = readChanges(file);
  if (known === undefined) return;
  writeRecord(file, {
    ...known,
    feeds: without(known.feeds, told.feeds),
    pages: without(known.pages, told.pages),
    removed: without(known.removed, told.removed),
  } satisfies Changes);
}

/** Both, without those that the build has the other news of: a page that came back is not gone. */
function union(known: readonly string[], added: readonly string[], otherwise: readonly string[]): string[] {
  return without([...new Set([...known, ...added])], otherwise);
}

function without(urls: readonly string[], leftOut: readonly string[]): string[] {
  const out = new Set(leftOut);
  return urls.filter((url) => !out.has(url));
}

/** A hub would ask for a feed that is gone. */
function removedFeeds(site: Site, removed: readonly string[]): string[] {
  return removed.map((name) => `${site.url}/${encodeFile(name)}`);
}

/** The address of a page that was in this file; none for fragments, pictures and the like. */
function pageUrl(origin: string, file: string): string[] {
  if (!file.endsWith(".html") || file.startsWith("fragments/") || file === "404.html") return [];
  return [`${origin}/${encodeFile(file.replace(/(^|\/)index\.html$/, "$1"))}`];
}

function encodeFile(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
