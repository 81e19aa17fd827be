import type { Scene } from "./scene.ts";
import { cloud, hills, mountain, pine, sky, skyline, sun, tree } from "./scenery.ts";
import {
  circle,
  curve,
  ellipse,
  group,
  HEIGHT,
  mirror,
  path,
  polar,
  polygon,
  radial,
  rect,
  repeat,
  stroke,
  vertical,
  WIDTH,
} from "./shapes.ts";

/** Weather, land, animals and what threatens them. */
export const natureScenes = {
  monsoon: (random) => {
    const paddy = repeat(7, (row) => {
      const y = 700 + row * row * 8;
      return path(`M0 ${y}Q800 ${y - 40} 1600 ${y + 10}V1000H0Z`, row % 2 === 0 ? "#3f8f4f" : "#57a85c");
    });
    const rain = repeat(190, () => {
      const x = random(-60, WIDTH);
      const y = random(300, 940);
      const length = random(30, 80);
      return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}l${(length * 0.28).toFixed(0)} ${length.toFixed(0)}" stroke="#dff0ff" stroke-width="3" stroke-linecap="round" opacity="${random(0.25, 0.7).toFixed(2)}"/>`;
    });
    const clouds = repeat(9, (index) =>
      cloud(index * 200, random(90, 190), random(1.2, 1.9), "#39475e", 0.95),
    );
    const lower = repeat(7, (index) =>
      cloud(80 + index * 250, random(230, 300), random(0.9, 1.4), "#55647d", 0.95),
    );
    return (
      sky("#2c3a52", "#6f86a3", "#c7d9d2") +
      hills(640, 40, "#4d7a6b", random) +
      hills(690, 24, "#2f6d4e", random, 7) +
      paddy +
      tree(1290, 800, 330, "#23684a", "#1b5540") +
      tree(1120, 760, 200, "#2b7852", "#1f5e45") +
      rect(250, 690, 150, 90, "#c98d5e") +
      polygon(
        [
          [225, 700],
          [325, 620],
          [425, 700],
        ],
        "#8a4b38",
      ) +
      rect(300, 720, 40, 60, "#5f3a2c") +
      clouds +
      lower +
      rain
    );
  },

  glacier: (random) =>
    sky("#2f6fb0", "#8cc4e8", "#f6e4cf") +
    sun(1260, 230, 60, "#fff2cf", "#ffe2a8") +
    mountain(320, 210, 820, 470, "#6f87a8", "#52698c", 0.5) +
    mountain(1330, 260, 820, 440, "#7a93b3", "#587095", 0.46) +
    mountain(830, 90, 860, 560, "#5f7899", "#43597c", 0.55) +
    rect(0, 780, WIDTH, 220, "#3b5570") +
    path(
      "M812 330C760 520 860 600 800 720S620 860 560 1000H1180C1120 880 1040 800 980 720S880 560 846 330Z",
      vertical("#f4f9ff", "#c4e2f4", "#6fb6dc"),
    ) +
    repeat(9, (index) =>
      stroke(
        curve([
          [818 - index ** 2 * 2.6, 540 + index * 50],
          [862 + random(-14, 14), 562 + index * 50],
          [912 + index ** 2 * 2.6, 540 + index * 50],
        ]),
        "#5c9fc9",
        4,
        `opacity="0.55"`,
      ),
    ) +
    path("M0 820Q320 740 620 900L560 1000H0Z", "#3c5a5b") +
    path("M1600 800Q1260 740 1040 890L1180 1000H1600Z", "#344f52") +
    repeat(9, (index) => pine(30 + index * 56, 870 + random(-20, 60), random(110, 170), "#1f3f40")) +
    repeat(8, (index) => pine(1210 + index * 52, 870 + random(-20, 60), random(110, 170), "#1a3839")),

  tiger: (random) => {
    const leaf = (x: number, y: number, scale: number, degrees: number, fill: string) =>
      group(
        path("M0 0C60 -60 170 -60 250 0C170 40 60 50 0 0Z", fill) +
          stroke("M10 0Q120 -14 235 0", "#00000033", 4),
        x,
        y,
        scale,
        degrees,
      );
    const stripe = (d: string) => path(d, "#2a1a14");
    const halfFace =
      stripe("M800 250Q770 300 800 372Z") +
      stripe("M742 268Q728 330 768 368Q758 316 764 270Z") +
      stripe("M682 304Q692 368 742 392Q716 346 712 296Z") +
      stripe("M585 470Q640 462 682 500Q640 500 582 512Z") +
      stripe("M572 556Q632 546 676 572Q632 580 578 596Z") +
      stripe("M596 640Q650 618 690 634Q650 652 616 672Z") +
      path("M690 470Q716 430 766 462Q752 500 716 496Q698 490 690 470Z", "#2a1a14") +
      path("M704 470Q724 446 756 466Q744 488 718 486Z", "#e9c53f") +
      circle(733, 467, 13, "#16100d") +
      circle(738, 461, 4, "#ffffff") +
      path("M664 424Q710 378 774 424Q722 408 664 424Z", "#fff3df");
    const half =
      circle(632, 288, 76, "#d9741f") +
      circle(636, 294, 44, "#2a1a14") +
      circle(640, 304, 26, "#fff3df") +
      path("M800 226C690 222 580 300 560 440C540 540 570 640 640 700C690 742 740 760 800 764Z", "#ec8a2c") +
      path("M570 520C560 640 640 740 800 764V640C720 650 640 610 570 520Z", "#fff1dc") +
      path("M800 560C740 556 700 590 702 636C706 690 760 716 800 716Z", "#fffaf0") +
      halfFace +
      repeat(4, (index) => circle(736 - (index % 2) * 26, 620 + Math.floor(index / 2) * 24, 4, "#6b4b3a")) +
      stroke("M722 630L560 604M724 648L566 656M730 664L590 706", "#ffffff", 3, `opacity="0.9"`);
    return (
      sky("#0f3b2e", "#1c5b40", "#0c2a22") +
      repeat(18, () =>
        rect(random(0, WIDTH), 0, random(14, 46), HEIGHT, random() > 0.5 ? "#0d3327" : "#164b37"),
      ) +
      circle(800, 420, 620, radial("#b6d76a55", "#6fae4a22", "#00000000")) +
      repeat(26, () =>
        leaf(
          random(-100, WIDTH),
          random(0, 420),
          random(0.5, 1),
          random(-60, 60),
          random() > 0.5 ? "#23724a" : "#1a5c3d",
        ),
      ) +
      path("M520 1000C540 800 640 690 800 690S1060 800 1080 1000Z", "#d9741f") +
      stripe("M600 830Q660 850 690 930Q640 890 585 880ZM1000 830Q940 850 910 930Q960 890 1015 880Z") +
      half +
      mirror(half, 800) +
      path("M752 566H848Q846 606 800 628Q754 606 752 566Z", "#c4505a") +
      stroke("M800 626V652Q770 690 738 672M800 652Q830 690 862 672", "#2a1a14", 7) +
      repeat(34, (index) => {
        const x = -80 + index * 52;
        return leaf(
          x,
          1010 + random(-10, 50),
          random(0.9, 1.5),
          random(-120, -60),
          index % 3 === 0 ? "#3f9a57" : index % 3 === 1 ? "#2c7d49" : "#1d6340",
        );
      }) +
      leaf(-60, 300, 1.7, 20, "#2c7d49") +
      leaf(-80, 520, 1.9, -8, "#3f9a57") +
      mirror(leaf(-70, 260, 1.8, 24, "#37905a") + leaf(-80, 540, 1.9, -4, "#256d43"), 800)
    );
  },

  wheat: (random) => {
    const ear = (x: number, y: number, scale: number, lean: number, fill: string) =>
      group(
        stroke("M0 0Q6 160 0 420", "#c98f2b", 7) +
          repeat(8, (index) => {
            const top = index * 24 - 60;
            const half = path(
              `M0 ${top + 26}Q-34 ${top + 10} -26 ${top - 26}Q0 ${top - 6} 0 ${top + 26}Z`,
              fill,
            );
            return half + mirror(half, 0);
          }) +
          path("M0 -60Q-14 -84 0 -112Q14 -84 0 -60Z", fill) +
          stroke("M-20 -70L-46 -150M0 -100V-190M20 -70L46 -150M-26 0L-60 -70M26 0L60 -70", fill, 3),
        x,
        y,
        scale,
        lean,
      );
    const tractor =
      rect(0, -120, 150, 70, "#c8402f", `rx="10"`) +
      rect(-90, -200, 110, 16, "#2b2b33", `rx="6"`) +
      stroke("M-78 -190V-90M6 -190V-100", "#2b2b33", 9) +
      rect(-92, -120, 110, 70, "#a93325", `rx="8"`) +
      rect(108, -190, 10, 76, "#2b2b33") +
      circle(-50, -58, 62, "#22232b") +
      circle(-50, -58, 30, "#e9b53c") +
      circle(120, -34, 38, "#22232b") +
      circle(120, -34, 17, "#e9b53c");
    return (
      sky("#5aa7d8", "#bfe0ea", "#fde7b5") +
      sun(1220, 250, 80, "#fff1b8", "#ffdf8a") +
      cloud(330, 230, 0.9, "#ffffff", 0.8) +
      cloud(760, 150, 0.65, "#ffffff", 0.7) +
      hills(520, 26, "#7fae62", random) +
      hills(560, 18, "#5f9550", random, 8) +
      repeat(12, (index) =>
        tree(40 + index * 30 + random(-10, 10), 580, random(60, 100), "#3f7a45", "#33683b"),
      ) +
      rect(0, 570, WIDTH, 430, vertical("#f2cf63", "#d99b2b")) +
      group(tractor, 1120, 640, 1.1) +
      repeat(90, (index) => {
        const depth = index / 90;
        return ear(
          random(0, WIDTH),
          660 + depth * 230,
          0.3 + depth * 0.62,
          random(-14, 14),
          index % 3 === 0 ? "#f6d778" : index % 3 === 1 ? "#e8b844" : "#d9a033",
        );
      })
    );
  },

  air: (random) =>
    sky("#8d7a68", "#c4a582", "#e3c9a0") +
    circle(1130, 290, 300, radial("#ffe1a8cc", "#ffd58a44", "#ffd58a00")) +
    circle(1130, 290, 86, "#f6b25f") +
    skyline(760, 180, 380, "#a78f78", random) +
    rect(0, 420, WIDTH, 360, vertical("#d8bd9a00", "#d8bd9acc")) +
    skyline(860, 160, 360, "#806c5e", random) +
    rect(0, 520, WIDTH, 360, vertical("#cdb08d00", "#cdb08dbb")) +
    repeat(3, (index) => {
      const x = 190 + index * 150;
      const puffs = repeat(7, (puff) =>
        circle(
          x + 30 + puff * 36 + random(-14, 14),
          400 - puff * 44 + random(-10, 10),
          36 + puff * 12,
          "#5f554f",
          `opacity="${(0.62 - puff * 0.06).toFixed(2)}"`,
        ),
      );
      return (
        puffs +
        polygon(
          [
            [x, 880],
            [x + 14, 440],
            [x + 52, 440],
            [x + 66, 880],
          ],
          "#54483f",
        ) +
        rect(x + 10, 470, 46, 26, "#a3503f")
      );
    }) +
    rect(100, 760, 620, 140, "#4a4038") +
    repeat(10, (index) => rect(130 + index * 58, 796, 30, 36, "#d9a75c", `opacity="0.75"`)) +
    skyline(960, 60, 200, "#594c43", random) +
    rect(0, 880, WIDTH, 120, "#3a322d") +
    repeat(6, (index) => {
      const x = 760 + index * 140;
      return (
        path(`M${x} 930q6 -40 40 -40h40q24 0 36 40Z`, index % 2 === 0 ? "#7a4a3c" : "#46545c") +
        circle(x + 28, 934, 15, "#15130f") +
        circle(x + 92, 934, 15, "#15130f") +
        ellipse(x - 24, 930, 26, 10, "#d8c2a3", `opacity="0.4"`)
      );
    }) +
    ellipse(500, 640, 700, 60, "#ead3ae", `opacity="0.4" filter="url(#haze)"`) +
    ellipse(1250, 720, 600, 60, "#ead3ae", `opacity="0.45" filter="url(#haze)"`),

  cyclone: (random) => {
    // North of the equator the wind turns anticlockwise, so an arm trails clockwise on its way out.
    const arm = (turn: number, size: number, colour: string, opacity: number) =>
      repeat(74, (step) => {
        const share = step / 74;
        const radius = 92 * Math.exp(2.05 * share) + random(-12, 12);
        const [x, y] = polar(0, 0, radius, turn + step * 6.4 + random(-3, 3));
        const fade = (opacity * (1 - share * 0.75)).toFixed(2);
        return circle(x, y, size * (0.7 + share) * random(0.6, 1.2), colour, `opacity="${fade}"`);
      });
    const land = path(
      "M1600 0H1010C1060 60 1000 130 1080 190S1180 300 1250 350S1340 480 1420 520S1540 660 1600 680Z",
      "#4f7d4d",
    );
    return (
      rect(0, 0, WIDTH, HEIGHT, radial("#1f6fa8", "#15507f", "#0a2c4e")) +
      land +
      path("M1600 0H1120C1150 80 1130 140 1200 190S1330 330 1400 390S1540 520 1600 540Z", "#6b9657") +
      group(
        circle(0, 0, 560, radial("#ffffffcc", "#e8f2fa55", "#ffffff00")) +
          `<g filter="url(#soft)">${repeat(3, (index) => arm(index * 120, 62, "#ffffff", 0.7))}</g>` +
          repeat(3, (index) => arm(index * 120 + 24, 26, "#ffffff", 0.65)) +
          repeat(3, (index) => arm(index * 120 + 62, 13, "#8fb4d1", 0.5)) +
          repeat(3, (index) => arm(index * 120 + 84, 18, "#ffffff", 0.6)) +
          circle(0, 0, 128, "#ffffff", `filter="url(#soft)"`) +
          circle(0, 0, 84, "#c3d8e8") +
          circle(0, 0, 66, "#8fb4d1") +
          circle(0, 0, 52, radial("#0b2f52", "#14507f")),
        720,
        520,
        1,
        0,
      ) +
      repeat(30, () =>
        ellipse(
          random(0, WIDTH),
          random(0, HEIGHT),
          random(20, 70),
          random(6, 16),
          "#ffffff",
          `opacity="${random(0.15, 0.4).toFixed(2)}"`,
        ),
      )
    );
  },

  earthquake: (random) => {
    const layers = ["#b9764a", "#9d5d3c", "#7d4733", "#5e342b", "#43262a"];
    const house = (x: number, y: number, scale: number, tilt: number, wall: string) =>
      group(
        rect(-60, -100, 120, 100, wall) +
          polygon(
            [
              [-80, -96],
              [0, -170],
              [80, -96],
            ],
            "#8a3b32",
          ) +
          rect(-18, -56, 36, 56, "#4a2d28") +
          rect(28, -80, 22, 24, "#ffe7a6") +
          rect(-50, -80, 22, 24, "#ffe7a6") +
          stroke("M20 -100l-10 26l16 16l-12 24", "#4a2d28", 4),
        x,
        y,
        scale,
        tilt,
      );
    return (
      sky("#f0a35e", "#f7cf95", "#fbe6c4") +
      mountain(300, 170, 470, 330, "#c98a63", "#b0734f") +
      mountain(1330, 200, 470, 300, "#c98a63", "#b0734f") +
      layers
        .map((colour, index) =>
          path(
            `M0 ${440 + index * 116}Q420 ${410 + index * 116} 820 ${446 + index * 116}T1600 ${430 + index * 116}V1000H0Z`,
            colour,
          ),
        )
        .join("") +
      path(
        "M742 436L800 470L768 540L846 600L806 690L872 760L850 1000H950L916 790L940 740L872 660L912 590L838 530L866 470L850 440Z",
        "#2d191d",
      ) +
      repeat(7, (index) =>
        circle(
          870,
          810,
          90 + index * 92,
          "none",
          `stroke="#ffd9a0" stroke-width="${10 - index}" opacity="${(0.95 - index * 0.11).toFixed(2)}"`,
        ),
      ) +
      circle(870, 810, 150, radial("#fff2c4", "#ff8a3acc", "#ff5a1f00")) +
      circle(870, 810, 26, "#fff6d8") +
      rect(0, 0, WIDTH, 425, "none") +
      house(330, 440, 1.25, -5, "#f1dcc0") +
      house(560, 436, 1.05, 6, "#e7c8a2") +
      house(1040, 448, 1.15, -7, "#f1dcc0") +
      house(1290, 444, 1.3, 4, "#e3bf98") +
      tree(160, 445, 180, "#5d8a4d", "#4b743f") +
      tree(1470, 440, 190, "#5d8a4d", "#4b743f") +
      repeat(16, () => circle(random(720, 900), random(440, 560), random(4, 12), "#6d4335"))
    );
  },
} satisfies Record<string, Scene>;
