import { parseIndianTime } from "./indian-time.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Why a value is not one that is expected: the end of a sentence, and a sentence. */
export interface Objection {
  readonly what: string;
  readonly fix: string;
}

/** Every name of the data types that are written as text in one form only. */
const FORMS: ReadonlySet<string> = new Set([
  "URL",
  "Date",
  "DateTime",
  "Time",
  "Boolean",
  "Number",
  "Integer",
  "Float",
]);

/** A value of an enumeration may be named by its address. */
const SCHEMA_ADDRESS = /^https?:\/\/schema\.org\//;

/**
 * Why a value that is no node does not suit a property with this range; nothing where it does. Where things are
 * expected, a text may name one (schema.org, "Getting started", 3a), unless their address is what is asked for.
 */
export function whyUnexpected(
  value: unknown,
  range: readonly string[],
  vocabulary: Vocabulary,
): Objection | undefined {
  if (value === null || value === undefined) return { what: "is null", fix: "Leave out what is not known." };
  switch (typeof value) {
    case "boolean":
      return range.includes("Boolean") ? undefined : wrongKind("is true or false", range);
    case "number":
      return isExpectedNumber(value, range) ? undefined : wrongKind(`is the number ${value}`, range);
    case "string":
      return whyUnexpectedText(value, range, vocabulary);
    default:
      return { what: "is a list in a list", fix: "Write one list." };
  }
}

function isExpectedNumber(value: number, range: readonly string[]): boolean {
  if (range.includes("Number") || range.includes("Float")) return true;
  return range.includes("Integer") && Number.isInteger(value);
}

function whyUnexpectedText(
  text: string,
  range: readonly string[],
  vocabulary: Vocabulary,
): Objection | undefined {
  if (text.trim() === "") return { what: "is empty", fix: "Leave out what is not known." };
  const members = range.flatMap((name) => vocabulary.membersOf(name) ?? []);
  const isEnumerated = members.length > 0;
  if (isEnumerated && members.includes(text.replace(SCHEMA_ADDRESS, ""))) return undefined;
  if (range.some((name) => !FORMS.has(name) && vocabulary.isKindOf(name, "Text"))) return undefined;
  const forms = range.filter((name) => FORMS.has(name));
  if (forms.some((form) => hasForm(text, form))) return undefined;
  // A text may stand for a thing, but not for one of a list, and not where the thing's address can be given.
  const namesThing = !isEnumerated && range.some((name) => !FORMS.has(name));
  if (namesThing && !forms.includes("URL")) return undefined;
  return wrongKind(`is "${text}"`, range);
}

function hasForm(text: string, form: string): boolean {
  switch (form) {
    case "URL":
      return /^(?:https?:\/\/|mailto:|tel:)\S+$/.test(text) && URL.canParse(text);
    case "Date":
      return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) && isDay(text);
    case "DateTime":
      return parseIndianTime(text) !== undefined;
    case "Time":
      return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?$/.test(text);
    case "Boolean":
      return /^https?:\/\/schema\.org\/(?:True|False)$/.test(text);
    default:
      return false;
  }
}

/** A 30 February is none. */
function isDay(text: string): boolean {
  const day = Date.parse(text);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
}

/** How a value of a type that has one form is written. */
const WRITTEN: Readonly<Record<string, string>> = {
  URL: "a full address",
  Date: "a day as 2025-01-18",
  DateTime: "a time as 2025-01-18T09:14:00+05:30",
  Time: "a time as 09:14",
  Boolean: "true or false",
  Number: "a number",
  Integer: "a whole number",
  Float: "a number",
  Text: "a text",
};

function wrongKind(what: string, range: readonly string[]): Objection {
  const wanted = range.map((name) => WRITTEN[name] ?? name);
  return { what, fix: `schema.org expects ${wanted.join(" or ")}.` };
}
