import { readFileSync } from "node:fs";

/** What schema.org says of a property: on which types it stands, and what its values are. */
export interface Property {
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

/** The part of schema.org that a newspaper speaks. */
export interface Vocabulary {
  isType(name: string): boolean;
  /** Whether the type is the other, or a kind of it. */
  isKindOf(name: string, other: string): boolean;
  property(name: string): Property | undefined;
  /** The property that has taken this one's place. */
  supersederOf(name: string): string | undefined;
  /** The values that an enumeration has; nothing where the name is none. */
  membersOf(name: string): readonly string[] | undefined;
}

/** `schemas/schemaorg/vocabulary.json`, as `scripts/reduce-vocabulary.ts` writes it. */
interface VocabularyFile {
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
  readonly properties: Readonly<
    Record<string, readonly [domain: readonly string[], range: readonly string[]]>
  >;
  readonly superseded: Readonly<Record<string, string>>;
}

const FILE = new URL("../../schemas/schemaorg/vocabulary.json", import.meta.url);

/** Properties of an action that tell what it needs and gives: `query-input` (schema.org, "Potential Actions"). */
const CONSTRAINT = /-(?:input|output)$/;
const CONSTRAINT_RANGE = ["PropertyValueSpecification", "Text"];

let read: Vocabulary | undefined;

/** The vocabulary, read once. */
export function readVocabulary(): Vocabulary {
  read ??= createVocabulary(JSON.parse(readFileSync(FILE, "utf8")) as VocabularyFile);
  return read;
}

function createVocabulary(file: VocabularyFile): Vocabulary {
  const types = new Map(Object.entries(file.types));
  const properties = new Map(
    Object.entries(file.properties).map(([name, [domain, range]]) => [name, { domain, range }]),
  );
  const enumerations = new Map(Object.entries(file.enumerations));
  const superseded = new Map(Object.entries(file.superseded));
  const isKindOf = (name: string, other: string): boolean =>
    name === other || (types.get(name)?.some((parent) => isKindOf(parent, other)) ?? false);
  return {
    isType: (name) => types.has(name),
    isKindOf,
    property(name) {
      if (!CONSTRAINT.test(name)) return properties.get(name);
      const constrained = properties.get(name.replace(CONSTRAINT, ""));
      return constrained === undefined ? undefined : { ...constrained, range: CONSTRAINT_RANGE };
    },
    supersederOf: (name) => superseded.get(name),
    membersOf: (name) => enumerations.get(name),
  };
}
