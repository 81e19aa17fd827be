/** A story among those of the periods that were asked. */
export interface Hit {
  /** The place of its period in the question. */
  readonly period: number;
  readonly story: number;
  readonly score: number;
}

/** Where one word of the query is: for each period its stories with a weight from 0 to 1. */
export type WordHits = readonly ReadonlyMap<number, number>[];

/**
 * The stories that answer the whole query, best first; the newer first among equals. A rare word counts more than a common
 * one. Of two words both must be there unless one is in nearly every story; of more, one in three may be in no story at all.
 * A story need not have the `welcome` words, and is better with them. Periods come newest first, stories are counted from the oldest; `stories` is how many there are in all.
 */
export function rankStories(
  words: readonly WordHits[],
  welcome: readonly WordHits[],
  stories: number,
): Hit[] {
  const found = new Map<string, { period: number; story: number; mass: number; score: number }>();
  let total = 0;
  let absent = 0;
  for (const word of words) {
    const rarity = rarityOf(word, stories);
    if (rarity === 0) {
      absent += 1;
      continue;
    }
    total += rarity;
    word.forEach((hits, period) => {
      for (const [story, weight] of hits) {
        const key = `${period} ${story}`;
        const hit = found.get(key) ?? { period, story, mass: 0, score: 0 };
        hit.mass += rarity;
        hit.score += rarity * weight;
        found.set(key, hit);
      }
    });
  }
  for (const word of welcome) {
    const rarity = rarityOf(word, stories);
    for (const hit of found.values()) hit.score += rarity * (word[hit.period]?.get(hit.story) ?? 0);
  }
  if (absent > Math.floor(words.length / 3)) return [];
  const least = total * (words.length <= 2 ? 0.75 : 0.6);
  return [...found.values()]
    .filter(({ mass }) => mass >= least)
    .map(({ period, story, mass, score }) => ({ period, story, score: score * (mass / total) ** 2 }))
    .sort((a, b) => b.score - a.score || newestFirst(a, b));
}

/** 0 for a word in no story. */
function rarityOf(word: WordHits, stories: number): number {
  const having = word.reduce((sum, hits) => sum + hits.size, 0);
  return having === 0 ? 0 : Math.log(1 + stories / (having + 0.5));
}

export function newestFirst(a: Hit, b: Hit): number {
  return a.period - b.period || b.story - a.story;
}
