import type { Changes } from "../press/changes.ts";
import { pingHub } from "./ping-hub.ts";
import type { Delivery, Wire } from "./send-patiently.ts";
import { batchUrls, submitUrls } from "./submit-urls.ts";

export interface NotifyOptions {
  readonly indexnowEndpoint: string;
  /** Say what would be sent, and send nothing. */
  readonly dryRun: boolean;
  /** Hears each thing that is done, a line each. */
  readonly say: (line: string) => void;
  readonly wire: Wire;
}

/** What came of it. What was not taken stays to be told the next time. */
export interface NotifyResult {
  readonly told: Pick<Changes, "feeds" | "pages" | "removed">;
  readonly failures: number;
}

/** Hubs are asked one feed at a time, a few at once. */
const PINGS_AT_ONCE = 4;

/** Tells the hub of every changed feed and the search engines of every changed address, and says what it did. */
export async function notify(changes: Changes, options: NotifyOptions): Promise<NotifyResult> {
  const { feeds, failures: unheard } = await tellHub(changes, options);
  const { urls, failures: unsubmitted } = await tellSearchEngines(changes, options);
  const told = {
    feeds,
    pages: changes.pages.filter((url) => urls.has(url)),
    removed: changes.removed.filter((url) => urls.has(url)),
  };
  return { told, failures: unheard + unsubmitted };
}

async function tellHub(
  { websubHub, feeds }: Changes,
  options: NotifyOptions,
): Promise<{ feeds: string[]; failures: number }> {
  const { dryRun, say, wire } = options;
  if (websubHub === undefined)
    return nothing(say, "WebSub: site.yaml names no websub_hub, so no feed is announced.");
  if (feeds.length === 0) return nothing(say, "WebSub: no feed has changed.");
  const told: string[] = [];
  const waiting = [...feeds];
  const work = async () => {
    for (let feed = waiting.shift(); feed !== undefined; feed = waiting.shift()) {
      if (dryRun) say(`WebSub: would ping ${websubHub} for ${feed}`);
      else if (report(`WebSub: ${feed}`, await pingHub(websubHub, feed, wire), say)) told.push(feed);
    }
  };
  await Promise.all(Array.from({ length: PINGS_AT_ONCE }, work));
  if (dryRun) return { feeds: [], failures: 0 };
  say(`WebSub: ${told.length} of ${feeds.length} changed feeds announced to ${websubHub}.`);
  return { feeds: told, failures: feeds.length - told.length };
}

async function tellSearchEngines(
  changes: Changes,
  options: NotifyOptions,
): Promise<{ urls: Set<string>; failures: number }> {
  const { origin, indexnowKey: key, pages, removed } = changes;
  const { dryRun, say, wire, indexnowEndpoint: endpoint } = options;
  const told = new Set<string>();
  if (key === undefined) {
    say("IndexNow: site.yaml names no indexnow_key, so no address is submitted.");
    return { urls: told, failures: 0 };
  }
  const urls = [...pages, ...removed];
  if (urls.length === 0) say("IndexNow: no page has changed.");
  const batches = batchUrls(urls);
  let failures = 0;
  for (const [index, batch] of batches.entries()) {
    const name = `IndexNow: message ${index + 1} of ${batches.length} with ${batch.length} addresses`;
    if (dryRun) {
      for (const url of batch) say(`IndexNow: would submit ${url}`);
    } else if (report(name, await submitUrls(batch, { origin, key, endpoint }, wire), say)) {
      for (const url of batch) told.add(url);
    } else {
      failures++;
    }
  }
  if (!dryRun && urls.length > 0) {
    say(
      `IndexNow: ${told.size} of ${urls.length} addresses submitted to ${endpoint} (${pages.length} changed, ${removed.length} removed).`,
    );
  }
  return { urls: told, failures };
}

function nothing(say: NotifyOptions["say"], line: string): { feeds: string[]; failures: number } {
  say(line);
  return { feeds: [], failures: 0 };
}

/** True when it was taken. */
function report(what: string, delivery: Delivery, say: NotifyOptions["say"]): boolean {
  say(
    delivery.kind === "taken"
      ? `${what}: taken (${delivery.status}).`
      : `${what}: FAILED, ${delivery.reason}.`,
  );
  return delivery.kind === "taken";
}
