import { article, EXTRA_LINE } from "../content-folder.ts";
import type { BadInput } from "./bad-input.ts";

const line = EXTRA_LINE;
const UNKNOWN = /not known/;

/** B: front matter that tries to run, reach or pollute something. */
export const ATTACKS: readonly BadInput[] = [
  {
    name: "---js front matter",
    files: "---js\n({ title: process.exit(7) })\n---\n",
    line: 1,
    what: /nothing in a file is run/,
  },
  {
    name: "---javascript front matter",
    files: "---javascript\nprocess.exit(7)\n---\n",
    line: 1,
    what: /nothing in a file is run/,
  },
  {
    name: "--- js with a space",
    files: "--- js\nprocess.exit(7)\n---\n",
    line: 1,
    what: /nothing in a file is run/,
  },
  {
    name: "---json front matter",
    files: '---json\n{ "title": "क" }\n---\n',
    line: 1,
    what: /only YAML is read/,
  },
  {
    name: "---yaml front matter",
    files: article().replace("---", "---yaml"),
    line: 1,
    what: /only YAML is read/,
  },
  { name: "---coffee front matter", files: "---coffee\nx = 1\n---\n", line: 1, what: /only YAML is read/ },
  { name: "templateEngineOverride", files: article("templateEngineOverride: njk"), line, what: UNKNOWN },
  { name: "permalinkBypassOutputDir", files: article("permalinkBypassOutputDir: true"), line, what: UNKNOWN },
  {
    name: "eleventyComputed",
    files: article('eleventyComputed: { title: "{{ 7 * 7 }}" }'),
    line,
    what: UNKNOWN,
  },
  { name: "pagination", files: article("pagination: { data: collections.all }"), line, what: UNKNOWN },
  { name: "layout", files: article("layout: ../../../etc/passwd"), line, what: UNKNOWN },
  {
    name: "eleventyExcludeFromCollections",
    files: article("eleventyExcludeFromCollections: true"),
    line,
    what: UNKNOWN,
  },
  { name: "outputs", files: article("outputs: [html, js]"), line, what: UNKNOWN },
  {
    name: "__proto__ as a map",
    files: article("__proto__: { polluted: true, draft: false }"),
    line,
    what: UNKNOWN,
  },
  { name: "__proto__ as text", files: article("__proto__: क"), line, what: UNKNOWN },
  {
    name: "__proto__ inside an image",
    files: article("image: { __proto__: { src: x.jpg } }"),
    line,
    what: UNKNOWN,
  },
  {
    name: "constructor",
    files: article("constructor: { prototype: { polluted: true } }"),
    line,
    what: UNKNOWN,
  },
  { name: "prototype", files: article("prototype: { polluted: true }"), line, what: UNKNOWN },
  { name: "toString", files: article("toString: क"), line, what: UNKNOWN },
  { name: "hasOwnProperty", files: article("hasOwnProperty: क"), line, what: UNKNOWN },
  { name: "a merge key", files: article("<<: { draft: false }"), line, what: /'<<' would merge/ },
  { name: "a merge of __proto__", files: article("<<: { __proto__: { polluted: true } }"), line, what: /./ },
  { name: "an anchor", files: article("tags: &a [बारिश]"), line, what: /'&a' names a value/ },
  { name: "an alias", files: article("tags: &a [बारिश]\npoints: *a"), line: 8, what: /'\*a' would repeat/ },
  { name: "an alias of nothing", files: article("tags: *nobody"), line, what: /'\*nobody' would repeat/ },
  {
    name: "an alias bomb",
    files: article(
      `tags:\n  - &a [x, x, x, x, x, x, x, x, x]\n  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n  - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]`,
    ),
    line: 8,
    what: /'&a' names a value/,
  },
  { name: "a self-containing list", files: article("tags: &a [*a]"), line, what: /'&a'/ },
  {
    name: "!!js/function",
    files: article('tags: !!js/function "function () { process.exit(7) }"'),
    line,
    what: /YAML type/,
  },
  { name: "!!js/regexp", files: article("tags: !!js/regexp /(a+)+$/"), line, what: /YAML type/ },
  {
    name: "!!python/object",
    files: article("tags: !!python/object/apply:os.system [id]"),
    line,
    what: /YAML type/,
  },
  { name: "!!binary", files: article("tags: !!binary aGVsbG8="), line, what: /YAML type/ },
  { name: "!!set", files: article("tags: !!set { बारिश, केरल }"), line, what: /YAML type/ },
  { name: "!!str", files: article("", { title: "title: !!str 2025" }), line: 2, what: /YAML type/ },
  { name: "a tag of its own", files: article("tags: !include ../../../etc/passwd"), line, what: /YAML type/ },
  { name: "a verbatim tag", files: article("tags: !<tag:yaml.org,2002:str> बारिश"), line, what: /YAML type/ },
  { name: "a key that is a list", files: article("? [क, ख]\n: ग"), line, what: /not a word/ },
  { name: "a key that is a map", files: article("{ क: ख }: ग"), line, what: /not a word/ },
  {
    name: "a title that is a template in braces",
    files: article("", { title: "title: {{ config }}" }),
    line: 2,
    what: /./,
    fix: /quotes/,
  },
  { name: "a null key", files: article("~: ग"), line, what: /not a word/ },
  { name: "an empty key", files: article('"": ग'), line, what: /not a word/ },
  {
    name: "values nested deep",
    files: article(`tags: ${"[".repeat(200)}${"]".repeat(200)}`),
    line,
    what: /nested too deep/,
  },
  {
    name: "maps nested deep",
    files: article(`image: ${"{a: ".repeat(200)}1${"}".repeat(200)}`),
    line,
    what: /nested too deep/,
  },
];
