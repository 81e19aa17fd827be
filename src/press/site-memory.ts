import { join, resolve } from "node:path";
import { digestOf } from "../model/digest.ts";

/**
 * The beginning of the names of all files in which the cache remembers one output folder, so that one cache can serve
 * a site and its preview. `output` is the folder's real path.
 */
export function siteMemory(cacheDir: string, output: string): string {
  return join(resolve(cacheDir), `site-${digestOf(output).slice(0, 12)}`);
}
