import type { PublishedAddress } from "../model/newsroom.ts";
import { decodeSource } from "./decode-source.ts";
import { parsePath } from "./parse-path.ts";
import { OLD_ENDINGS } from "./read-addresses.ts";
import { findReserved } from "./reserved-paths.ts";
import { quote, type Tell } from "./tell.ts";

/** The list of every address that was ever published, at the top of the content folder. */
export const PUBLISHED_FILE = "published.txt";

/** As nearly all are; a list of a hundred thousand is read at every build. */
const PLAIN = /^\/(?:[\w~-]+\/)*$/;

/**
 * One address a line, `/2025/01/18/iran-russia-deal/`, with ` gone` behind it when it was taken back on purpose;
 * empty lines and those that begin with `#` say nothing. A line that stands twice, as after a merge, is no mistake.
 */
export function readPublished(
  bytes: Buffer,
  categories: ReadonlySet<string>,
  tell: Tell,
): PublishedAddress[] {
  const text = decodeSource(bytes, tell);
  if (text === undefined) return [];
  const found = new Map<string, PublishedAddress>();
  for (const [index, row] of text.split("\n").entries()) {
    const line = index + 1;
    const address = row.trim() === "" || row.startsWith("#") ? undefined : readRow(row.trim(), line);
    if (address === undefined) continue;
    const known = found.get(address.path);
    // A later 'gone' counts; a line that only stands twice does not.
    if (known === undefined || (address.gone && !known.gone)) found.set(address.path, address);
  }
  return [...found.values()];

  function readRow(row: string, line: number): PublishedAddress | undefined {
    const [typed = "", mark, ...more] = row.split(/\s+/);
    const gone = mark === "gone";
    if (more.length > 0 || (mark !== undefined && !gone)) {
      tell(
        line,
        `Behind the address stands ${quote([mark, ...more].join(" "))}.`,
        "Only 'gone' may stand there.",
      );
      return undefined;
    }
    const path = readAddress(typed, line);
    if (path === undefined) return undefined;
    const reserved = gone && !isAuthorPage(path) ? findReserved(path, categories) : undefined;
    if (reserved === undefined) return { path, gone, line };
    tell(line, `${quote(typed)} is ${reserved}, and cannot be gone.`, "Take out 'gone'.");
    return undefined;
  }

  function readAddress(typed: string, line: number): string | undefined {
    if (PLAIN.test(typed)) return typed;
    const parsed = parsePath(typed, OLD_ENDINGS, true);
    if (parsed.ok) return parsed.path;
    tell(line, `The address ${quote(typed)} ${parsed.what}.`, parsed.fix);
    return undefined;
  }
}

function isAuthorPage(path: string): boolean {
  return /^\/author\/[a-z\d-]+\/$/.test(path);
}
