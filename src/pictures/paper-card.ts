import type { Node } from "@takumi-rs/core";
import type { PaperCardRecipe } from "../model/social-card.ts";
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
  MEASURE,
  type Measure,
  PAPER,
  page,
  text,
  WIDTH,
} from "./card-parts.ts";

const ADDRESS = { bottom: 52, size: 32 };
/** What is left for name and tagline. */
const ROOM = { top: 36, bottom: ADDRESS.bottom + ADDRESS.size * LEADING + 22 };

/** The name as it stands on the front page, only larger; a long one in two lines. */
const NAME: Fitting = {
  fontFamily: HEADLINE_FAMILY,
  sizes: [192, 176, 160, 138, 118, 100, 84, 70, 58, 48, 40, 32],
  room: 288,
  mostLines: 2,
  small: 40,
};
const TAGLINE: Fitting = {
  fontFamily: SMALL_FAMILY,
  sizes: [44, 40, 36, 32, 28, 24, 20, 18, 16, 14, 12],
  room: 114,
  mostLines: 2,
  small: 24,
};
/** The line of the name leaves more room below its letters than the tagline wants: of the size of the name. */
const TUCK = 0.12;

/** Sets the name of the paper on paper, between its two rules, the tagline below it and the address at the foot. */
export async function layOutPaperCard(recipe: PaperCardRecipe, measure: Measure): Promise<Node> {
  const name = await fitText(recipe.masthead, NAME, measure);
  const tagline = recipe.tagline === "" ? undefined : await fitText(recipe.tagline, TAGLINE, measure);
  const taglineTop = name.height - TUCK * name.size;
  const height = tagline === undefined ? name.height : taglineTop + tagline.height;
  const top = (ROOM.top + HEIGHT - ROOM.bottom - height) / 2;
  const middle = { width: MEASURE, textAlign: "center" } as const;
  return page({ backgroundColor: PAPER }, [
    box({ left: 0, width: WIDTH, top: 0, height: 12, backgroundColor: ACCENT }),
    box({ top }, [text(recipe.masthead, HEADLINE_FAMILY, name.size, { ...middle, color: INK })]),
    ...(tagline === undefined
      ? []
      : [
          box({ top: top + taglineTop }, [
            text(recipe.tagline, SMALL_FAMILY, tagline.size, { ...middle, color: INK_SOFT }),
          ]),
        ]),
    // The double rule of the masthead.
    box({ bottom: ROOM.bottom + 5, height: 2, backgroundColor: INK }),
    box({ bottom: ROOM.bottom, height: 1, backgroundColor: INK }),
    box({ bottom: ADDRESS.bottom }, [
      text(recipe.address, SMALL_FAMILY, ADDRESS.size, { ...middle, color: ACCENT }),
    ]),
  ]);
}
