import type { BuiltSite } from "./built-site.ts";
import { checkBreadcrumb, checkItemList } from "./check-lists-in-data.ts";
import { checkPictures } from "./check-pictures-in-data.ts";
import { checkVocabulary } from "./check-vocabulary.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isNode, type JsonLdNode, listOf, readJsonLd, textOf, typesOf } from "./json-ld.ts";
import { isIndexable, isStory, linksOf, metasOf, type PageFacts } from "./page-facts.ts";
import { locate } from "./site-address.ts";

/** The types by which Google knows an article of a newspaper. */
const ARTICLE_TYPES = new Set([
  "NewsArticle",
  "ReportageNewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "LiveBlogPosting",
]);

/** What the checks of one page's data share. */
export interface DataContext {
  readonly page: PageFacts;
  readonly site: BuiltSite;
  readonly tell: (line: number, what: string, fix: string) => void;
  readonly remark: (line: number, what: string, fix: string) => void;
}

/**
 * Structured data can be read, speaks schema.org, says of an article what Google requires and recommends, and names
 * only addresses and pictures of the site that exist. Times are compared with the page's elsewhere.
 */
export function checkStructuredData(site: BuiltSite): readonly Finding[] {
  const findings: Finding[] = [];
  // A picture too small is one thing to mend, however many pages show it.
  const remarked = new Set<string>();
  for (const page of site.pages.values()) {
    checkPage({
      page,
      site,
      tell: (line, what, fix) => findings.push(fault(page.file, line, what, fix)),
      remark: (line, what, fix) => {
        if (!remarked.has(what)) findings.push(notice(page.file, line, what, fix));
        remarked.add(what);
      },
    });
  }
  return findings;
}

function checkPage(context: DataContext): void {
  const { page } = context;
  // One mistake may stand in every entry of a list, and is one thing to mend.
  const told = new Set<string>();
  const tell: DataContext["tell"] = (line, what, fix) => {
    if (!told.has(what)) context.tell(line, what, fix);
    told.add(what);
  };
  const { nodes, faults } = readJsonLd(page);
  for (const { value, line } of faults)
    tell(line, `The structured data cannot be read: ${value}.`, "Correct it.");
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.has(type)));
  if (isStory(page) && articles.length !== 1) {
    tell(
      1,
      `The article's page has ${articles.length} articles in its structured data.`,
      "It describes one NewsArticle.",
    );
  }
  if (!isStory(page) && isIndexable(page)) {
    for (const { line } of articles)
      tell(line, "The structured data describes an article, and the page is none.", "Leave it out.");
  }
  for (const article of articles) checkArticle(article, article.line, context);
  for (const node of nodes) {
    if (typesOf(node).length === 0)
      tell(node.line, "A node of the structured data has no '@type'.", "Say what it is.");
    else checkVocabulary(withoutLine(node), (what, fix) => tell(node.line, what, fix));
    if (typesOf(node).includes("BreadcrumbList")) checkBreadcrumb(node, node.line, context);
    checkAddresses(node, node.line, context);
  }
}

/** The node as it stands on the page. */
function withoutLine({ line: _, ...node }: JsonLdNode): JsonLdNode {
  return node;
}

/** Google's properties of an article: headline, picture, both times, authors with their pages, and the publisher. */
function checkArticle(article: JsonLdNode, line: number, context: DataContext): void {
  const { page, tell } = context;
  const canonical = linksOf(page, "canonical")[0]?.value;
  const headline = textOf(article, "headline");
  const h1 = page.h1s[0]?.value;
  for (const name of [
    "headline",
    "datePublished",
    "dateModified",
    "description",
    "articleSection",
    "inLanguage",
  ]) {
    if (textOf(article, name) === undefined)
      tell(line, `The article's data has no '${name}'.`, "Google asks for it.");
  }
  // A label may stand before the headline: breaking, live.
  if (headline !== undefined && h1 !== undefined && !h1.endsWith(headline.replace(/\s+/g, " ").trim())) {
    tell(
      line,
      `The article's data has the headline "${headline}", and the page "${h1}".`,
      "Write both alike.",
    );
  }
  for (const name of ["url", "mainEntityOfPage"]) {
    const value = article[name];
    const address = isNode(value) ? value["@id"] : value;
    if (address !== undefined && address !== canonical)
      tell(line, `The article's '${name}' is ${String(address)}.`, `It is ${canonical}.`);
  }
  checkKeywords(article, line, context);
  checkPeople(article, line, context);
  checkPictures(article, line, context);
}

/** The article's keywords are the tags that its page tells social networks, in the same order. */
function checkKeywords(article: JsonLdNode, line: number, { page, tell }: DataContext): void {
  const keywords = listOf(article.keywords).map(String);
  const tags = metasOf(page, "article:tag").map(({ value }) => value);
  if (keywords.length === tags.length && keywords.every((keyword, index) => keyword === tags[index])) return;
  tell(
    line,
    `The article's keywords are "${keywords.join(", ")}", and its 'article:tag' "${tags.join(", ")}".`,
    "Write the same tags in both.",
  );
}

function checkPeople(article: JsonLdNode, line: number, { tell, remark }: DataContext): void {
  const authors = listOf(article.author);
  if (authors.length === 0) tell(line, "The article's data has no author.", "Name who wrote it.");
  for (const author of authors) {
    if (!isNode(author)) {
      tell(
        line,
        `An author in the article's data is only a text: "${author}".`,
        "Write a Person with a name.",
      );
      continue;
    }
    if (!typesOf(author).some((type) => type === "Person" || type.endsWith("Organization"))) {
      tell(line, "An author is neither a Person nor an Organization.", "Say which.");
    }
    for (const name of ["name", "url"]) {
      if (textOf(author, name) === undefined)
        tell(line, `An author in the article's data has no '${name}'.`, "Google asks for it.");
    }
  }
  const publisher = article.publisher;
  if (!isNode(publisher) || textOf(publisher, "name") === undefined) {
    tell(line, "The article's data has no publisher with a name.", "Name the paper.");
  } else if (publisher.logo === undefined) {
    remark(line, "The publisher in the articles' data has no logo.", "Give the paper a logo in site.yaml.");
  }
}

/** Every address of the site that the data names leads to a file. Identities (`@id`) are names and lead nowhere. */
function checkAddresses(value: unknown, line: number, context: DataContext): void {
  const { page, site, tell } = context;
  if (typeof value === "string") {
    if (!value.startsWith(`${site.origin}/`)) return;
    const target = locate(value, page.url, site);
    if (target.kind === "nowhere")
      tell(line, `The structured data names an address: ${target.what}`, target.fix);
    return;
  }
  if (isNode(value) && typesOf(value).includes("ItemList")) checkItemList(value, line, context);
  for (const [key, inner] of typeof value === "object" && value !== null ? Object.entries(value) : []) {
    if (key !== "@id") checkAddresses(inner, line, context);
  }
}
