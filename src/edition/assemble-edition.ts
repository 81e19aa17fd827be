import { languageOf } from "../language/languages.ts";
import type { Article } from "../model/article.ts";
import type { CardImage, Link } from "../model/card.ts";
import { digestOf } from "../model/digest.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import { type Instant, toIndianDay } from "../model/time.ts";
import type { Edition, LiveArticle } from "./edition.ts";
import { isBreaking, livenessOf, nextBuildDue } from "./liveness.ts";
import { CENTRE, type PlannedPicture, servePicture } from "./pictures.ts";
import { findRelated } from "./related.ts";
import { planSocialCards } from "./social-cards.ts";
import { openTagRegister } from "./tags.ts";
import { articleUrl, authorUrl, categoryUrl, encodePath } from "./urls.ts";

/** How many 'यह भी पढ़ें' links an article shows. */
const ALSO_READ_COUNT = 4;

export interface EditionOptions {
  readonly now: Instant;
  /** Show drafts and embargoed articles too. */
  readonly preview: boolean;
}

/** Decides what is live at `now` and how it hangs together. Pure: the same newsroom and moment give the same edition. */
export function assembleEdition(newsroom: Newsroom, { now, preview }: EditionOptions): Edition {
  const { site } = newsroom;
  const language = languageOf(site.language);
  if (language === undefined) throw new Error(`Bug: no language pack for '${site.language}'.`);

  const categoryLinks = new Map(
    newsroom.categories.map(({ id, name }): [string, Link] => [id, { id, name, url: categoryUrl(id) }]),
  );
  const authorLinks = new Map(
    newsroom.authors.map(({ id, name }): [string, Link] => [id, { id, name, url: authorUrl(id) }]),
  );
  const register = openTagRegister(newsroom.tags, language);
  const pictures = new Map<string, PlannedPicture>();

  const placed = newsroom.articles.map((article) => ({ article, url: articleUrl(article, site) }));
  const live = placed.filter(({ article }) => {
    const liveness = livenessOf(article, now);
    return liveness === "live" || (preview && liveness !== "expired");
  });
  live.sort((a, b) => a.article.publishedAt - b.article.publishedAt || (a.url < b.url ? -1 : 1));

  const tagsOf = live.map(({ article }) => [
    ...new Set(article.tags.map((spelling) => register.tagOf(spelling))),
  ]);
  const related = findRelated(
    live.map(({ article }, index) => ({
      tags: tagsOf[index] ?? [],
      category: article.category,
    })),
    ALSO_READ_COUNT,
  );
  const findByName = articleFinder(live);

  const articles = live.map(({ article, url }, index): LiveArticle => {
    const card = {
      url,
      title: article.title,
      description: article.description,
      publishedAt: article.publishedAt,
      modifiedAt: lastChange(article),
      authors: article.authors.map((id) => known(authorLinks, id)),
      category: known(categoryLinks, article.category),
      image: cardImage(article),
      lang: article.lang,
      minutes: language.readingMinutes(article.wordCount),
      live: article.live,
      breaking: isBreaking(article, now),
    };
    return {
      url,
      article,
      card,
      cardDigest: digestOf(JSON.stringify(card)),
      tags: tagsOf[index] ?? [],
      day: toIndianDay(article.publishedAt),
      alsoRead: alsoRead(article, url, related[index] ?? []),
    };
  });

  function cardImage(article: Article): CardImage {
    for (const file of article.bodyPictures) servedSet(file, CENTRE);
    if (article.image.kind === "none") return { kind: "none" };
    return {
      kind: "photo",
      alt: article.image.alt,
      picture: servedSet(article.image.file, article.image.focus),
    };
  }

  function servedSet(file: string, focus: { x: number; y: number }) {
    const service = servePicture(known(newsroom.pictures, file), focus);
    for (const planned of service.planned) pictures.set(planned.url, planned);
    return service.set;
  }

  function alsoRead(article: Article, url: ArticleUrl, relatedPositions: readonly number[]): ArticleUrl[] {
    const chosen = article.alsoRead.map(findByName).filter((found) => found !== undefined && found !== url);
    const suggested = relatedPositions.map((position) => live[position]?.url);
    const all = [...chosen, ...suggested].filter((found) => found !== undefined);
    return [...new Set(all)].slice(0, Math.max(ALSO_READ_COUNT, chosen.length));
  }

  const byAuthor = groupBy(articles, (item) => item.article.authors);
  for (const author of newsroom.authors) {
    if (byAuthor.has(author.id) && author.photo !== undefined) servedSet(author.photo, CENTRE);
  }
  for (const page of newsroom.plainPages) for (const file of page.bodyPictures) servedSet(file, CENTRE);
  if (site.publisher.logo !== undefined) servedSet(site.publisher.logo, CENTRE);

  return {
    newsroom,
    language,
    now,
    preview,
    articles,
    articleByUrl: new Map(articles.map((item) => [item.url, item])),
    expired: placed.filter(({ article }) => livenessOf(article, now) === "expired"),
    byCategory: groupBy(articles, (item) => [item.article.category]),
    byAuthor,
    byTag: groupBy(articles, (item) => item.tags),
    byDay: groupBy(articles, (item) => [item.day]),
    categoryLinks,
    authorLinks,
    pictures,
    socialCards: planSocialCards(live, newsroom, language),
    nextBuildDue: nextBuildDue(newsroom.articles, now),
  };
}

/** Finds a live article by its path, its full URL or its slug; the newest where several share a slug. */
function articleFinder(live: readonly { readonly article: Article; readonly url: string }[]) {
  const urlByName = new Map<string, ArticleUrl>();
  for (const { article, url } of live) urlByName.set(article.slug, url);
  for (const { url } of live) urlByName.set(url, url);
  return (name: string): ArticleUrl | undefined =>
    urlByName.get(name) ?? urlByName.get(encodePath(name.endsWith("/") ? name : `${name}/`));
}

/** The latest of the publication, the update and the corrections. */
function lastChange(article: Article): Instant {
  const corrected = article.corrections.map((correction) => correction.at);
  return Math.max(article.publishedAt, article.updatedAt ?? article.publishedAt, ...corrected);
}

function groupBy<K, T>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Bug: '${key}' was not checked when the content was read.`);
  return value;
}
