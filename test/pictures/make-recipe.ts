import type { SocialCardRecipe } from "../../src/model/social-card.ts";

/** A card without a photograph; a test changes only what it is about. */
export function makeRecipe(changes: Partial<SocialCardRecipe> = {}): SocialCardRecipe {
  return {
    version: 1,
    masthead: "अख़बार",
    headline: "ईरानी राष्ट्रपति का रूसी दौरा, सैन्य और ख़ुफ़िया सहयोग बढ़ाने पर समझौता",
    category: "इंटरनेशनल",
    date: "09:14 AM Jan 18, 2025 IST",
    lang: "hi",
    ...changes,
  };
}
