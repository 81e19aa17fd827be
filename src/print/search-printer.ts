import { searchPart } from "../edition/plan-search.ts";
import { searchStoriesUrl, searchWordsUrl } from "../edition/urls.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Card } from "../model/card.ts";
import type { ArticleUrl, PageContent } from "../model/page.ts";
import { toIndianDay, toIso } from "../model/time.ts";
import { type IndexedStory, indexPeriod } from "../search/index-period.ts";
import type { Listing, StoriesFile } from "../search/search-files.ts";
import type { BodyWords } from "./body-words.ts";
import type { Stock } from "./stock.ts";

type SearchFileContent = Extract<PageContent, { kind: "search-words" | "search-stories" | "search-periods" }>;
type SearchWordsContent = Extract<PageContent, { kind: "search-words" }>;

export function isSearchFile(content: PageContent): content is SearchFileContent {
  return (
    content.kind === "search-words" || content.kind === "search-stories" || content.kind === "search-periods"
  );
}

/**
 * Makes the files that the search page fetches. A period is indexed once for all its word files, which come one after another;
 * `bodyOf` gives the Markdown of a story.
 */
export function createSearchPrinter(
  stock: Stock,
  language: LanguagePack,
  bodyWords: BodyWords,
  bodyOf: (file: string) => string,
): (content: SearchFileContent) => string {
  const textOf = (file: string) => bodyWords.take(file, bodyOf);
  let indexed:
    | { readonly digest: string; readonly name: string; readonly files: readonly string[] }
    | undefined;

  function wordFile({ period, file, articles }: SearchWordsContent): string {
    if (indexed?.digest !== period.digest || indexed.name !== period.name) {
      indexed = {
        digest: period.digest,
        name: period.name,
        files: indexPeriod(
          storiesToIndex(articles, period.name, stock, textOf),
          period.files,
          bodyWords.table,
        ),
      };
    }
    return indexed.files[file] ?? "";
  }

  return (content) => {
    switch (content.kind) {
      case "search-words":
        return wordFile(content);
      case "search-stories":
        return storiesFile(
          content.articles.map((url) => known(stock.cards, url)),
          stock,
          language,
        );
      case "search-periods": {
        const words = searchWordsUrl(":period", ":file");
        const listing: Listing = {
          words,
          stories: searchStoriesUrl(":period", ":part"),
          periods: content.periods,
        };
        return `${JSON.stringify(listing)}\n`;
      }
    }
  };
}

function* storiesToIndex(
  urls: readonly ArticleUrl[],
  period: string,
  stock: Stock,
  textOf: (file: string) => IndexedStory["text"],
): Generator<IndexedStory> {
  for (const url of urls) yield storyToIndex(url, period, stock, textOf);
}

function storyToIndex(
  url: ArticleUrl,
  period: string,
  stock: Stock,
  textOf: (file: string) => IndexedStory["text"],
): IndexedStory {
  const { article, tags } = known(stock.articles, url);
  const { title, description, publishedAt, authors, category } = article;
  const captions = article.image.kind === "photo" ? [article.image.caption ?? "", article.image.alt] : [];
  return {
    url,
    part: searchPart(period, toIndianDay(publishedAt)),
    title,
    tags: [...tags.map(({ label }) => label), ...article.tags],
    lead: [description, ...article.points],
    text: textOf(article.file),
    body: [...captions, ...article.corrections.map(({ text }) => text)].join("\n"),
    names: [...authors.map((id) => known(stock.authors, id).name), nameOf(category, stock)],
    marks: [`category:${category}`, ...authors.map((id) => `author:${id}`)],
  };
}

function nameOf(category: string, { chrome }: Stock): string {
  return chrome.categories.find(({ id }) => id === category)?.name ?? "";
}

function storiesFile(cards: readonly Card[], stock: Stock, language: LanguagePack): string {
  const { site } = stock.chrome;
  const file: StoriesFile = {
    stories: cards.map(({ url, title, description, publishedAt, category, lang }) => ({
      url,
      title,
      text: description,
      iso: toIso(publishedAt),
      time: language.formatDateline(publishedAt, site.dateline),
      category: category.name,
      ...(lang === site.language ? {} : { lang }),
    })),
  };
  return `${JSON.stringify(file)}\n`;
}

function known<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Bug: the batch shows '${key}', but its stock lacks it.`);
  return value;
}
