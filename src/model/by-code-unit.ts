/**
 * What `kindOf` says of a character, asked once for each code unit: a number from 1 to 255. Every letter of an archive passes
 * here some times over, so it is looked up rather than searched.
 */
export function byCodeUnit(kindOf: (character: string) => number): (unit: number) => number {
  /** 0 where nobody has asked yet. */
  const kinds = new Uint8Array(0x10000);
  return (unit) => {
    const known = kinds[unit] ?? 0;
    if (known !== 0) return known;
    const kind = kindOf(String.fromCharCode(unit));
    kinds[unit] = kind;
    return kind;
  };
}
