/** What the search for related articles needs to know of one. */
export interface Relatable {
  /** Numbered from 0, the same in two articles when they share a tag. */
  readonly tags: readonly { readonly number: number }[];
  readonly category: string;
}

// A tag with ten thousand articles says little, and its newest say most: look no further back than this.
const LOOK_BACK = 8;

/**
 * For each article, the positions of up to `count` earlier ones that share most tags with it, the newer first
 * among equals; an article with too few is filled up from its category. Articles come oldest first. Since the
 * answer looks only backwards in time, publishing a new article never changes an old page.
 */
export function findRelated(
  oldestFirst: readonly Relatable[],
  count: number,
): readonly (readonly number[])[] {
  const recentByTag: Recent[] = [];
  const recentByCategory = new Map<string, Recent>();
  const score = new Uint8Array(oldestFirst.length);
  /** Of the article at hand; room for those of a hundred tags and more. */
  let candidates = new Uint32Array(1024);

  return oldestFirst.map(({ tags, category }, position) => {
    if (candidates.length < tags.length * LOOK_BACK) candidates = new Uint32Array(tags.length * LOOK_BACK);
    let found = 0;
    for (const tag of tags) {
      const recent = recentByTag[tag.number] ?? nothingYet();
      recentByTag[tag.number] = recent;
      const { positions, length } = recent;
      for (let index = 0; index < length; index++) {
        const candidate = positions[index] ?? 0;
        const points = score[candidate] ?? 0;
        if (points === 0) candidates[found++] = candidate;
        score[candidate] = points + 1;
      }
      remember(recent, position);
    }
    const related = best(candidates, found, score, count);
    for (let index = 0; index < found; index++) score[candidates[index] ?? 0] = 0;

    const neighbours = recentByCategory.get(category) ?? nothingYet();
    recentByCategory.set(category, neighbours);
    for (let back = 1; back <= neighbours.length && related.length < count; back++) {
      const neighbour = neighbours.positions[(neighbours.next - back + LOOK_BACK) % LOOK_BACK];
      if (neighbour !== undefined && !related.includes(neighbour)) related.push(neighbour);
    }
    remember(neighbours, position);
    return related;
  });
}

/** A ring of the newest positions. */
interface Recent {
  readonly positions: Uint32Array;
  /** How many there are. */
  length: number;
  /** Where the next one goes. */
  next: number;
}

function nothingYet(): Recent {
  return { positions: new Uint32Array(LOOK_BACK), length: 0, next: 0 };
}

function remember(recent: Recent, position: number): void {
  recent.positions[recent.next] = position;
  recent.next = (recent.next + 1) % LOOK_BACK;
  if (recent.length < LOOK_BACK) recent.length += 1;
}

/** The candidates that share most, the newer first among equals: kept in order while they are gone through once. */
function best(candidates: Uint32Array, found: number, score: Uint8Array, count: number): number[] {
  const chosen: number[] = [];
  for (let index = 0; index < found; index++) {
    const candidate = candidates[index] ?? 0;
    const points = score[candidate] ?? 0;
    let place = chosen.length;
    while (place > 0 && isAhead(candidate, points, chosen[place - 1] ?? 0, score)) place--;
    if (place >= count) continue;
    if (chosen.length < count) chosen.push(candidate);
    for (let last = chosen.length - 1; last > place; last--) chosen[last] = chosen[last - 1] ?? 0;
    chosen[place] = candidate;
  }
  return chosen;
}

function isAhead(candidate: number, points: number, other: number, score: Uint8Array): boolean {
  const ahead = points - (score[other] ?? 0);
  return ahead > 0 || (ahead === 0 && candidate > other);
}
