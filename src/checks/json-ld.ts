import type { Located, PageFacts } from "./page-facts.ts";

/** A node of structured data. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** The nodes of a page, or why one of its scripts cannot be read. */
export interface JsonLdReading {
  readonly nodes: readonly (JsonLdNode & { readonly line: number })[];
  readonly faults: readonly Located[];
}

/** Reads every JSON-LD script of the page: single nodes, lists and graphs alike. */
export function readJsonLd(page: PageFacts): JsonLdReading {
  const nodes: (JsonLdNode & { line: number })[] = [];
  const faults: Located[] = [];
  for (const { value, line } of page.jsonLd) {
    try {
      const data: unknown = JSON.parse(value);
      const context = isNode(data) ? data["@context"] : undefined;
      if (!/^https?:\/\/schema\.org\/?$/.test(String(context)))
        faults.push({ value: "its '@context' is not https://schema.org", line });
      const graph = isNode(data) ? (data["@graph"] ?? data) : data;
      for (const node of listOf(graph).filter(isNode)) nodes.push({ ...node, line });
    } catch (error) {
      faults.push({ value: (error as Error).message, line });
    }
  }
  return { nodes, faults };
}

/** The types of a node. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return listOf(node["@type"]).filter((type) => typeof type === "string");
}

/** A property's values: JSON-LD writes one value by itself and several as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The property as text that is not empty. */
export function textOf(node: JsonLdNode, name: string): string | undefined {
  const value = node[name];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
