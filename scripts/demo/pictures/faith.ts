import type { Scene } from "./scene.ts";
import { hills, mountain, pine, sky, stars, sun } from "./scenery.ts";
import {
  across,
  circle,
  ellipse,
  group,
  HEIGHT,
  mirror,
  type Point,
  path,
  polar,
  polygon,
  polyline,
  radial,
  rect,
  repeat,
  stroke,
  vertical,
  WIDTH,
} from "./shapes.ts";

/** Lamps, temples, pilgrim paths and old wells. */
export const faithScenes = {
  diwali: (random) =>
    rect(0, 0, WIDTH, HEIGHT, vertical("#120a2e", "#2b1248", "#4a1a3a")) +
    stars(60, random, 420) +
    firework(330, 230, 170, "#ffd166") +
    firework(1240, 200, 200, "#ff7a9a") +
    firework(820, 150, 120, "#7ae0ff") +
    rect(0, 640, WIDTH, 360, vertical("#5a2036", "#2b0f22")) +
    rangoli(800, 850) +
    repeat(9, (index) => lamp(90 + index * 178, 640, 0.55)) +
    repeat(2, (side) =>
      repeat(3, (index) =>
        lamp(side === 0 ? 110 + index * 150 : 1490 - index * 150, 760 + index * 84, 0.85 + index * 0.12),
      ),
    ) +
    lamp(800, 880, 1.5),

  ghat: (random) =>
    sky("#f2785c", "#f9b070", "#fde0a8") +
    sun(420, 400, 92, "#fff1c9", "#ffdf9a") +
    hills(560, 20, "#d88a6a", random, 8) +
    temple(1130, 640, 1.15, "#a8503a", "#8a3b30") +
    temple(870, 640, 0.72, "#b9624a", "#96483a") +
    temple(1420, 640, 0.85, "#b9624a", "#96483a") +
    rect(700, 600, 900, 40, "#8a4a3a") +
    repeat(7, (index) =>
      polygon(
        [
          [760 - index * 46, 640 + index * 26],
          [1600, 640 + index * 26],
          [1600, 668 + index * 26],
          [714 - index * 46, 668 + index * 26],
        ],
        index % 2 === 0 ? "#d99a72" : "#c07f5c",
      ),
    ) +
    path("M0 640H760L440 822H1600V1000H0Z", vertical("#f0a27a", "#8a4f70", "#4f2f5a")) +
    repeat(34, () =>
      ellipse(
        random(0, 1600),
        850 + random(0, 140),
        random(30, 110),
        random(2, 4),
        "#ffe6bd",
        `opacity="${random(0.2, 0.6).toFixed(2)}"`,
      ),
    ) +
    repeat(16, (index) =>
      ellipse(
        420 + random(-40 - index * 4, 40 + index * 4),
        660 + index * 20,
        40 + index * 3,
        3,
        "#fff1c9",
        `opacity="0.6"`,
      ),
    ) +
    group(
      ellipse(0, 34, 260, 18, "#2b1a38", `opacity="0.5"`) +
        path("M-250 -30Q0 40 250 -30Q200 40 120 40H-120Q-200 40 -250 -30Z", "#3a2030") +
        stroke("M-250 -30Q0 40 250 -30", "#d99a72", 8) +
        path("M-90 -4Q-80 -100 0 -104T90 -4Z", "#7d3f3a") +
        stroke("M150 -20L230 -190", "#3a2030", 10) +
        circle(168, -110, 24, "#3a2030") +
        path("M140 -84H196L204 4H132Z", "#3a2030"),
      560,
      890,
      1.05,
    ) +
    repeat(
      6,
      (index) =>
        circle(980 + index * 100, 838 + (index % 2) * 8, 26, radial("#ffe9a0", "#ffb84a88", "#ffb84a00")) +
        ellipse(980 + index * 100, 848 + (index % 2) * 8, 16, 6, "#8a3b30"),
    ) +
    repeat(7, (index) =>
      stroke(`M${240 + index * 46} ${190 + (index % 3) * 34}q14 -16 26 0q12 -16 26 0`, "#7d3f3a", 5),
    ),

  pilgrimage: (random) => {
    const steps = repeat(15, (index) => {
      const share = index / 14;
      const y = 1000 - share * 470;
      const middle = 560 + share * 330 + Math.sin(share * Math.PI * 1.6) * 130;
      const half = 190 - share * 150;
      return (
        polygon(
          [
            [middle - half, y],
            [middle + half, y],
            [middle + half * 0.93, y - 36 * (1 - share * 0.55)],
            [middle - half * 0.93, y - 36 * (1 - share * 0.55)],
          ],
          index % 2 === 0 ? "#efe0c2" : "#dcc7a0",
        ) + rect(middle - half, y, half * 2, 8 * (1 - share * 0.6), "#a88f66")
      );
    });
    return (
      sky("#3f86c9", "#9fd0ec", "#fbe4c0") +
      mountain(260, 170, 760, 420, "#8aa4c0", "#6d88a8", 0.45) +
      mountain(1380, 140, 760, 460, "#8aa4c0", "#6d88a8", 0.48) +
      mountain(860, 220, 780, 480, "#7f9ab8", "#627d9e", 0.36) +
      hills(640, 50, "#6d9a72", random, 5) +
      path("M0 860C260 700 520 620 760 560Q880 500 1010 540C1240 610 1420 720 1600 800V1000H0Z", "#4f8557") +
      path("M0 960C300 820 520 760 700 720L640 1000H0Z", "#437549") +
      path("M1600 880C1300 760 1180 720 1040 700L900 1000H1600Z", "#3c6b44") +
      temple(930, 548, 0.72, "#e0a25a", "#b9743a") +
      steps +
      repeat(6, (index) =>
        pine(60 + index * 74, 860 - index * 26 + random(0, 50), random(130, 190), "#28553a"),
      ) +
      repeat(6, (index) =>
        pine(1180 + index * 76, 760 + index * 26 + random(0, 40), random(130, 200), "#234c34"),
      ) +
      repeat(3, (index) => {
        const x = 330 - index * 10 + index * 130;
        const y = 900 - index * 120;
        return (
          stroke(`M${x} ${y}V${y - 170 + index * 24}`, "#6b4a2d", 7) +
          path(`M${x} ${y - 170 + index * 24}q60 10 100 -10q-16 34 0 60q-50 10 -100 4Z`, "#e4572e")
        );
      })
    );
  },

  stepwell: () => {
    const eye: Point = [800, -260];
    const backTop = (tier: number): Point => [90 + tier * 76, 200 + 560 * (1 - (1 - tier / 7) ** 1.25)];
    const towardsViewer = ([x, y]: Point): Point => [
      eye[0] + (x - eye[0]) * 2.6,
      eye[1] + (y - eye[1]) * 2.6,
    ];
    const tiers = repeat(7, (tier) => {
      const above = backTop(tier);
      const below = backTop(tier + 1);
      const dim = 1 - tier * 0.075;
      const side = flights([towardsViewer(above), above, below, towardsViewer(below)], 7, dim * 0.86);
      const back = flights(
        [above, [1600 - above[0], above[1]], [1600 - below[0], below[1]], below],
        9 - tier,
        dim,
      );
      return side + mirror(side, 800) + back;
    });
    const [left, level] = backTop(7);
    const [near] = towardsViewer([left, level]);
    const pool: Point[] = [
      [left - 6, level],
      [1606 - left, level],
      [1606 - near, 2600],
      [near - 6, 2600],
    ];
    return (
      sky("#4f9fd6", "#b9def0", "#fbe9c6") +
      rect(0, 186, WIDTH, HEIGHT, "#8a623c") +
      rect(0, 186, WIDTH, 40, "#f0d3a0") +
      tiers +
      `<svg x="0" y="${level}" width="1600" height="${1000 - level}" viewBox="0 ${level} 1600 ${1000 - level}">${polygon(pool, "#1c6a80")}</svg>` +
      repeat(7, (index) =>
        ellipse(
          800 + (index % 2 === 0 ? -50 : 60),
          level + 24 + index * 32,
          70 + index * 14,
          4,
          "#9fe0ea",
          `opacity="0.5"`,
        ),
      ) +
      group(arcade(), 160, -116, 0.8)
    );
  },
} satisfies Record<string, Scene>;

function firework(x: number, y: number, radius: number, colour: string): string {
  return (
    circle(x, y, radius * 1.2, radial(`${colour}55`, `${colour}11`, `${colour}00`)) +
    repeat(20, (index) => {
      const [ax, ay] = polar(x, y, radius * 0.35, index * 18);
      const [bx, by] = polar(x, y, radius * (index % 2 === 0 ? 1 : 0.75), index * 18);
      return (
        stroke(
          `M${ax.toFixed(1)} ${ay.toFixed(1)}L${bx.toFixed(1)} ${by.toFixed(1)}`,
          colour,
          4,
          `opacity="0.8"`,
        ) + circle(bx, by, 6, "#fff6d8")
      );
    })
  );
}

/** A clay lamp with its flame, its foot at the point given. */
function lamp(x: number, base: number, scale: number): string {
  return group(
    circle(0, -110, 230, radial("#ffcf6a99", "#ff9a3a33", "#ff9a3a00")) +
      path(
        "M-110 -60Q-60 -84 0 -70Q70 -90 130 -86Q110 0 40 4H-50Q-100 -4 -110 -60Z",
        across("#d9803f", "#b0562a", "#7d3518"),
      ) +
      path("M-106 -60Q0 -40 126 -84Q70 -92 0 -72Q-60 -84 -106 -60Z", "#5f2512") +
      repeat(6, (index) => circle(-74 + index * 30, -26 + Math.abs(index - 2.5) * -4, 6, "#ffe3a8")) +
      path("M96 -84Q60 -140 104 -210Q148 -150 116 -84Z", vertical("#ffe9a0", "#ffb02e", "#ff6a1f")) +
      path("M102 -88Q86 -124 106 -160Q126 -124 112 -88Z", "#fffbe6"),
    x,
    base,
    scale,
  );
}

function rangoli(x: number, y: number): string {
  const ring = (count: number, radius: number, size: number, colour: string) =>
    repeat(count, (index) => {
      const [px, py] = polar(0, 0, radius, (index * 360) / count);
      return group(
        path(`M0 ${-size}Q${size * 0.7} 0 0 ${size}Q${-size * 0.7} 0 0 ${-size}Z`, colour),
        px,
        py,
        1,
        (index * 360) / count,
      );
    });
  const flower =
    circle(0, 0, 330, "#7d2a5a") +
    ring(28, 300, 36, "#ffd166") +
    ring(24, 240, 40, "#ff7a9a") +
    ring(18, 176, 44, "#3ddc97") +
    ring(12, 110, 44, "#7ae0ff") +
    ring(8, 50, 40, "#fff1c4");
  return `<g transform="translate(${x} ${y}) scale(1.5 0.46)">${flower}</g>`;
}

/** A temple with a curved spire and a flag, standing on `base`. */
function temple(x: number, base: number, scale: number, light: string, dark: string): string {
  const spire = (half: number, top: number, foot: number, fill: string) =>
    path(
      `M${-half} ${foot}C${-half} ${foot + (top - foot) * 0.55} ${-half * 0.4} ${top + 40} 0 ${top}C${half * 0.4} ${top + 40} ${half} ${foot + (top - foot) * 0.55} ${half} ${foot}Z`,
      fill,
    );
  return group(
    spire(120, -470, -120, across(light, dark)) +
      spire(70, -430, -120, "#ffffff22") +
      group(spire(58, -300, -120, across(light, dark)), -104, 0) +
      group(spire(58, -300, -120, across(light, dark)), 104, 0) +
      repeat(6, (index) =>
        rect(-112 + index * 8, -150 - index * 48, 224 - index * 16, 6, dark, `opacity="0.6"`),
      ) +
      ellipse(0, -470, 34, 13, "#e9b53c") +
      circle(0, -494, 16, "#f3cf6b") +
      stroke("M0 -500V-590", "#5a3626", 6) +
      polygon(
        [
          [2, -590],
          [86, -566],
          [2, -540],
        ],
        "#ff7a2f",
      ) +
      rect(-190, -122, 380, 122, across(light, dark)) +
      rect(-206, -136, 412, 20, "#f0c88f") +
      path("M-42 0V-60Q-42 -98 0 -104T42 -60V0Z", "#3a1c18") +
      repeat(4, (index) =>
        index === 1 || index === 2
          ? ""
          : path(
              `M${-170 + index * 96} 0V-56Q${-144 + index * 96} -92 ${-118 + index * 96} -56V0Z`,
              "#3a1c18",
              `opacity="0.6"`,
            ),
      ),
    x,
    base,
    scale,
  );
}

/**
 * One terrace of a stepwell: a wall between four corners (top left, top right, bottom right, bottom left) with
 * pairs of stairs that meet at the top, and a ledge above them. `dim` darkens it with depth.
 */
function flights(corners: readonly [Point, Point, Point, Point], count: number, dim: number): string {
  const [a, b, c, d] = corners;
  const at = (across: number, down: number): Point => [
    (a[0] + (b[0] - a[0]) * across) * (1 - down) + (d[0] + (c[0] - d[0]) * across) * down,
    (a[1] + (b[1] - a[1]) * across) * (1 - down) + (d[1] + (c[1] - d[1]) * across) * down,
  ];
  const ledge = polygon([a, b, at(1, 0.16), at(0, 0.16)], shade([246, 220, 170], dim));
  const stairs = repeat(count, (index) => {
    const from = (index + 0.08) / count;
    const to = (index + 0.92) / count;
    const middle = (from + to) / 2;
    const lit = polygon([at(from, 1), at(middle, 0.2), at(middle, 1)], shade([236, 196, 138], dim));
    const dark = polygon([at(to, 1), at(middle, 0.2), at(middle, 1)], shade([126, 84, 50], dim));
    const treads = repeat(4, (step) => {
      const share = (step + 1) / 5;
      const down = 1 - share * 0.8;
      return polyline(
        [at(from + (middle - from) * share, down), at(middle, down)],
        shade([168, 120, 72], dim),
        3,
      );
    });
    return lit + dark + treads;
  });
  return polygon(corners, shade([190, 140, 88], dim)) + stairs + ledge;
}

function shade(rgb: readonly number[], dim: number): string {
  return `#${rgb
    .map((part) =>
      Math.round(part * dim)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function arcade(): string {
  return (
    rect(520, 300, 560, 180, "#8a5c38") +
    repeat(5, (index) =>
      path(
        `M${546 + index * 106} 480V390Q${546 + index * 106 + 42} 330 ${546 + index * 106 + 84} 390V480Z`,
        "#3a2315",
      ),
    ) +
    rect(500, 282, 600, 26, "#e0b27a") +
    repeat(3, (index) =>
      path(`M${600 + index * 150} 284Q${650 + index * 150} 190 ${700 + index * 150} 284Z`, "#c08f5c"),
    )
  );
}
