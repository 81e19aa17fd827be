import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that no page of ours has. */
const FORBIDDEN = new Set([
  "base",
  "embed",
  "object",
  "iframe",
  "style",
  "plaintext",
  "math",
  "dialog",
  "xmp",
  "frame",
]);

/** Attributes that hold an address. */
const ADDRESSES = new Set(["href", "xlink:href", "src", "action", "formaction", "poster", "data"]);

/** Links in the head whose address nothing is loaded from. */
const ONLY_NAMED = /^(?:canonical|alternate|author|license|hub|publisher|me|next|prev)$/;

/**
 * What must not be on a page of the site whose origin this is, told in a line each: a script that is not ours, a handler,
 * a style, a frame, an address that runs or loads from elsewhere. The page is read as a browser reads it.
 */
export function findUnsafe(html: string, origin: string): string[] {
  const unsafe: string[] = [];
  const waiting: Node[] = [...parse(html, { scriptingEnabled: false }).childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!("attrs" in node)) continue;
    unsafe.push(...judge(node, origin));
    waiting.push(...node.childNodes, ...("content" in node ? node.content.childNodes : []));
  }
  return unsafe;
}

function judge(element: Element, origin: string): string[] {
  const { tagName } = element;
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const unsafe: string[] = [];
  if (FORBIDDEN.has(tagName)) unsafe.push(`<${tagName}>`);
  if (tagName === "script" && !isOurScript(element, attributes)) unsafe.push("a script that is not ours");
  if (
    attributes.get("http-equiv")?.toLowerCase() === "refresh" &&
    !leadsHome(attributes.get("content") ?? "", origin)
  ) {
    unsafe.push("a refresh to elsewhere");
  }
  for (const [name, value] of attributes) {
    if (/^on/i.test(name) || name === "style" || name === "srcdoc") unsafe.push(`<${tagName} ${name}>`);
    if (ADDRESSES.has(name) && !isSafeAddress(value, name, tagName, attributes.get("rel"), origin)) {
      unsafe.push(`<${tagName} ${name}="${value}">`);
    }
  }
  return unsafe;
}

function isOurScript({ childNodes }: Element, attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.get("type") === "application/ld+json") return attributes.get("src") === undefined;
  return childNodes.length === 0 && /^\/assets\/[\w.-]+\.js$/.test(attributes.get("src") ?? "");
}

function leadsHome(content: string, origin: string): boolean {
  return content.startsWith(`0; url=${origin}/`);
}

function isSafeAddress(
  value: string,
  name: string,
  tagName: string,
  rel: string | undefined,
  origin: string,
): boolean {
  const url = URL.parse(value, `${origin}/`);
  // What a browser cannot read it does not follow.
  if (url === null) return true;
  if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) return false;
  const isLoaded = name !== "href" || (tagName === "link" && !ONLY_NAMED.test(rel ?? ""));
  return !isLoaded || url.origin === origin;
}
