import type { Category } from "../model/newsroom.ts";
import { FieldReader } from "./field-reader.ts";
import type { YamlNode } from "./parse-yaml.ts";
import { readItems } from "./read-data-file.ts";
import { findReserved } from "./reserved-paths.ts";
import { isSlug } from "./slug.ts";
import { quote, type Tell } from "./tell.ts";

/** An entry of `categories.yaml` with all that is required. */
export const CATEGORY_EXAMPLE = '{ id: national, name: "नेशनल" }';

/** The categories in the order of the navigation. */
export function readCategories(node: YamlNode, tell: Tell): Category[] {
  const categories = new Map<string, Category>();
  for (const item of readItems(node, CATEGORY_EXAMPLE, tell)) {
    const fields = new FieldReader(item, ["id", "name", "description"], tell, FOREIGN);
    const id = fields.require("id", "id: national") ? fields.word("id", "id: national") : undefined;
    const name = fields.requiredText("name", { longest: 60, example: 'name: "नेशनल"' });
    const description =
      fields.text("description", { longest: 500, example: 'description: "देश की ख़बरें"' }) ?? "";
    if (id === undefined || name === undefined) continue;
    const reserved = findReserved(`/${id}/`, new Set());
    if (!isSlug(id))
      tell(
        fields.line("id"),
        `The id ${quote(id)} holds more than small letters a-z, digits and single hyphens.`,
        "Write it as id: national; it is part of addresses.",
      );
    else if (reserved !== undefined)
      tell(fields.line("id"), `The id '${id}' would take the address of ${reserved}.`, "Choose another id.");
    else if (categories.has(id))
      tell(fields.line("id"), `The category '${id}' is listed twice.`, "Keep one of the two.");
    else categories.set(id, { id, name, description });
  }
  if (categories.size === 0) tell(1, "There is no category.", `List at least one: - ${CATEGORY_EXAMPLE}.`);
  return [...categories.values()];
}

const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["slug", "id"],
  ["title", "name"],
  ["label", "name"],
]);
