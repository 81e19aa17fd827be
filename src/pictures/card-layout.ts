import type { Node } from "@takumi-rs/core";
import type { SocialCardRecipe } from "../model/social-card.ts";
import { HEADLINE_FAMILY, SMALL_FAMILY } from "./card-fonts.ts";
import {
  ACCENT,
  box,
  type Fitting,
  fitText,
  HEIGHT,
  INK,
  INK_SOFT,
  LEADING,
  type Measure,
  PAPER,
  page,
  RULE,
  text,
  WIDTH,
} from "./card-parts.ts";

/** A card as the renderer draws it. */
export interface CardLayout {
  readonly node: Node;
  /** Where the headline begins, in pixels from the top. */
  readonly headlineTop: number;
}

const MASTHEAD = { top: 44, size: 52 };
const FOOTER = { bottom: 48, size: 30 };
/** What is left between the name of the paper and the small print. */
const ROOM = {
  top: MASTHEAD.top + MASTHEAD.size * LEADING + 24,
  bottom: HEIGHT - FOOTER.bottom - FOOTER.size * LEADING - 24,
};

/** From a headline of three words to one of three hundred letters. */
const SIZES = [104, 94, 84, 76, 70, 64, 58, 53, 48, 44, 40, 36, 32, 28, 24, 20, 16];

const HEADLINE: Fitting = {
  fontFamily: HEADLINE_FAMILY,
  sizes: SIZES,
  room: ROOM.bottom - ROOM.top,
  mostLines: 4,
  small: 44,
};

/** Sets the headline as large as it fits whole, and places everything. */
export async function layOutCard(recipe: SocialCardRecipe, measure: Measure): Promise<CardLayout> {
  const { size, height } = await fitText(recipe.headline, HEADLINE, measure);
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
