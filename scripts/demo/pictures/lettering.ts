import { circle, polyline, stroke } from "./shapes.ts";

/**
 * The paper's name, अख़बार, drawn as pen strokes 100 high and about 440 wide from its top left corner: a
 * machine that draws the pictures need not own a Devanagari font.
 */
export function masthead(colour: string, pen: number): string {
  const letters = [
    // अ: the two bowls, their arm, and the stem.
    "M6 20C22 2 58 8 50 34C47 46 36 50 22 50C44 50 60 60 54 80C47 102 14 102 4 80M40 51C56 46 70 52 84 50M84 0V104",
    // ख: र leaning into व, and the stem.
    "M126 2C156 8 150 40 122 42C134 52 146 80 164 96M198 42C166 34 156 76 178 80C196 82 204 66 198 48M200 0V104M164 96C176 98 186 92 192 80",
    // ब: the loop with its bar, and the stem.
    "M290 38C256 28 240 52 246 66C254 86 282 80 290 58M252 42L284 76M290 0V104",
    // ा, then र.
    "M340 0V104",
    "M382 2C412 8 408 42 378 44C392 54 406 82 426 100",
  ];
  const headline = polyline(
    [
      [-6, 0],
      [442, 0],
    ],
    colour,
    pen,
  );
  const nukta = circle(160, 122, pen * 0.62, colour);
  return letters.map((letter) => stroke(letter, colour, pen)).join("") + headline + nukta;
}
