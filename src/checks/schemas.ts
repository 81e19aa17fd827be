import type { BuiltSite } from "./built-site.ts";
import type { Finding } from "./finding.ts";

/**
 * Sitemaps satisfy the schemas of the protocol and of Google's pictures and news, Atom the grammar of RFC 4287, JSON
 * feeds the schema of version 1.1. Found while the site is read, since each file is read once. What a rule of ours has
 * named on the same line already is not told again, for a rule knows the cure.
 */
export function checkSchemas(site: BuiltSite): readonly Finding[] {
  const told = new Set([...site.feeds, ...site.sitemaps].flatMap(({ faults }) => faults.map(placeOf)));
  return site.invalid.filter((finding) => !told.has(placeOf(finding)));
}

function placeOf({ file, line }: Finding): string {
  return `${file}:${line}`;
}
