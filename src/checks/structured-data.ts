import type { BuiltSite } from "./built-site.ts";
import { checkBreadcrumb, checkItemList } from "./check-lists-in-data.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isNode, type JsonLdNode, listOf, readJsonLd, textOf, typesOf } from "./json-ld.ts";
import { createPictureMeasure, type MeasurePicture } from "./measure-picture.ts";
import { isIndexable, isStory, linksOf, type PageFacts } from "./page-facts.ts";
import { locate } from "./site-address.ts";

/** The types by which Google knows an article of a newspaper. */
const ARTICLE_TYPES = new Set([
  "NewsArticle",
  "ReportageNewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "LiveBlogPosting",
]);

/** Google shows large pictures from this width on. */
const WIDE_ENOUGH = 1200;

/** What the checks of one page's data share. */
interface Context {
  readonly page: PageFacts;
  readonly site: BuiltSite;
  readonly measure: MeasurePicture;
  readonly tell: (line: number, what: string, fix: string) => void;
  readonly remark: (line: number, what: string, fix: string) => void;
}

/**
 * Structured data can be read, says of an article what Google requires and recommends, and names only addresses and
 * pictures of the site that exist. Times are compared with the page's elsewhere.
 */
export function checkStructuredData(site: BuiltSite): readonly Finding[] {
  const findings: Finding[] = [];
  const measure = createPictureMeasure(site.dir);
  // A picture too small is one thing to mend, however many pages show it.
  const remarked = new Set<string>();
  for (const page of site.pages.values()) {
    checkPage({
      page,
      site,
      measure,
      tell: (line, what, fix) => findings.push(fault(page.file, line, what, fix)),
      remark: (line, what, fix) => {
        if (!remarked.has(what)) findings.push(notice(page.file, line, what, fix));
        remarked.add(what);
      },
    });
  }
  return findings;
}

function checkPage(context: Context): void {
  const { page, tell } = context;
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
    if (typesOf(node).includes("BreadcrumbList")) checkBreadcrumb(node, node.line, context);
    checkAddresses(node, node.line, context);
  }
}

/** Google's properties of an article: headline, picture, both times, authors with their pages, and the publisher. */
function checkArticle(article: JsonLdNode, line: number, context: Context): void {
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
  checkPeople(article, line, context);
  checkImages(listOf(article.image), line, context);
}

function checkPeople(article: JsonLdNode, line: number, { tell, remark }: Context): void {
  const authors = listOf(article.author);
  if (authors.length === 0) tell(line, "The article's data has no author.", "Name who wrote it.");
  for (const author of authors.filter(isNode)) {
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

/** The article has a picture, and one of its shapes at least is as wide as Google asks. */
function checkImages(images: readonly unknown[], line: number, context: Context): void {
  const { page, remark } = context;
  const widths = images
    .map((image) => checkImage(image, line, context))
    .filter((width) => width !== undefined);
  if (images.length === 0) {
    remark(
      line,
      `The article ${page.url} has no picture in its data.`,
      "Google shows such articles without one.",
    );
  } else if (widths.length > 0 && Math.max(...widths) < WIDE_ENOUGH) {
    const what = `The widest picture of the article ${page.url} has ${Math.max(...widths)} pixels.`;
    remark(line, what, `Google shows it large from ${WIDE_ENOUGH} on: send a larger one.`);
  }
}

/** The picture's real width, where it can be measured. The size that the data gives is that of the file. */
function checkImage(
  image: unknown,
  line: number,
  { page, site, measure, tell }: Context,
): number | undefined {
  const url = isNode(image) ? (textOf(image, "url") ?? textOf(image, "contentUrl")) : image;
  if (typeof url !== "string") {
    tell(line, "A picture in the article's data has no address.", "Give its 'url'.");
    return undefined;
  }
  const target = locate(url, page.url, site);
  // That the file exists is checked with all other addresses.
  const size = target.kind === "file" ? measure(target.file) : undefined;
  if (size !== undefined && isNode(image) && image.width !== undefined) {
    const said = `${Number(image.width)} by ${Number(image.height)}`;
    const real = `${size.width} by ${size.height}`;
    if (said !== real) tell(line, `The data calls the picture ${url} ${said} pixels.`, `It is ${real}.`);
  }
  return size?.width;
}

/** Every address of the site that the data names leads to a file. Identities (`@id`) are names and lead nowhere. */
function checkAddresses(value: unknown, line: number, context: Context): void {
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
