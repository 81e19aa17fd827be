import type { ArticleList } from "./article-list.ts";
import type { Edition } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import type { Draft } from "./section.ts";
import { paperCardOf } from "./social-cards.ts";
import { trendingArticles } from "./trending.ts";
import { HOME_URL } from "./urls.ts";

/** The lead is sought among so many of the newest: last year's lead does not lead today. */
const LEAD_WINDOW = 30;
const TOP_COUNT = 6;
/** Top stories come from so many of the newest. */
const TOP_WINDOW = 60;
const BLOCK_COUNT = 4;
const LATEST_COUNT = 10;

/** The front page: the lead, the top stories, a block for each category, trending and the latest. With it the paper's card. */
export function planHome(edition: Edition): Draft[] {
  const newestFirst = edition.articles.last(TOP_WINDOW).newestFirst();
  const lead = newestFirst.slice(0, LEAD_WINDOW).find(hasPriority("lead")) ?? newestFirst[0];
  const top = pickTop(newestFirst.filter((item) => item !== lead));
  const above = new Set([lead, ...top]);

  const blocks = [...edition.categoryLinks.values()].flatMap((category) => {
    const articles = pickBlock(edition.byCategory.get(category.id), above);
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
  const card = paperCardOf(edition);
  return [
    { url: HOME_URL, content },
    ...(card === undefined
      ? []
      : [{ url: card.file.url, content: { kind: "card", article: HOME_URL, recipe: card.recipe } } as const]),
  ];
}

/** What the desk marked, newest first; then the newest, until the row is full. */
function pickTop(newestFirst: readonly LiveArticle[]): LiveArticle[] {
  const marked = newestFirst.filter((item) => hasPriority("top")(item) || hasPriority("lead")(item));
  return [...new Set([...marked, ...newestFirst])].slice(0, TOP_COUNT);
}

/**
 * The newest of a category that the page does not show above; the ones above, where it has no others: a category with
 * a story keeps its block. However large the archive is, no more of it is looked at than can be needed.
 */
function pickBlock(
  oldestFirst: ArticleList | undefined,
  above: ReadonlySet<LiveArticle | undefined>,
): LiveArticle[] {
  const candidates = oldestFirst?.last(BLOCK_COUNT + above.size).newestFirst() ?? [];
  const others = candidates.filter((item) => !above.has(item));
  return (others.length > 0 ? others : candidates).slice(0, BLOCK_COUNT);
}

function hasPriority(priority: "lead" | "top") {
  return (item: LiveArticle) => item.article.priority === priority;
}

function urlOf(item: LiveArticle): string {
  return item.url;
}
