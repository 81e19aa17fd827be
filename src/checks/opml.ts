import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault } from "./finding.ts";
import { isLanguage } from "./is-language.ts";
import type { OpmlFacts, OpmlOutline } from "./read-opml.ts";
import { urlOfFile } from "./site-address.ts";

/** Attributes that say nothing without a `type` (OPML 2.0; the W3C's validator warns of them: MissingOutlineType). */
const OF_A_TYPE = ["description", "htmlUrl", "language", "title", "version", "xmlUrl"];

/** A list of feeds is OPML 2.0 that readers can import, and it names every RSS feed of the site, each once. */
export function checkOpml(site: BuiltSite): readonly Finding[] {
  return site.opmls.flatMap((opml) => [
    ...checkHead(opml),
    ...checkOutlines(opml),
    ...checkFeeds(opml, site),
  ]);
}

function checkHead({ file, version, title, outlines }: OpmlFacts): Finding[] {
  const findings: Finding[] = [];
  if (version !== "2.0")
    findings.push(fault(file, 1, `The list is of version "${version}".`, 'Write <opml version="2.0">.'));
  if (title === "") findings.push(fault(file, 1, "The list has no <title>.", "Put one into its <head>."));
  if (outlines.length === 0) findings.push(fault(file, 1, "The list is empty.", "Name the site's feeds."));
  return findings;
}

function checkOutlines({ file, outlines }: OpmlFacts): Finding[] {
  return outlines.flatMap(({ line, attributes }) => {
    const findings: Finding[] = [];
    const tell = (what: string, fix: string) => findings.push(fault(file, line, what, fix));
    if (!attributes.get("text")) tell("An outline has no 'text'.", "OPML 2.0 requires it.");
    const type = attributes.get("type");
    const misplaced = OF_A_TYPE.filter((name) => attributes.has(name));
    if (type === undefined && misplaced.length > 0)
      tell(`A heading has '${misplaced.join("' and '")}'.`, "Without a type it has 'text' alone.");
    if (type === "rss")
      for (const name of ["title", "xmlUrl", "htmlUrl"])
        if (!attributes.get(name)) tell(`A feed in the list has no '${name}'.`, "Readers look for it.");
    const language = attributes.get("language");
    if (language !== undefined && !isLanguage(language))
      tell(`'language' is "${language}".`, 'Write language="hi".');
    return findings;
  });
}

function checkFeeds({ file, outlines }: OpmlFacts, site: BuiltSite): Finding[] {
  const listed = new Map<string, OpmlOutline>();
  const findings: Finding[] = [];
  const feeds = new Map(site.feeds.map((feed) => [site.origin + urlOfFile(feed.file), feed]));
  for (const outline of outlines) {
    const address = outline.attributes.get("xmlUrl");
    if (address === undefined) continue;
    const feed = feeds.get(address);
    const home = outline.attributes.get("htmlUrl");
    if (feed === undefined)
      findings.push(
        fault(file, outline.line, `"${address}" is no feed of the site.`, "Name its full address."),
      );
    else if (home !== undefined && feed.home !== home)
      findings.push(
        fault(file, outline.line, `The feed follows ${feed.home}, not ${home}.`, "Write both alike."),
      );
    if (listed.has(address))
      findings.push(fault(file, outline.line, `"${address}" stands twice in the list.`, "Name it once."));
    listed.set(address, outline);
  }
  const missing = [...feeds].filter(([address, { format }]) => format === "rss" && !listed.has(address));
  return [
    ...findings,
    ...missing.map(([address]) =>
      fault(file, 1, `The list lacks the feed ${address}.`, "It names them all."),
    ),
  ];
}
