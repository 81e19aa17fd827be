import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Font } from "@takumi-rs/core";

/** One face of a card, by the family name under which the renderer knows it. */
export interface CardFont {
  readonly name: string;
  readonly weight: number;
  /** WOFF2. */
  readonly data: Buffer;
}

const require = createRequire(import.meta.url);
const SCRIPTS = ["devanagari", "latin", "latin-ext"] as const;

// The renderer takes each letter from the first face of the list that has it.
export const HEADLINE_FAMILY = familyList("Card Serif");
export const SMALL_FAMILY = familyList("Card Sans");

/** The faces that set headlines and the name of the paper, then those of the small print. */
export function loadCardFonts(): {
  readonly headline: readonly CardFont[];
  readonly small: readonly CardFont[];
} {
  return {
    headline: faces("Card Serif", "noto-serif-devanagari", 700),
    small: faces("Card Sans", "noto-sans-devanagari", 700),
  };
}

/** As the renderer takes it. */
export function asRendererFont({ name, weight, data }: CardFont): Font {
  return { name, weight, data };
}

function faces(name: string, family: string, weight: number): CardFont[] {
  return SCRIPTS.map((script) => {
    const file = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`;
    return { name: `${name} ${script}`, weight, data: readFileSync(require.resolve(file)) };
  });
}

function familyList(name: string): string {
  return SCRIPTS.map((script) => `"${name} ${script}"`).join(", ");
}
