import type { Edition } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import type { Draft } from "./section.ts";
import { trendingArticles } from "./trending.ts";
import { HOME_URL } from "./urls.ts";

/** The lead is sought among so many of the newest: last year's lead does not lead today. */
const LEAD_WINDOW = 30;
const TOP_COUNT = 6;
/** Top stories come from so many of the newest. */
const TOP_WINDOW = 60;
const BLOCK_COUNT = 4;
const LATEST_COUNT = 10;

/** The front page: the lead, the top stories, a block for each category, trending and the latest. */
export function planHome(edition: Edition): Draft[] {
  const newestFirst = edition.articles.slice(-TOP_WINDOW).reverse();
  const lead = newestFirst.slice(0, LEAD_WINDOW).find(hasPriority("lead")) ?? newestFirst[0];
  const top = pickTop(newestFirst.filter((item) => item !== lead));
  const above = new Set([lead, ...top]);

  const blocks = [...edition.categoryLinks.values()].flatMap((category) => {
    const articles = newest(edition.byCategory.get(category.id) ?? [], BLOCK_COUNT);
    return articles.length === 0 ? [] : [{ category, articles: articles.map(urlOf) }];
  });
  const latest = newestFirst.filter((item) => !above.has(item)).slice(0, LATEST_COUNT);

  const content = {
    kind: "home",
    lead: lead?.url,
    top: top.map(urlOf),
    blocks,
    trending: trendingArticles(edition).map(urlOf),
    latest: latest.map(urlOf),
  } as const;
  return [{ url: HOME_URL, content }];
}

/** What the desk marked, newest first; then the newest, until the row is full. */
function pickTop(newestFirst: readonly LiveArticle[]): LiveArticle[] {
  const marked = newestFirst.filter((item) => hasPriority("top")(item) || hasPriority("lead")(item));
  return [...new Set([...marked, ...newestFirst])].slice(0, TOP_COUNT);
}

function hasPriority(priority: "lead" | "top") {
  return (item: LiveArticle) => item.article.priority === priority;
}

function newest(oldestFirst: readonly LiveArticle[], count: number): LiveArticle[] {
  return oldestFirst.slice(-count).reverse();
}

function urlOf(item: LiveArticle): string {
  return item.url;
}
