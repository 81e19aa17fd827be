import { buildNumberLists, countLists, endOf, type NumberLists, startOf } from "./number-lists.ts";

/** What the search for related articles needs to know of all articles, oldest first. */
export interface Relatables {
  /** Of each, the numbers of its tags, counted from 0: the same in two articles when they share a tag. */
  readonly tags: NumberLists;
  /** Of each, the number of its category, the only one in its list. */
  readonly categories: NumberLists;
}

/** The same turned round (`groupByNumber`): the articles of each tag and of each category, ascending. */
export interface RelatablesByNumber {
  readonly byTag: NumberLists;
  readonly byCategory: NumberLists;
}

/** What a search found, with what it looked at. */
export interface Related extends Relatables {
  /** Of each article, the positions of the related ones, the best first. */
  readonly found: NumberLists;
  /** How many articles were searched for; the others were known from an earlier search. */
  readonly searched: number;
}

/** Keeps which articles are related: to look for those of an archive takes longer than all else in an edition. */
export interface RelatedMemory {
  readonly recall: () => Related | undefined;
  readonly remember: (related: Related) => void;
}

// A tag with ten thousand articles says little, and its newest say most: look no further back than this.
const LOOK_BACK = 8;

/**
 * For each article, the positions of up to `count` earlier ones that share most tags with it, the newer first
 * among equals; an article with too few is filled up from its category. Since the answer looks only backwards in time,
 * publishing a new article never changes an old page; and what an earlier search for the same `count` found stands up to
 * the first article that was another then.
 */
export function findRelated(
  { tags, categories, byTag, byCategory }: Relatables & RelatablesByNumber,
  count: number,
  before?: Related,
): Related {
  const articles = countLists(tags);
  const standing = before === undefined ? 0 : countAlike({ tags, categories }, before);
  const ofTags = openLookBack(byTag, tags, standing);
  const ofCategories = openLookBack(byCategory, categories, standing);
  const score = new Uint8Array(articles);
  /** Of the article at hand; room for those of a hundred tags and more. */
  let candidates = new Uint32Array(1024);
  const chosen = new Uint32Array(count);
  const found = buildNumberLists(articles);

  if (before !== undefined) found.takeOver(before.found, standing);
  for (let position = standing; position < articles; position++) {
    const firstTag = startOf(tags, position);
    const lastTag = endOf(tags, position);
    const most = (lastTag - firstTag) * LOOK_BACK;
    if (candidates.length < most) candidates = new Uint32Array(most);
    let candidateCount = 0;
    for (let place = firstTag; place < lastTag; place++) {
      const tag = tags.numbers[place] ?? 0;
      const end = ofTags.next[tag] ?? 0;
      for (let recent = ofTags.oldest(tag, end); recent < end; recent++) {
        const candidate = ofTags.positions[recent] ?? 0;
        const points = score[candidate] ?? 0;
        if (points === 0) candidates[candidateCount++] = candidate;
        score[candidate] = points + 1;
      }
      ofTags.next[tag] = end + 1;
    }
    let chosenCount = chooseBest(candidates, candidateCount, score, chosen);
    for (let index = 0; index < candidateCount; index++) score[candidates[index] ?? 0] = 0;

    const category = categories.numbers[position] ?? 0;
    const end = ofCategories.next[category] ?? 0;
    const oldest = ofCategories.oldest(category, end);
    for (let recent = end - 1; recent >= oldest && chosenCount < count; recent--) {
      const neighbour = ofCategories.positions[recent] ?? 0;
      if (!chosen.subarray(0, chosenCount).includes(neighbour)) chosen[chosenCount++] = neighbour;
    }
    ofCategories.next[category] = end + 1;
    for (let index = 0; index < chosenCount; index++) found.add(chosen[index] ?? 0);
    found.endList();
  }
  return { tags, categories, found: found.lists(), searched: articles - standing };
}

/** How many articles from the first on are the same in both. */
function countAlike(now: Relatables, before: Relatables): number {
  return Math.min(countSameLists(now.tags, before.tags), countSameLists(now.categories, before.categories));
}

function countSameLists(a: NumberLists, b: NumberLists): number {
  if (a === b) return countLists(a);
  const most = Math.min(countLists(a), countLists(b));
  let place = 0;
  for (let index = 0; index < most; index++) {
    const end = endOf(a, index);
    if (endOf(b, index) !== end) return index;
    for (; place < end; place++) if (a.numbers[place] !== b.numbers[place]) return index;
  }
  return most;
}

/** The articles of each number, with the place of the first that is not before the article at `from`. */
function openLookBack(grouped: NumberLists, lists: NumberLists, from: number) {
  const next = grouped.starts.slice();
  for (let place = 0; place < startOf(lists, from); place++) {
    const number = lists.numbers[place] ?? 0;
    next[number] = (next[number] ?? 0) + 1;
  }
  return {
    positions: grouped.numbers,
    next,
    /** The place of the oldest that is looked at when `end` is the place after the newest. */
    oldest: (number: number, end: number) => Math.max(startOf(grouped, number), end - LOOK_BACK),
  };
}

/** The candidates that share most, the newer first among equals, into `chosen`: kept in order while they are gone through once. Gives how many. */
function chooseBest(
  candidates: Uint32Array,
  candidateCount: number,
  score: Uint8Array,
  chosen: Uint32Array,
): number {
  const count = chosen.length;
  let chosenCount = 0;
  for (let index = 0; index < candidateCount; index++) {
    const candidate = candidates[index] ?? 0;
    const points = score[candidate] ?? 0;
    let place = chosenCount;
    while (place > 0 && isAhead(candidate, points, chosen[place - 1] ?? 0, score)) place--;
    if (place >= count) continue;
    if (chosenCount < count) chosenCount += 1;
    for (let last = chosenCount - 1; last > place; last--) chosen[last] = chosen[last - 1] ?? 0;
    chosen[place] = candidate;
  }
  return chosenCount;
}

function isAhead(candidate: number, points: number, other: number, score: Uint8Array): boolean {
  const ahead = points - (score[other] ?? 0);
  return ahead > 0 || (ahead === 0 && candidate > other);
}
