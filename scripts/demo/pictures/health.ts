import type { Scene } from "./scene.ts";
import { hills, person, sky, stars, sun, water } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
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

/** The body, food, rest and medicine. */
export const healthScenes = {
  yoga: (random) =>
    sky("#f2709c", "#f9a76b", "#fde3a7") +
    sun(800, 470, 210, "#fff3c9", "#ffe19a") +
    hills(600, 50, "#b86b8a", random) +
    hills(650, 36, "#8a4f7d", random, 6) +
    water(700, "#f3a884", "#7d4a86", "#ffe9c4", random) +
    ellipse(800, 760, 150, 90, "#fff0c4", `opacity="0.35" filter="url(#soft)"`) +
    path("M300 1000Q420 856 800 850T1300 1000Z", "#3d2352") +
    ellipse(800, 866, 330, 26, "#5b2f6b") +
    lotusSeat("#2a1740") +
    repeat(2, (side) => {
      const grass = repeat(14, (index) =>
        stroke(
          `M${20 + index * 22} 1000Q${16 + index * 24} 920 ${random(-10, 40) + index * 22} ${random(800, 900)}`,
          "#2a1740",
          9,
        ),
      );
      return side === 0 ? grass : mirror(grass, 800);
    }),

  heart: () =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#e8f4f6", "#c4e1e6")) +
    circle(1230, 240, 360, "#ffffff88") +
    repeat(16, (index) => rect(index * 100, 0, 2, HEIGHT, "#8fc3cc", `opacity="0.35"`)) +
    repeat(10, (index) => rect(0, index * 100, WIDTH, 2, "#8fc3cc", `opacity="0.35"`)) +
    stroke("M0 560H330L380 500L430 560H520L570 330L640 760L700 500L740 560H860", "#1f7a8c", 12) +
    stroke("M1080 560H1180L1230 480L1280 560H1330L1380 400L1440 700L1490 560H1600", "#1f7a8c", 12) +
    shadow(800, 860, 300, 30, 0.25) +
    path(
      "M800 830C560 650 470 540 470 420C470 310 550 240 650 240C720 240 775 280 800 340C825 280 880 240 950 240C1050 240 1130 310 1130 420C1130 540 1040 650 800 830Z",
      vertical("#ef5b64", "#c22a3a"),
    ) +
    path(
      "M540 420C540 340 590 300 650 300",
      "none",
      `stroke="#ffffff" stroke-width="26" stroke-linecap="round" opacity="0.6"`,
    ) +
    stroke("M470 560H640L680 500L726 640L790 420L850 620L890 560H1120", "#ffffff", 14) +
    stroke("M1250 130C1180 330 1300 420 1370 420S1560 330 1490 130", "#2b3a4a", 20) +
    stroke("M1370 420C1370 640 1330 820 1160 850S960 900 960 940", "#2b3a4a", 20) +
    circle(1250, 124, 20, "#8d9aa8") +
    circle(1490, 124, 20, "#8d9aa8") +
    circle(962, 930, 60, "#8d9aa8") +
    circle(962, 930, 40, "#d9e2ea"),

  vaccine: () =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#cfeaf2", "#9fd0de")) +
    circle(420, 360, 420, "#ffffff66") +
    rect(0, 780, WIDTH, 220, vertical("#f2fafb", "#cbe2e8")) +
    repeat(3, (index) =>
      vial(
        360 + index * 230,
        800,
        index === 1 ? 1.2 : 1,
        index === 1 ? "#3fb6a8" : index === 0 ? "#f0a43a" : "#d65f7a",
      ),
    ) +
    shadow(1150, 905, 330, 18, 0.25) +
    group(
      rect(-40, -52, 380, 104, "#ffffff", `rx="14" opacity="0.75"`) +
        rect(60, -42, 274, 84, "#3fb6a8", `rx="8" opacity="0.85"`) +
        rect(-40, -52, 380, 104, "none", `rx="14" stroke="#6d8ea0" stroke-width="7"`) +
        repeat(7, (index) => rect(30 + index * 42, -52, 5, index % 2 === 0 ? 46 : 30, "#6d8ea0")) +
        rect(-64, -86, 26, 172, "#6d8ea0", `rx="10"`) +
        rect(-220, -16, 190, 32, "#8fa9b8") +
        rect(-246, -66, 28, 132, "#6d8ea0", `rx="10"`) +
        rect(38, -46, 24, 92, "#33495a", `rx="6"`) +
        polygon(
          [
            [340, -26],
            [392, -12],
            [392, 12],
            [340, 26],
          ],
          "#6d8ea0",
        ) +
        rect(392, -4, 200, 8, "#8fa9b8") +
        polygon(
          [
            [592, -4],
            [620, 4],
            [592, 4],
          ],
          "#8fa9b8",
        ),
      1010,
      560,
      1,
      -32,
    ) +
    path("M1528 262Q1500 306 1528 326Q1556 306 1528 262Z", "#3fb6a8"),

  nutrition: (random) => {
    const bowl = (x: number, y: number, fill: string, bits: string) =>
      circle(x + 6, y + 10, 112, "#00000022") + circle(x, y, 110, "#dfe4ea") + circle(x, y, 94, fill) + bits;
    const scatter = (x: number, y: number, count: number, colours: readonly string[], size: number) =>
      repeat(count, (index) => {
        const reach = random(0, 74);
        const angle = random(0, Math.PI * 2);
        return ellipse(
          x + Math.cos(angle) * reach,
          y + Math.sin(angle) * reach,
          size * random(0.7, 1.2),
          size * random(0.5, 0.9),
          colours[index % colours.length] as string,
        );
      });
    return (
      rect(0, 0, WIDTH, HEIGHT, vertical("#2f7a5f", "#1f5a48")) +
      repeat(9, (index) => rect(0, index * 120, WIDTH, 4, "#ffffff", `opacity="0.06"`)) +
      ellipse(790, 540, 520, 450, "#000000", `opacity="0.35" filter="url(#soft)"`) +
      circle(780, 500, 440, "#c3cbd4") +
      circle(780, 500, 424, radial("#f7f9fb", "#eef1f5", "#d3dae2")) +
      circle(780, 500, 372, "none", `stroke="#c3cbd4" stroke-width="5"`) +
      bowl(560, 330, "#e9b32f", scatter(560, 330, 26, ["#f6cf5f", "#d99a1f", "#5d9c3f"], 13)) +
      bowl(800, 230, "#3f8f3f", scatter(800, 230, 30, ["#5dae4f", "#2f7a34", "#f4f0dc"], 18)) +
      bowl(1020, 350, "#fdfcf6", scatter(1020, 350, 10, ["#f1efe4", "#d65f4a"], 10)) +
      bowl(520, 590, "#c8502f", scatter(520, 590, 26, ["#e0703f", "#a83a24", "#5d9c3f"], 17)) +
      circle(690, 730, 150, "#d9a866") +
      circle(690, 730, 142, "#e9c289") +
      repeat(16, () =>
        circle(690 + random(-100, 100), 730 + random(-100, 100), random(5, 14), "#b97f42", `opacity="0.7"`),
      ) +
      path(
        "M800 560C860 470 1010 470 1060 570C1090 650 1000 720 920 710C830 700 770 640 800 560Z",
        "#fffdf4",
      ) +
      repeat(60, () =>
        ellipse(
          random(815, 1050),
          random(520, 690),
          13,
          5,
          "#ece6d2",
          `transform="rotate(${random(0, 90).toFixed(0)} 930 610)"`,
        ),
      ) +
      group(
        path("M0 -70C-110 -110 -140 60 -40 110C-20 118 20 118 40 110C140 60 110 -110 0 -70Z", "#d8322f") +
          stroke("M0 -70Q10 -110 30 -126", "#5a3d2b", 10) +
          path("M14 -104Q60 -140 92 -104Q50 -84 14 -104Z", "#5dae4f") +
          ellipse(-50, -20, 16, 34, "#ffffff", `opacity="0.4"`),
        1370,
        320,
        1.05,
      ) +
      group(
        path("M-40 -120Q40 -130 46 -100L14 190Q0 230 -14 190Z", "#f08a2c") +
          stroke("M-20 -120Q-60 -190 -30 -220M4 -124Q0 -200 14 -230M22 -116Q70 -180 56 -210", "#4fa34a", 16) +
          stroke("M-28 -60H-6M10 -20H30M-16 40H2", "#c9691c", 6),
        1350,
        690,
        1.15,
        24,
      ) +
      group(
        circle(0, 0, 92, "#d8432f") +
          circle(-26, -26, 22, "#ffffff", `opacity="0.35"`) +
          path("M0 -80Q-50 -110 -60 -76Q-20 -60 0 -80Q40 -116 62 -78Q20 -58 0 -80Z", "#4fa34a"),
        190,
        300,
        1,
      ) +
      group(
        path("M-110 60C-140 -60 -20 -150 90 -110C20 -80 -30 -20 -60 80Z", "#f6d04a") +
          path("M-76 92C-70 -10 30 -90 120 -84C50 -40 0 20 -30 100Z", "#e9b92f"),
        200,
        700,
        1.25,
      )
    );
  },

  sleep: (random) =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#1a2250", "#2b2f6b")) +
    rect(880, 90, 520, 500, "#0d1436") +
    `<svg x="900" y="110" width="480" height="460" viewBox="900 110 480 460">${rect(900, 110, 480, 460, vertical("#0b1440", "#2f4aa0"))}${stars(180, random, 570)}${circle(1190, 280, 260, radial("#fff3c477", "#fff3c422", "#fff3c400"))}${path("M1190 188A92 92 0 1 0 1280 300A82 82 0 0 1 1190 188Z", "#fff1c4")}${hills(500, 24, "#101a48", random, 9)}</svg>` +
    stroke("M1140 110V570M900 340H1380", "#4a5296", 16) +
    rect(880, 90, 520, 500, "none", `stroke="#5a62a8" stroke-width="24"`) +
    path("M840 60H960Q940 320 900 620H820Z", "#5b4a9c") +
    path("M1440 60H1320Q1340 320 1380 620H1460Z", "#5b4a9c") +
    rect(820, 50, 640, 22, "#8a7bd0", `rx="11"`) +
    rect(0, 820, WIDTH, 180, "#141a40") +
    rect(120, 420, 60, 480, "#6b4a3c", `rx="20"`) +
    rect(160, 520, 260, 240, "#7d5746", `rx="30"`) +
    rect(140, 700, 1240, 150, "#e7e3f4", `rx="40"`) +
    rect(1350, 620, 50, 280, "#6b4a3c", `rx="18"`) +
    rect(200, 610, 320, 130, "#ffffff", `rx="60" transform="rotate(-6 360 670)"`) +
    circle(450, 610, 80, "#c98b62") +
    path("M372 630C350 520 470 490 520 550C480 540 430 560 420 600C410 640 380 660 372 630Z", "#2a1a1f") +
    stroke("M478 612Q492 622 506 612", "#5a3626", 6) +
    stroke("M494 650Q506 656 516 648", "#8a4f3a", 5) +
    path(
      "M470 700C540 580 700 600 820 620C1000 600 1160 640 1330 690Q1390 720 1380 850H440Q430 760 470 700Z",
      across("#3f6fc0", "#5a8fe0", "#3a5fb0"),
    ) +
    path("M470 700C540 580 620 600 680 612Q600 700 640 850H440Q430 760 470 700Z", "#8fb8f4") +
    repeat(5, (index) =>
      stroke(
        `M${760 + index * 120} ${660 + (index % 2) * 14}Q${780 + index * 120} 760 ${750 + index * 120} 836`,
        "#ffffff",
        6,
        `opacity="0.18"`,
      ),
    ) +
    repeat(3, (index) =>
      circle(600 + index * 66, 500 - index * 74, 16 + index * 9, "#ffffff", `opacity="${0.5 - index * 0.1}"`),
    ),

  tea: () =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#f6d9a8", "#f0b878")) +
    circle(620, 400, 520, radial("#fff3d6cc", "#fff3d644", "#fff3d600")) +
    rect(0, 740, WIDTH, 260, vertical("#8a5233", "#5f3521")) +
    repeat(5, (index) => rect(0, 780 + index * 46, WIDTH, 4, "#4a2818", `opacity="0.5"`)) +
    shadow(560, 880, 260, 24, 0.45) +
    path("M370 430H750L690 850Q690 880 560 880T430 850Z", across("#d98a54", "#b9683a", "#8a4526")) +
    ellipse(560, 430, 190, 46, "#c9774a") +
    ellipse(560, 434, 168, 36, "#7a3f1e") +
    ellipse(548, 438, 130, 24, "#b5713a") +
    stroke("M392 560Q560 600 728 560M408 640Q560 680 716 640", "#8a4526", 9) +
    repeat(3, (index) =>
      stroke(
        `M${480 + index * 80} 380C${430 + index * 80} 310 ${540 + index * 80} 260 ${480 + index * 80} 180S${520 + index * 80} 80 ${490 + index * 80} 50`,
        "#ffffff",
        18,
        `opacity="0.55" filter="url(#soft)"`,
      ),
    ) +
    repeat(3, (index) =>
      stroke(
        `M${480 + index * 80} 380C${430 + index * 80} 310 ${540 + index * 80} 260 ${480 + index * 80} 180`,
        "#ffffff",
        9,
        `opacity="0.6"`,
      ),
    ) +
    shadow(1130, 860, 290, 24, 0.45) +
    stroke("M1010 430Q1130 250 1250 430", "#3a3f4a", 26) +
    path("M930 560L820 470Q790 450 780 480L800 520L930 700Z", "#9aa6b4") +
    path(
      "M930 850C860 700 900 480 1000 450H1260C1360 480 1400 700 1330 850Q1130 880 930 850Z",
      across("#dfe6ee", "#b4c0cd", "#7d8a99"),
    ) +
    ellipse(1130, 452, 132, 26, "#8d9aa9") +
    path("M1010 446Q1130 380 1250 446Z", "#b4c0cd") +
    circle(1130, 404, 22, "#3a3f4a") +
    path(
      "M980 560Q960 700 1000 800",
      "none",
      `stroke="#ffffff" stroke-width="20" stroke-linecap="round" opacity="0.6"`,
    ) +
    repeat(
      2,
      (index) =>
        shadow(250 + index * 60, 930, 80, 10, 0.3) +
        circle(240 + index * 90, 900 - index * 6, 66, "#d9a45c") +
        circle(240 + index * 90, 900 - index * 6, 50, "#e3b674") +
        repeat(6, (dot) =>
          circle(240 + index * 90 + Math.cos(dot) * 30, 894 + Math.sin(dot) * 30, 4, "#a8743a"),
        ),
    ),
} satisfies Record<string, Scene>;

function lotusSeat(colour: string): string {
  return (
    person(
      [800, 470],
      [
        [
          [800, 590],
          [800, 740],
        ],
      ],
      colour,
      68,
    ) +
    path("M712 600Q800 540 888 600L868 780H732Z", colour) +
    rect(776, 510, 48, 70, colour) +
    stroke("M728 612L650 730L610 800M872 612L950 730L990 800", colour, 40) +
    path(
      "M800 770C700 760 590 800 580 838C600 872 720 868 800 858C880 868 1000 872 1020 838C1010 800 900 760 800 770Z",
      colour,
    ) +
    circle(800, 402, 22, colour)
  );
}

function vial(x: number, base: number, scale: number, liquid: string): string {
  return group(
    shadow(10, 6, 90, 14, 0.25) +
      path(
        "M-74 0V-190Q-74 -226 -40 -238V-276H40V-238Q74 -226 74 -190V0Q74 14 60 14H-60Q-74 14 -74 0Z",
        "#ffffff",
        `opacity="0.85"`,
      ) +
      path("M-66 0V-130H66V0Q66 6 58 6H-58Q-66 6 -66 0Z", liquid, `opacity="0.85"`) +
      rect(-74, -110, 148, 70, "#ffffff") +
      rect(-54, -92, 70, 10, "#9fb4c2", `rx="5"`) +
      rect(-54, -70, 100, 10, "#c9d6df", `rx="5"`) +
      rect(-50, -318, 100, 46, "#8fa2b0", `rx="8"`) +
      rect(-44, -336, 88, 24, liquid, `rx="8"`) +
      rect(-58, -200, 14, 170, "#ffffff", `rx="7" opacity="0.7"`),
    x,
    base,
    scale,
  );
}
