import { SaxesParser } from "saxes";

/** An element as a strict, namespace-aware parser reads it. `name` is `{namespace}local`, or `local` without one. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export interface XmlFile {
  readonly root: XmlElement;
  readonly instructions: readonly { readonly target: string; readonly body: string }[];
}

/** Throws on anything that is not namespace-well-formed XML 1.0. */
export function parseXml(xml: string): XmlFile {
  const parser = new SaxesParser({ xmlns: true });
  const instructions: { target: string; body: string }[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("processinginstruction", (instruction) => instructions.push(instruction));
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]),
    );
    const element = { name: qualified(tag.uri, tag.local), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => append(text));
  parser.on("cdata", (text) => append(text));
  function append(text: string): void {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  }
  parser.write(xml).close();
  if (root === undefined) throw new Error("The file has no element.");
  return { root, instructions };
}

/** All children of this name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The only child of this name; throws when there is none or another. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, name);
  if (child === undefined || others.length > 0) {
    throw new Error(`<${element.name}> has ${others.length + (child ? 1 : 0)} children <${name}>.`);
  }
  return child;
}

export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name).text;
}

function qualified(uri: string, local: string): string {
  return uri === "" ? local : `{${uri}}${local}`;
}
