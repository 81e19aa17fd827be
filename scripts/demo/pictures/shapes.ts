/** The size of every drawing, in pixels. */
export const WIDTH = 1600;
export const HEIGHT = 1000;

/** A corner or joint of a drawing: from the left and from the top, in pixels. */
export type Point = readonly [x: number, y: number];

/** A whole SVG document. Paints made by `vertical`, `across` and `radial` are defined here, where they are used. */
export function frame(body: string, width = WIDTH, height = HEIGHT): string {
  const paints = [...new Set(body.match(/url\(#[vhr](-[0-9a-f]+)+\)/g) ?? [])].map(definePaint).join("");
  const soft = `<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="14"/></filter>`;
  const haze = `<filter id="haze" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="40"/></filter>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${soft}${haze}${paints}</defs>${body}</svg>`
  );
}

/** A gradient from top to bottom through the colours, each `#rrggbb` or `#rrggbbaa`. */
export function vertical(...colours: readonly string[]): string {
  return namePaint("v", colours);
}

/** A gradient from left to right. */
export function across(...colours: readonly string[]): string {
  return namePaint("h", colours);
}

/** A gradient from the middle outwards. */
export function radial(...colours: readonly string[]): string {
  return namePaint("r", colours);
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ""): string {
  return `<rect x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}" fill="${fill}" ${more}/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, more = ""): string {
  return `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${fill}" ${more}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ""): string {
  return `<ellipse cx="${r(x)}" cy="${r(y)}" rx="${r(rx)}" ry="${r(ry)}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ""): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** A line without a fill, with round ends. */
export function stroke(d: string, colour: string, width: number, more = ""): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function polygon(points: readonly Point[], fill: string, more = ""): string {
  return `<polygon points="${points.map(([x, y]) => `${r(x)},${r(y)}`).join(" ")}" fill="${fill}" ${more}/>`;
}

export function polyline(points: readonly Point[], colour: string, width: number, more = ""): string {
  return stroke(`M${points.map(([x, y]) => `${r(x)} ${r(y)}`).join("L")}`, colour, width, more);
}

/** Shapes moved, then turned, then scaled together. Degrees clockwise. */
export function group(body: string, x: number, y: number, scale = 1, degrees = 0, more = ""): string {
  return `<g transform="translate(${r(x)} ${r(y)}) rotate(${r(degrees)}) scale(${r(scale)})" ${more}>${body}</g>`;
}

/** Mirrored left to right about a vertical line. */
export function mirror(body: string, about: number): string {
  return `<g transform="translate(${2 * about} 0) scale(-1 1)">${body}</g>`;
}

/** A blurred patch under a thing that stands on a surface. */
export function shadow(x: number, y: number, rx: number, ry: number, opacity = 0.35): string {
  return ellipse(x, y, rx, ry, "#000000", `opacity="${opacity}" filter="url(#soft)"`);
}

/** `draw(0)` to `draw(count - 1)`, one after another. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join("");
}

/** The point at an angle (degrees clockwise from the top) and a distance from a middle. */
export function polar(x: number, y: number, radius: number, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}

/** A smooth open curve through the points, as path data. */
export function curve(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      if (index === 0) return `M${r(x)} ${r(y)}`;
      const [px, py] = points[index - 1] as Point;
      const middle = (px + x) / 2;
      return `C${r(middle)} ${r(py)} ${r(middle)} ${r(y)} ${r(x)} ${r(y)}`;
    })
    .join("");
}

function namePaint(kind: "v" | "h" | "r", colours: readonly string[]): string {
  return `url(#${kind}-${colours.map((colour) => colour.slice(1)).join("-")})`;
}

function definePaint(reference: string): string {
  const id = reference.slice(5, -1);
  const [kind, ...colours] = id.split("-");
  const stops = colours.map((colour, index) => {
    const alpha = colour.length === 8 ? Number.parseInt(colour.slice(6), 16) / 255 : 1;
    const offset = index / Math.max(1, colours.length - 1);
    return `<stop offset="${offset.toFixed(3)}" stop-color="#${colour.slice(0, 6)}" stop-opacity="${alpha.toFixed(3)}"/>`;
  });
  if (kind === "r") return `<radialGradient id="${id}">${stops.join("")}</radialGradient>`;
  const end = kind === "v" ? `x2="0" y2="1"` : `x2="1" y2="0"`;
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stops.join("")}</linearGradient>`;
}

function r(value: number): string {
  return String(Math.round(value * 100) / 100);
}
