import { nameCharacter } from "./tell.ts";

// Characters that draw nothing and mean nothing here: soft hyphen, combining grapheme joiner, Hangul and
// Mongolian fillers, zero width space, word joiner and invisible operators, deprecated format characters,
// byte order mark, interlinear annotation, tag characters and the variation selectors for plain text.
// Kept: ZWNJ and ZWJ, which choose the shape of a Hindi conjunct, emoji selectors, and the direction marks.
const INVISIBLE =
  /\u{1F3F4}[\u{E0030}-\u{E007A}]{1,6}\u{E007F}|[\u034f\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu;
const MAY_BE_INVISIBLE =
  /[\u034f\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\udb40]/;

/** The text without characters that nobody sees; the flags of Scotland and Wales keep their tag characters. */
export function stripInvisible(text: string): string {
  if (!MAY_BE_INVISIBLE.test(text)) return text;
  return text.replace(INVISIBLE, (found) => (found.startsWith("\u{1F3F4}") ? found : ""));
}

const OVERRIDES = /[\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Takes out of running text what could turn the reading order of what follows: embeddings and overrides
 * always, isolates on lines that do not close them ("Trojan Source", CVE-2021-42574).
 */
export function stripDirectionOverrides(text: string): string {
  if (!DIRECTION.test(text)) return text;
  return text
    .replace(OVERRIDES, "")
    .split("\n")
    .map((line) => (hasOpenIsolate(line) ? line.replace(ISOLATES, "") : line))
    .join("\n");
}

/** Name of a character that turns the reading order beyond its own text, or undefined: `U+202E`. */
export function findDirectionOverride(text: string): string | undefined {
  if (!DIRECTION.test(text)) return undefined;
  const override = /[\u202a-\u202e]/.exec(text)?.[0];
  if (override !== undefined) return nameCharacter(override);
  return hasOpenIsolate(text) ? nameCharacter(/[\u2066-\u2069]/.exec(text)?.[0] ?? "") : undefined;
}

function hasOpenIsolate(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character >= "\u2066" && character <= "\u2068") open++;
    else if (character === "\u2069") open--;
    if (open < 0) return true;
  }
  return open !== 0;
}

// C0 and C1 controls but tab and line ends, and the code points that Unicode keeps out of text for good:
// XML 1.0 §2.2 allows no U+FFFE or U+FFFF, and HTML calls all of these parse errors.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/;

/** Where a character stands that no page may hold, and which; undefined when the text has none. */
export function findForbidden(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = FORBIDDEN.exec(text);
  return found === null ? undefined : { index: found.index, name: nameCharacter(found[0]) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a tab is white space.
const RUN_OF_SPACE = /[\u0009\u000a\u000d\u0020\u2028\u2029]+/g;

/** One line of text as the newsroom keeps it: NFC, nothing invisible, single spaces, trimmed. */
export function cleanLine(text: string): string {
  return stripInvisible(text).replace(RUN_OF_SPACE, " ").trim().normalize("NFC");
}

const SEEN = /[\p{L}\p{N}\p{S}\p{P}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a reader would see anything: U+2800 is a symbol that draws nothing. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text.replaceAll("\u2800", ""));
}

/** Whether the text has something that can be read aloud, in any script. */
export function hasLetterOrDigit(text: string): boolean {
  return LETTER_OR_DIGIT.test(text);
}
