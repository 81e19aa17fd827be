import type { Node } from "@takumi-rs/core";
import type { SocialCardRecipe } from "../model/social-card.ts";
import { HEADLINE_FAMILY, SMALL_FAMILY } from "./card-fonts.ts";

/** A card as the renderer draws it. */
export interface CardLayout {
  readonly node: Node;
  /** Where the headline begins, in pixels from the top. */
  readonly headlineTop: number;
}

/** The size in pixels that a text takes; what the renderer measures. */
export type Measure = (text: Node) => Promise<{ readonly width: number; readonly height: number }>;

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const MEASURE = WIDTH - 2 * MARGIN;

/** The paper's own colours, as in templates/styles/tokens.css. */
const PAPER = "#fdfbf6";
const INK = "#1c1916";
const INK_SOFT = "#5c554b";
const RULE = "#ddd5c6";
const ACCENT = "#a3231a";

/** Devanagari carries marks above and below the line. */
const LEADING = 1.5;
const MASTHEAD = { top: 44, size: 52 };
const FOOTER = { bottom: 48, size: 30 };
/** What is left between the name of the paper and the small print. */
const ROOM = {
  top: MASTHEAD.top + MASTHEAD.size * LEADING + 24,
  bottom: HEIGHT - FOOTER.bottom - FOOTER.size * LEADING - 24,
};

/** From a headline of three words to one of three hundred letters. */
const SIZES = [104, 94, 84, 76, 70, 64, 58, 53, 48, 44, 40, 36, 32, 28, 24, 20, 16];
/** More lines are not read at a glance; only the smallest sizes may have them, rather than lose a word. */
const MOST_LINES = 4;
const SMALL_TYPE = 44;

/** Sets the headline as large as it fits whole, and places everything. */
export async function layOutCard(recipe: SocialCardRecipe, measure: Measure): Promise<CardLayout> {
  const { size, height } = await fitHeadline(recipe.headline, measure);
  const overPhoto = recipe.photo !== undefined;
  // Over a photograph the words keep to its darkened foot; on paper they stand in the middle.
  const headlineTop = overPhoto ? ROOM.bottom - height : (ROOM.top + ROOM.bottom - height) / 2;
  const node = page(overPhoto ? {} : { backgroundColor: PAPER }, [
    ...(overPhoto ? [] : [box({ left: 0, width: WIDTH, top: 0, height: 12, backgroundColor: ACCENT })]),
    box({ top: MASTHEAD.top }, [
      text(recipe.masthead, HEADLINE_FAMILY, MASTHEAD.size, { color: overPhoto ? "#fff" : ACCENT }),
    ]),
    box({ top: headlineTop }, [
      text(recipe.headline, HEADLINE_FAMILY, size, { color: overPhoto ? "#fff" : INK }),
    ]),
    ...(overPhoto
      ? []
      : [box({ bottom: FOOTER.bottom + FOOTER.size * LEADING + 14, height: 1, backgroundColor: RULE })]),
    box({ bottom: FOOTER.bottom, justifyContent: "space-between" }, [
      text(recipe.category, SMALL_FAMILY, FOOTER.size, { color: overPhoto ? "#fff" : ACCENT }),
      text(recipe.date, SMALL_FAMILY, FOOTER.size, { color: overPhoto ? "#e8e2d8" : INK_SOFT }),
    ]),
  ]);
  return { node, headlineTop };
}

async function fitHeadline(
  headline: string,
  measure: Measure,
): Promise<{ readonly size: number; readonly height: number }> {
  const oneLine = await measure(text(headline, HEADLINE_FAMILY, 100, { whiteSpace: "nowrap" }));
  for (const size of SIZES) {
    // Breaking a line at a word never makes fewer lines than the length of it all: most sizes are passed over.
    if (!fits(Math.ceil((oneLine.width * size) / 100 / MEASURE), size)) continue;
    const { height } = await measure(text(headline, HEADLINE_FAMILY, size, { width: MEASURE }));
    if (fits(Math.round(height / (size * LEADING)), size)) return { size, height };
  }
  throw new Error(`Bug: a headline of ${headline.length} letters does not fit on a card.`);
}

function fits(lines: number, size: number): boolean {
  return (lines <= MOST_LINES || size <= SMALL_TYPE) && lines * size * LEADING <= ROOM.bottom - ROOM.top;
}

type Style = NonNullable<Node["style"]>;

function page(style: Style, children: Node[]): Node {
  return {
    type: "container",
    style: { position: "relative", width: WIDTH, height: HEIGHT, ...style },
    children,
  };
}

function box(style: Style, children: Node[] = []): Node {
  return {
    type: "container",
    style: { position: "absolute", display: "flex", left: MARGIN, width: MEASURE, ...style },
    children,
  };
}

function text(words: string, fontFamily: string, fontSize: number, style: Style): Node {
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
