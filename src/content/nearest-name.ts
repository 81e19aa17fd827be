/**
 * The known name that a mistyped one most likely meant, or undefined when none is near: at most two slips
 * (a letter missing, added, changed or swapped with its neighbour), and fewer in short names.
 */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  const wanted = fold(typed).slice(0, 80);
  let best: string | undefined;
  let bestSlips = wanted.length <= 3 ? 2 : 3;
  for (const name of known) {
    const slips = countSlips(wanted, fold(name), bestSlips);
    if (slips < bestSlips) {
      best = name;
      bestSlips = slips;
    }
  }
  return best;
}

/** `Page-Size`, `pageSize` and `page_size` are one name to a reader's eye. */
function fold(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** Edit distance with swaps (optimal string alignment), given up once it reaches `limit`. */
function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) slips = Math.min(slips, at(beforeLast, j - 2) + 1);
      row.push(slips);
    }
    if (Math.min(...row) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
