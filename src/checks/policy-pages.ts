import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";

/** What Google News and India's IT Rules (2021, part III) ask a publisher to say; the first name that exists counts. */
const POLICIES: readonly { readonly about: string; readonly slugs: readonly string[] }[] = [
  { about: "the paper", slugs: ["about", "about-us"] },
  { about: "how to reach it", slugs: ["contact", "contact-us"] },
  { about: "corrections", slugs: ["corrections-policy", "corrections"] },
  { about: "its editorial rules", slugs: ["editorial-policy", "editorial", "ethics-policy", "ethics"] },
  { about: "who owns and funds it", slugs: ["ownership", "ownership-funding", "funding"] },
  { about: "the grievance officer", slugs: ["grievance", "grievance-redressal", "feedback"] },
  { about: "readers' data", slugs: ["privacy", "privacy-policy"] },
];

/** Shorter than this, headings included, a page says nothing. */
const LEAST_CHARACTERS = 120;

/** The pages by which readers judge a publisher exist, and none is left blank. */
export function checkPolicyPages(site: BuiltSite): readonly Finding[] {
  return POLICIES.flatMap(({ about, slugs }) => {
    const page = slugs
      .map((slug) => site.pages.get(`${slug}/index.html`))
      .find((found) => found !== undefined);
    const [slug] = slugs;
    if (page === undefined) {
      return [
        notice(
          `${slug}/index.html`,
          1,
          `There is no page about ${about}.`,
          `Write content/pages/${slug}.md.`,
        ),
      ];
    }
    if (page.mainLength >= LEAST_CHARACTERS) return [];
    return [
      fault(page.file, 1, `The page about ${about} is left blank.`, `Write it in content/pages/${slug}.md.`),
    ];
  });
}
