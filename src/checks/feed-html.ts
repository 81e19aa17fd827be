import type { Token } from "parse5";

/** What feed readers show of an item's HTML; each is on the W3C validator's list too. */
const ELEMENTS = new Set(
  (
    "a abbr b blockquote br cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i " +
    "img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th " +
    "thead time tr u ul var wbr"
  ).split(" "),
);

/** Readers drop all others, and the W3C's validator warns of them (SecurityRiskAttr). */
const ATTRIBUTES = new Set(
  (
    "alt cite class colspan datetime dir height href hreflang id lang open rel reversed rowspan scope sizes span src srcset " +
    "start title type value width"
  ).split(" "),
);

/** Told already as what no page of ours holds, feed or not. */
const HAZARD = /^(?:on|style$|srcdoc$)/;

/** A `<` or `&` that begins no tag, comment or reference: an HTML parser forgives it, and takes it for a mistake. */
const STRAY = /<(?![a-z/!])|&(?!#?[a-z0-9]+;|[\s<]|$)/i;

/** What of this tag readers of a feed would drop, in words: `<iframe>`, `'role' on <p>`. */
export function unfitForReaders({ tagName, attrs }: Token.TagToken): readonly string[] {
  if (!ELEMENTS.has(tagName)) return [`<${tagName}>`];
  return attrs
    .filter(({ name }) => !ATTRIBUTES.has(name) && !name.startsWith("data-") && !HAZARD.test(name))
    .map(({ name }) => `'${name}' on <${tagName}>`);
}

/** Whether an ampersand or a "less than" of the text was not written as a reference. */
export function hasStrayMark(html: string): boolean {
  return STRAY.test(html);
}
