import type { Story, StoryList } from "./archive.ts";
import { cacheKeyOf } from "./cache-key.ts";

/** One page of a list. */
export interface ListPage {
  readonly list: StoryList;
  readonly url: string;
  /** Undefined at the front. */
  readonly number: number | undefined;
  /** Newest first. */
  readonly stories: readonly Story[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

const PAGE_SIZE = 20;

/** The front with the newest, and the pages behind it, numbered from the oldest. */
export function listPages(list: StoryList): ListPage[] {
  const { stories } = list;
  const count = pagesBehind(list);
  const urlOf = (number: number) => `${list.url}page/${number}/`;
  const front: ListPage = {
    list,
    url: list.url,
    number: undefined,
    stories: stories.slice(count * PAGE_SIZE).reverse(),
    newer: undefined,
    older: count === 0 ? undefined : urlOf(count),
  };
  const behind = Array.from({ length: count }, (_, index): ListPage => {
    const number = index + 1;
    return {
      list,
      url: urlOf(number),
      number,
      stories: stories.slice(index * PAGE_SIZE, number * PAGE_SIZE).reverse(),
      newer: number === count ? list.url : urlOf(number + 1),
      older: number === 1 ? undefined : urlOf(number - 1),
    };
  });
  return [front, ...behind];
}

/** How many pages a list has behind its front. */
export function pagesBehind({ stories }: StoryList): number {
  return Math.max(0, Math.floor(stories.length / PAGE_SIZE) - 1);
}

/** The same as long as the page shows the same. */
export function listCacheKey({ list, number, stories, newer, older }: ListPage, ...more: string[]): string {
  const cards = stories.map(({ url, title, description }) => [url, title, description]);
  return cacheKeyOf(list.name, number, newer, older, cards, more);
}
