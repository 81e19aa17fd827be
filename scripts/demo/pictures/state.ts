import type { Scene } from "./scene.ts";
import { sky } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
  type Point,
  path,
  polar,
  polygon,
  radial,
  rect,
  repeat,
  shadow,
  stroke,
  vertical,
  WIDTH,
} from "./shapes.ts";

/** Parliament, courts, the constitution and the vote. */
export const stateScenes = {
  budget: () =>
    sky("#f3b76a", "#f9dcae", "#fdf1da") +
    circle(800, 520, 560, radial("#fff6dcdd", "#fff6dc55", "#fff6dc00")) +
    group(roundHall(), 60, 62, 0.925) +
    rect(0, 690, WIDTH, 310, vertical("#7d3f35", "#54262a")) +
    rect(0, 690, WIDTH, 10, "#a65e4c") +
    shadow(560, 920, 300, 26) +
    group(
      rect(-230, -120, 460, 250, "#b3202c", `rx="22"`) +
        rect(-230, -120, 460, 90, "#c92f3a", `rx="22"`) +
        stroke("M-80 -120V-150Q-80 -176 -54 -176H54Q80 -176 80 -150V-120", "#8c1620", 20) +
        circle(0, -30, 34, "#e9b949") +
        circle(0, -30, 18, "#b98620"),
      560,
      800,
      0.95,
      -3,
    ) +
    shadow(1110, 940, 300, 22) +
    repeat(3, (index) => paper(1010 + index * 90, 760 - index * 8, -10 + index * 9)),

  constitution: () =>
    rect(0, 0, WIDTH, HEIGHT, radial("#2f5d8a", "#1d3f66", "#10263f")) +
    circle(800, 380, 520, radial("#ffe3a855", "#ffe3a822", "#ffe3a800")) +
    group(wheel("#f3d38a"), 800, 290, 1.15) +
    rect(0, 800, WIDTH, 200, vertical("#7a4a2d", "#4f2d1d")) +
    shadow(800, 880, 620, 34, 0.5) +
    path(
      "M180 860L230 560Q520 500 800 590Q1080 500 1370 560L1420 860Q1080 800 800 880Q520 800 180 860Z",
      "#7b1f27",
    ) +
    path("M220 836L262 545Q530 490 800 580V856Q520 780 220 836Z", across("#fffaf0", "#f7ead0", "#d9c4a0")) +
    path(
      "M1380 836L1338 545Q1070 490 800 580V856Q1080 780 1380 836Z",
      across("#d9c4a0", "#f7ead0", "#fffaf0"),
    ) +
    repeat(8, (index) => {
      const y = 592 + index * 27;
      const spread = index * 4.6;
      const left = `M${310 - spread} ${y - 8}Q530 ${y - 46} 750 ${y + 22}`;
      return (
        stroke(left, "#9a8462", 5, `opacity="0.7"`) +
        stroke(`M${1290 + spread} ${y - 8}Q1070 ${y - 46} 850 ${y + 22}`, "#9a8462", 5, `opacity="0.7"`)
      );
    }) +
    polygon(
      [
        [1090, 536],
        [1140, 532],
        [1160, 930],
        [1130, 900],
        [1100, 934],
      ],
      "#d8922a",
    ),

  ballot: () =>
    sky("#e9eef7", "#cdd9ea") +
    circle(420, 300, 380, "#ff993322") +
    circle(1240, 720, 420, "#13880822") +
    shadow(640, 890, 430, 40) +
    rect(240, 150, 800, 720, "#dfe3ea", `rx="36"`) +
    rect(240, 150, 800, 720, "none", `rx="36" stroke="#aab4c4" stroke-width="6"`) +
    rect(290, 200, 700, 60, "#3b4a63", `rx="12"`) +
    circle(330, 230, 12, "#5de08a") +
    repeat(6, (index) => {
      const y = 284 + index * 94;
      return (
        rect(290, y, 700, 80, index === 2 ? "#fff3d6" : "#ffffff", `rx="10"`) +
        group(symbol(index), 370, y + 40) +
        rect(440, y + 22, 190 + ((index * 53) % 90), 14, "#b9c3d3", `rx="7"`) +
        rect(440, y + 46, 120 + ((index * 37) % 80), 12, "#d5dce7", `rx="6"`) +
        circle(800, y + 40, 11, index === 2 ? "#ff3b30" : "#d0a4a0") +
        rect(850, y + 16, 120, 48, "#2f6fd0", `rx="24"`) +
        rect(850, y + 16, 120, 40, "#4d8be6", `rx="20"`)
      );
    }) +
    pointingHand(),

  justice: () =>
    rect(0, 0, WIDTH, HEIGHT, radial("#47617a", "#2b3f55", "#17263a")) +
    repeat(5, (index) => column(120 + index * 340, 90, 700, 110, "#ffffff", 0.06)) +
    rect(0, 800, WIDTH, 200, vertical("#6b4028", "#3d2317")) +
    rect(0, 800, WIDTH, 12, "#8d5a3b") +
    shadow(620, 850, 260, 22, 0.5) +
    polygon(
      [
        [520, 850],
        [560, 800],
        [680, 800],
        [720, 850],
      ],
      "#b98a2f",
    ) +
    rect(606, 230, 28, 580, across("#e9c663", "#b98a2f")) +
    circle(620, 214, 34, "#f0d078") +
    group(
      rect(-330, -10, 660, 20, "#e3bd58", `rx="10"`) +
        circle(-320, 0, 16, "#f0d078") +
        circle(320, 0, 16, "#f0d078"),
      620,
      270,
      1,
      -4,
    ) +
    scalePan(300, 292, 560) +
    scalePan(939, 248, 516) +
    shadow(1230, 890, 260, 24, 0.5) +
    ellipse(1190, 870, 190, 34, "#5a2f1c") +
    ellipse(1190, 850, 190, 34, "#8d5230") +
    group(
      rect(-26, 30, 52, 380, "#a8673c", `rx="22"`) +
        rect(-150, -90, 300, 150, "#8d5230", `rx="18"`) +
        rect(-150, -90, 300, 46, "#a8673c", `rx="18"`) +
        rect(-108, -90, 22, 150, "#e3bd58") +
        rect(86, -90, 22, 150, "#e3bd58"),
      1190,
      720,
      0.95,
      -58,
    ),

  federalism: (random) => {
    const colours = ["#e4572e", "#f3a712", "#2e8f83", "#3a6ea5", "#8f5aa8", "#5d9c3f", "#d64876", "#c98a2b"];
    const cells: { x: number; y: number; ring: number }[] = [];
    for (let column = -4; column <= 4; column++) {
      for (let row = -3; row <= 3; row++) {
        const x = 800 + column * 168;
        const y = 500 + row * 194 + (column % 2 === 0 ? 0 : 97);
        cells.push({ x, y, ring: Math.hypot(x - 800, y - 500) });
      }
    }
    const near = cells.filter((cell) => cell.ring > 60 && cell.ring < 560 && Math.abs(cell.y - 500) < 400);
    const links = near
      .map((cell) => stroke(`M800 500L${cell.x} ${cell.y}`, "#ffffff", 3, `opacity="0.35"`))
      .join("");
    const drawn = near
      .map((cell, index) => {
        const colour = colours[(index * 5 + Math.floor(random(0, 3))) % colours.length] as string;
        const inner =
          index % 3 === 0
            ? circle(cell.x, cell.y, 26, "#ffffffaa")
            : index % 3 === 1
              ? hexagon(cell.x, cell.y, 34, "#ffffff88")
              : rect(
                  cell.x - 24,
                  cell.y - 24,
                  48,
                  48,
                  "#ffffff99",
                  `transform="rotate(45 ${cell.x} ${cell.y})"`,
                );
        return hexagon(cell.x, cell.y + 8, 98, "#00000033") + hexagon(cell.x, cell.y, 98, colour) + inner;
      })
      .join("");
    return (
      sky("#12304a", "#1d4a66") +
      circle(800, 500, 640, radial("#9fd6e655", "#9fd6e622", "#9fd6e600")) +
      drawn +
      links +
      circle(800, 508, 122, "#00000044") +
      circle(800, 500, 120, "#fff7e6") +
      group(wheel("#1d4a66"), 800, 500, 0.5)
    );
  },
} satisfies Record<string, Scene>;

/** A wheel of 24 spokes, 200 pixels in radius, about its middle. */
function wheel(colour: string): string {
  return (
    circle(0, 0, 190, "none", `stroke="${colour}" stroke-width="18"`) +
    circle(0, 0, 34, colour) +
    repeat(24, (index) => {
      const [x, y] = polar(0, 0, 182, index * 15);
      const [dx, dy] = polar(0, 0, 176, index * 15 + 7.5);
      const left = polar(0, 0, 96, index * 15 - 2.6);
      const right = polar(0, 0, 96, index * 15 + 2.6);
      return polygon([[0, 0], left, [x, y], right], colour) + circle(dx, dy, 8, colour);
    })
  );
}

function roundHall(): string {
  const steps = repeat(4, (index) =>
    rect(190 - index * 22, 640 + index * 16, 1220 + index * 44, 18, index % 2 === 0 ? "#c99a70" : "#b58459"),
  );
  const columns = repeat(23, (index) => {
    const angle = (index / 22) * Math.PI;
    const x = 800 - Math.cos(angle) * 560;
    const width = 10 + 20 * Math.sin(angle);
    return rect(x - width / 2, 400, width, 240, across("#fbe9cf", "#e2bf95"));
  });
  return (
    rect(240, 390, 1120, 260, vertical("#8a5a42", "#6f4534")) +
    columns +
    rect(210, 340, 1180, 64, "#d8aa7d", `rx="8"`) +
    rect(210, 340, 1180, 20, "#eccba2", `rx="8"`) +
    rect(320, 270, 960, 74, "#c99068") +
    repeat(24, (index) => rect(340 + index * 39, 288, 20, 40, "#8a5a42", `rx="10"`)) +
    path(
      "M470 272C480 150 620 90 800 86C980 90 1120 150 1130 272Z",
      across("#eccba2", "#d8aa7d", "#b58459"),
    ) +
    rect(780, 40, 40, 52, "#b58459") +
    stroke("M800 44V-20", "#6f4534", 7) +
    rect(802, -22, 110, 22, "#ff9933") +
    rect(802, 0, 110, 22, "#ffffff") +
    rect(802, 22, 110, 22, "#138808") +
    steps
  );
}

function paper(x: number, y: number, degrees: number): string {
  const bars = repeat(4, (index) =>
    rect(-70 + index * 38, 70 - index * 22 - 20, 26, 30 + index * 22, index === 3 ? "#c92f3a" : "#d8922a"),
  );
  return group(
    rect(-105, -130, 210, 270, "#00000022", `transform="translate(6 8)"`) +
      rect(-105, -130, 210, 270, "#fffdf6") +
      repeat(4, (index) => rect(-80, -104 + index * 24, index === 3 ? 90 : 160, 9, "#c9bfae", `rx="4"`)) +
      bars,
    x,
    y + 50,
    1,
    degrees,
  );
}

/** A made-up sign for a line of the voting machine; none belongs to a party. */
function symbol(index: number): string {
  const colours = ["#d86a2b", "#3f8f6b", "#8f5aa8", "#c23b4a", "#3a6ea5", "#b98a2f"];
  const colour = colours[index] as string;
  if (index === 0) return rect(-24, -16, 48, 34, colour, `rx="6"`) + stroke("M-10 -16v-10h20v10", colour, 6);
  if (index === 1) return circle(0, 0, 22, colour) + circle(0, 0, 9, "#ffffff");
  if (index === 2)
    return polygon(
      [
        [0, -26],
        [26, 22],
        [-26, 22],
      ],
      colour,
    );
  if (index === 3) return rect(-6, -24, 12, 48, colour) + rect(-24, -6, 48, 12, colour);
  if (index === 4) return rect(-20, -20, 40, 40, colour, `transform="rotate(45)"`);
  return ellipse(0, 0, 28, 16, colour) + circle(0, 0, 6, "#ffffff");
}

function pointingHand(): string {
  const skin = "#b9784f";
  const hand =
    path("M120 -40H620V190H120Q60 190 40 130Q30 60 120 -40Z", skin) +
    rect(-190, -36, 380, 76, skin, `rx="38"`) +
    path("M-190 2Q-190 -36 -152 -36H-110V40H-152Q-190 40 -190 2Z", "#c98b62") +
    rect(-178, -24, 62, 44, "#f1cdb1", `rx="20"`) +
    rect(-116, -38, 34, 60, "#3b2a6b", `rx="6"`) +
    rect(40, 46, 170, 62, "#a86a43", `rx="31"`) +
    rect(54, 112, 160, 60, "#a86a43", `rx="30"`) +
    path("M170 -36Q90 -110 20 -80Q0 -60 40 -40Q90 -30 120 20Z", "#a86a43") +
    rect(430, -80, 400, 310, vertical("#f4f0e6", "#d9d2c0")) +
    rect(420, -90, 40, 330, "#e5ddcb", `rx="14"`);
  return shadow(1240, 640, 260, 60, 0.2) + group(hand, 1130, 540, 1, 10);
}

function column(
  x: number,
  top: number,
  height: number,
  width: number,
  colour: string,
  opacity: number,
): string {
  return `<g opacity="${opacity}">${rect(x, top + 40, width, height - 40, colour)}${rect(x - 24, top, width + 48, 40, colour)}</g>`;
}

function scalePan(x: number, top: number, base: number): string {
  return (
    stroke(`M${x} ${top}L${x - 120} ${base}M${x} ${top}L${x + 120} ${base}`, "#d9b04c", 6) +
    path(
      `M${x - 150} ${base}H${x + 150}Q${x + 120} ${base + 90} ${x} ${base + 90}T${x - 150} ${base}Z`,
      vertical("#f0d078", "#b98a2f"),
    )
  );
}

function hexagon(x: number, y: number, radius: number, fill: string): string {
  const corners: Point[] = Array.from({ length: 6 }, (_, index) => polar(x, y, radius, index * 60 + 90));
  return polygon(corners, fill);
}
