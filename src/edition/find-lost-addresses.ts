import type { ArticleHead } from "../model/article.ts";
import type { Newsroom, PublishedAddress } from "../model/newsroom.ts";
import type { Conflict } from "./find-conflicts.ts";
import { articleUrl, authorUrl, categoryUrl, encodePath, folderUrl, HOME_URL, plainPageUrl } from "./urls.ts";

/** More are not told one by one: what moved so many is one change of the settings. */
const MOST_TOLD = 100;

/**
 * Finds addresses that were published and would answer nothing now: each must still belong to an article, be one's
 * alias, or be marked as gone. Neither the clock nor the name of a file matters. An article that stands at an address
 * which is marked as gone is told too. Nothing is checked for a paper that keeps no list.
 */
export function findLostAddresses(newsroom: Newsroom): Conflict[] {
  const { published } = newsroom;
  if (published === undefined) return [];
  const holders = holdersOf(newsroom);
  const conflicts: Conflict[] = [];
  const lost: PublishedAddress[] = [];
  for (const address of published) {
    const holder = holders.get(keyOf(address.path));
    if (holder === undefined && !address.gone) lost.push(address);
    if (holder !== undefined && address.gone) conflicts.push(revived(address, holder));
  }
  const movers = openMovers(newsroom);
  for (const address of lost.slice(0, MOST_TOLD)) conflicts.push(toldLost(address, newsroom, movers));
  if (lost.length > MOST_TOLD) conflicts.push(toldMore(lost.length - MOST_TOLD));
  return conflicts;
}

/** Who answers at each address of the site that is not a list by time or tag. */
function holdersOf(newsroom: Newsroom): ReadonlyMap<string, string> {
  const holders = new Map<string, string>([[HOME_URL, "the front page"]]);
  for (const { id } of newsroom.categories) holders.set(categoryUrl(id), `the category '${id}'`);
  for (const { id, file } of newsroom.authors) holders.set(authorUrl(id), file);
  for (const { slug, file } of newsroom.plainPages) holders.set(plainPageUrl(slug), file);
  for (const article of newsroom.articles) {
    if (article.draft) continue;
    holders.set(folderUrl(articleUrl(article, newsroom.site)), article.file);
    for (const alias of article.aliases) holders.set(keyOf(alias), article.file);
  }
  return holders;
}

/** Two spellings of one address have one key. Plain ones, which are nearly all, need no decoding. */
function keyOf(path: string): string {
  return folderUrl(/^[\w/-]*$/.test(path) ? path : encodePath(path));
}

function revived({ path, line }: PublishedAddress, holder: string): Conflict {
  return {
    ...inList(line),
    what: `The address ${path} is marked as gone, and ${holder} is there.`,
    fix: "Take out 'gone', or delete the article.",
  };
}

/** Articles whose address is not on the list, by their last and their first part: one of them may be what moved. */
interface Movers {
  readonly byName: ReadonlyMap<string, readonly ArticleHead[]>;
  readonly byFolder: ReadonlyMap<string, readonly ArticleHead[]>;
}

function openMovers(newsroom: Newsroom): Movers {
  const known = new Set(newsroom.published?.map(({ path }) => keyOf(path)));
  const byName = new Map<string, ArticleHead[]>();
  const byFolder = new Map<string, ArticleHead[]>();
  for (const article of newsroom.articles) {
    const url = articleUrl(article, newsroom.site);
    if (article.draft || known.has(folderUrl(url))) continue;
    const { folder, name } = split(url);
    byName.set(name, [...(byName.get(name) ?? []), article]);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), article]);
  }
  return { byName, byFolder };
}

/** `/2025/01/18/` and `iran-russia-deal` of `/2025/01/18/iran-russia-deal/`. */
function split(url: string): { folder: string; name: string } {
  const path = url.replace(/\/$/, "");
  const cut = path.lastIndexOf("/") + 1;
  return { folder: path.slice(0, cut), name: path.slice(cut) };
}

function toldLost(address: PublishedAddress, newsroom: Newsroom, movers: Movers): Conflict {
  const { path, line } = address;
  const { folder, name } = split(keyOf(path));
  const draft = newsroom.articles.find(
    (article) => article.draft && keyOf(articleUrl(article, newsroom.site)) === keyOf(path),
  );
  if (draft !== undefined) {
    return {
      ...inFile(draft.file, "draft"),
      what: `The article was published at ${path}, and would now answer nothing there.`,
      fix: `Take out 'draft', or write "${path} gone" in line ${line} of published.txt.`,
    };
  }
  const mover = onlyOne(movers.byName.get(name)) ?? onlyOne(movers.byFolder.get(folder));
  if (mover !== undefined) {
    return {
      ...inFile(mover.file, mover.permalink === undefined ? "slug" : "permalink"),
      what: `The address ${path} was published, and nothing is there now; this article seems to have been there.`,
      fix: `Add the line aliases: [${[...mover.aliases, path].join(", ")}], or write "${path} gone" in line ${line} of published.txt.`,
    };
  }
  return {
    ...inList(line),
    what: `The address ${path} was published, and nothing is there now.`,
    fix: `Add the line aliases: [${path}] to the article that took its place, or write "${path} gone" here.`,
  };
}

function toldMore(count: number): Conflict {
  return {
    ...inList(1),
    what: `${count} more published addresses have nothing there now.`,
    fix: "If a setting changed them all, such as 'permalink' in site.yaml, change it back.",
  };
}

function onlyOne<T>(items: readonly T[] | undefined): T | undefined {
  return items?.length === 1 ? items[0] : undefined;
}

function inFile(file: string, key: string) {
  return { file, key, value: undefined };
}

function inList(line: number) {
  return { file: "published.txt", key: "", value: undefined, line };
}
