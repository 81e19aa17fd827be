import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import {
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import type { Located } from "./page-facts.ts";

/** The formats whose schema is in `schemas/`; its README says where each is from. */
export type XmlFormat = "urlset" | "sitemapindex" | "atom";

/** Why a file does not satisfy its schema: where in it, and a sentence. */
export interface JsonObjection {
  /** `/items/3/url`, from the file's root (RFC 6901). */
  readonly pointer: string;
  readonly what: string;
}

const FOLDER = new URL("../../schemas/", import.meta.url);

/** Mistakes after the first few only follow from them; of RELAX NG's, all after the first. */
const MOST_OBJECTIONS = { urlset: 5, sitemapindex: 5, atom: 1, jsonFeed: 5 } as const;

/** Each schema is compiled once a process, when it is first asked for: a hundred feeds share it. */
const compiled = new Map<XmlFormat, XsdValidator | RelaxNGValidator>();
let jsonFeed: ValidateFunction | undefined;

/** Why XML does not satisfy the published schema of its format, or cannot be read. Empty when it does. */
export function validateXml(xml: string, format: XmlFormat): readonly Located[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validatorOf(format).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details
      .slice(0, MOST_OBJECTIONS[format])
      .map(({ message, line }) => ({ value: readable(message), line: Math.max(line, 1) }));
  } finally {
    document?.dispose();
  }
}

/** Why a value is no JSON Feed by the schema of version 1.1. Empty when it is. */
export function validateJsonFeed(feed: unknown): readonly JsonObjection[] {
  jsonFeed ??= compileJsonFeed();
  if (jsonFeed(feed)) return [];
  return (jsonFeed.errors ?? []).slice(0, MOST_OBJECTIONS.jsonFeed).map((error) => ({
    pointer: error.instancePath,
    what: describe(error),
  }));
}

function validatorOf(format: XmlFormat): XsdValidator | RelaxNGValidator {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  if (compiled.size === 0) offerIncluded();
  const validator = compile(format);
  compiled.set(format, validator);
  return validator;
}

function compile(format: XmlFormat): XsdValidator | RelaxNGValidator {
  switch (format) {
    case "urlset":
      return XsdValidator.fromDoc(schema("sitemap/urlset.xsd"));
    case "sitemapindex":
      return XsdValidator.fromDoc(schema("sitemap/siteindex.xsd"));
    case "atom":
      return RelaxNGValidator.fromDoc(schema("atom/feed.rng"));
  }
}

function schema(name: string): XmlDocument {
  return XmlDocument.fromBuffer(readFileSync(new URL(name, FOLDER)), { url: name });
}

/** libxml2 has no files of its own here: what a schema includes is handed to it, and it can read nothing else. */
function offerIncluded(): void {
  const names = ["atom", "sitemap"].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, FOLDER)).map((name) => `${folder}/${name}`),
  );
  const files = names.map((name) => [name, readFileSync(new URL(name, FOLDER))]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
}

/** `Element '{http://www.sitemaps.org/…}lastmod': This element is not expected` as a sentence without the namespace. */
function readable(message: string): string {
  // Where a grammar leaves a choice, libxml2 names any of it, which misleads.
  if (/^Expecting an element .*got nothing/.test(message))
    return "The element lacks a child, or has one or an attribute that the grammar does not let stand.";
  return message
    .replace(/\{https?:[^}]*\}/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[^.]$/, "$&.");
}

function compileJsonFeed(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(new URL("jsonfeed/schema-v1.1.json", FOLDER), "utf8")));
}

function describe({ instancePath, message = "is not valid", params }: ErrorObject): string {
  const name = "additionalProperty" in params ? ` '${params.additionalProperty}'` : "";
  return `${instancePath === "" ? "The feed" : instancePath} ${message}${name}.`;
}
