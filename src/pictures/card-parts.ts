import type { Node } from "@takumi-rs/core";

// What every card is set with: its measures, its colours, and the three kinds of part.

export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 64;
/** The length of a line. */
export const MEASURE = WIDTH - 2 * MARGIN;

/** The paper's own colours, as in templates/styles/tokens.css. */
export const PAPER = "#fdfbf6";
export const INK = "#1c1916";
export const INK_SOFT = "#5c554b";
export const RULE = "#ddd5c6";
export const ACCENT = "#a3231a";

/** Devanagari carries marks above and below the line. */
export const LEADING = 1.5;

/** The size in pixels that a text takes; what the renderer measures. */
export type Measure = (text: Node) => Promise<{ readonly width: number; readonly height: number }>;

/** What decides the size of a text that is set as large as it fits whole. */
export interface Fitting {
  readonly fontFamily: string;
  /** In pixels, the largest first. */
  readonly sizes: readonly number[];
  /** Pixels from top to bottom. */
  readonly room: number;
  /** More lines are not read at a glance; only sizes up to `small` may have them, rather than lose a word. */
  readonly mostLines: number;
  readonly small: number;
}

/** The largest size in which the text fits, and the height that it then takes. */
export async function fitText(
  words: string,
  { fontFamily, sizes, room, mostLines, small }: Fitting,
  measure: Measure,
): Promise<{ readonly size: number; readonly height: number }> {
  const fits = (lines: number, size: number) =>
    (lines <= mostLines || size <= small) && lines * size * LEADING <= room;
  const oneLine = await measure(text(words, fontFamily, 100, { whiteSpace: "nowrap" }));
  for (const size of sizes) {
    // Breaking a line at a word never makes fewer lines than the length of it all: most sizes are passed over.
    if (!fits(Math.ceil((oneLine.width * size) / 100 / MEASURE), size)) continue;
    const { height } = await measure(text(words, fontFamily, size, { width: MEASURE }));
    if (fits(Math.round(height / (size * LEADING)), size)) return { size, height };
  }
  throw new Error(`Bug: a text of ${words.length} letters does not fit on a card.`);
}

type Style = NonNullable<Node["style"]>;

/** The whole card. */
export function page(style: Style, children: Node[]): Node {
  return {
    type: "container",
    style: { position: "relative", width: WIDTH, height: HEIGHT, ...style },
    children,
  };
}

/** A part at a place of its own. */
export function box(style: Style, children: Node[] = []): Node {
  return {
    type: "container",
    style: { position: "absolute", display: "flex", left: MARGIN, width: MEASURE, ...style },
    children,
  };
}

/** Words in bold, broken into lines of like length. */
export function text(words: string, fontFamily: string, fontSize: number, style: Style): Node {
  return {
    type: "text",
    text: words,
    style: {
      fontFamily,
      fontWeight: 700,
      fontSize,
      lineHeight: LEADING,
      textWrap: "balance",
      overflowWrap: "break-word",
      ...style,
    },
  };
}
