/** What the search for related articles needs to know of one. */
export interface Relatable {
  /** Any value that two articles have in common when they share a tag. */
  readonly tagKeys: readonly string[];
  readonly category: string;
}

// A tag with ten thousand articles says little, and its newest say most: look no further back than this.
const LOOK_BACK = 8;

/**
 * For each article, the positions of up to `count` earlier ones that share most tags with it, the newer first
 * among equals; an article with too few is filled up from its category. Articles come oldest first. Since the
 * answer looks only backwards in time, publishing a new article never changes an old page.
 */
export function findRelated(oldestFirst: readonly Relatable[], count: number): readonly (readonly number[])[] {
  const recentByTag = new Map<string, number[]>();
  const recentByCategory = new Map<string, number[]>();
  const score = new Uint8Array(oldestFirst.length);

  return oldestFirst.map((article, position) => {
    const candidates: number[] = [];
    for (const key of article.tagKeys) {
      for (const candidate of recentByTag.get(key) ?? []) {
        if (score[candidate] === 0) candidates.push(candidate);
        score[candidate] = (score[candidate] ?? 0) + 1;
      }
    }
    candidates.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || b - a);
    for (const candidate of candidates) score[candidate] = 0;

    const related = candidates.slice(0, count);
    const neighbours = recentByCategory.get(article.category) ?? [];
    for (let i = neighbours.length - 1; i >= 0 && related.length < count; i--) {
      const neighbour = neighbours[i];
      if (neighbour !== undefined && !related.includes(neighbour)) related.push(neighbour);
    }

    for (const key of article.tagKeys) remember(recentByTag, key, position);
    remember(recentByCategory, article.category, position);
    return related;
  });
}

function remember(recent: Map<string, number[]>, key: string, position: number): void {
  const positions = recent.get(key);
  if (positions === undefined) recent.set(key, [position]);
  else {
    positions.push(position);
    if (positions.length > LOOK_BACK) positions.shift();
  }
}
