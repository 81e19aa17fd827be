import type { Located } from "./page-facts.ts";
import { childrenOf, childText, type XmlElement } from "./read-xml.ts";

/** A list of feeds that readers import. */
export interface OpmlFacts {
  readonly file: string;
  readonly version: string;
  /** Empty when it has none. */
  readonly title: string;
  /** Every outline, however deep. */
  readonly outlines: readonly OpmlOutline[];
}

export interface OpmlOutline {
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads OPML 2.0. */
export function readOpml(file: string, opml: XmlElement): OpmlFacts {
  const [head] = childrenOf(opml, "head");
  return {
    file,
    version: opml.attributes.get("version") ?? "",
    title: (head === undefined ? undefined : childText(head, "title")) ?? "",
    outlines: childrenOf(opml, "body").flatMap(outlinesIn),
  };
}

/** The addresses that the list names. */
export function opmlAddresses({ outlines }: OpmlFacts): Located[] {
  return outlines.flatMap(({ line, attributes }) =>
    ["xmlUrl", "htmlUrl"].flatMap((name) => {
      const value = attributes.get(name);
      return value === undefined ? [] : [{ value, line }];
    }),
  );
}

function outlinesIn(element: XmlElement): OpmlOutline[] {
  return childrenOf(element, "outline").flatMap((outline) => [
    { line: outline.line, attributes: outline.attributes },
    ...outlinesIn(outline),
  ]);
}
