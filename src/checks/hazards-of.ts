import type { Token } from "parse5";
import { attributeOf } from "./references-of.ts";

/** Scripts that hold data: no browser runs them. */
const DATA_SCRIPTS = new Set(["application/ld+json", "application/json"]);

/** Attributes that hold an address a browser may follow. */
const ADDRESS_ATTRIBUTES = new Set(["href", "src", "action", "formaction", "data", "poster", "xlink:href"]);

/**
 * Calls `add` with what the start tag holds that a page of ours never does: styles and handlers in attributes, which
 * our content security policy would refuse, and addresses that run as code.
 */
export function hazardsOf(tag: Token.TagToken, add: (hazard: string) => void): void {
  for (const { name, value } of tag.attrs) {
    if (name === "style") add("a 'style' attribute");
    else if (name === "srcdoc") add("a document in 'srcdoc'");
    else if (name.startsWith("on")) add(`a handler in '${name}'`);
    else if (ADDRESS_ATTRIBUTES.has(name) && runsAsCode(value))
      add(`an address that runs as code in '${name}'`);
  }
}

/** A script whose text a browser would run. */
export function isInlineScript(tag: Token.TagToken): boolean {
  const type = (attributeOf(tag, "type") ?? "").trim().toLowerCase();
  return tag.tagName === "script" && attributeOf(tag, "src") === undefined && !DATA_SCRIPTS.has(type);
}

/** Browsers drop control characters and white space before they read the scheme. */
function runsAsCode(address: string): boolean {
  if (!address.includes(":")) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what browsers skip here.
  const bare = address.replace(/[\u0000-\u0020]/g, "").toLowerCase();
  return /^(?:javascript|vbscript|data:text\/html|data:image\/svg)/.test(bare);
}
