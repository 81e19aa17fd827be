import { masthead } from "./lettering.ts";
import { frame, group, polygon, rect, repeat } from "./shapes.ts";

const ACCENT = "#b3202c";
const INK = "#22242c";

/** The masthead, 600 by 60: the folded paper, the name, and the double rule that a newspaper's name stands beside. */
export function drawLogo(): string {
  const rules = rect(300, 26, 300, 8, ACCENT, `rx="2"`) + rect(300, 40, 300, 3, INK);
  return frame(
    group(foldedPaper(), 30, 30, 0.11) + group(masthead(ACCENT, 13), 82, 8, 0.37) + rules,
    600,
    60,
  );
}

/** The square icon, 512 by 512: the folded paper on the accent colour. */
export function drawIcon(): string {
  return frame(
    rect(0, 0, 512, 512, ACCENT, `rx="96"`) +
      group(foldedPaper("#ffffff", "#f0dcd2", ACCENT), 256, 256, 0.78),
    512,
    512,
  );
}

/** A newspaper folded once, 460 high, about its middle. */
function foldedPaper(sheet = "#f7f4ea", fold = "#d9d2c0", band = ACCENT): string {
  return (
    polygon(
      [
        [150, -170],
        [226, -140],
        [226, 196],
        [150, 230],
      ],
      fold,
    ) +
    rect(-220, -230, 374, 460, sheet, `rx="16"`) +
    rect(-180, -190, 294, 74, band, `rx="8"`) +
    rect(-180, -84, 294, 22, INK, `rx="6"`) +
    rect(-180, -34, 138, 120, band, `rx="6" opacity="0.75"`) +
    repeat(4, (index) => rect(-18, -34 + index * 34, 132, 16, INK, `rx="5" opacity="0.7"`)) +
    repeat(3, (index) =>
      rect(-180, 112 + index * 34, index === 2 ? 200 : 294, 16, INK, `rx="5" opacity="0.7"`),
    )
  );
}
