import { parentPort, workerData } from "node:worker_threads";
import { validateHtml } from "./validate-html.ts";

/** What the worker is started with: the site's folder and its share of the files. It answers once, with findings. */
export interface HtmlShare {
  readonly dir: string;
  readonly files: readonly string[];
}

const { dir, files } = workerData as HtmlShare;
parentPort?.postMessage(validateHtml(dir, files));
