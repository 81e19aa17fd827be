import type { Token } from "parse5";
import type { Reference } from "./page-facts.ts";

/** Attributes that hold one address, by element; those that the browser fetches by itself are marked. */
const ADDRESSES: Readonly<Record<string, Readonly<Record<string, "leads" | "loads">>>> = {
  a: { href: "leads" },
  area: { href: "leads" },
  audio: { src: "loads" },
  blockquote: { cite: "leads" },
  button: { formaction: "leads" },
  del: { cite: "leads" },
  embed: { src: "loads" },
  form: { action: "leads" },
  iframe: { src: "loads" },
  image: { href: "loads", "xlink:href": "loads" },
  img: { src: "loads", srcset: "loads" },
  input: { src: "loads", formaction: "leads" },
  ins: { cite: "leads" },
  link: { href: "leads", imagesrcset: "loads" },
  object: { data: "loads" },
  q: { cite: "leads" },
  script: { src: "loads" },
  source: { src: "loads", srcset: "loads" },
  track: { src: "loads" },
  use: { href: "loads", "xlink:href": "loads" },
  video: { src: "loads", poster: "loads" },
};

/** Link types whose address the browser fetches. */
const LOADED_LINKS = /\b(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch)\b/;

/** Metas whose content is an address. */
const ADDRESS_METAS = new Set([
  "og:url",
  "og:image",
  "og:audio",
  "og:video",
  "twitter:image",
  "article:author",
]);

/** Calls `add` for every address that the start tag holds. Addresses are trimmed, as browsers do. */
export function referencesOf(tag: Token.TagToken, line: number, add: (reference: Reference) => void): void {
  const element = tag.tagName;
  const known = ADDRESSES[element];
  const rel = element === "link" ? (attributeOf(tag, "rel") ?? "").toLowerCase().trim() : "";
  const type = element === "link" ? (attributeOf(tag, "type") ?? "") : "";
  for (const { name, value } of tag.attrs) {
    const use = known?.[name] ?? (name === "data-fragment" ? "loads" : undefined);
    if (use === undefined) continue;
    const loads = use === "loads" || (element === "link" && LOADED_LINKS.test(rel));
    const reference = { line, element, attribute: name, rel, type, loads };
    if (name.endsWith("srcset")) for (const url of srcsetUrls(value)) add({ ...reference, value: url });
    else add({ ...reference, value: value.trim() });
  }
  if (element === "meta") {
    const value = metaAddress(tag);
    if (value !== undefined) add({ line, element, attribute: "content", rel, type, loads: false, value });
  }
}

/** The attribute's value. */
export function attributeOf(tag: Token.TagToken, name: string): string | undefined {
  return tag.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The addresses of a `srcset`: each ends at white space, or at the comma after it (HTML, "parse a srcset attribute"). */
function srcsetUrls(srcset: string): string[] {
  return [...srcset.matchAll(/(?:^|,)[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+[^,]*)?/g)].flatMap(
    ([, url]) => url ?? [],
  );
}

function metaAddress(tag: Token.TagToken): string | undefined {
  const content = attributeOf(tag, "content") ?? "";
  if (attributeOf(tag, "http-equiv")?.toLowerCase() === "refresh") {
    return content.match(/^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i)?.[1]?.trim();
  }
  const key = attributeOf(tag, "property") ?? attributeOf(tag, "name") ?? "";
  return ADDRESS_METAS.has(key) ? content.trim() : undefined;
}
