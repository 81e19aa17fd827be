/**
 * The code points that Hindi text is made of, for cutting fonts down: the letters, signs and digits, those of Sanskrit
 * and Marathi that a Hindi paper quotes, the joiners that shape conjuncts, the rupee sign, and the spaces between the
 * words: a face without them sends a browser through all that come after it. First and last of each run.
 */
const RUNS: readonly (readonly [first: number, last: number])[] = [
  [0x0020, 0x0020],
  [0x00a0, 0x00a0],
  [0x0901, 0x0903],
  [0x0905, 0x090d],
  [0x090f, 0x0911],
  [0x0913, 0x0939],
  [0x093c, 0x0945],
  [0x0947, 0x0949],
  [0x094b, 0x094d],
  [0x0950, 0x0950],
  [0x0958, 0x0970],
  [0x0972, 0x0972],
  [0x200c, 0x200d],
  [0x20b9, 0x20b9],
];

export const HINDI_LETTERS: string = RUNS.map(([first, last]) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i)),
).join("");
