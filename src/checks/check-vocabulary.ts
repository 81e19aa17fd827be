import { isNode, type JsonLdNode, typesOf } from "./json-ld.ts";
import { type Property, readVocabulary, type Vocabulary } from "./vocabulary.ts";
import { whyUnexpected } from "./why-unexpected.ts";

/** The keys that JSON-LD itself gives a node of ours. */
const KEYWORDS: ReadonlySet<string> = new Set(["@type", "@id", "@context"]);

type Tell = (what: string, fix: string) => void;

/**
 * A node of structured data speaks schema.org: its types and properties are known there, each property belongs to a
 * type of the node or to one above it, and its values are of an expected type. Nothing is empty. So is every node in it.
 */
export function checkVocabulary(node: JsonLdNode, tell: Tell): void {
  checkNode(node, typesOf(node)[0] ?? "", readVocabulary(), tell);
}

/** `place` names the node from the outermost: `NewsArticle.author`. */
function checkNode(node: JsonLdNode, place: string, vocabulary: Vocabulary, tell: Tell): void {
  const types = typesOf(node);
  if (types.length === 0) {
    // An identity alone refers to a node that stands elsewhere.
    if (Object.keys(node).some((key) => key !== "@id")) tell(`'${place}' has no '@type'.`, "Say what it is.");
    return;
  }
  const known = types.filter((type) => vocabulary.isType(type));
  for (const type of types.filter((name) => !known.includes(name)))
    tell(
      `schema.org has no type '${type}' for a newspaper (${place}).`,
      "Correct it, or add it to scripts/reduce-vocabulary.ts.",
    );
  for (const [name, value] of Object.entries(node)) {
    if (name.startsWith("@")) {
      if (!KEYWORDS.has(name)) tell(`'${place}' has the key '${name}'.`, "Leave it out.");
    } else if (known.length > 0) {
      checkProperty({ name, types: known, place: `${place}.${name}` }, value, vocabulary, tell);
    }
  }
}

interface Placed {
  readonly name: string;
  /** The types of the node that it stands on. */
  readonly types: readonly string[];
  readonly place: string;
}

function checkProperty(placed: Placed, value: unknown, vocabulary: Vocabulary, tell: Tell): void {
  const { name, types, place } = placed;
  const property = vocabulary.property(name);
  if (property === undefined) {
    const superseder = vocabulary.supersederOf(name);
    tell(
      `schema.org has no property '${name}' for a newspaper (${place}).`,
      superseder === undefined ? "Correct it, or leave it out." : `It is '${superseder}' now.`,
    );
    return;
  }
  if (!types.some((type) => property.domain.some((domain) => vocabulary.isKindOf(type, domain)))) {
    tell(
      `'${name}' is no property of ${types.join(" and ")}.`,
      `It belongs to ${property.domain.join(", ")}.`,
    );
  }
  const values = Array.isArray(value) ? value : [value];
  if (values.length === 0) tell(`'${place}' is an empty list.`, "Leave it out.");
  for (const each of values) checkValue(each, property, place, vocabulary, tell);
}

function checkValue(
  value: unknown,
  { range }: Property,
  place: string,
  vocabulary: Vocabulary,
  tell: Tell,
): void {
  if (isNode(value)) {
    const types = typesOf(value).filter((type) => vocabulary.isType(type));
    if (types.length > 0 && !types.some((type) => range.some((wanted) => vocabulary.isKindOf(type, wanted))))
      tell(`'${place}' is a ${types.join(" and ")}.`, `schema.org expects ${range.join(" or ")}.`);
    checkNode(value, place, vocabulary, tell);
    return;
  }
  const why = whyUnexpected(value, range, vocabulary);
  if (why !== undefined) tell(`'${place}' ${why.what}.`, why.fix);
}
