import { compareProblems } from "../model/problem.ts";
import type { Instant } from "../model/time.ts";
import type { BuiltSite, Check } from "./built-site.ts";
import { type Ask, checkExternalLinks } from "./external-links.ts";
import { checkFeeds } from "./feeds.ts";
import type { Finding } from "./finding.ts";
import { checkHead } from "./head.ts";
import { checkHtml, type HtmlOptions } from "./html.ts";
import { checkLinks } from "./links.ts";
import { loadSite } from "./load-site.ts";
import { checkNewsWindow } from "./news-window.ts";
import { checkOpml } from "./opml.ts";
import { checkPolicyPages } from "./policy-pages.ts";
import { checkSafety } from "./safety.ts";
import { checkSchemas } from "./schemas.ts";
import { checkSecurityTxt } from "./security-txt.ts";
import { checkSharePictures } from "./share-picture.ts";
import { checkSitemaps } from "./sitemaps.ts";
import { checkStructuredData } from "./structured-data.ts";
import { checkTimes } from "./times.ts";
import { checkUnique } from "./unique.ts";
import { checkXml } from "./xml.ts";

export interface CheckOptions extends HtmlOptions {
  /** The moment at which the site is looked at: what has expired by then is told. */
  readonly now: Instant;
  /** Asks other sites whether the pages that this one links to are still there; none is asked without it. */
  readonly ask?: Ask;
}

/** What was looked at, and what was found. */
export interface Examination {
  readonly checks: number;
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/** The checks of a whole site, by name; the validator of HTML comes beside them, since it works in threads. */
export const CHECKS: Readonly<Record<string, Check>> = {
  links: checkLinks,
  unique: checkUnique,
  xml: checkXml,
  schemas: checkSchemas,
  sitemaps: checkSitemaps,
  "news-window": checkNewsWindow,
  feeds: checkFeeds,
  opml: checkOpml,
  "structured-data": checkStructuredData,
  times: checkTimes,
  head: checkHead,
  "share-picture": checkSharePictures,
  safety: checkSafety,
  "security-txt": checkSecurityTxt,
  "policy-pages": checkPolicyPages,
};

/** What is wrong with the built site in this folder, by file and line. Files are named from where the command runs. */
export async function checkSite(distDir: string, options: CheckOptions): Promise<Finding[]> {
  return [...(await examineSite(distDir, options)).findings];
}

/** As `checkSite`, with what was looked at. */
export async function examineSite(distDir: string, options: CheckOptions): Promise<Examination> {
  const site = loadSite(distDir);
  const html = await checkHtml(site, options);
  const external = options.ask === undefined ? [] : await checkExternalLinks(site, options.ask);
  const findings = [...html, ...runChecks(site, options.now), ...external].map((finding) => ({
    ...finding,
    file: `${distDir}/${finding.file}`,
  }));
  return {
    checks: Object.keys(CHECKS).length + (options.ask === undefined ? 1 : 2),
    pages: site.pages.size,
    findings: findings.sort(compareProblems),
  };
}

function runChecks(site: BuiltSite, now: Instant): readonly Finding[] {
  return Object.values(CHECKS).flatMap((check) => check(site, now));
}
