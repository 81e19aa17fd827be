import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isLanguage } from "./is-language.ts";
import { isIndexable, linksOf, metaOf, type PageFacts } from "./page-facts.ts";
import { isSameAddress, locate } from "./site-address.ts";

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/;

/** Every page says what it is: language, description, its own address, and what a shared link shows of it. */
export function checkHead(site: BuiltSite): readonly Finding[] {
  const findings = [...site.pages.values()].flatMap((page) => {
    if (page.role === "fragment") return [];
    const basics = [...checkLanguage(page), ...checkCanonical(page, site)];
    return isIndexable(page) || (site.isPreview && page.role === "page")
      ? [...basics, ...checkListed(page, site)]
      : basics;
  });
  return [...checkFront(site), ...findings];
}

function checkFront({ pages, isPreview }: BuiltSite): Finding[] {
  const front = pages.get("index.html");
  if (front === undefined) return [fault("index.html", 1, "The site has no front page.", "Build it again.")];
  if (isPreview)
    return [notice(front.file, 1, "This is a preview: no search engine may list it.", "Do not publish it.")];
  if (isIndexable(front)) return [];
  return [fault(front.file, 1, "The front page is marked noindex.", "Search engines would drop the paper.")];
}

function checkLanguage(page: PageFacts): Finding[] {
  const { lang } = page;
  if (lang !== undefined && isLanguage(lang)) return [];
  const what = lang === undefined ? "The page does not name its language." : `"${lang}" is not a language.`;
  return [fault(page.file, 1, what, 'Write <html lang="hi">.')];
}

/** A page names its own address, a redirect its target's. Pages that no search engine lists may name none. */
function checkCanonical(page: PageFacts, site: BuiltSite): Finding[] {
  const [first, second] = linksOf(page, "canonical");
  if (first === undefined) {
    if (!isIndexable(page)) return [];
    return [
      fault(
        page.file,
        1,
        "The page does not name its canonical address.",
        `Write ${site.origin}${page.url}.`,
      ),
    ];
  }
  if (second !== undefined) {
    return [fault(page.file, second.line, "The page names two canonical addresses.", "Keep one.")];
  }
  const own = site.origin + page.url;
  if (page.role === "page" && !isSameAddress(first.value, own)) {
    return [fault(page.file, first.line, `The canonical address is ${first.value}.`, `This page is ${own}.`)];
  }
  return [];
}

/** What a page in the index of a search engine, or shared by a reader, has to say. */
function checkListed(page: PageFacts, site: BuiltSite): Finding[] {
  const findings: Finding[] = [];
  const canonical = linksOf(page, "canonical")[0]?.value;
  for (const key of ["description", "og:title", "og:description", "og:type", "og:url"]) {
    const [first, second] = page.metas.filter((meta) => meta.key === key);
    if (first === undefined || first.value.trim() === "") {
      findings.push(
        fault(page.file, first?.line ?? 1, `The page has no '${key}'.`, "Say it in a meta element."),
      );
    } else if (second !== undefined) {
      findings.push(fault(page.file, second.line, `The page has '${key}' twice.`, "Keep one."));
    }
  }
  const ogUrl = metaOf(page, "og:url");
  if (ogUrl !== undefined && canonical !== undefined && ogUrl.value !== canonical) {
    findings.push(
      fault(page.file, ogUrl.line, `'og:url' is ${ogUrl.value}.`, `The canonical address is ${canonical}.`),
    );
  }
  return [...findings, ...checkPicture(page, site), ...checkFeeds(page)];
}

/** The full address of a picture. A page about nothing that was photographed may lack one: the paper's logo would do. */
function checkPicture(page: PageFacts, site: BuiltSite): Finding[] {
  const image = metaOf(page, "og:image");
  if (image === undefined) {
    return [
      notice(
        page.file,
        1,
        "A shared link to the page shows no picture.",
        "Give the paper a logo in site.yaml.",
      ),
    ];
  }
  if (locate(image.value, page.url, site).kind === "file" && image.value.startsWith(`${site.origin}/`))
    return [];
  return [
    fault(
      page.file,
      image.line,
      `'og:image' is no picture of the site: "${image.value}".`,
      "Give its full address.",
    ),
  ];
}

function checkFeeds(page: PageFacts): Finding[] {
  if (linksOf(page, "alternate").some(({ type }) => FEED_TYPE.test(type))) return [];
  return [
    fault(
      page.file,
      1,
      "The page leads readers to no feed.",
      'Add <link rel="alternate" type="application/rss+xml">.',
    ),
  ];
}
