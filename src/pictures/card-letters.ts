import { lettersOfFont } from "./card-font-letters.ts";
import { type CardFont, loadCardFonts } from "./card-fonts.ts";

/** A text on a card, with what tells its place. */
interface PlacedText {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** A text that cannot be drawn whole; the reader of the content knows the line. */
export interface UndrawableText {
  readonly file: string;
  readonly key: string;
  readonly value: undefined;
  readonly what: string;
  readonly fix: string;
}

/** The texts with a letter that the fonts of the cards lack: the renderer would put an empty box in its place. */
export function findUndrawable(texts: readonly PlacedText[]): UndrawableText[] {
  if (texts.length === 0) return [];
  const letters = drawableLetters();
  return texts.flatMap(({ file, key, text }) => {
    const missing = [...new Set(text.normalize("NFC"))].filter(
      (letter) => !letters.has(letter.codePointAt(0) ?? 0) && !UNSEEN.test(letter),
    );
    if (missing.length === 0) return [];
    const names = missing.map((letter) => `"${letter}" (${codePointName(letter)})`).join(", ");
    return {
      file,
      key,
      value: undefined,
      what: `'${key}' holds ${names}, which the fonts of the social cards do not have: "${text}".`,
      fix: "Write it without that, or turn the cards off with social_cards: none in site.yaml.",
    };
  });
}

/** Joiners and selectors shape their neighbours and have no form of their own. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\s]$/u;

/** Those that both the headline's faces and the small print's have: a category may be as strange as a headline. */
function drawableLetters(): ReadonlySet<number> {
  const { headline, small } = loadCardFonts();
  const inSmall = lettersOf(small);
  return new Set([...lettersOf(headline)].filter((letter) => inSmall.has(letter)));
}

function lettersOf(fonts: readonly CardFont[]): Set<number> {
  return new Set(fonts.flatMap(({ data }) => [...lettersOfFont(data)]));
}

function codePointName(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
