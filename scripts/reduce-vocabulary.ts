import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes `schemas/schemaorg/vocabulary.json` from schema.org's own file, `schemaorg-all-https.jsonld` of a release:
 *
 *   node scripts/reduce-vocabulary.ts schemaorg-all-https.jsonld 30.0
 *
 * Kept are the types that a newspaper's pages may speak of, the types above them, and every property of these.
 */

/** What a newspaper may describe. A type that is missed by a page of ours is added here. */
const SUBJECTS = [
  "AboutPage",
  "AdministrativeArea",
  "AnalysisNewsArticle",
  "AskPublicNewsArticle",
  "AudioObject",
  "BackgroundNewsArticle",
  "BlogPosting",
  "BreadcrumbList",
  "Claim",
  "ClaimReview",
  "CollectionPage",
  "Comment",
  "ContactPage",
  "ContactPoint",
  "CorrectionComment",
  "Country",
  "DefinedTerm",
  "EntryPoint",
  "Event",
  "FAQPage",
  "ImageObject",
  "InteractionCounter",
  "ItemList",
  "Language",
  "ListItem",
  "LiveBlogPosting",
  "NewsArticle",
  "NewsMediaOrganization",
  "OpinionNewsArticle",
  "Person",
  "Place",
  "PostalAddress",
  "ProfilePage",
  "PropertyValueSpecification",
  "QuantitativeValue",
  "Question",
  "Rating",
  "ReadAction",
  "ReportageNewsArticle",
  "ReviewNewsArticle",
  "SatiricalArticle",
  "SearchAction",
  "SearchResultsPage",
  "SpeakableSpecification",
  "VideoObject",
  "WebPageElement",
  "WebSite",
];

/** Values that are no nodes. */
const DATA_TYPES = [
  "Boolean",
  "CssSelectorType",
  "Date",
  "DateTime",
  "Float",
  "Integer",
  "Number",
  "PronounceableText",
  "Text",
  "Time",
  "URL",
  "XPathType",
];

const TARGET = fileURLToPath(new URL("../schemas/schemaorg/vocabulary.json", import.meta.url));

type Reference = { readonly "@id": string };
type Term = Readonly<Record<string, unknown>> & { readonly "@id": string };

const [source = "", version = ""] = process.argv.slice(2);
if (version === "")
  throw new Error("Use: node scripts/reduce-vocabulary.ts schemaorg-all-https.jsonld VERSION");
const bytes = readFileSync(source);
const terms = (JSON.parse(bytes.toString("utf8"))["@graph"] as Term[]).filter(({ "@id": id }) =>
  id.startsWith("schema:"),
);
const classes = new Map(
  terms
    .filter((term) => isA(term, "rdfs:Class"))
    .map((term) => [nameOf(term["@id"]), namesIn(term, "rdfs:subClassOf")]),
);
const kept = new Set([...SUBJECTS, ...DATA_TYPES].flatMap((name) => [...withParents(name)]));
const properties = terms
  .filter((term) => isA(term, "rdf:Property") && namesIn(term, "schema:domainIncludes").some(isKept))
  .sort((a, b) => (a["@id"] < b["@id"] ? -1 : 1));
const current = properties.filter((term) => supersederOf(term) === undefined);
const ranges = new Set(current.flatMap((term) => namesIn(term, "schema:rangeIncludes")));

const vocabulary = {
  source: `schema.org ${version}, schemaorg-all-https.jsonld`,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  licence: "CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/",
  change: "Reduced by scripts/reduce-vocabulary.ts.",
  types: Object.fromEntries([...kept].sort().map((name) => [name, classes.get(name)?.filter(isKept) ?? []])),
  enumerations: Object.fromEntries(
    [...ranges]
      .filter(hasMembers)
      .sort()
      .map((name) => [name, membersOf(name)]),
  ),
  properties: Object.fromEntries(
    current.map((term) => [
      nameOf(term["@id"]),
      [
        namesIn(term, "schema:domainIncludes").filter(isKept).toSorted(),
        namesIn(term, "schema:rangeIncludes").toSorted(),
      ],
    ]),
  ),
  superseded: Object.fromEntries(
    properties.flatMap((term) => {
      const by = supersederOf(term);
      return by === undefined ? [] : [[nameOf(term["@id"]), by]];
    }),
  ),
};
writeFileSync(TARGET, format(vocabulary));

/** One term a line, so that a new release can be read as a difference. */
function format(value: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(value).map(([key, part]) => {
    if (typeof part !== "object" || part === null) return `  ${JSON.stringify(key)}: ${JSON.stringify(part)}`;
    const entries = Object.entries(part).map(
      ([name, inner]) => `    ${JSON.stringify(name)}: ${JSON.stringify(inner)}`,
    );
    return `  ${JSON.stringify(key)}: {\n${entries.join(",\n")}\n  }`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

function isKept(name: string): boolean {
  return kept.has(name);
}

/** The type with all that it is a kind of. */
function withParents(name: string): Set<string> {
  const parents = classes.get(name);
  if (parents === undefined) throw new Error(`schema.org has no type ${name}.`);
  return new Set([name, ...parents.flatMap((parent) => [...withParents(parent)])]);
}

function isEnumeration(name: string): boolean {
  return classes.has(name) && withParents(name).has("Enumeration");
}

/** `Enumeration` itself stands for any list of values, schema.org's own or another's. */
function hasMembers(name: string): boolean {
  return isEnumeration(name) && name !== "Enumeration" && membersOf(name).length > 0;
}

/** The members of an enumeration and of the enumerations below it. */
function membersOf(name: string): readonly string[] {
  const families = [...classes.keys()].filter(
    (other) => isEnumeration(other) && withParents(other).has(name),
  );
  const members = terms.filter((term) => families.some((family) => isA(term, `schema:${family}`)));
  return members.map((term) => nameOf(term["@id"])).sort();
}

function supersederOf(term: Term): string | undefined {
  return namesIn(term, "schema:supersededBy")[0];
}

function isA(term: Term, type: string): boolean {
  return [term["@type"]].flat().includes(type);
}

function namesIn(term: Term, key: string): readonly string[] {
  return ([term[key] ?? []].flat() as Reference[])
    .map(({ "@id": id }) => id)
    .filter((id) => id.startsWith("schema:"))
    .map(nameOf);
}

function nameOf(id: string): string {
  return id.replace(/^schema:/, "");
}
