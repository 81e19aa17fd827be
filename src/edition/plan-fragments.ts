import type { FragmentContent } from "../model/page.ts";
import type { Edition } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { isBreaking } from "./liveness.ts";
import type { Draft } from "./section.ts";
import { trendingArticles } from "./trending.ts";
import { fragmentUrl } from "./urls.ts";

/** The room that pages keep for it (templates/components/live-block) is for so many. */
const LATEST_COUNT = 6;
const BREAKING_COUNT = 3;

/** The pieces that pages fetch, so that an old page shows what is new without being printed again. */
export function planFragments(edition: Edition): Draft[] {
  const newestFirst = edition.articles.last(100).newestFirst();
  return [
    fragment("trending", trendingArticles(edition)),
    fragment("latest", newestFirst.slice(0, LATEST_COUNT)),
    fragment(
      "breaking",
      newestFirst.filter(({ article }) => isBreaking(article, edition.now)).slice(0, BREAKING_COUNT),
    ),
  ];
}

function fragment(name: FragmentContent["name"], articles: readonly LiveArticle[]): Draft {
  return {
    url: fragmentUrl(name),
    content: { kind: "fragment", name, articles: articles.map(({ url }) => url) },
  };
}
