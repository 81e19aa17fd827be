import { knownLanguage } from "../language/languages.ts";
import type { FiledArticle } from "../model/article.ts";
import type { Card, CardImage, Link } from "../model/card.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArticleUrl } from "../model/page.ts";
import type { LeadPictureSet } from "../model/picture.ts";
import { type Instant, toIndianDay } from "../model/time.ts";
import type { Edition } from "./edition.ts";
import { keepRecent } from "./keep-recent.ts";
import { LiveArticle, type Showing } from "./live-article.ts";
import { isBreaking, livenessOf, nextBuildDue } from "./liveness.ts";
import { type Focus, serveLeadPicture } from "./pictures.ts";
import { findRelated } from "./related.ts";
import { openTagRegister, type Tag, type TagRegister } from "./tags.ts";
import { articleUrl, authorUrl, categoryUrl, encodePath } from "./urls.ts";

/** How many 'यह भी पढ़ें' links an article shows. */
const ALSO_READ_COUNT = 4;

/** Cards at hand, of the two kilobytes that one with a photograph takes: more than a batch of lists shows. */
const RECENT_CARDS = 1 << 14;

export interface EditionOptions {
  readonly now: Instant;
  /** Show drafts and embargoed articles too. */
  readonly preview: boolean;
}

/** Decides what is live at `now` and how it hangs together. Pure: the same newsroom and moment give the same edition. */
export function assembleEdition(newsroom: Newsroom, { now, preview }: EditionOptions): Edition {
  const { site } = newsroom;
  const language = knownLanguage(site.language);

  const categoryLinks = new Map(
    newsroom.categories.map(({ id, name }): [string, Link] => [id, { id, name, url: categoryUrl(id) }]),
  );
  const authorLinks = new Map(
    newsroom.authors.map(({ id, name }): [string, Link] => [id, { id, name, url: authorUrl(id) }]),
  );

  const live: Placed[] = [];
  const expired: Placed[] = [];
  for (const article of newsroom.articles) {
    const liveness = livenessOf(article, now);
    if (liveness === "expired") expired.push(placed(article));
    else if (liveness === "live" || preview) live.push(placed(article));
  }
  live.sort((a, b) => a.publishedAt - b.publishedAt || (a.url < b.url ? -1 : 1));

  const register = openTagRegister(newsroom.tags, language);
  const cards = keepRecent<LiveArticle, Card>(RECENT_CARDS);
  const leadSets = keepRecent<string, LeadPictureSet>(RECENT_CARDS);
  const showing: Showing = {
    cardOf: (item) => cards(item, () => makeCard(item)),
    alsoReadOf,
  };
  const articles = live.map(
    ({ url, article, publishedAt }, position) =>
      new LiveArticle(
        { url, article, tags: tagsOf(article, register), day: toIndianDay(publishedAt), position },
        showing,
      ),
  );
  const articleByUrl = new Map(articles.map((item) => [item.url, item]));
  // Both are asked for by few editions: an archive's old pages stand.
  let related: ReturnType<typeof findRelated> | undefined;
  let findByName: ReturnType<typeof articleFinder> | undefined;

  function placed(article: FiledArticle): Placed {
    return { article, url: articleUrl(article, site), publishedAt: article.publishedAt };
  }

  function makeCard({ url, article }: LiveArticle): Card {
    const { title, description, image, lang, wordCount, live } = article.whole();
    return {
      url,
      title,
      description,
      publishedAt: article.publishedAt,
      modifiedAt: article.modifiedAt,
      authors: article.authors.map((id) => known(authorLinks, id)),
      category: known(categoryLinks, article.category),
      image: image.kind === "none" ? image : cardImage(image),
      lang,
      minutes: language.readingMinutes(wordCount),
      live,
      breaking: isBreaking(article, now),
    };
  }

  function cardImage({ file, focus, alt }: { file: string; focus: Focus; alt: string }) {
    return { kind: "photo", alt, picture: leadSetOf(file, focus) } satisfies CardImage;
  }

  /** One object for all that open with the picture: it is most of their cards, and goes to the printers once. */
  function leadSetOf(file: string, focus: Focus): LeadPictureSet {
    return leadSets(
      `${focus.x} ${focus.y} ${file}`,
      () => serveLeadPicture(known(newsroom.pictures, file), focus).set,
    );
  }

  function alsoReadOf(item: LiveArticle): LiveArticle[] {
    related ??= findRelated(
      articles.map(({ tags, article }) => ({ tags, category: article.category })),
      ALSO_READ_COUNT,
    );
    const suggested: LiveArticle[] = [];
    for (const position of related[item.position] ?? []) {
      const earlier = articles[position];
      if (earlier !== undefined) suggested.push(earlier);
    }
    const named = item.article.alsoRead;
    if (named.length === 0) return suggested;
    findByName ??= articleFinder(articles);
    const chosen = named
      .map(findByName)
      .filter((found) => found !== undefined)
      .filter((found) => found !== item);
    return [...new Set([...chosen, ...suggested])].slice(0, Math.max(ALSO_READ_COUNT, chosen.length));
  }

  return {
    newsroom,
    language,
    now,
    preview,
    articles,
    articleByUrl,
    expired,
    byCategory: Map.groupBy(articles, ({ article }) => article.category),
    byAuthor: groupBy(articles, (item) => item.article.authors),
    byTag: groupByTag(articles),
    byDay: cutBy(articles, ({ day }) => day),
    byMonth: cutBy(articles, ({ day }) => day.slice(0, 7)),
    categoryLinks,
    authorLinks,
    nextBuildDue: nextBuildDue(newsroom.articles, now),
  };
}

interface Placed {
  readonly article: FiledArticle;
  readonly url: ArticleUrl;
  readonly publishedAt: Instant;
}

/** Several spellings of an article may mean one tag. */
function tagsOf({ tags }: FiledArticle, register: TagRegister): readonly Tag[] {
  const found: Tag[] = [];
  for (const spelling of tags) {
    const tag = register.tagOf(spelling);
    if (!found.includes(tag)) found.push(tag);
  }
  return found;
}

/** Finds a live article by its path, its full URL or its slug; the newest where several share a slug. */
function articleFinder(articles: readonly LiveArticle[]) {
  const byName = new Map<string, LiveArticle>();
  for (const item of articles) byName.set(item.article.slug, item);
  for (const item of articles) byName.set(item.url, item);
  return (name: string): LiveArticle | undefined =>
    byName.get(name) ?? byName.get(encodePath(name.endsWith("/") ? name : `${name}/`));
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

/** Tags in the order of their first article, which is that of their numbers. */
function groupByTag(articles: readonly LiveArticle[]): Map<Tag, LiveArticle[]> {
  const tags: Tag[] = [];
  const groups: LiveArticle[][] = [];
  for (const item of articles) {
    for (const tag of item.tags) {
      const group = groups[tag.number];
      if (group !== undefined) group.push(item);
      else {
        tags.push(tag);
        groups[tag.number] = [item];
      }
    }
  }
  return new Map(tags.map((tag) => [tag, groups[tag.number] ?? []]));
}

/** Cuts a list into runs of one key. */
function cutBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const runs = new Map<string, T[]>();
  let key: string | undefined;
  let run: T[] = [];
  for (const item of items) {
    const next = keyOf(item);
    if (next !== key) {
      key = next;
      run = [];
      runs.set(key, run);
    }
    run.push(item);
  }
  return runs;
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Bug: '${key}' was not checked when the content was read.`);
  return value;
}
