import type { Random } from "./random.ts";
import type { Scene } from "./scene.ts";
import { person, sky, sun } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  mirror,
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

/** Grounds and players. */
export const sportScenes = {
  kabaddi: (random) =>
    sky("#1b1f4a", "#3b2f6b") +
    stands(random, 430) +
    lamps() +
    polygon(
      [
        [180, 430],
        [1420, 430],
        [1600, 1000],
        [0, 1000],
      ],
      "#2f6fae",
    ) +
    polygon(
      [
        [300, 470],
        [1300, 470],
        [1520, 1000],
        [80, 1000],
      ],
      "#e0742c",
    ) +
    stroke("M262 560H1338M200 720H1400", "#ffffff", 6) +
    stroke("M300 470L80 1000M1300 470L1520 1000", "#ffffff", 8) +
    shadow(560, 850, 150, 20) +
    shadow(960, 752, 120, 16) +
    shadow(1190, 850, 130, 16) +
    shadow(1410, 776, 110, 16) +
    person(
      [640, 470],
      [
        [
          [600, 530],
          [520, 670],
        ],
        [
          [600, 530],
          [700, 590],
          [800, 570],
        ],
        [
          [590, 540],
          [500, 570],
          [450, 510],
        ],
        [
          [520, 670],
          [640, 720],
          [650, 840],
        ],
        [
          [520, 670],
          [440, 760],
          [330, 840],
        ],
      ],
      "#ffd23f",
      46,
    ) +
    defender(960, 548, 0.78, "#8fe0d0") +
    defender(1400, 556, 0.82, "#8fe0d0") +
    defender(1180, 600, 0.95, "#5cc7b2"),

  cricket: (random) =>
    sky("#173a63", "#3f7fae", "#a8d3d0") +
    stands(random, 380) +
    lamps() +
    rect(0, 380, WIDTH, 620, vertical("#5fa64a", "#2f7a34")) +
    repeat(6, (index) =>
      path(
        `M0 ${420 + index * 100}Q800 ${380 + index * 100} 1600 ${420 + index * 100}V${466 + index * 100}Q800 ${426 + index * 100} 0 ${466 + index * 100}Z`,
        "#ffffff",
        `opacity="0.06"`,
      ),
    ) +
    ellipse(800, 400, 820, 26, "none", `stroke="#ffffff" stroke-width="5" opacity="0.8"`) +
    polygon(
      [
        [610, 430],
        [880, 430],
        [1270, 1000],
        [330, 1000],
      ],
      "#d9b77c",
    ) +
    stroke("M520 790H1090M470 850H1150", "#ffffff", 6) +
    repeat(3, (index) => {
      const x = 690 + index * 76;
      return (
        shadow(x + 50, 846, 60, 8, 0.3) + rect(x - 12, 440, 24, 410, across("#f6dca6", "#c9964d"), `rx="10"`)
      );
    }) +
    rect(690, 428, 72, 16, "#e3bd7a", `rx="8"`) +
    rect(768, 428, 72, 16, "#e3bd7a", `rx="8"`) +
    shadow(1130, 930, 160, 18) +
    group(
      rect(-26, -520, 52, 220, "#2b3550", `rx="24"`) +
        repeat(7, (index) => stroke(`M-24 ${-500 + index * 28}l48 14`, "#5d6f9a", 5)) +
        path(
          "M-30 -320H30L78 -230V150Q78 200 0 206Q-78 200 -78 150V-230Z",
          across("#f3d9a4", "#e3bd7a", "#b98f4c"),
        ) +
        stroke("M0 -240V180", "#c9a263", 5) +
        polygon(
          [
            [-78, -120],
            [78, -120],
            [78, -30],
            [-78, -30],
          ],
          "#c23b34",
        ),
      1150,
      700,
      1,
      16,
    ) +
    shadow(430, 900, 90, 14) +
    circle(430, 820, 84, radial("#e2564b", "#b3261e", "#7d1512")) +
    stroke("M366 770Q430 830 486 764M372 866Q430 810 490 872", "#f6dcc2", 5, `stroke-dasharray="10 9"`),

  hockey: (random) =>
    sky("#f6a94c", "#f9d08d", "#fbe9c6") +
    sun(330, 130, 66, "#fff3cf", "#ffe0a0") +
    stands(random, 420, ["#cf7d4a", "#b5653d", "#e39b62", "#a9573a"]) +
    rect(0, 420, WIDTH, 580, vertical("#2f86c8", "#17599a")) +
    rect(0, 420, WIDTH, 14, "#2f9a57") +
    ellipse(1120, 480, 620, 200, "none", `stroke="#ffffff" stroke-width="7" opacity="0.9"`) +
    rect(0, 420, WIDTH, 60, "#1f6fb0") +
    stroke("M0 480H1600", "#ffffff", 7) +
    rect(900, 240, 460, 240, "#ffffff22") +
    repeat(15, (index) => stroke(`M${900 + index * 33} 240V480`, "#ffffff", 2, `opacity="0.5"`)) +
    repeat(8, (index) => stroke(`M900 ${240 + index * 34}H1360`, "#ffffff", 2, `opacity="0.5"`)) +
    rect(900, 430, 460, 52, "#8a2f2b") +
    stroke("M900 484V240H1360V484", "#ffffff", 16) +
    shadow(560, 900, 220, 18) +
    stroke("M1010 240L560 800Q510 872 440 868Q360 860 356 780", "#7b3f22", 52) +
    stroke("M1004 240L556 798Q508 862 442 858Q372 850 370 780", "#c98345", 26) +
    stroke("M1016 232L896 382", "#20283d", 56) +
    repeat(6, (index) => stroke(`M${1000 - index * 20} ${232 + index * 25}l44 18`, "#55648c", 6)) +
    shadow(240, 908, 70, 12) +
    circle(230, 850, 58, radial("#ffffff", "#f2f2f2", "#c3cbd6")) +
    repeat(9, (index) => circle(206 + (index % 3) * 24, 826 + Math.floor(index / 3) * 24, 4, "#c3cbd6")),

  athletics: (random) => {
    const lanes = repeat(9, (index) => {
      const spread = index * 96;
      return stroke(
        `M${-140 + spread * 1.9} 1000Q${330 + spread * 0.95} 640 ${1010 + spread * 0.32} 452`,
        "#ffffff",
        6 - index * 0.25,
        `opacity="0.95"`,
      );
    });
    const runner = (x: number, y: number, scale: number, colour: string) =>
      group(
        person(
          [44, -250],
          [
            [
              [22, -200],
              [-6, -90],
            ],
            [
              [24, -190],
              [70, -130],
              [118, -160],
            ],
            [
              [20, -190],
              [-40, -160],
              [-62, -100],
            ],
            [
              [-6, -90],
              [70, -56],
              [40, 20],
            ],
            [
              [-6, -90],
              [-56, -30],
              [-140, -36],
            ],
          ],
          colour,
          34,
        ),
        x,
        y,
        scale,
      );
    return (
      sky("#49a3dc", "#a7d8ee", "#e4f4f2") +
      stands(random, 440, ["#5b8fb8", "#487ca6", "#7aa9cb", "#3d6c95"]) +
      rect(0, 440, WIDTH, 560, vertical("#79b85a", "#4d9440")) +
      path("M-260 1000Q300 600 1000 446H1290Q1500 700 1600 940V1000Z", vertical("#d5553c", "#b23a2a")) +
      lanes +
      shadow(420, 868, 120, 12) +
      runner(420, 850, 1.15, "#1d2a52") +
      shadow(760, 800, 110, 12) +
      runner(760, 786, 1.0, "#6b1f5a") +
      shadow(1010, 724, 90, 10) +
      runner(1010, 714, 0.85, "#0f4f4a") +
      stroke("M1190 900V740H1470V900M1160 902H1230M1440 902H1510", "#f4f4f4", 16) +
      rect(1180, 716, 300, 44, "#ffd23f", `rx="6"`) +
      repeat(3, (index) => rect(1210 + index * 96, 716, 46, 44, "#1d2a52"))
    );
  },
} satisfies Record<string, Scene>;

/** Stands full of people as rows of dots, down to `base`. */
function stands(
  random: Random,
  base: number,
  colours: readonly string[] = ["#5d6aa8", "#4a5590", "#7c87c4", "#d9a45c"],
): string {
  const rows = repeat(8, (row) =>
    repeat(58, (seat) => {
      const colour = colours[Math.floor(random(0, colours.length))] as string;
      return circle(seat * 28 + (row % 2) * 14, base - 190 + row * 22, 9, colour, `opacity="0.75"`);
    }),
  );
  return rect(0, base - 210, WIDTH, 210, "#00000033") + rows + rect(0, base - 26, WIDTH, 26, "#00000044");
}

function lamps(): string {
  const lamp =
    stroke("M170 430V120", "#2a2f4d", 12) +
    rect(100, 60, 140, 84, "#2a2f4d", `rx="8"`) +
    repeat(8, (index) => circle(120 + (index % 4) * 34, 84 + Math.floor(index / 4) * 38, 13, "#fff7d6")) +
    circle(170, 102, 240, radial("#fff3c477", "#fff3c422", "#fff3c400"));
  return lamp + mirror(lamp, 800);
}

function defender(x: number, y: number, scale: number, colour: string): string {
  return group(
    person(
      [-30, -100],
      [
        [
          [0, -40],
          [20, 100],
        ],
        [
          [0, -34],
          [-70, 20],
          [-130, -20],
        ],
        [
          [0, -34],
          [70, 20],
          [120, -20],
        ],
        [
          [20, 100],
          [-50, 150],
          [-40, 250],
        ],
        [
          [20, 100],
          [90, 160],
          [70, 250],
        ],
      ],
      colour,
      46,
    ),
    x,
    y,
    scale,
  );
}
