import type { Random } from "./random.ts";
import {
  circle,
  curve,
  ellipse,
  HEIGHT,
  type Point,
  path,
  polygon,
  polyline,
  radial,
  rect,
  repeat,
  vertical,
  WIDTH,
} from "./shapes.ts";

/** The background from edge to edge: a gradient from top to bottom. */
export function sky(...colours: readonly string[]): string {
  return rect(0, 0, WIDTH, HEIGHT, vertical(...colours));
}

/** A disc with a wide soft glow around it. The glow's colour is `#rrggbb`. */
export function sun(x: number, y: number, radius: number, colour: string, glow = colour): string {
  return (
    circle(x, y, radius * 4, radial(`${glow}aa`, `${glow}44`, `${glow}00`)) + circle(x, y, radius, colour)
  );
}

export function stars(count: number, random: Random, bottom = HEIGHT): string {
  return repeat(count, () =>
    circle(
      random(0, WIDTH),
      random(0, bottom),
      random(1, 3.2),
      "#ffffff",
      `opacity="${random(0.3, 1).toFixed(2)}"`,
    ),
  );
}

/** Rolling ground from the left edge to the right, filled down to the bottom. */
export function hills(top: number, roughness: number, fill: string, random: Random, steps = 5): string {
  const ridge: Point[] = Array.from({ length: steps + 1 }, (_, index) => [
    (index * WIDTH) / steps,
    top + random(-roughness, roughness),
  ]);
  return path(`${curve(ridge)}V${HEIGHT}H0Z`, fill);
}

/** A peak with its left face lit, its right face in shade, and snow down to a share of its height. */
export function mountain(
  x: number,
  top: number,
  base: number,
  halfWidth: number,
  lit: string,
  shade: string,
  snow = 0,
): string {
  const face = [
    polygon(
      [
        [x, top],
        [x + halfWidth, base],
        [x - halfWidth, base],
      ],
      lit,
    ),
    polygon(
      [
        [x, top],
        [x + halfWidth, base],
        [x + halfWidth * 0.12, base],
        [x - halfWidth * 0.06, top + (base - top) * 0.45],
      ],
      shade,
    ),
  ];
  if (snow === 0) return face.join("");
  const at = (share: number, side: number): Point => [
    x + side * halfWidth * share,
    top + (base - top) * share,
  ];
  const edge: Point[] = [
    at(snow, -1),
    [x - halfWidth * snow * 0.55, top + (base - top) * snow * 0.72],
    [x - halfWidth * snow * 0.25, top + (base - top) * snow * 1.12],
    [x, top + (base - top) * snow * 0.75],
    [x + halfWidth * snow * 0.4, top + (base - top) * snow * 1.15],
    [x + halfWidth * snow * 0.6, top + (base - top) * snow * 0.8],
    at(snow, 1),
  ];
  const dark: Point[] = [[x, top], at(snow, 1), edge[5] as Point, edge[4] as Point, edge[3] as Point];
  return face.join("") + polygon([[x, top], ...edge], "#f4f9ff") + polygon(dark, "#c4d7ea");
}

/** A flat-bottomed cloud, about 300 pixels wide at scale 1. */
export function cloud(x: number, y: number, scale: number, fill: string, opacity = 1): string {
  const puffs = circle(-90, -20, 55, fill) + circle(-20, -55, 80, fill) + circle(70, -30, 62, fill);
  return `<g transform="translate(${x} ${y}) scale(${scale})" opacity="${opacity}">${puffs}${rect(-150, -35, 290, 70, fill, `rx="35"`)}</g>`;
}

/** Water from a level down, with light streaks that grow towards the viewer. */
export function water(top: number, upper: string, lower: string, streak: string, random: Random): string {
  const streaks = repeat(46, () => {
    const depth = random();
    const y = top + 12 + depth * depth * (HEIGHT - top - 20);
    const length = 40 + 190 * ((y - top) / (HEIGHT - top));
    return ellipse(
      random(0, WIDTH),
      y,
      length / 2,
      1.6 + 3 * depth,
      streak,
      `opacity="${random(0.2, 0.6).toFixed(2)}"`,
    );
  });
  return rect(0, top, WIDTH, HEIGHT - top, vertical(upper, lower)) + streaks;
}

/** A broad tree on a trunk, standing on `base`. */
export function tree(
  x: number,
  base: number,
  height: number,
  leaf: string,
  shade: string,
  trunk = "#5a3d2b",
): string {
  const width = height * 0.42;
  return (
    rect(x - height * 0.035, base - height * 0.45, height * 0.07, height * 0.45, trunk) +
    circle(x - width * 0.45, base - height * 0.52, width * 0.55, shade) +
    circle(x + width * 0.45, base - height * 0.55, width * 0.55, shade) +
    circle(x, base - height * 0.7, width * 0.72, leaf)
  );
}

/** A pine on `base`: three stacked triangles. */
export function pine(x: number, base: number, height: number, fill: string): string {
  return repeat(3, (index) => {
    const top = base - height + index * height * 0.24;
    const half = height * (0.14 + index * 0.07);
    return polygon(
      [
        [x, top],
        [x + half, top + height * 0.42],
        [x - half, top + height * 0.42],
      ],
      fill,
    );
  });
}

/** A row of buildings on `base`, with lit windows when a window colour is given. */
export function skyline(
  base: number,
  low: number,
  high: number,
  fill: string,
  random: Random,
  window?: string,
): string {
  let x = -20;
  let drawn = "";
  while (x < WIDTH) {
    const width = Math.round(random(70, 150));
    const height = Math.round(random(low, high));
    drawn += rect(x, base - height, width + 1, height, fill);
    if (random() > 0.75) drawn += rect(x + width / 2 - 3, base - height - 50, 6, 50, fill);
    if (window !== undefined) drawn += windows(x, base - height, width, height, window, random);
    x += width;
  }
  return drawn;
}

/** A person as a silhouette: a head, and a body made of thick rounded lines through the joints. */
export function person(
  head: Point,
  limbs: readonly (readonly Point[])[],
  colour: string,
  thickness: number,
): string {
  return (
    circle(head[0], head[1], thickness * 0.92, colour) +
    limbs.map((joints) => polyline(joints, colour, thickness)).join("")
  );
}

function windows(x: number, y: number, width: number, height: number, fill: string, random: Random): string {
  let drawn = "";
  for (let top = y + 22; top < y + height - 24; top += 34) {
    for (let left = x + 14; left < x + width - 20; left += 28) {
      if (random() > 0.5) drawn += rect(left, top, 12, 16, fill, `opacity="0.85"`);
    }
  }
  return drawn;
}
