import type { BuiltSite } from "./built-site.ts";
import { type Finding, notice } from "./finding.ts";

/** Asks for an address; `fetch` of the platform is one. */
export type Ask = (
  address: string,
  options: { readonly method: "HEAD" | "GET"; readonly signal: AbortSignal },
) => Promise<{ readonly status: number }>;

export interface ExternalLinkOptions {
  /** Requests under way at one time, each to another host. */
  readonly parallel?: number;
  /** Milliseconds to wait for an answer. */
  readonly patience?: number;
}

/** Answers that say nothing of the page: a site that asks for a login, or that is too busy for us. */
const SAYS_NOTHING: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 451, 503, 999]);

/**
 * Asks every other site that a page leads to whether the page is still there, each address once, and a host one
 * question at a time. Findings are notices: other people's pages are not in our hands, and must not stop a build.
 */
export async function checkExternalLinks(
  site: BuiltSite,
  ask: Ask,
  { parallel = 8, patience = 15_000 }: ExternalLinkOptions = {},
): Promise<readonly Finding[]> {
  const links = collectLinks(site);
  const hosts = [...groupByHost(links.keys()).values()];
  const verdicts = new Map<string, string>();
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, work));

  async function work(): Promise<void> {
    for (let addresses = hosts.pop(); addresses !== undefined; addresses = hosts.pop()) {
      for (const address of addresses) {
        const verdict = await judge(address, ask, patience);
        if (verdict !== undefined) verdicts.set(address, verdict);
      }
    }
  }

  return [...links].flatMap(([address, { file, line }]) => {
    const verdict = verdicts.get(address);
    if (verdict === undefined) return [];
    return notice(file, line, `"${address}" ${verdict}.`, "Mend the link, or lead to a copy in an archive.");
  });
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Every address that a reader is led to outside the site, without its fragment, by where it stands first. */
function collectLinks({ pages, origin }: BuiltSite): ReadonlyMap<string, Place> {
  const links = new Map<string, Place>();
  for (const { file, references } of pages.values()) {
    for (const { element, attribute, value, line } of references) {
      if (element !== "a" || attribute !== "href" || !/^https?:/i.test(value)) continue;
      const url = URL.parse(value);
      if (url === null || url.origin === origin || handsOver(url, origin)) continue;
      url.hash = "";
      if (!links.has(url.href)) links.set(url.href, { file, line });
    }
  }
  return links;
}

/** A button to share a page names that page in its query: there is one for every page, and nothing to find there. */
function handsOver({ search }: URL, origin: string): boolean {
  return search.includes(encodeURIComponent(origin)) || search.includes(origin);
}

function groupByHost(addresses: Iterable<string>): ReadonlyMap<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    const known = hosts.get(host);
    if (known === undefined) hosts.set(host, [address]);
    else known.push(address);
  }
  return hosts;
}

/** What is wrong, as the end of a sentence; some servers know no HEAD, so a bad answer is asked for once more. */
async function judge(address: string, ask: Ask, patience: number): Promise<string | undefined> {
  try {
    const first = await askFor("HEAD");
    if (isFine(first)) return undefined;
    const second = await askFor("GET");
    return isFine(second) ? undefined : `answers with ${second}`;
  } catch (error) {
    const reason = error instanceof Error && error.name === "TimeoutError" ? "in time" : "at all";
    return `does not answer ${reason}`;
  }

  async function askFor(method: "HEAD" | "GET"): Promise<number> {
    return (await ask(address, { method, signal: AbortSignal.timeout(patience) })).status;
  }
}

function isFine(status: number): boolean {
  return status < 400 || SAYS_NOTHING.has(status);
}
