import { indexnowKeyUrl } from "../edition/urls.ts";
import { type Delivery, sendPatiently, type Wire } from "./send-patiently.ts";

/** Addresses that IndexNow takes in one message. */
export const INDEXNOW_BATCH = 10_000;

/** The endpoint that passes on to all engines that take part. */
export const INDEXNOW_ENDPOINT = "https://api.indexnow.org/indexnow";

/** Who submits: the site's origin, and the key whose file the build has written. */
export interface Submitter {
  readonly origin: string;
  readonly key: string;
  readonly endpoint: string;
}

/** Tells search engines of new, changed and removed addresses, at most `INDEXNOW_BATCH` (indexnow.org/documentation). */
export function submitUrls(
  urls: readonly string[],
  { origin, key, endpoint }: Submitter,
  wire: Wire,
): Promise<Delivery> {
  const message = {
    host: new URL(origin).host,
    key,
    keyLocation: origin + indexnowKeyUrl(key),
    urlList: urls,
  };
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  return sendPatiently(endpoint, { method: "POST", headers, body: JSON.stringify(message) }, wire);
}

/** The addresses in as many messages as they need. */
export function batchUrls(urls: readonly string[]): string[][] {
  const batches = [];
  for (let start = 0; start < urls.length; start += INDEXNOW_BATCH) {
    batches.push(urls.slice(start, start + INDEXNOW_BATCH));
  }
  return batches;
}
