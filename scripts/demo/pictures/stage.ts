import type { Scene } from "./scene.ts";
import { person } from "./scenery.ts";
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

/** Screen, stage and music. */
export const stageScenes = {
  cinema: (random) =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#1a1026", "#2b1730")) +
    polygon(
      [
        [1450, 60],
        [260, 150],
        [260, 600],
        [1340, 600],
      ],
      "#ffffff",
      `opacity="0.05"`,
    ) +
    rect(250, 110, 1100, 470, "#fff6e0", `rx="8"`) +
    `<svg x="266" y="126" width="1068" height="438" viewBox="266 126 1068 438">${rect(266, 126, 1068, 438, vertical("#f2896b", "#f9c784", "#fdecc4"))}${circle(960, 380, 110, "#fff6d8")}${path("M266 470Q500 350 760 460T1334 430V564H266Z", "#a9546b")}${path("M266 520Q620 420 900 510T1334 500V564H266Z", "#6b3358")}${person(
      [560, 392],
      [
        [
          [560, 430],
          [560, 480],
        ],
        [
          [560, 436],
          [600, 460],
        ],
        [
          [560, 480],
          [540, 540],
        ],
        [
          [560, 480],
          [584, 540],
        ],
      ],
      "#2b1730",
      22,
    )}${person(
      [640, 404],
      [
        [
          [640, 440],
          [640, 486],
        ],
        [
          [640, 446],
          [604, 462],
        ],
        [
          [640, 486],
          [624, 540],
        ],
        [
          [640, 486],
          [662, 540],
        ],
      ],
      "#2b1730",
      20,
    )}</svg>` +
    path("M0 0H230Q190 300 240 640H0Z", across("#7d1426", "#b3243a", "#6b1020")) +
    path("M1600 0H1370Q1410 300 1360 640H1600Z", across("#6b1020", "#b3243a", "#7d1426")) +
    path("M0 0H1600V70Q1400 130 1200 70Q1000 130 800 70Q600 130 400 70Q200 130 0 70Z", "#8c1a2e") +
    circle(800, 360, 700, radial("#ffe9b044", "#ffe9b011", "#ffe9b000")) +
    repeat(3, (row) =>
      repeat(11, (seat) => {
        const width = 120 + row * 26;
        const x = -60 + seat * (width + 22) - row * 60;
        const y = 660 + row * 100;
        const dark = ["#57182b", "#421222", "#2c0c18"][row] as string;
        const occupied = random() > 0.72;
        return (
          (occupied ? circle(x + width / 2, y - 6, 34 + row * 6, "#120810") : "") +
          rect(x, y, width, 220, dark, `rx="34"`) +
          rect(x + 10, y + 10, width - 20, 24, "#ffffff", `rx="12" opacity="0.07"`)
        );
      }),
    ),

  sitar: (random) =>
    rect(0, 0, WIDTH, HEIGHT, radial("#8a2f4a", "#5f1d38", "#360f24")) +
    repeat(10, (index) =>
      circle(
        800,
        420,
        120 + index * 62,
        "none",
        `stroke="#f3b562" stroke-width="3" opacity="${(0.34 - index * 0.028).toFixed(2)}"`,
      ),
    ) +
    path("M0 790Q800 730 1600 790V1000H0Z", vertical("#c2552f", "#8a3524")) +
    repeat(21, (index) =>
      polygon(
        [
          [index * 80, 1000],
          [index * 80 + 40, 930],
          [index * 80 + 80, 1000],
        ],
        "#f3b562",
        `opacity="0.8"`,
      ),
    ) +
    shadow(520, 890, 300, 26, 0.5) +
    group(sitar(), 520, 720, 1, 34) +
    shadow(1170, 900, 360, 26, 0.5) +
    drum(1020, 880, 150, 210, "#9a5a34", "#6b3a20") +
    drum(1310, 890, 190, 230, "#c3cbd4", "#7d8a99") +
    repeat(6, () => circle(random(200, 1400), random(80, 420), random(4, 9), "#ffd98a", `opacity="0.8"`)),

  dance: (random) => {
    const dress = "#c2203a";
    return (
      rect(0, 0, WIDTH, HEIGHT, vertical("#3a1550", "#7d2a5a", "#c9573f")) +
      circle(800, 470, 430, radial("#ffd98a", "#f7a94b", "#e8743a")) +
      repeat(36, (index) => {
        const [x, y] = polar(800, 470, 468, index * 10);
        return circle(x, y, index % 2 === 0 ? 13 : 8, "#ffd98a");
      }) +
      path("M0 860Q800 800 1600 860V1000H0Z", "#2a0f38") +
      stroke("M120 1000V300Q120 200 200 180M1480 1000V300Q1480 200 1400 180", "#2a0f38", 60) +
      path("M0 0H1600V130Q1400 200 1200 130Q1000 200 800 130Q600 200 400 130Q200 200 0 130Z", "#2a0f38") +
      shadow(800, 880, 300, 24, 0.5) +
      // The bent-knee stance that classical dances share: a pleated fan between the knees.
      path("M800 560L600 660L640 720L800 690L960 720L1000 660Z", dress) +
      stroke("M740 590L600 680L690 850M860 590L1000 680L910 850", dress, 78) +
      path("M690 600H910L960 760Q800 860 640 760Z", "#e9a52f") +
      repeat(9, (index) =>
        stroke(`M800 610L${672 + index * 32} ${770 + Math.sin((index / 8) * Math.PI) * 46}`, "#a8561c", 5),
      ) +
      path("M730 400Q800 370 870 400L890 600H710Z", "#1f7a6b") +
      stroke("M740 620H860", "#ffd98a", 26) +
      stroke("M742 420L610 470L560 330", "#7a4630", 40) +
      stroke("M858 420L1000 420L1090 350", "#7a4630", 40) +
      path("M560 330Q530 290 540 250Q556 280 566 250Q572 284 592 262Q590 310 576 336Z", "#7a4630") +
      path("M1080 360Q1130 340 1160 300Q1150 340 1176 336Q1150 372 1096 380Z", "#7a4630") +
      stroke("M610 486L600 446M1000 436V404", "#ffd98a", 14) +
      rect(778, 330, 44, 70, "#7a4630") +
      ellipse(800, 290, 58, 70, "#7a4630") +
      path("M738 290Q730 206 800 206T862 290Q850 240 800 244T738 290Z", "#1a0d1f") +
      circle(860, 236, 40, "#1a0d1f") +
      repeat(7, (index) => circle(...polar(860, 236, 44, index * 30 - 20), 9, "#fff6e0")) +
      circle(800, 256, 8, "#d8322f") +
      stroke("M772 284Q782 276 792 284M808 284Q818 276 828 284", "#1a0d1f", 5) +
      stroke("M784 322Q800 334 816 322", "#c2203a", 6) +
      stroke("M760 380Q800 440 840 380M744 400Q800 500 856 400", "#ffd98a", 9) +
      stroke("M660 850H716M884 850H940", "#7a4630", 34) +
      repeat(2, (side) =>
        repeat(5, (bell) => circle((side === 0 ? 672 : 888) + bell * 12, 818, 9, "#ffd98a")),
      ) +
      repeat(20, () => circle(random(0, WIDTH), random(180, 820), random(2, 6), "#ffe9b0", `opacity="0.6"`))
    );
  },
} satisfies Record<string, Scene>;

/** A sitar that stands upright, its gourd about its middle. */
function sitar(): string {
  return (
    rect(-34, -620, 68, 560, across("#b9743a", "#8a4f22")) +
    repeat(15, (index) => rect(-40, -560 + index * 32, 80, 6, "#e9c663", `rx="3"`)) +
    repeat(6, (index) => rect(index % 2 === 0 ? -82 : 34, -600 + index * 58, 48, 14, "#5f3318", `rx="7"`)) +
    circle(0, -560, 46, "#a8622f", `opacity="0"`) +
    path("M-34 -620Q-40 -690 0 -720Q40 -690 34 -620Z", "#8a4f22") +
    path(
      "M-40 -90C-190 -60 -190 190 0 200C190 190 190 -60 40 -90Z",
      radial("#e0a25a", "#c27a38", "#8a4f22"),
    ) +
    path("M-30 -80C-140 -50 -140 150 0 160C140 150 140 -50 30 -80Z", "#d9a866", `opacity="0.7"`) +
    circle(0, 40, 62, "none", `stroke="#fff3d6" stroke-width="7" stroke-dasharray="10 8"`) +
    rect(-44, 82, 88, 18, "#fff3d6", `rx="6"`) +
    repeat(5, (index) => rect(-17 + index * 8, -610, 2, 700, "#fff7e0", `opacity="0.85"`))
  );
}

function drum(x: number, base: number, radius: number, height: number, light: string, dark: string): string {
  const top = base - height;
  return (
    path(
      `M${x - radius * 0.86} ${top}Q${x - radius * 1.2} ${base - 20} ${x - radius * 0.5} ${base}H${x + radius * 0.5}Q${x + radius * 1.2} ${base - 20} ${x + radius * 0.86} ${top}Z`,
      across(light, dark),
    ) +
    repeat(9, (index) => {
      const share = index / 8 - 0.5;
      return stroke(
        `M${x + share * radius * 1.7} ${top + 26}L${x + share * radius * 1.1 + 14} ${base - 12}`,
        "#f3d9a4",
        7,
        `opacity="0.8"`,
      );
    }) +
    ellipse(x, top, radius * 0.92, radius * 0.34, "#8a5a34") +
    ellipse(x, top - 4, radius * 0.84, radius * 0.29, "#f7ead0") +
    ellipse(x, top - 4, radius * 0.4, radius * 0.14, "#20181a")
  );
}
