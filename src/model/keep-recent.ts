/**
 * Gives what was made for a key, or has it made. Keeps it for the last `least` keys that were new, and at most twice as
 * many: what an archive shows again soon is made once, and what it showed long ago is let go.
 */
export function keepRecent<K, V extends string | object>(least: number): (key: K, make: () => V) => V {
  let recent = new Map<K, V>();
  let older = new Map<K, V>();
  return (key, make) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const value = older.get(key) ?? make();
    if (recent.size >= least) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}
