import type { Scene } from "./scene.ts";
import { cloud, sky } from "./scenery.ts";
import {
  across,
  circle,
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

/** Books, the newspaper, and the colours of a holiday. */
export const leisureScenes = {
  books: (random) => {
    const colours = ["#c8402f", "#e9a52f", "#2e8f83", "#3a6ea5", "#8f5aa8", "#5d9c3f", "#d67a5a", "#2b3f66"];
    const shelf = (y: number) => {
      let x = 70;
      let drawn = "";
      while (x < 1500) {
        const width = random(34, 74);
        const height = random(170, 232);
        const colour = colours[Math.floor(random(0, colours.length))] as string;
        drawn +=
          rect(x, y - height, width - 4, height, colour, `rx="5"`) +
          rect(x, y - height + 24, width - 4, 9, "#ffe9b0", `opacity="0.8"`) +
          rect(x, y - 44, width - 4, 7, "#ffe9b0", `opacity="0.6"`);
        x += width + (random() > 0.9 ? 44 : 0);
      }
      return drawn + rect(30, y, 1540, 26, "#6b4029") + rect(30, y + 26, 1540, 16, "#00000044");
    };
    return (
      rect(0, 0, WIDTH, HEIGHT, "#3d2418") +
      rect(40, 0, 1520, HEIGHT, "#52311f") +
      shelf(262) +
      shelf(540) +
      rect(0, 740, WIDTH, 260, vertical("#b5793f", "#8a5528")) +
      circle(800, 740, 520, radial("#ffe3a877", "#ffe3a822", "#ffe3a800")) +
      shadow(800, 930, 460, 26, 0.45) +
      path(
        "M360 900L420 700Q620 650 800 720Q980 650 1180 700L1240 900Q980 850 800 920Q620 850 360 900Z",
        "#2e5f8f",
      ) +
      path("M390 880L440 690Q630 640 800 712V900Q620 836 390 880Z", across("#fffaf0", "#f3e6cc", "#d3bf9b")) +
      path(
        "M1210 880L1160 690Q970 640 800 712V900Q980 836 1210 880Z",
        across("#d3bf9b", "#f3e6cc", "#fffaf0"),
      ) +
      repeat(
        6,
        (index) =>
          stroke(
            `M${474 - index * 8} ${712 + index * 26}Q630 ${682 + index * 26} 762 ${734 + index * 26}`,
            "#9a8462",
            5,
            `opacity="0.7"`,
          ) +
          stroke(
            `M${1126 + index * 8} ${712 + index * 26}Q970 ${682 + index * 26} 838 ${734 + index * 26}`,
            "#9a8462",
            5,
            `opacity="0.7"`,
          ),
      ) +
      group(
        rect(-120, -30, 240, 30, "#c8402f", `rx="6"`) +
          rect(-106, -60, 220, 30, "#2e8f83", `rx="6"`) +
          rect(-114, -90, 210, 30, "#e9a52f", `rx="6"`),
        1400,
        920,
        1.1,
      ) +
      group(
        rect(-34, -110, 68, 110, "#2b3f66", `rx="10"`) +
          stroke("M-14 -110L-30 -210M6 -110V-220M18 -110L40 -204", "#e9a52f", 10),
        230,
        930,
        1.15,
      )
    );
  },

  newspaper: (random) => {
    const column = (x: number, y: number, width: number, lines: number) =>
      repeat(lines, (index) =>
        rect(
          x,
          y + index * 22,
          index === lines - 1 ? width * 0.6 : width - random(0, 14),
          8,
          "#8d8a84",
          `rx="3"`,
        ),
      );
    const sheet =
      rect(-400, -310, 800, 640, "#00000033", `transform="translate(14 18)"`) +
      rect(-400, -310, 800, 640, "#e4dfd2") +
      rect(-400, -324, 800, 640, "#f7f4ea") +
      rect(-360, -290, 720, 66, "#b3202c") +
      rect(-240, -272, 480, 30, "#f7f4ea", `rx="6"`) +
      rect(-360, -206, 720, 4, "#2b2b2b") +
      rect(-360, -184, 720, 26, "#2b2b2b", `rx="4"`) +
      rect(-360, -148, 520, 26, "#2b2b2b", `rx="4"`) +
      rect(-360, -100, 440, 240, "#9fc4d8") +
      path("M-360 140V60Q-260 -20 -160 50T80 20V140Z", "#5d9c6b") +
      circle(10, -50, 32, "#ffd98a") +
      column(110, -100, 115, 11) +
      column(245, -100, 115, 11) +
      column(-360, 164, 165, 6) +
      column(-180, 164, 165, 6) +
      column(0, 164, 165, 6) +
      rect(190, 164, 170, 124, "#e9c289") +
      path("M-400 -324H400V-316H-400Z", "#ffffff") +
      polygon(
        [
          [-400, 316],
          [400, 316],
          [400, 300],
          [-400, 306],
        ],
        "#d8d2c2",
      );
    return (
      rect(0, 0, WIDTH, HEIGHT, vertical("#a86f43", "#7d4d2b")) +
      repeat(8, (index) => rect(0, index * 130, WIDTH, 5, "#5f3820", `opacity="0.45"`)) +
      repeat(30, () =>
        rect(random(0, WIDTH), random(0, HEIGHT), random(80, 260), 3, "#5f3820", `opacity="0.16"`),
      ) +
      group(sheet, 700, 500, 1.2, -7) +
      circle(1392, 262, 150, "#00000033", `filter="url(#soft)"`) +
      circle(1380, 240, 150, "#f2ede2") +
      circle(1380, 240, 112, "#e3dccb") +
      circle(1380, 240, 98, "#8a4a22") +
      circle(1366, 230, 70, "#a8622f", `opacity="0.7"`) +
      stroke("M1500 170Q1580 160 1570 240T1510 300", "#f2ede2", 28) +
      group(
        stroke("M-190 0Q-150 -70 -90 -30M190 0Q240 -80 300 -60", "#2b2b33", 13) +
          circle(-92, 0, 88, "#ffffff33", `stroke="#2b2b33" stroke-width="14"`) +
          circle(120, 0, 88, "#ffffff33", `stroke="#2b2b33" stroke-width="14"`) +
          stroke("M-6 -14Q14 -40 34 -14", "#2b2b33", 13),
        1250,
        640,
        0.9,
        14,
      ) +
      group(
        rect(-20, -200, 40, 330, across("#2f5f9a", "#1d3f6b"), `rx="16"`) +
          polygon(
            [
              [-20, 124],
              [20, 124],
              [0, 196],
            ],
            "#e9c663",
          ) +
          rect(-20, -150, 40, 14, "#e9c663") +
          rect(18, -190, 9, 120, "#e9c663", `rx="4"`),
        1360,
        870,
        0.9,
        68,
      )
    );
  },

  festival: (random) => {
    const colours = ["#ff5d8f", "#ffd23f", "#3ddc97", "#4cc9f0", "#b388ff", "#ff8c42"];
    const pick = () => colours[Math.floor(random(0, colours.length))] as string;
    const kite = (x: number, y: number, scale: number, degrees: number, one: string, two: string) =>
      group(
        polygon(
          [
            [0, -120],
            [100, 0],
            [0, 130],
            [-100, 0],
          ],
          one,
        ) +
          polygon(
            [
              [0, -120],
              [100, 0],
              [0, 0],
            ],
            two,
          ) +
          polygon(
            [
              [0, 130],
              [-100, 0],
              [0, 0],
            ],
            two,
          ) +
          stroke("M0 -120V130M-100 0Q0 -60 100 0", "#ffffff", 5) +
          stroke("M0 130Q40 220 -20 300T20 440", two, 6),
        x,
        y,
        scale,
        degrees,
      );
    const bunting = (y: number, sag: number) =>
      stroke(`M0 ${y}Q800 ${y + sag * 2} 1600 ${y}`, "#5a3d6b", 5) +
      repeat(20, (index) => {
        const share = (index + 0.5) / 20;
        const top = y + 4 * sag * share * (1 - share);
        const x = share * WIDTH;
        return polygon(
          [
            [x - 32, top],
            [x + 32, top],
            [x, top + 78],
          ],
          colours[index % colours.length] as string,
        );
      });
    return (
      sky("#3f7fd0", "#8cc8f0", "#ffe6c4") +
      cloud(360, 420, 0.8, "#ffffff", 0.7) +
      cloud(1260, 360, 0.9, "#ffffff", 0.7) +
      repeat(16, () =>
        circle(
          random(0, WIDTH),
          random(640, 980),
          random(120, 240),
          pick(),
          `opacity="0.34" filter="url(#haze)"`,
        ),
      ) +
      bunting(0, 70) +
      kite(330, 330, 1.15, -20, "#ff5d8f", "#ffd23f") +
      kite(1180, 420, 1.4, 18, "#ffd23f", "#e4572e") +
      kite(760, 330, 0.8, 8, "#3ddc97", "#1f7a6b") +
      kite(1450, 240, 0.6, -12, "#b388ff", "#5a3da8") +
      repeat(150, () =>
        circle(
          random(0, WIDTH),
          random(480, 1000),
          random(3, 14),
          pick(),
          `opacity="${random(0.5, 1).toFixed(2)}"`,
        ),
      ) +
      repeat(5, (index) => {
        const x = 190 + index * 310;
        const colour = colours[index] as string;
        return (
          shadow(x, 950, 120, 16, 0.3) +
          path(`M${x - 92} 880Q${x - 40} 760 ${x} 740Q${x + 40} 760 ${x + 92} 880Z`, colour) +
          path(
            `M${x - 120} 870H${x + 120}Q${x + 100} 950 ${x} 952T${x - 120} 870Z`,
            vertical("#d9a24a", "#8a5a1c"),
          ) +
          rect(x - 126, 862, 252, 18, "#f0c878", `rx="9"`)
        );
      })
    );
  },
} satisfies Record<string, Scene>;
