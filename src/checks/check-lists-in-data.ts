import type { BuiltSite } from "./built-site.ts";
import { isNode, type JsonLdNode, listOf, textOf } from "./json-ld.ts";

interface Context {
  readonly site: Pick<BuiltSite, "origin">;
  readonly tell: (line: number, what: string, fix: string) => void;
}

/** A breadcrumb has two steps or more, counted from 1, each with a name and, but for the last, a full address (Google). */
export function checkBreadcrumb(list: JsonLdNode, line: number, { site, tell }: Context): void {
  const steps = listOf(list.itemListElement).filter(isNode);
  if (steps.length < 2)
    tell(line, `The breadcrumb has ${steps.length} steps.`, "Google asks for two at least.");
  steps.forEach((step, index) => {
    const item = step.item;
    const address = isNode(item) ? item["@id"] : item;
    if (step.position !== index + 1)
      tell(line, `Step ${index + 1} of the breadcrumb has another position.`, "Count from 1.");
    if (textOf(step, "name") === undefined && !(isNode(item) && textOf(item, "name") !== undefined)) {
      tell(line, `Step ${index + 1} of the breadcrumb has no name.`, "Name it.");
    }
    const isLast = index === steps.length - 1;
    if (address === undefined ? !isLast : !String(address).startsWith(`${site.origin}/`)) {
      tell(line, `Step ${index + 1} of the breadcrumb has no address of the site.`, "Give it in full.");
    }
  });
}

/** A list counts from 1 and names each address once. */
export function checkItemList(list: JsonLdNode, line: number, { tell }: Context): void {
  const items = listOf(list.itemListElement).filter(isNode);
  const seen = new Set<unknown>();
  items.forEach((item, index) => {
    const url = item.url;
    if (item.position !== index + 1)
      tell(line, `Entry ${index + 1} of a list has another position.`, "Count from 1.");
    if (url !== undefined && seen.has(url))
      tell(line, `A list names ${String(url)} twice.`, "Name each address once.");
    seen.add(url);
  });
  const count = list.numberOfItems;
  if (count !== undefined && count !== items.length) {
    tell(line, `A list of ${items.length} entries says that it has ${String(count)}.`, "Count them.");
  }
}
