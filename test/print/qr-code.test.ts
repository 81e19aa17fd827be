import { describe, expect, test } from "vitest";
import { type QrCode, qrCode } from "../../src/print/qr-code.ts";

/** The modules as rows of `#` and `.`, read back from the strokes. */
function rowsOf({ size, path }: QrCode): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => "."));
  for (const [, left = "", top = "", strokes = ""] of path.matchAll(/M(\d+) (\d+)\.5([^M]*)/g)) {
    let x = Number(left);
    for (const [, dark, gap] of strokes.matchAll(/h(\d+)|m(\d+) 0/g)) {
      const length = Number(dark ?? gap);
      if (dark !== undefined) rows[Number(top)]?.fill("#", x, x + length);
      x += length;
    }
  }
  return rows.map((row) => row.join(""));
}

describe("qrCode", () => {
  test("draws what other makers of codes draw for the same text, level and mask", () => {
    // By the library uqr 0.1.3: encode("अख़बार", { ecc: "L", boostEcc: false, maskPattern: 0 }).
    const code = qrCode("अख़बार");
    if (code === undefined) throw new Error("There is no code.");
    expect(rowsOf(code)).toEqual(EXPECTED);
  });

  test.each([
    [1, 21],
    [17, 21],
    [18, 25],
    [78, 33],
    [79, 37],
    [154, 45],
    [230, 53],
    [231, 57],
    [271, 57],
  ])("%i bytes fill a square of %i", (bytes, size) => {
    const code = qrCode("a".repeat(bytes));
    expect(code?.size).toBe(size);
    expect(rowsOf(code as QrCode)).toHaveLength(size);
  });

  test("has the three finders of every code", () => {
    const rows = rowsOf(qrCode("https://akhbar.example/2025/01/18/mansoon/") as QrCode);
    const finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder);
    expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(finder);
    expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(finder);
  });

  test("is undefined for an address that no small code holds", () => {
    expect(qrCode("a".repeat(272))).toBeUndefined();
    expect(qrCode("ख".repeat(91))).toBeUndefined();
  });
});

const EXPECTED = [
  "#######...#....##.#######",
  "#.....#..#...#....#.....#",
  "#.###.#.#..#..#...#.###.#",
  "#.###.#..#..##.#..#.###.#",
  "#.###.#..#..#####.#.###.#",
  "#.....#...###.#...#.....#",
  "#######.#.#.#.#.#.#######",
  "........#..#...#.........",
  "###.#####...#...###...#..",
  ".........#.###..###.#..#.",
  "#...#.###.###.###.#.###..",
  "#.####.#.##.###.##..#.##.",
  "#...#.###.##..##...#...##",
  "...###.#####..#..#####.##",
  "#..#######...#.####.#.#..",
  ".#.##...#..#...###...###.",
  "#.##.##.#...#...#####...#",
  "........######.##...#..##",
  "#######.#.###.###.#.#.##.",
  "#.....#.#.#.#####...#####",
  "#.###.#.#.##..#########.#",
  "#.###.#...##..##.####....",
  "#.###.#.###..#..#.......#",
  "#.....#.##.#...##.##..##.",
  "#######.#...#..#..#.#..##",
];
