/** What XML 1.0 cannot carry even as an escape: most control characters, lone surrogates, U+FFFE and U+FFFF (XML 1.0 §2.2, Char). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Cheap to look for, and absent from nearly every text: what might be forbidden. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds.
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** What `escapeXml` would change: most texts hold none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds.
const CHANGED = /[&<>"'\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser reads a bare carriage return as a line feed (XML 1.0 §2.11).
  "\r": "&#13;",
};

/** The text without the characters that no XML file may hold. One of them would cost the reader the whole feed. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, "") : text;
}

/** The text, cleaned and escaped for an element's content or a quoted attribute, of XML and of HTML alike. */
export function escapeXml(text: string): string {
  if (!CHANGED.test(text)) return text;
  return cleanText(text).replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? character);
}

/** A CDATA section with the cleaned text; `]]>` within it is divided between two sections. */
export function cdata(text: string): string {
  return `<![CDATA[${cleanText(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

/**
 * XML, CDATA sections apart, with `&` and `<` as the references that the RSS Advisory Board's profile wants of plain
 * text: a reader may take `&amp;` and `&lt;` for escaped HTML, and the W3C's validator warns of them.
 */
export function asPlainText(xml: string): string {
  return xml.includes("&") ? xml.replaceAll("&amp;", "&#x26;").replaceAll("&lt;", "&#x3C;") : xml;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around content that is already XML; closed at once when the content is empty. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content: string): string {
  const start = `<${name}${writeAttributes(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element around plain text, which is escaped. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(text));
}

function writeAttributes(attributes: Attributes): string {
  let written = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeXml(String(value))}"`;
  }
  return written;
}
