/**
 * What `make` makes of a number, made once. For numbers of which there are few: the days of an archive and the minutes of
 * a day, while it has a million times to write; the sizes of a code.
 */
export function madeOnce<T extends string | object>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    let made = known.get(number);
    if (made === undefined) {
      made = make(number);
      known.set(number, made);
    }
    return made;
  };
}
