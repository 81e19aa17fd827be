import {
  circle,
  frame,
  group,
  path,
  polar,
  polygon,
  polyline,
  rect,
  repeat,
  stroke,
  vertical,
} from "./shapes.ts";

/** The emblem of a desk for its author page, 600 by 600, by the name of its file. */
export const deskEmblems: Readonly<Record<string, string>> = {
  "desk-national": emblem(
    "#e07a2f",
    "#b3532a",
    circle(0, 0, 150, "none", `stroke="#fff7e6" stroke-width="18"`) +
      repeat(24, (index) =>
        polyline([polar(0, 0, 30, index * 15), polar(0, 0, 144, index * 15)], "#fff7e6", 7),
      ) +
      circle(0, 0, 30, "#fff7e6"),
  ),
  "desk-sports": emblem(
    "#2f9a57",
    "#1c6b46",
    circle(0, 0, 140, "#d8402f") +
      stroke("M-100 -98Q-20 0 -100 98M100 -98Q20 0 100 98", "#fff7e6", 9, `stroke-dasharray="18 14"`) +
      circle(-40, -60, 26, "#ffffff", `opacity="0.3"`),
  ),
  "desk-technology": emblem(
    "#4a5fc4",
    "#2f3a8a",
    repeat(4, (side) =>
      group(
        repeat(4, (pin) => rect(-84 + pin * 46, -168, 22, 60, "#d9dfff", `rx="5"`)),
        0,
        0,
        1,
        side * 90,
      ),
    ) +
      rect(-120, -120, 240, 240, "#fff7e6", `rx="28"`) +
      rect(-66, -66, 132, 132, "#4a5fc4", `rx="14"`),
  ),
  "desk-business": emblem(
    "#1f7a6b",
    "#0f5248",
    repeat(4, (bar) => rect(-140 + bar * 74, 120 - (bar + 1) * 56, 52, (bar + 1) * 56, "#fff7e6", `rx="8"`)) +
      stroke("M-140 20L-60 -40L10 -20L130 -140", "#ffd166", 18) +
      polygon(
        [
          [150, -164],
          [146, -96],
          [88, -142],
        ],
        "#ffd166",
      ),
  ),
  "desk-explainer": emblem(
    "#7d4aa8",
    "#54307d",
    path(
      "M0 -170C-110 -170 -150 -90 -140 -30C-130 20 -80 40 -70 90H70C80 40 130 20 140 -30C150 -90 110 -170 0 -170Z",
      "#ffd98a",
    ) +
      rect(-66, 100, 132, 26, "#fff7e6", `rx="13"`) +
      rect(-50, 136, 100, 24, "#fff7e6", `rx="12"`) +
      stroke("M-34 84L-50 -20L0 20L50 -20L34 84", "#b3742a", 10),
  ),
};

function emblem(light: string, dark: string, sign: string): string {
  return frame(
    rect(0, 0, 600, 600, vertical(light, dark)) +
      circle(300, 300, 240, "#ffffff", `opacity="0.12"`) +
      group(sign, 300, 300, 1.1),
    600,
    600,
  );
}
