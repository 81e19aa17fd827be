/**
 * Takes out characters that show nothing and only confuse: zero-width space, byte order mark, soft hyphen, word
 * joiner, tag characters and the like. ZWJ and ZWNJ stay where they shape something: after an Indic letter, and
 * inside an emoji. The three flags that are spelled with tag characters stay too.
 */
export function stripInvisibles(text: string): string {
  return SUSPECT.test(text) ? text.replace(INVISIBLE, (_, kept?: string) => kept ?? "") : text;
}

const SUSPECT =
  /\u034f|[\u00ad\u115f\u1160\u180e\u200b-\u200d\u202d\u202e\u2060-\u2064\u3164\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/;

// What the group holds is kept: a joiner with what gives it its work, or a whole flag (England, Scotland, Wales).
const INVISIBLE = new RegExp(
  [
    "(\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}",
    "(?<=[\\u0900-\\u0dff]\\p{M}*)[\\u200c\\u200d]",
    "(?<=\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?)\\u200d(?=\\p{Extended_Pictographic}))",
    "\\u034f|[\\u00ad\\u115f\\u1160\\u180e\\u200b-\\u200d\\u202d\\u202e\\u2060-\\u2064\\u3164\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]",
  ].join("|"),
  "gu",
);
