/** The size that an SVG asks for, in pixels. */
export interface SvgSize {
  readonly width: number;
  readonly height: number;
}

/** What is wrong with an SVG as the end of a sentence, or its size. */
export type CheckedSvg =
  | { readonly ok: true; readonly size: SvgSize }
  | { readonly ok: false; readonly what: string };

// Elements that run something, bring foreign content in, or change an attribute later on.
const DANGEROUS = new Set([
  "script",
  "foreignobject",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
  "canvas",
  "link",
  "meta",
  "base",
  "html",
  "body",
  "handler",
  "listener",
  "set",
  "animate",
  "animatemotion",
  "animatetransform",
  "animatecolor",
  "discard",
  "a",
]);

/**
 * Checks that an SVG only draws: no script, handlers, foreign content, links, entities or anything fetched
 * from elsewhere. An SVG that needs any of these should be saved as a PNG instead.
 */
export function checkSvg(source: string): CheckedSvg {
  let size: SvgSize | undefined;
  let sawRoot = false;
  let at = 0;
  let style = false;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    const text = source.slice(at, open === -1 ? source.length : open);
    if (style && isActiveStyle(text)) return bad("has a style that loads something");
    if (open === -1) break;
    if (source.startsWith("<!--", open)) {
      const end = source.indexOf("-->", open + 4);
      if (end === -1) return bad("is not finished: a comment does not end");
      at = end + 3;
    } else if (source.startsWith("<![CDATA[", open)) {
      const end = source.indexOf("]]>", open);
      if (end === -1) return bad("is not finished");
      if (style && isActiveStyle(source.slice(open, end))) return bad("has a style that loads something");
      at = end + 3;
    } else if (source.startsWith("<?", open)) {
      const end = source.indexOf("?>", open);
      if (end === -1 || !/^<\?xml\s/.test(source.slice(open, open + 6)))
        return bad("holds a processing instruction");
      at = end + 2;
    } else if (source.startsWith("<!", open)) {
      const end = source.indexOf(">", open);
      if (end === -1 || /\[|entity/i.test(source.slice(open, end))) return bad("declares entities");
      at = end + 1;
    } else {
      const tag = readTag(source, open);
      if (tag === undefined) return bad("is not well-formed");
      const wrong = tag.isEnd ? undefined : explainTag(tag);
      if (wrong !== undefined) return bad(wrong);
      if (!sawRoot) {
        if (tag.name !== "svg") return bad("is not an SVG drawing");
        sawRoot = true;
        size = readSize(tag.attributes);
      }
      style = tag.name === "style" && !tag.isEnd;
      at = tag.end;
    }
  }
  if (!sawRoot || !/<\/(?:\w+:)?svg\s*>\s*(?:<!--[\s\S]{0,1000}-->\s*)?$/.test(source.slice(-2000)))
    return bad("is not finished: '</svg>' is missing");
  return size === undefined ? bad("does not say its size") : { ok: true, size };
}

function bad(what: string): CheckedSvg {
  return { ok: false, what };
}

interface Tag {
  /** In lower case, without a prefix. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const NAME = /\/?\s*([A-Za-z_][\w.:-]*)/y;
const ATTRIBUTE = /\s*(?:([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|(\/))/y;
const TAG_END = /\s*>/y;

function readTag(source: string, open: number): Tag | undefined {
  NAME.lastIndex = open + 1;
  const name = NAME.exec(source)?.[1];
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  let at = NAME.lastIndex;
  for (;;) {
    TAG_END.lastIndex = at;
    if (TAG_END.test(source))
      return { name: localName(name), isEnd: source[open + 1] === "/", attributes, end: TAG_END.lastIndex };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(source);
    if (found === null) return undefined;
    if (found[1] !== undefined) attributes.set(found[1].toLowerCase(), found[2] ?? found[3] ?? "");
    at = ATTRIBUTE.lastIndex;
  }
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}

function explainTag(tag: Tag): string | undefined {
  if (DANGEROUS.has(tag.name)) return `holds <${tag.name}>`;
  for (const [attribute, value] of tag.attributes) {
    const name = localName(attribute);
    if (name.startsWith("on")) return `runs something (${attribute})`;
    if (name === "href" || name === "src") {
      const isOwn =
        value.startsWith("#") || /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/.test(value);
      if (!isOwn) return "loads or links something from elsewhere";
    } else if (!attribute.startsWith("xmlns") && (isActiveStyle(value) || /javascript:/i.test(value))) {
      return "has a style that loads something";
    }
  }
  return undefined;
}

/** CSS that fetches: `url()` of anything but a part of the drawing, `@import`, or escapes that could spell these. */
function isActiveStyle(css: string): boolean {
  if (!/url|@|\\|expression|&/i.test(css)) return false;
  return /\\|@import|expression\s*\(|&#|url\(\s*(?!["']?\s*#)/i.test(css);
}

function readSize(attributes: ReadonlyMap<string, string>): SvgSize | undefined {
  const width = readLength(attributes.get("width"));
  const height = readLength(attributes.get("height"));
  if (width !== undefined && height !== undefined) return { width, height };
  const box = (attributes.get("viewbox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box;
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  if (width !== undefined) return { width, height: Math.max(1, Math.round((width * boxHeight) / boxWidth)) };
  return { width: Math.max(1, Math.round(boxWidth)), height: Math.max(1, Math.round(boxHeight)) };
}

const PIXELS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["px", 1],
  ["pt", 4 / 3],
  ["pc", 16],
  ["mm", 96 / 25.4],
  ["cm", 96 / 2.54],
  ["in", 96],
]);

function readLength(text: string | undefined): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/.exec(text ?? "");
  const unit = PIXELS.get(found?.[2] ?? "");
  if (found === null || unit === undefined) return undefined;
  const pixels = Math.round(Number(found[1]) * unit);
  return pixels > 0 ? pixels : undefined;
}
