import type { Reference } from "./page-facts.ts";

/** What the pages of a site have in common, kept once: the same navigation stands on each of them. */
export interface SiteMemory {
  /** The same object for the same address in the same place. */
  share(reference: Reference): Reference;
  shareText(text: string): string;
  /** Whether this element with these classes is met for the first time. */
  isNew(element: string, classes: string): boolean;
}

export function createSiteMemory(): SiteMemory {
  const references = new Map<string, Reference>();
  const texts = new Map<string, string>();
  const elements = new Map<string, Set<string>>();
  return {
    share(reference) {
      const { value, line, element, attribute, rel, type } = reference;
      const key = `${line} ${element} ${attribute} ${rel} ${type} ${value}`;
      const known = references.get(key);
      if (known === undefined) references.set(key, reference);
      return known ?? reference;
    },
    shareText(text) {
      const known = texts.get(text);
      if (known === undefined) texts.set(text, text);
      return known ?? text;
    },
    isNew(element, classes) {
      const known = elements.get(element) ?? new Set();
      elements.set(element, known);
      if (known.has(classes)) return false;
      known.add(classes);
      return true;
    },
  };
}
