/** Where it is kept what was made of a key. */
interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/**
 * What `make` makes of a key, made once for as long as the store keeps it. A `Map` is for keys of which there are few: the days of
 * an archive and the minutes of a day, while it has a million times to write; the sizes of a code.
 */
export function madeOnce<K = number, V extends string | object = string>(
  make: (key: K) => V,
  known: Store<K, V> = new Map<K, V>(),
): (key: K) => V {
  return (key) => {
    let made = known.get(key);
    if (made === undefined) {
      made = make(key);
      known.set(key, made);
    }
    return made;
  };
}
