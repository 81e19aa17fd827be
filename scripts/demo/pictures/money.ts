import type { Random } from "./random.ts";
import type { Scene } from "./scene.ts";
import { cloud, sky, tree } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
  type Point,
  path,
  polygon,
  polyline,
  radial,
  rect,
  repeat,
  shadow,
  stroke,
  vertical,
  WIDTH,
} from "./shapes.ts";

/** Payments, markets, coins and banks. */
export const moneyScenes = {
  upi: (random) =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#5b3fa8", "#3a2a80")) +
    circle(300, 250, 420, "#7a5cd055") +
    circle(1340, 820, 460, "#2d1f6b88") +
    shadow(830, 560, 300, 420, 0.35) +
    group(phone(random), 800, 480, 1, 6) +
    hand() +
    repeat(3, (index) =>
      stroke(
        `M${1190 + index * 70} ${330 - index * 30}Q${1260 + index * 80} 460 ${1190 + index * 70} ${590 + index * 30}`,
        "#8df0c6",
        16,
        `opacity="${0.95 - index * 0.25}"`,
      ),
    ) +
    coin(260, 560, 92) +
    coin(390, 320, 60),

  "stock-market": (random) => {
    let price = 690;
    const candles = repeat(22, (index) => {
      const open = price;
      price -= random(-46, 74);
      price = Math.min(Math.max(price, 230), 760);
      const up = price < open;
      const colour = up ? "#3ddc97" : "#ff5d5d";
      const top = Math.min(open, price);
      const x = 110 + index * 64;
      return (
        rect(x + 15, top - random(14, 50), 5, Math.abs(open - price) + random(40, 90), colour) +
        rect(x, top, 36, Math.max(12, Math.abs(open - price)), colour, `rx="4"`) +
        rect(x, 940 - random(30, 110), 36, 120, colour, `opacity="0.35"`)
      );
    });
    const line: Point[] = Array.from({ length: 12 }, (_, index) => [
      60 + index * 128,
      720 - index * 46 + Math.sin(index * 1.7) * 46,
    ]);
    return (
      rect(0, 0, WIDTH, HEIGHT, vertical("#0f1f38", "#132b4d")) +
      circle(1250, 260, 620, radial("#2f7fd055", "#2f7fd022", "#2f7fd000")) +
      repeat(9, (index) => rect(60, 120 + index * 100, 1480, 2, "#ffffff", `opacity="0.09"`)) +
      repeat(12, (index) => rect(60 + index * 130, 80, 2, 860, "#ffffff", `opacity="0.06"`)) +
      candles +
      path(
        `M${line.map(([x, y]) => `${x} ${y.toFixed(0)}`).join("L")}V940H60Z`,
        vertical("#ffd16644", "#ffd16600"),
      ) +
      polyline([...line, [1512, 164]], "#ffd166", 9) +
      polygon(
        [
          [1476, 150],
          [1560, 128],
          [1530, 214],
        ],
        "#ffd166",
      ) +
      rect(0, 938, WIDTH, 62, "#0b1729")
    );
  },

  rupee: () =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#0f6b5c", "#0a473f")) +
    circle(980, 420, 640, radial("#6fd9b855", "#6fd9b822", "#6fd9b800")) +
    note(330, 300, -12, "#7fb8a4") +
    note(420, 240, 6, "#c9a3c4") +
    rect(0, 830, WIDTH, 170, vertical("#0a4a40", "#06302a")) +
    stack(250, 860, 5) +
    stack(470, 890, 8) +
    stack(1370, 870, 9) +
    shadow(930, 890, 320, 30, 0.5) +
    circle(930, 560, 318, "#a8741c") +
    circle(922, 552, 312, radial("#ffe79a", "#f2c14b", "#d99a2b")) +
    circle(922, 552, 262, "none", `stroke="#b98020" stroke-width="10"`) +
    repeat(48, (index) => group(rect(-4, -296, 8, 20, "#c98f2b"), 922, 552, 1, index * 7.5)) +
    group(rupeeSign("#9a6616"), 922, 552, 1.7),

  bank: () =>
    sky("#3f86c4", "#9ccbe8", "#f0f2e2") +
    cloud(260, 220, 0.9, "#ffffff", 0.85) +
    cloud(1350, 180, 1.05, "#ffffff", 0.85) +
    rect(0, 800, WIDTH, 200, vertical("#8d9b8a", "#6c7a6b")) +
    tree(150, 830, 320, "#3f8a55", "#2f7146") +
    tree(1450, 830, 320, "#3f8a55", "#2f7146") +
    polygon(
      [
        [300, 340],
        [800, 120],
        [1300, 340],
      ],
      "#e7d8bd",
    ) +
    polygon(
      [
        [380, 326],
        [800, 152],
        [1220, 326],
      ],
      "#cbb692",
    ) +
    circle(800, 256, 56, "#f2c14b") +
    group(rupeeSign("#7d5312"), 800, 256, 0.33) +
    rect(300, 340, 1000, 56, "#f2e6cf") +
    rect(330, 396, 940, 360, vertical("#5b4a3c", "#473829")) +
    rect(720, 500, 160, 256, "#2b2019") +
    rect(796, 500, 8, 256, "#6d5641") +
    repeat(6, (index) => {
      const x = 350 + index * 168 + (index > 2 ? 10 : 0);
      return (
        rect(x, 420, 70, 316, across("#fff7e6", "#d6c4a2")) +
        rect(x - 12, 396, 94, 26, "#f7ecd6") +
        rect(x - 12, 732, 94, 26, "#f7ecd6")
      );
    }) +
    repeat(4, (index) =>
      rect(
        290 - index * 30,
        756 + index * 24,
        1020 + index * 60,
        26,
        index % 2 === 0 ? "#e7d8bd" : "#d3bf9b",
      ),
    ) +
    stack(430, 950, 4) +
    stack(560, 970, 7) +
    stack(1140, 960, 5),
} satisfies Record<string, Scene>;

/** The sign ₹, about 200 pixels high, about its middle. */
function rupeeSign(colour: string): string {
  return stroke("M-62 -92H66M-62 -40H66M-62 -92H-30C50 -92 50 10 -30 10H-58L46 108", colour, 24);
}

function coin(x: number, y: number, radius: number): string {
  return (
    circle(x + 8, y + 10, radius, "#2d1f6b", `opacity="0.5"`) +
    circle(x, y, radius, "#f2c14b") +
    circle(x, y, radius * 0.8, "none", `stroke="#b98020" stroke-width="6"`) +
    group(rupeeSign("#9a6616"), x, y, radius / 200)
  );
}

function stack(x: number, base: number, count: number): string {
  return (
    shadow(x, base + 16, 120, 18, 0.5) +
    repeat(count, (index) => {
      const y = base - index * 30;
      const shift = index % 2 === 0 ? 0 : 7;
      return (
        path(
          `M${x - 96 + shift} ${y - 26}V${y}A96 26 0 0 0 ${x + 96 + shift} ${y}V${y - 26}Z`,
          across("#f2c14b", "#b9801f"),
        ) +
        ellipse(x + shift, y - 26, 96, 26, "#ffdf86") +
        ellipse(x + shift, y - 26, 74, 18, "#f2c14b")
      );
    })
  );
}

function note(x: number, y: number, degrees: number, colour: string): string {
  return group(
    rect(-260, -120, 520, 240, "#00000033", `rx="12" transform="translate(8 12)"`) +
      rect(-260, -120, 520, 240, colour, `rx="12"`) +
      rect(-236, -96, 472, 192, "none", `rx="8" stroke="#ffffff" stroke-width="4" opacity="0.7"`) +
      circle(-120, 0, 66, "#ffffff", `opacity="0.45"`) +
      repeat(6, (index) =>
        circle(110, 0, 20 + index * 12, "none", `stroke="#ffffff" stroke-width="3" opacity="0.5"`),
      ) +
      rect(0, -120, 12, 240, "#ffffff", `opacity="0.55"`),
    x,
    y,
    1,
    degrees,
  );
}

function phone(random: Random): string {
  const cell = 15;
  const code = repeat(21 * 21, (index) => {
    const column = index % 21;
    const row = Math.floor(index / 21);
    const inEye = (column < 8 && row < 8) || (column > 12 && row < 8) || (column < 8 && row > 12);
    const inMiddle = column > 7 && column < 13 && row > 7 && row < 13;
    return inEye || inMiddle || random() < 0.5 ? "" : rect(column * cell, row * cell, cell, cell, "#20184a");
  });
  const eye = (x: number, y: number) =>
    rect(x, y, cell * 7, cell * 7, "#20184a", `rx="10"`) +
    rect(x + cell, y + cell, cell * 5, cell * 5, "#ffffff", `rx="6"`) +
    rect(x + cell * 2, y + cell * 2, cell * 3, cell * 3, "#20184a", `rx="4"`);
  return (
    rect(-255, -440, 510, 930, "#1b1533", `rx="64"`) +
    rect(-230, -412, 460, 874, "#f6f4ff", `rx="44"`) +
    rect(-60, -412, 120, 26, "#1b1533", `rx="13"`) +
    circle(0, -300, 54, "#22b573") +
    stroke("M-24 -300l18 20l34 -40", "#ffffff", 13) +
    rect(-110, -226, 220, 18, "#c9c2ea", `rx="9"`) +
    group(code + eye(0, 0) + eye(cell * 14, 0) + eye(0, cell * 14), -157, -180) +
    circle(0, -22, 36, "#22b573") +
    group(rupeeSign("#ffffff"), 0, -22, 0.2) +
    rect(-150, 190, 300, 76, "#5b3fa8", `rx="38"`) +
    rect(-70, 220, 140, 16, "#ffffff", `rx="8"`)
  );
}

function hand(): string {
  const skin = "#c98b62";
  return (
    path(
      "M560 1000C540 880 500 800 520 700C530 640 580 640 596 700L630 800H1020C1080 820 1080 920 1050 1000Z",
      skin,
    ) +
    repeat(4, (index) =>
      rect(
        985 - index * 4,
        560 + index * 84,
        120,
        66,
        index % 2 === 0 ? "#c98b62" : "#bf8058",
        `rx="33" transform="rotate(6 1040 ${590 + index * 84})"`,
      ),
    ) +
    rect(500, 950, 620, 80, "#f0a43a")
  );
}
