import { Worker } from "node:worker_threads";
import type { BuiltSite } from "./built-site.ts";
import { choosePages } from "./choose-pages.ts";
import type { Finding } from "./finding.ts";
import type { HtmlShare } from "./html-worker.ts";
import { validateHtml } from "./validate-html.ts";

export interface HtmlOptions {
  /** Every page, however many there are. */
  readonly all: boolean;
  readonly workers: number;
}

/** A worker's start takes as long as so many pages. */
const WORTH_A_WORKER = 60;

/**
 * Pages are valid HTML and keep what a validator can see of WCAG. Of a large site, a sample: see `choosePages`.
 * A validator reads some thirty pages a second (measured), so it works in several threads.
 */
export async function checkHtml(site: BuiltSite, options: HtmlOptions): Promise<readonly Finding[]> {
  const files = options.all ? [...site.pages.keys()] : choosePages(site);
  const workers = Math.min(options.workers, Math.floor(files.length / WORTH_A_WORKER));
  if (workers <= 1) return validateHtml(site.dir, files);
  const shares = Array.from({ length: workers }, (_, worker) =>
    files.filter((_, index) => index % workers === worker),
  );
  const findings = await Promise.all(
    shares.map((share) => validateInWorker({ dir: site.dir, files: share })),
  );
  return findings.flat();
}

function validateInWorker(share: HtmlShare): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./html-worker.ts", import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`A validator ended early (exit ${code}).`)));
  });
}
