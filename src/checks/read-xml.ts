import { SaxesParser } from "saxes";
import type { Located } from "./page-facts.ts";

/** An element of an XML file, its names already resolved against the declared namespaces. */
export interface XmlElement {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  readonly line: number;
  /** By name; an attribute of a namespace by its prefix and name: `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text and CDATA, without that of its children. */
  readonly text: string;
}

export interface XmlReading {
  readonly root: XmlElement | undefined;
  /** Why it is not well-formed XML 1.0 with namespaces; empty when it is. */
  readonly faults: readonly Located[];
  /** The addresses of `<?xml-stylesheet?>`. */
  readonly stylesheets: readonly Located[];
}

/** Mistakes after the first few only follow from them. */
const MOST_FAULTS = 3;

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Reads an XML file into a small tree. An undeclared prefix, a forbidden character or a second root is a fault. */
export function readXml(xml: string): XmlReading {
  const faults: Located[] = [];
  const stylesheets: Located[] = [];
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  const parser = new SaxesParser({ xmlns: true });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("error", (error) => {
    const value = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    // One mistake often makes several of a kind in its line.
    const isTold = faults.some((told) => told.value === value && told.line === parser.line);
    if (faults.length < MOST_FAULTS && !isTold) faults.push({ value, line: parser.line });
  });
  parser.on("opentag", (tag) => {
    const element: OpenElement = {
      namespace: tag.uri,
      name: tag.local,
      line: parser.line,
      attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("processinginstruction", ({ target, body }) => {
    const href = body.match(/\bhref\s*=\s*["']([^"']*)["']/)?.[1];
    if (target === "xml-stylesheet" && href !== undefined)
      stylesheets.push({ value: href, line: parser.line });
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== "utf-8") {
      faults.push({ value: `it calls itself ${encoding}, and is UTF-8`, line: 1 });
    }
  });
  parser.write(xml).close();
  return { root, faults, stylesheets };
}

/** The children with this name and namespace. */
export function childrenOf(
  element: XmlElement,
  name: string,
  namespace: string = element.namespace,
): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespace);
}

/** The trimmed text of the first child with this name and namespace. */
export function childText(
  element: XmlElement,
  name: string,
  namespace: string = element.namespace,
): string | undefined {
  return childrenOf(element, name, namespace)[0]?.text.trim();
}
