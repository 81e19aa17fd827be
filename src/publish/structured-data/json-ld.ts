import { stringifyClean } from "../json.ts";

/**
 * One thing of the schema.org vocabulary. The makers of each kind are typed with schema-dts; here any kind will do,
 * and to compare with the union of all nine hundred would take the compiler a minute.
 */
export type StructuredThing = object | string;

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * The objects as one JSON-LD text for a script element: nothing in it can end the element or begin another. One
 * object stands by itself, several form a graph; none give the empty string.
 */
export function serialiseJsonLd(objects: readonly StructuredThing[]): string {
  if (objects.length === 0) return "";
  const context = "https://schema.org";
  const [only] = objects;
  const data =
    objects.length === 1 && typeof only === "object"
      ? { "@context": context, ...only }
      : { "@context": context, "@graph": objects };
  const json = stringifyClean(data);
  return json.replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}
