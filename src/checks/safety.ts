import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault } from "./finding.ts";
import { locate } from "./site-address.ts";

/**
 * Nothing on a page runs or loads that the paper did not put there: no script or style in the page itself beside
 * JSON-LD, no handler, no address that runs as code, nothing fetched from another site.
 */
export function checkSafety(site: BuiltSite): readonly Finding[] {
  return [...site.pages.values()].flatMap((page) => [
    ...page.hazards.map(({ value, line }) =>
      fault(
        page.file,
        line,
        `The page holds ${value}.`,
        "Our content security policy refuses it: use a file of the site.",
      ),
    ),
    ...page.references
      .filter(({ value, loads }) => loads && loadsFromElsewhere(value))
      .map(({ value, line, element }) =>
        fault(
          page.file,
          line,
          `<${element}> loads "${value}" from another site.`,
          "Keep a copy on this one.",
        ),
      ),
  ]);

  function loadsFromElsewhere(address: string): boolean {
    // Nearly every address begins with a single slash, and those stay on the site.
    if (/^\/(?!\/)/.test(address) || address.startsWith("data:image/")) return false;
    return locate(address, "/", site).kind === "elsewhere";
  }
}
