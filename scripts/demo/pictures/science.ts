import type { Scene } from "./scene.ts";
import { hills, sky, stars, sun } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
  path,
  polar,
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

/** Space, energy, networks and machines. */
export const scienceScenes = {
  rocket: (random) =>
    sky("#070b24", "#14205a", "#2b3f8a") +
    stars(170, random, 800) +
    circle(500, 1560, 1010, radial("#2f9fe0", "#2f9fe0", "#1f6fc0")) +
    circle(500, 1560, 860, "#1d66b4") +
    path(
      "M60 800C180 690 330 740 400 690S560 600 640 640S760 720 700 800S520 860 420 900S100 900 60 800Z",
      "#4ea866",
      `opacity="0.9"`,
    ) +
    path("M820 720C900 680 980 720 1060 770S1160 900 1080 900S840 820 820 720Z", "#4ea866", `opacity="0.9"`) +
    stroke("M120 760Q420 660 720 700M640 860Q860 790 1060 860", "#ffffff", 22, `opacity="0.5"`) +
    circle(500, 1560, 1030, "none", `stroke="#9fdcff" stroke-width="26" opacity="0.45"`) +
    ellipse(
      700,
      560,
      900,
      330,
      "none",
      `stroke="#ffffff" stroke-width="3" stroke-dasharray="4 16" opacity="0.55" transform="rotate(-14 700 560)"`,
    ) +
    path(
      "M700 980C780 800 900 620 1010 470L1060 500C980 660 900 830 860 1000Z",
      vertical("#fff3c4", "#ffffff99", "#ffffff11"),
    ) +
    group(
      path("M-36 120Q0 330 36 120Z", vertical("#fff7cf", "#ffb02e", "#ff5a1f00")) +
        path("M-60 40L-118 150L-54 120ZM60 40L118 150L54 120Z", "#d8402f") +
        path("M-62 130V-90Q-50 -230 0 -290Q50 -230 62 -90V130Z", across("#ffffff", "#f1f4fa", "#b9c4d8")) +
        path("M-44 -170Q-30 -250 0 -290Q30 -250 44 -170Z", "#d8402f") +
        circle(0, -80, 30, "#25407a") +
        circle(0, -80, 20, "#8fd0ff") +
        rect(-62, 20, 124, 22, "#ff9933") +
        rect(-62, 42, 124, 22, "#ffffff") +
        rect(-62, 64, 124, 22, "#2f9a57") +
        rect(-34, 130, 68, 22, "#4a5570"),
      1110,
      360,
      0.95,
      27,
    ) +
    group(
      rect(-260, -56, 180, 112, "#2f6fd0") +
        rect(80, -56, 180, 112, "#2f6fd0") +
        repeat(
          4,
          (index) =>
            rect(-260 + index * 45, -56, 4, 112, "#bcd8ff") + rect(80 + index * 45, -56, 4, 112, "#bcd8ff"),
        ) +
        rect(-260, -3, 180, 4, "#bcd8ff") +
        rect(80, -3, 180, 4, "#bcd8ff") +
        rect(-80, -8, 160, 16, "#c3cbd9") +
        rect(-52, -70, 104, 140, "#e9b53c") +
        path("M-56 -70Q0 -150 56 -70Z", "#f4f6fa") +
        stroke("M0 -110V-150", "#f4f6fa", 6),
      370,
      300,
      0.72,
      -16,
    ),

  moon: (random) => {
    const crater = (x: number, y: number, radius: number) =>
      ellipse(x, y, radius, radius * 0.34, "#8f8d92") +
      ellipse(x + radius * 0.07, y + radius * 0.07, radius * 0.86, radius * 0.25, "#6d6b72") +
      ellipse(x + radius * 0.1, y + radius * 0.12, radius * 0.7, radius * 0.16, "#7f7d84");
    return (
      sky("#05070f", "#0b1024") +
      stars(150, random, 560) +
      circle(1240, 250, 230, radial("#5fb8ff44", "#5fb8ff22", "#5fb8ff00")) +
      circle(1240, 250, 118, radial("#6fc3ff", "#2f86d8", "#174a8f")) +
      path("M1170 200Q1230 160 1270 210T1310 290Q1250 330 1220 280T1170 200Z", "#5fae6d", `opacity="0.9"`) +
      stroke("M1140 260Q1200 240 1250 262M1220 330Q1280 312 1330 322", "#ffffff", 12, `opacity="0.8"`) +
      hills(590, 34, "#77757c", random, 6) +
      path("M0 660Q400 600 800 640T1600 630V1000H0Z", vertical("#b9b7ba", "#84828a")) +
      crater(260, 760, 130) +
      crater(1280, 800, 170) +
      crater(560, 910, 110) +
      crater(1010, 690, 60) +
      crater(1480, 680, 50) +
      repeat(40, () => ellipse(random(0, WIDTH), random(680, 990), random(3, 9), random(2, 4), "#66646b")) +
      shadow(760, 852, 300, 26, 0.55) +
      group(
        stroke("M-110 -60L-220 150M110 -60L220 150M-60 -40L-84 130M60 -40L84 130", "#d9d9de", 14) +
          ellipse(-222, 156, 46, 12, "#e9c663") +
          ellipse(222, 156, 46, 12, "#e9c663") +
          ellipse(-86, 136, 34, 10, "#c9a23f") +
          ellipse(86, 136, 34, 10, "#c9a23f") +
          polygon(
            [
              [-150, -180],
              [150, -180],
              [124, -40],
              [-124, -40],
            ],
            across("#f4cf6b", "#d99a2b", "#a8741c"),
          ) +
          repeat(6, (index) =>
            stroke(`M${-130 + index * 52} -176L${-100 + index * 44} -46`, "#8a5d14", 4, `opacity="0.5"`),
          ) +
          polygon(
            [
              [-96, -182],
              [96, -182],
              [70, -260],
              [-70, -260],
            ],
            "#e7e9ef",
          ) +
          rect(-60, -246, 120, 50, "#2f5fae") +
          repeat(3, (index) => rect(-30 + index * 30, -246, 3, 50, "#bcd8ff")) +
          stroke("M0 -260V-330", "#d9d9de", 8) +
          path("M-56 -376Q0 -300 56 -376Q0 -350 -56 -376Z", "#f4f6fa") +
          polygon(
            [
              [-40, -40],
              [40, -40],
              [64, 10],
              [-64, 10],
            ],
            "#5a5d68",
          ),
        760,
        690,
        1,
      ) +
      group(
        rect(-44, -34, 88, 40, "#e7e9ef", `rx="6"`) +
          rect(-52, -44, 104, 12, "#2f5fae") +
          repeat(3, (index) => circle(-34 + index * 34, 14, 15, "#3f424d")) +
          stroke("M20 -44V-84", "#d9d9de", 5) +
          rect(8, -98, 26, 16, "#3f424d"),
        1120,
        890,
        1.15,
      )
    );
  },

  solar: (random) => {
    const turbine = (x: number, base: number, height: number, turn: number) =>
      polygon(
        [
          [x - 5, base - height],
          [x + 5, base - height],
          [x + 11, base],
          [x - 11, base],
        ],
        "#f4f7fa",
      ) +
      repeat(3, (index) =>
        group(
          path("M0 0Q16 -40 4 -150Q-8 -60 0 0Z", "#ffffff"),
          x,
          base - height,
          height / 300,
          turn + index * 120,
        ),
      ) +
      circle(x, base - height, 9, "#dfe6ee");
    const panel = (x: number, y: number, scale: number) =>
      group(
        stroke("M-60 60V130M120 60V130", "#6d7683", 10) +
          polygon(
            [
              [-150, 70],
              [170, 70],
              [230, -100],
              [-90, -100],
            ],
            "#d9e2ec",
          ) +
          polygon(
            [
              [-138, 62],
              [164, 62],
              [219, -92],
              [-84, -92],
            ],
            vertical("#3f86d8", "#1a3f86"),
          ) +
          repeat(5, (index) => stroke(`M${-88 + index * 50} 62L${-34 + index * 50} -92`, "#bcd8ff", 3)) +
          stroke("M-118 10H182M-100 -42H200", "#bcd8ff", 3) +
          polygon(
            [
              [-138, 62],
              [-60, 62],
              [20, -92],
              [-84, -92],
            ],
            "#ffffff",
            `opacity="0.14"`,
          ),
        x,
        y,
        scale,
      );
    return (
      sky("#2f93d8", "#8fd0f0", "#fdeec2") +
      sun(360, 230, 92, "#fff3b8", "#ffe38a") +
      repeat(12, (index) =>
        group(rect(-5, -176, 10, 50, "#ffe9a0", `rx="5" opacity="0.8"`), 360, 230, 1, index * 30),
      ) +
      hills(560, 40, "#8cbf72", random) +
      turbine(980, 580, 250, 20) +
      turbine(1180, 600, 320, 70) +
      turbine(1420, 580, 270, 40) +
      hills(610, 20, "#6aa75a", random, 7) +
      rect(0, 640, WIDTH, 360, vertical("#7fb35c", "#5a9147")) +
      repeat(6, (index) => panel(110 + index * 280, 660, 0.62)) +
      repeat(5, (index) => panel(120 + index * 345, 760, 0.84)) +
      repeat(4, (index) => panel(150 + index * 440, 905, 1.12))
    );
  },

  "cyber-security": (random) => {
    const nodes = Array.from({ length: 34 }, () => [random(40, 1560), random(40, 960)] as const);
    const links = nodes
      .flatMap((from, index) => nodes.slice(index + 1).map((to) => ({ from, to })))
      .filter(({ from, to }) => Math.hypot(from[0] - to[0], from[1] - to[1]) < 300)
      .map(({ from, to }) => polyline([from, to], "#4fd6d0", 3, `opacity="0.35"`))
      .join("");
    return (
      rect(0, 0, WIDTH, HEIGHT, radial("#123f63", "#0b2748", "#061429")) +
      links +
      nodes
        .map(([x, y], index) =>
          circle(x, y, index % 4 === 0 ? 13 : 7, index % 4 === 0 ? "#ffd166" : "#6ff0e4"),
        )
        .join("") +
      circle(800, 520, 470, radial("#1fb6b066", "#1fb6b022", "#1fb6b000")) +
      path("M800 130L1130 240V500C1130 700 990 830 800 910C610 830 470 700 470 500V240Z", "#0a1d38") +
      path(
        "M800 160L1102 262V500C1102 682 976 802 800 878C624 802 498 682 498 500V262Z",
        across("#1e8f9a", "#16607c"),
      ) +
      path("M800 160V878C624 802 498 682 498 500V262Z", "#ffffff", `opacity="0.08"`) +
      stroke("M700 470V390Q700 300 800 300T900 390V470", "#f4f7fa", 42) +
      rect(634, 460, 332, 260, vertical("#ffd978", "#e9a52f"), `rx="30"`) +
      circle(800, 566, 40, "#6b4610") +
      path("M782 580H818L832 660H768Z", "#6b4610")
    );
  },

  chip: (random) => {
    const trace = (side: number, index: number) => {
      const offset = -210 + index * 60;
      const bend = 360 + random(0, 240);
      const drift = random(-120, 120);
      const line = `M${offset} -270V${-bend}L${offset + drift} ${-bend - Math.abs(drift)}V-900`;
      return group(
        stroke(line, "#4fd69a", 8, `opacity="0.75"`) +
          (index % 2 === 0 ? circle(offset, -bend, 13, "#b9ffdd") : ""),
        800,
        500,
        1,
        side * 90,
      );
    };
    const pins = repeat(4, (side) =>
      group(
        repeat(8, (index) => rect(-222 + index * 60, -300, 24, 60, "#d9dfe6", `rx="4"`)),
        800,
        500,
        1,
        side * 90,
      ),
    );
    return (
      rect(0, 0, WIDTH, HEIGHT, radial("#13664f", "#0c4a3c", "#062c27")) +
      repeat(4, (side) => repeat(8, (index) => trace(side, index))) +
      repeat(12, () =>
        rect(random(40, 420), random(40, 940), random(30, 70), random(20, 36), "#0a2f29", `rx="4"`),
      ) +
      repeat(12, () =>
        rect(
          random(1160, 1520),
          random(40, 940),
          random(30, 70),
          random(20, 36),
          "#c9a23f",
          `rx="4" opacity="0.7"`,
        ),
      ) +
      pins +
      rect(552, 262, 510, 510, "#00000066", `rx="26" filter="url(#soft)"`) +
      rect(545, 245, 510, 510, vertical("#3a4152", "#1e2330"), `rx="26"`) +
      rect(600, 300, 400, 400, "#12151f", `rx="16"`) +
      rect(640, 340, 320, 320, across("#5f7fd8", "#8f5fd0", "#d65fa0"), `rx="10"`) +
      repeat(16, (index) =>
        rect(
          652 + (index % 4) * 76,
          352 + Math.floor(index / 4) * 76,
          68,
          68,
          "#ffffff",
          `rx="6" opacity="${(0.1 + ((index * 7) % 5) * 0.06).toFixed(2)}"`,
        ),
      ) +
      polygon(
        [
          [640, 340],
          [800, 340],
          [640, 560],
        ],
        "#ffffff",
        `opacity="0.16"`,
      ) +
      circle(...polar(800, 500, 320, 315), 14, "#8d96a8")
    );
  },
} satisfies Record<string, Scene>;
