import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isIndexable, type PageFacts } from "./page-facts.ts";
import { locate } from "./site-address.ts";

/** What is wrong with an address; nothing when it leads where it should. */
type Verdict = Omit<Finding, "file" | "line"> | undefined;

/** Pages that are not for search engines and that others may well lead to (DESIGN: search, offline, 404). */
const SERVICE_PAGES = new Set(["404.html", "offline/index.html", "search/index.html"]);

/**
 * Every address within the site leads to a file of it, and every fragment to an id on that page: in pages, in feeds
 * and their texts, in stylesheets, lists of feeds, the manifest and redirects. One broken address is told of once.
 */
export function checkLinks(site: BuiltSite): readonly Finding[] {
  const judge = createJudge(site);
  const found = new Map<string, { finding: Finding; files: Set<string> }>();
  const tell = (file: string, line: number, verdict: Verdict) => {
    if (verdict === undefined) return;
    const known = found.get(verdict.what);
    if (known !== undefined) known.files.add(file);
    else found.set(verdict.what, { finding: { file, line, ...verdict }, files: new Set([file]) });
  };

  for (const page of site.pages.values()) {
    for (const { value, line } of page.references) tell(page.file, line, judge(value, page));
  }
  for (const { file, references } of site.feeds) {
    const from = urlOf(file);
    for (const { value, line, inText } of references) {
      const verdict =
        inText && !isFull(value) ? relativeInFeed(value) : judge(value, { file, url: from, role: undefined });
      tell(file, line, verdict);
    }
  }
  for (const { file, value, line } of site.mentions)
    tell(file, line, judge(value, { file, url: urlOf(file), role: undefined }));
  return [...found.values()].map(({ finding, files }) => withCount(finding, files.size - 1));
}

/** Where an address stands. */
type Place = Pick<PageFacts, "file" | "url"> & { readonly role: PageFacts["role"] | undefined };

/** Judges addresses, each once: a navigation bar stands on every page. */
function createJudge(site: BuiltSite): (address: string, from: Place) => Verdict {
  const verdicts = new Map<string, Verdict>();
  const ids = new Map<string, ReadonlySet<string>>();

  return (address, from) => {
    // What depends on the page it stands on is judged each time.
    if (!/^(?:\/(?!\/)|[a-z][a-z0-9+.-]*:)/i.test(address)) return verdictOn(address, from);
    // A redirect and what has left the site may lead anywhere; only pages for readers are told of detours.
    const key = `${from.role === "page"} ${address}`;
    if (!verdicts.has(key)) verdicts.set(key, verdictOn(address, from));
    return verdicts.get(key);
  };

  function verdictOn(address: string, from: Place): Verdict {
    const target = locate(address, from.url, site);
    if (target.kind === "elsewhere") return undefined;
    if (target.kind === "nowhere") return { severity: "error", what: target.what, fix: target.fix };
    const page = site.pages.get(target.file);
    if (page === undefined) return undefined;
    if (target.fragment !== undefined && !hasFragment(page, target.fragment)) {
      const what = `"${address}" names a place that ${page.url} does not have: no id is "${target.fragment}".`;
      return { severity: "error", what, fix: "Give the heading that id, or mend the link." };
    }
    return from.role === "page" ? detour(address, page, from) : undefined;
  }

  /** `#top` and an empty fragment are the top of any page; `:~:` begins a text fragment. */
  function hasFragment(page: PageFacts, fragment: string): boolean {
    const [id = ""] = fragment.split(":~:");
    if (id === "" || id.toLowerCase() === "top") return true;
    const known = ids.get(page.file) ?? new Set(page.ids);
    ids.set(page.file, known);
    return known.has(id);
  }

  function detour(address: string, page: PageFacts, from: Place): Verdict {
    if (page.file === from.file) return undefined;
    if (page.role === "redirect") {
      return {
        severity: "notice",
        what: `"${address}" is an address that has moved.`,
        fix: "Link to the new one.",
      };
    }
    if (site.isPreview || page.role !== "page" || isIndexable(page) || SERVICE_PAGES.has(page.file))
      return undefined;
    return {
      severity: "notice",
      what: `"${address}" is a page that is not for readers.`,
      fix: "Link to another page.",
    };
  }
}

function relativeInFeed(address: string): Verdict {
  const what = `"${address}" is a relative address in the text of a feed's item.`;
  return { severity: "error", what, fix: "Write it in full: a reader does not know where it began." };
}

function isFull(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address);
}

function urlOf(file: string): string {
  return `/${file.split("/").map(encodeURIComponent).join("/")}`;
}

function withCount(finding: Finding, others: number): Finding {
  if (others === 0) return finding;
  const what = `${finding.what.slice(0, -1)} (and so in ${others} other ${others === 1 ? "file" : "files"}).`;
  const make = finding.severity === "error" ? fault : notice;
  return make(finding.file, finding.line, what, finding.fix);
}
