import type { Scene } from "./scene.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
  path,
  polygon,
  radial,
  rect,
  repeat,
  shadow,
  stroke,
  vertical,
  WIDTH,
} from "./shapes.ts";

/** The board and its men. */
export const chessScenes = {
  chess: () =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#2b2440", "#4b3a5e")) +
    circle(1120, 260, 560, radial("#ffcf8a55", "#ffcf8a22", "#ffcf8a00")) +
    board() +
    group(pawn(), 380, 800, 0.9) +
    group(knight(), 640, 840, 1.15) +
    group(queen(), 1230, 800, 1.05) +
    group(king(), 940, 860, 1.3) +
    group(pawn("#2c2531", "#120e17"), 1440, 890, 1) +
    group(pawn("#2c2531", "#120e17"), 210, 900, 1.05),
} satisfies Record<string, Scene>;

function board(): string {
  const at = (column: number, row: number): readonly [number, number] => {
    const y = 600 + 420 * (row / 6) ** 1.25;
    const half = 620 + (y - 600) * 0.95;
    return [800 + (column / 4 - 1) * half, y];
  };
  return repeat(48, (index) => {
    const column = index % 8;
    const row = Math.floor(index / 8);
    const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
    return polygon(corners, (column + row) % 2 === 0 ? "#ecd6ae" : "#7a4e35");
  });
}

function base(light: string, dark: string): string {
  return (
    shadow(20, 6, 110, 18, 0.5) +
    path("M-92 0Q-92 -44 -60 -50H60Q92 -44 92 0Q0 22 -92 0Z", across(light, dark))
  );
}

function pawn(light = "#fff6e3", dark = "#cdb893"): string {
  const paint = across(light, dark);
  return (
    base(light, dark) +
    path("M-54 -48Q-16 -120 -26 -190H26Q16 -120 54 -48Z", paint) +
    ellipse(0, -192, 50, 14, paint) +
    circle(0, -246, 54, paint)
  );
}

function knight(light = "#fff6e3", dark = "#cdb893"): string {
  return (
    base(light, dark) +
    path(
      "M-64 -48C-70 -150 30 -170 20 -230C-10 -214 -40 -200 -84 -206L-104 -246C-70 -280 -46 -330 -14 -352L-8 -392L30 -354C110 -330 120 -190 66 -48Z",
      across(light, dark),
    ) +
    circle(-18, -300, 9, "#5a4630") +
    stroke("M44 -340Q96 -260 66 -130", "#a9926a", 7)
  );
}

function queen(light = "#2c2531", dark = "#120e17"): string {
  const paint = across(light, dark);
  return (
    base(light, dark) +
    path("M-58 -48Q-18 -200 -34 -310H34Q18 -200 58 -48Z", paint) +
    ellipse(0, -312, 58, 15, "#4a3f52") +
    polygon(
      [
        [-50, -316],
        [-78, -430],
        [-34, -372],
        [0, -446],
        [34, -372],
        [78, -430],
        [50, -316],
      ],
      paint,
    ) +
    circle(-78, -434, 13, "#4a3f52") +
    circle(0, -452, 14, "#4a3f52") +
    circle(78, -434, 13, "#4a3f52")
  );
}

function king(light = "#fff6e3", dark = "#cdb893"): string {
  const paint = across(light, dark);
  return (
    base(light, dark) +
    path("M-60 -48Q-18 -210 -36 -330H36Q18 -210 60 -48Z", paint) +
    ellipse(0, -332, 62, 16, "#fffaf0") +
    path("M-48 -338L-72 -430Q0 -470 72 -430L48 -338Z", paint) +
    rect(-9, -540, 18, 96, paint, `rx="5"`) +
    rect(-36, -516, 72, 18, paint, `rx="5"`)
  );
}
