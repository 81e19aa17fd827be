/**
 * `make`, which remembers what it gave for the last keys: those of the last `least` that were new, and at most twice as
 * many. What an archive shows again soon is made once, and what it showed long ago is let go.
 */
export function rememberRecent<K, V>(make: (key: K) => V, least: number): (key: K) => V {
  let recent = new Map<K, V>();
  let older = new Map<K, V>();
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const value = older.get(key) ?? make(key);
    if (recent.size >= least) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}
