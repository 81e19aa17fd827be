import type { LanguagePack } from "../language/language-pack.ts";
import { knownLanguage } from "../language/languages.ts";
import type { Link } from "../model/card.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { once } from "../model/once.ts";
import type { Instant } from "../model/time.ts";
import { arrange, rearrange } from "./arrange.ts";
import { ArticleList } from "./article-list.ts";
import { articleRows } from "./article-rows.ts";
import type { Edition } from "./edition.ts";
import type { Edit } from "./edits-in-place.ts";
import { listAt, type NumberLists } from "./number-lists.ts";
import type { RelatedMemory } from "./related.ts";
import { showArticles } from "./show-articles.ts";
import { openTagRegister, type TagSpellings } from "./tags.ts";
import { articleUrl, authorUrl, categoryUrl } from "./urls.ts";

export interface EditionOptions {
  readonly now: Instant;
  /** Show drafts and embargoed articles too. */
  readonly preview: boolean;
  /** What an earlier edition found, and who is told what this one finds. */
  readonly related?: RelatedMemory;
  readonly tags?: TagMemory;
  /** An earlier edition of the same paper but for these edits: what they do not touch is taken over. */
  readonly before?: { readonly edition: Edition; readonly edits: readonly Edit[] } | undefined;
}

/** Keeps how tags are spelled, with what this edition adds: a large paper has tens of thousands. */
export interface TagMemory {
  readonly spellingsIn: (language: LanguagePack) => TagSpellings;
}

/** Decides what is live at `now` and how it hangs together. Pure: the same newsroom and moment give the same edition. */
export function assembleEdition(
  newsroom: Newsroom,
  { now, preview, related, tags, before }: EditionOptions,
): Edition {
  const { site } = newsroom;
  const language = knownLanguage(site.language);

  const categoryLinks = new Map(
    newsroom.categories.map(({ id, name }): [string, Link] => [id, { id, name, url: categoryUrl(id) }]),
  );
  const authorLinks = new Map(
    newsroom.authors.map(({ id, name }): [string, Link] => [id, { id, name, url: authorUrl(id) }]),
  );

  const arrangement =
    (before && rearrange(before.edition.arrangement, before.edits, { now, preview })) ??
    arrange(newsroom, openTagRegister(newsroom.tags, language, tags?.spellingsIn(language)), {
      now,
      preview,
      related,
    });
  const { table, days, expired, alsoRead } = arrangement;

  const rows = once(() => articleRows(table, newsroom, now, language.readingMinutes));

  const { articleAt, find } = showArticles({
    newsroom,
    table,
    now,
    categoryLinks,
    authorLinks,
    rows,
    alsoRead,
  });
  const positions = Uint32Array.from(table.articles.keys());
  const articles = new ArticleList(positions, articleAt);
  const grouped = <K>(groups: NumberLists, keys: readonly K[]) =>
    once(() => new Map(keys.map((key, number) => [key, new ArticleList(listAt(groups, number), articleAt)])));
  const byCategory = grouped(table.byCategory, table.categoryAt);
  const byAuthor = grouped(table.byAuthor, table.authorAt);
  const byTag = grouped(table.byTag, table.tagAt);
  const byDay = once(() => new Map(days.map(({ day, start, end }) => [day, articles.slice(start, end)])));
  const byMonth = once(() => joinDays(articles, byDay(), 7));
  const byYear = once(() => joinDays(articles, byDay(), 4));

  return {
    newsroom,
    language,
    now,
    preview,
    arrangement,
    table,
    get rows() {
      return rows();
    },
    get alsoRead() {
      return alsoRead();
    },
    articles,
    articleByUrl: { get: find },
    expired: expired.map((article) => ({ article, url: articleUrl(article, site) })),
    get byCategory() {
      return byCategory();
    },
    get byAuthor() {
      return byAuthor();
    },
    get byTag() {
      return byTag();
    },
    get byDay() {
      return byDay();
    },
    get byMonth() {
      return byMonth();
    },
    get byYear() {
      return byYear();
    },
    categoryLinks,
    authorLinks,
    nextBuildDue: arrangement.nextBuildDue,
  };
}

/** The months or years of days, by so many letters of their names. */
function joinDays(
  all: ArticleList,
  byDay: ReadonlyMap<string, ArticleList>,
  letters: number,
): Map<string, ArticleList> {
  const joined = new Map<string, ArticleList>();
  let start = 0;
  let end = 0;
  let name: string | undefined;
  for (const [day, { length }] of byDay) {
    const next = day.slice(0, letters);
    if (next !== name) start = end;
    name = next;
    end += length;
    joined.set(name, all.slice(start, end));
  }
  return joined;
}
