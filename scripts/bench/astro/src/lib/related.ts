/** What is compared: the tags, and the category that fills up where they find too few. */
interface Relatable {
  readonly tags: readonly string[];
  readonly category: string;
}

/** No further back than this in the stories of a tag: a tag with thousands says little. */
const LOOK_BACK = 8;

/** For each story, oldest first, up to `count` earlier ones that share most tags with it, the newer first among equals. */
export function findRelated<T extends Relatable>(oldestFirst: readonly T[], count: number): T[][] {
  const byTag = new Map<string, number[]>();
  const byCategory = new Map<string, number[]>();
  return oldestFirst.map(({ tags, category }, position) => {
    const shared = new Map<number, number>();
    for (const tag of tags) {
      for (const other of remember(byTag, tag, position)) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const best = [...shared].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a).map(([other]) => other);
    const nearby = remember(byCategory, category, position).reverse();
    return [...new Set([...best.slice(0, count), ...nearby])]
      .slice(0, count)
      .map((other) => oldestFirst[other] as T);
  });
}

/** Gives the newest positions of a key, oldest first, and adds one more to them. */
function remember(recent: Map<string, number[]>, key: string, position: number): number[] {
  const positions = recent.get(key) ?? [];
  recent.set(key, [...positions.slice(1 - LOOK_BACK), position]);
  return [...positions];
}
