import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isStory, metaOf, type PageFacts } from "./page-facts.ts";
import { locate } from "./site-address.ts";

/** What Facebook, WhatsApp and X show over the whole width of a card, and Google large. */
const LARGE = { width: 1200, height: 630 } as const;

/**
 * The picture that a shared link shows is one of the site, is as large as the page says, and that of an article fills
 * a card. A smaller one is only remarked on, once: where there is neither photograph nor card, it is the paper's logo.
 */
export function checkSharePictures(site: BuiltSite): readonly Finding[] {
  const remarked = new Set<string>();
  return [...site.pages.values()]
    .filter(({ role }) => role === "page")
    .flatMap((page) => checkPage(page, site, remarked));
}

function checkPage(page: PageFacts, site: BuiltSite, remarked: Set<string>): Finding[] {
  const image = metaOf(page, "og:image");
  if (image === undefined) return [];
  const target = locate(image.value, page.url, site);
  // That it is a picture of the site is checked with the rest of the head.
  const size = target.kind === "file" ? site.measure(target.file) : undefined;
  if (size === undefined) return [];
  const findings: Finding[] = [];
  for (const side of ["width", "height"] as const) {
    const said = metaOf(page, `og:image:${side}`);
    if (said !== undefined && said.value !== String(size[side]))
      findings.push(
        fault(page.file, said.line, `'og:image:${side}' is ${said.value}.`, `It is ${size[side]}.`),
      );
  }
  const isLarge = size.width >= LARGE.width && size.height >= LARGE.height;
  if (isStory(page) && !isLarge && !remarked.has(image.value)) {
    remarked.add(image.value);
    findings.push(
      notice(
        page.file,
        image.line,
        `A shared link to the article shows a picture of ${size.width} by ${size.height} pixels.`,
        `Large cards begin at ${LARGE.width} by ${LARGE.height}: send a larger photograph, or set social_cards in site.yaml.`,
      ),
    );
  }
  return findings;
}
