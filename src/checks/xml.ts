import type { BuiltSite } from "./built-site.ts";
import type { Finding } from "./finding.ts";

/**
 * Every XML file is well-formed, with every prefix declared and no character that XML 1.0 forbids; every JSON file
 * parses; every text is UTF-8. Found while the site is read, since each file is read once.
 */
export function checkXml(site: BuiltSite): readonly Finding[] {
  return site.unreadable;
}
