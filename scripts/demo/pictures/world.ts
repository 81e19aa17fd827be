import type { Scene } from "./scene.ts";
import { cloud, hills, mountain, sky, skyline, sun, tree, water } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
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

/** Diplomacy, sea lanes and the railways. */
export const worldScenes = {
  globe: () =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#1c3f6b", "#2f6fa0")) +
    repeat(18, (index) =>
      group(rect(-26, -900, 52, 560, "#ffffff", `opacity="0.05"`), 800, 420, 1, index * 20),
    ) +
    circle(800, 360, 460, radial("#bfe6ff66", "#bfe6ff22", "#bfe6ff00")) +
    circle(800, 350, 260, radial("#6fc3f0", "#3f97d8", "#1f62a8")) +
    `<svg x="540" y="90" width="520" height="520" viewBox="540 90 520 520"><clipPath id="earth"><circle cx="800" cy="350" r="260"/></clipPath><g clip-path="url(#earth)">${path("M520 210Q620 120 720 170T740 280Q690 320 700 380T640 470Q590 400 560 360T520 210Z", "#6fb86b")}${path("M830 130Q950 120 1040 210T1000 330Q950 300 930 360T870 420Q850 340 820 300T830 130Z", "#6fb86b")}${path("M760 470Q830 440 870 500T820 620Q760 580 760 470Z", "#6fb86b")}${path("M960 450Q1030 430 1050 480T980 530Q940 500 960 450Z", "#6fb86b")}</g></svg>` +
    repeat(3, (index) =>
      ellipse(800, 350, 260, 80 + index * 80, "none", `stroke="#ffffff" stroke-width="3" opacity="0.3"`),
    ) +
    repeat(3, (index) =>
      ellipse(800, 350, 80 + index * 80, 260, "none", `stroke="#ffffff" stroke-width="3" opacity="0.3"`),
    ) +
    ellipse(800, 800, 700, 170, "#00000055", `filter="url(#soft)"`) +
    ellipse(800, 772, 660, 160, "#6b4029") +
    ellipse(800, 746, 660, 160, "#a8703f") +
    ellipse(800, 746, 490, 104, "#7d4d2b") +
    ellipse(800, 756, 480, 94, "#24517a") +
    repeat(11, (index) => {
      const [dx, dy] = polar(0, 0, 1, 110 + index * 14);
      const x = 800 + dx * 575;
      const y = 746 + dy * 132;
      const flag = ["#e4572e", "#f3a712", "#3ddc97", "#f4f7fa", "#b388ff"][index % 5] as string;
      return (
        stroke(`M${x.toFixed(1)} ${y.toFixed(1)}v-58`, "#f4f7fa", 5) +
        rect(x, y - 58, 46, 30, flag) +
        rect(x - 26, y + 6, 52, 10, "#fff7e6")
      );
    }) +
    repeat(11, (index) => {
      const [dx, dy] = polar(0, 0, 1, 110 + index * 14);
      const x = 800 + dx * 730;
      const y = 780 + dy * 150;
      return (
        rect(x - 9, y + 40, 18, 90, "#0f2238") +
        rect(x - 48, y - 34, 96, 92, "#18304d", `rx="26"`) +
        rect(x - 48, y - 40, 96, 84, "#2c557f", `rx="26"`)
      );
    }),

  ship: (random) => {
    const boxes = ["#c8402f", "#2f6fd0", "#e9a52f", "#2e8f83", "#8f5aa8", "#dfe6ee"];
    return (
      sky("#4aa3d8", "#a9dcee", "#fdf0d0") +
      sun(1080, 190, 70, "#fff6d0", "#ffe9a8") +
      cloud(300, 200, 0.9, "#ffffff", 0.85) +
      cloud(720, 290, 0.6, "#ffffff", 0.7) +
      hills(556, 18, "#7fa8b8", random, 8) +
      water(570, "#2f86b8", "#0f3f6b", "#d3f0fa", random) +
      repeat(11, (column) =>
        repeat(3 + ((column * 7) % 3 === 0 ? 1 : 0), (row) => {
          const colour = boxes[(column * 3 + row * 5) % boxes.length] as string;
          const x = 330 + column * 82;
          const y = 588 - row * 62;
          return (
            rect(x, y, 78, 58, colour) +
            repeat(5, (rib) => rect(x + 8 + rib * 14, y + 6, 4, 46, "#000000", `opacity="0.16"`))
          );
        }),
      ) +
      rect(1250, 400, 130, 250, "#f4f7fa") +
      rect(1232, 380, 166, 40, "#e3e9f0") +
      repeat(4, (index) => rect(1266, 436 + index * 46, 98, 18, "#34516b", `rx="4"`)) +
      rect(1300, 300, 60, 84, "#c8402f") +
      rect(1300, 316, 60, 18, "#ffffff") +
      path("M210 640H1460L1390 800Q1380 820 1350 820H350Q320 820 300 790Z", vertical("#2b3f5a", "#1a2a40")) +
      path("M262 730H1418L1390 800Q1380 820 1350 820H350Q320 820 300 790Z", "#a8322a") +
      rect(230, 640, 1216, 12, "#dfe6ee") +
      stroke("M260 640V560M260 560L320 640", "#dfe6ee", 8) +
      path(
        "M150 820Q300 790 420 826T700 820T980 828T1260 818T1560 830V880H150Z",
        "#7fc3df",
        `opacity="0.75"`,
      ) +
      path("M90 850Q300 820 520 856T960 850T1400 856T1600 846V920H90Z", "#1f6a9a", `opacity="0.8"`) +
      repeat(5, (index) =>
        stroke(`M${480 + index * 84} ${150 + (index % 2) * 50}q20 -22 36 0q16 -22 36 0`, "#ffffff", 6),
      )
    );
  },

  railway: (random) =>
    sky("#5fb3dc", "#b9e0ea", "#fdf0cf") +
    cloud(360, 180, 0.9, "#ffffff", 0.85) +
    cloud(1240, 140, 0.75, "#ffffff", 0.8) +
    mountain(240, 210, 700, 380, "#8fb3a6", "#739a8e") +
    mountain(1320, 190, 700, 440, "#8fb3a6", "#739a8e") +
    hills(560, 50, "#5f9a6b", random) +
    path("M0 620Q300 560 520 760L460 1000H0Z", "#3f7d4f") +
    path("M1600 600Q1320 560 1090 770L1160 1000H1600Z", "#37704a") +
    path(
      "M520 1000C600 880 760 860 760 760S860 700 900 690L960 700C980 780 960 880 1100 1000Z",
      vertical("#9fd6ec", "#3f8fc0"),
    ) +
    repeat(8, (index) => {
      const x = index * 215 - 40;
      return path(
        `M${x} 540H${x + 215}V980H${x + 180}V700Q${x + 108} 560 ${x + 36} 700V980H${x}Z`,
        vertical("#c99a78", "#a0715a"),
      );
    }) +
    rect(0, 520, WIDTH, 36, "#b3836a") +
    rect(0, 510, WIDTH, 14, "#6b4a3f") +
    repeat(54, (index) => rect(index * 30, 500, 14, 12, "#4a332b")) +
    repeat(4, (index) => {
      const x = 60 + index * 296;
      return (
        rect(x, 350, 284, 140, across("#2f5fae", "#3f78c9"), `rx="12"`) +
        rect(x, 430, 284, 18, "#f3c23f") +
        repeat(5, (window) => rect(x + 22 + window * 50, 376, 38, 42, "#dff2fa", `rx="5"`)) +
        rect(x - 12, 470, 20, 12, "#22262f") +
        repeat(4, (wheel) =>
          circle(x + 46 + (wheel % 2) * 36 + Math.floor(wheel / 2) * 150, 494, 16, "#22262f"),
        )
      );
    }) +
    path("M1240 490V330H1450Q1520 340 1540 430L1548 490Z", across("#c8402f", "#d8523f")) +
    rect(1240, 430, 304, 18, "#f3c23f") +
    rect(1270, 356, 90, 48, "#dff2fa", `rx="6"`) +
    polygon(
      [
        [1440, 356],
        [1492, 360],
        [1514, 412],
        [1440, 412],
      ],
      "#dff2fa",
    ) +
    circle(1530, 456, 13, "#fff3b8") +
    repeat(4, (wheel) => circle(1290 + wheel * 62, 494, 17, "#22262f")) +
    stroke("M1330 330L1360 290L1320 264", "#3a3f4a", 6) +
    rect(0, 258, WIDTH, 4, "#3a3f4a") +
    repeat(
      4,
      (index) =>
        rect(200 + index * 420, 240, 8, 280, "#5a4a45") + rect(170 + index * 420, 248, 60, 7, "#5a4a45"),
    ) +
    tree(120, 940, 220, "#2f6d45", "#255a38") +
    tree(1480, 930, 240, "#2b6640", "#225335"),

  metro: (random) =>
    sky("#3a4f9a", "#8a7bc4", "#f7b49a") +
    sun(1130, 210, 84, "#ffe9c4", "#ffd0a0") +
    skyline(800, 430, 660, "#7d76bb", random) +
    skyline(820, 300, 500, "#4d4a8f", random, "#ffd98a") +
    rect(0, 800, WIDTH, 200, vertical("#37356b", "#26244f")) +
    repeat(14, (index) => rect(index * 124, 926, 70, 8, "#ffd98a", `opacity="0.8"`)) +
    repeat(5, (index) => {
      const x = 110 + index * 345;
      return (
        shadow(x + 40, 900, 90, 14, 0.4) +
        polygon(
          [
            [x - 60, 640],
            [x + 140, 640],
            [x + 80, 720],
            [x + 80, 900],
            [x, 900],
            [x, 720],
          ],
          across("#d3d0e4", "#9a97bc"),
        )
      );
    }) +
    rect(0, 590, WIDTH, 60, vertical("#e3e0f0", "#a9a6c8")) +
    rect(0, 566, WIDTH, 26, "#7d7aa6") +
    repeat(4, (index) => {
      const x = -60 + index * 372;
      const front = index === 3;
      const shell = front
        ? path(
            `M${x} 562V384Q${x} 366 ${x + 18} 366H${x + 280}Q${x + 380} 380 ${x + 410} 520V562Z`,
            vertical("#f6f8fb", "#c9d2e0"),
          )
        : rect(x, 366, 364, 196, vertical("#f6f8fb", "#c9d2e0"), `rx="16"`);
      return (
        shell +
        rect(x, 500, front ? 404 : 364, 26, "#d6336c") +
        repeat(
          front ? 2 : 3,
          (door) =>
            rect(x + 26 + door * 116, 402, 82, 82, "#26325c", `rx="10"`) +
            rect(x + 34 + door * 116, 408, 30, 40, "#8fb8f0", `rx="6" opacity="0.6"`),
        ) +
        (front
          ? path(`M${x + 280} 396H${x + 296}Q${x + 352} 412 ${x + 374} 486H${x + 280}Z`, "#26325c") +
            circle(x + 392, 540, 11, "#fff3b8")
          : "")
      );
    }) +
    rect(0, 330, WIDTH, 5, "#4d4a8f") +
    repeat(
      5,
      (index) =>
        rect(60 + index * 380, 310, 9, 280, "#4d4a8f") + rect(60 + index * 380, 326, 70, 7, "#4d4a8f"),
    ),
} satisfies Record<string, Scene>;
