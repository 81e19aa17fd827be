import { getCollection } from "astro:content";
import { findRelated } from "./related.ts";
import { CATEGORIES, type Desk, deskOf, NOW } from "./site.ts";
import { dayName, type Moment, momentOf } from "./time.ts";

/** An article, ready to be shown. */
export interface Story {
  readonly url: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly desk: Desk;
  readonly tags: readonly string[];
  readonly html: string;
  readonly words: number;
  readonly publishedAt: number;
  readonly moment: Moment;
  /** Changes with the article's source. */
  readonly digest: string;
}

/** Something that has stories, and pages which list them. */
export interface StoryList {
  readonly kind: "category" | "tag" | "author" | "day";
  readonly name: string;
  readonly url: string;
  /** Oldest first. */
  readonly stories: readonly Story[];
}

/** An author's list, with what the author says. */
export interface AuthorList extends StoryList {
  readonly html: string;
  readonly digest: string;
}

export interface Archive {
  /** Oldest first. */
  readonly stories: readonly Story[];
  readonly related: readonly (readonly Story[])[];
  readonly categories: readonly StoryList[];
  readonly tags: readonly StoryList[];
  readonly authors: readonly AuthorList[];
  readonly days: readonly StoryList[];
  /** `2024-12` with its days, and `2024` with its months: oldest first. */
  readonly months: ReadonlyMap<string, readonly StoryList[]>;
  readonly years: ReadonlyMap<string, readonly string[]>;
  /** The address of a tag that has a page. */
  readonly tagUrl: (tag: string) => string | undefined;
}

/** With fewer stories a tag has no page. */
const LEAST_IN_TAG = 3;

let opened: Promise<Archive> | undefined;

/** All stories in their lists: read once a build. */
export function openArchive(): Promise<Archive> {
  opened ??= readArchive();
  return opened;
}

async function readArchive(): Promise<Archive> {
  const stories = (await getCollection("articles")).map(storyOf);
  stories.sort((a, b) => a.publishedAt - b.publishedAt || (a.url < b.url ? -1 : 1));

  const byTag = groupEach(stories, ({ tags }) => tags);
  const tags = [...byTag]
    .filter(([, inTag]) => inTag.length >= LEAST_IN_TAG)
    .map(([name, inTag]): StoryList => ({ kind: "tag", name, url: tagPath(name), stories: inTag }));
  const tagUrls = new Map(tags.map(({ name, url }) => [name, url]));

  const byCategory = Map.groupBy(stories, ({ category }) => category);
  const categories = CATEGORIES.map(({ id, name }): StoryList => {
    return { kind: "category", name, url: `/${id}/`, stories: byCategory.get(id) ?? [] };
  });
  const byAuthor = Map.groupBy(stories, ({ desk }) => desk.author);
  const authors = (await getCollection("authors")).map((entry): AuthorList => {
    const url = `/author/${entry.id}/`;
    const html = entry.rendered?.html ?? "";
    const listed = byAuthor.get(url) ?? [];
    return { kind: "author", name: entry.data.name, url, html, digest: `${entry.digest}`, stories: listed };
  });

  const days = [...Map.groupBy(stories, ({ moment }) => moment.day)].map(([day, ofDay]): StoryList => {
    return { kind: "day", name: dayName(day), url: `/${day.replaceAll("-", "/")}/`, stories: ofDay };
  });
  const months = Map.groupBy(days, ({ url }) => url.slice(1, 8).replace("/", "-"));
  return {
    stories,
    related: findRelated(stories, 4),
    categories,
    tags,
    authors: inOrder(authors.filter((author) => author.stories.length > 0)),
    days,
    months,
    years: Map.groupBy(months.keys(), (month) => month.slice(0, 4)),
    tagUrl: (tag) => tagUrls.get(tag),
  };
}

type Entry = Awaited<ReturnType<typeof getCollection<"articles">>>[number];

function storyOf({ data, rendered, digest }: Entry): Story {
  const moment = momentOf(data.date);
  const html = rendered?.html ?? "";
  return {
    url: `/${moment.day.replaceAll("-", "/")}/${data.slug}/`,
    slug: data.slug,
    title: data.title,
    description: data.description,
    category: data.category,
    desk: deskOf(data.category),
    tags: data.tags,
    html,
    words: html.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0,
    publishedAt: data.date.getTime(),
    moment,
    digest: `${digest}`,
  };
}

function groupEach(stories: readonly Story[], keysOf: (story: Story) => readonly string[]) {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [story]);
      else group.push(story);
    }
  }
  return groups;
}

function tagPath(name: string): string {
  return encodeURI(`/tag/${name.replaceAll(" ", "-")}/`);
}

/** In the order of the dictionary. */
export function inOrder<T extends StoryList>(lists: readonly T[]): T[] {
  const { compare } = new Intl.Collator("hi");
  return lists.toSorted((a, b) => compare(a.name, b.name));
}

/** The newest so many of a list, newest first. */
export function newest(stories: readonly Story[], count: number): Story[] {
  return stories.slice(-count).reverse();
}

/** Of the last two days, newest first. */
export function news(stories: readonly Story[]): Story[] {
  return newest(stories, 1000).filter(({ publishedAt }) => publishedAt > NOW - 2 * 86_400_000);
}
