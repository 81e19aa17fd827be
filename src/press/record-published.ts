import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PUBLISHED_FILE } from "../content/read-published.ts";
import { publishedAddresses } from "../edition/published-addresses.ts";
import type { Problem } from "../model/problem.ts";
import { type PrepareOptions, prepare } from "./prepare.ts";

/** What was added to the list, or what the editors have to mend first. */
export type Recorded =
  | { readonly kind: "recorded"; readonly added: readonly string[] }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

const HEADING = `# Every address that this paper has published, kept by "npm run ledger". Lines are only ever added.
# An address that no article answers any more stops the build; with " gone" behind it, it says that the page is gone.
`;

/** Adds the addresses that are live at `now` and not on the list yet to `published.txt`, which is made if need be. */
export async function recordPublished(options: Omit<PrepareOptions, "preview">): Promise<Recorded> {
  const prepared = await prepare({ ...options, preview: false });
  if (prepared.kind === "refused") return prepared;
  const { edition } = prepared;
  const known = new Set(edition.newsroom.published?.map(({ path }) => path));
  const added = publishedAddresses(edition).filter((url) => !known.has(decodeURIComponent(url)));
  const file = join(options.contentDir, PUBLISHED_FILE);
  if (added.length > 0) appendFileSync(file, `${beginning(file)}${added.map((url) => `${url}\n`).join("")}`);
  return { kind: "recorded", added };
}

/** What must stand before the first new line: the heading of a new file, or the line end that an editor left out. */
function beginning(file: string): string {
  if (!existsSync(file)) return HEADING;
  const text = readFileSync(file, "utf8");
  return text === "" || text.endsWith("\n") ? "" : "\n";
}
