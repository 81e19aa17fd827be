import type { NewsMediaOrganization } from "schema-dts";
import type { Link } from "../../model/card.ts";
import type { PictureFile } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { absoluteUrl } from "../absolute-url.ts";
import { publisherOf } from "./identities.ts";

type Policy =
  | "ethicsPolicy"
  | "publishingPrinciples"
  | "correctionsPolicy"
  | "ownershipFundingInfo"
  | "masthead"
  | "actionableFeedbackPolicy"
  | "verificationFactCheckingPolicy"
  | "diversityPolicy"
  | "unnamedSourcesPolicy"
  | "missionCoveragePrioritiesPolicy";

/** Which plain page, by its slug, answers to which property; the first that exists is taken. */
const POLICY_PAGES: Readonly<Record<Policy, readonly string[]>> = {
  ethicsPolicy: ["ethics", "ethics-policy", "editorial-policy", "editorial"],
  publishingPrinciples: ["editorial-policy", "editorial", "ethics", "ethics-policy"],
  correctionsPolicy: ["corrections", "corrections-policy"],
  ownershipFundingInfo: ["ownership", "ownership-funding", "funding"],
  masthead: ["masthead", "team", "about", "about-us"],
  actionableFeedbackPolicy: ["grievance", "grievance-redressal", "feedback"],
  verificationFactCheckingPolicy: ["fact-check", "fact-check-policy", "verification"],
  diversityPolicy: ["diversity", "diversity-policy"],
  unnamedSourcesPolicy: ["sources", "unnamed-sources", "sources-policy"],
  missionCoveragePrioritiesPolicy: ["mission", "mission-policy"],
};

const CONTACT_PAGES = ["contact", "contact-us"];

/** The paper with its policies, for the front page and the page about it. `plainPages` are those that exist; ids are slugs. */
export function newsMediaOrganization(
  site: Site,
  logo: PictureFile | undefined,
  plainPages: readonly Link[],
): NewsMediaOrganization {
  const { founded, email } = site.publisher;
  const policies = Object.entries(POLICY_PAGES).flatMap(([policy, slugs]) => {
    const page = firstOf(plainPages, slugs);
    return page === undefined ? [] : [[policy, absoluteUrl(site, page.url)]];
  });
  const contact = firstOf(plainPages, CONTACT_PAGES);
  return {
    ...(publisherOf(site, logo) as Exclude<NewsMediaOrganization, string>),
    ...(founded === undefined ? {} : { foundingDate: String(founded) }),
    ...(site.social.length === 0 ? {} : { sameAs: site.social.map((account) => account.url) }),
    ...(email === undefined && contact === undefined
      ? {}
      : { contactPoint: contactPoint(site, email, contact) }),
    ...Object.fromEntries(policies),
  };
}

function contactPoint(site: Site, email: string | undefined, page: Link | undefined) {
  return {
    "@type": "ContactPoint" as const,
    contactType: "newsroom",
    availableLanguage: site.language,
    ...(email === undefined ? {} : { email }),
    ...(page === undefined ? {} : { url: absoluteUrl(site, page.url) }),
  };
}

function firstOf(pages: readonly Link[], slugs: readonly string[]): Link | undefined {
  return slugs.map((slug) => pages.find((page) => page.id === slug)).find((page) => page !== undefined);
}
