import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** What a request's path names in the served folder. */
export type Found =
  | { readonly kind: "file"; readonly file: string; readonly modifiedMs: number }
  /** A folder asked for without its slash. `location` is the path to go to, as it was encoded. */
  | { readonly kind: "redirect"; readonly location: string }
  | { readonly kind: "nothing" }
  /** No path can be read in it. */
  | { readonly kind: "malformed" };

/**
 * Finds the file behind the path of a URL, still percent-encoded and without its query. Nothing outside `root` is
 * found, nor a hidden file (but `/.well-known/`, RFC 8615), nor what is written for hosts: names that start with `_`.
 */
export async function findFile(root: string, path: string): Promise<Found> {
  const segments = readSegments(path);
  if (segments === undefined) return { kind: "malformed" };
  if (!segments.every(isServed)) return { kind: "nothing" };
  const isFolder = segments.at(-1) === "";
  const file = join(root, ...segments, ...(isFolder ? ["index.html"] : []));
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined || !(await liesIn(root, file))) return { kind: "nothing" };
  if (stats.isFile()) return { kind: "file", file, modifiedMs: stats.mtimeMs };
  const hasFront =
    stats.isDirectory() && (await stat(join(file, "index.html")).catch(() => undefined))?.isFile();
  return hasFront === true ? { kind: "redirect", location: `${path}/` } : { kind: "nothing" };
}

/** Decoded part by part, so that `%2f` cannot make two parts of one; the last is empty for a folder. */
function readSegments(path: string): string[] | undefined {
  if (!path.startsWith("/")) return undefined;
  try {
    return path
      .slice(1)
      .split("/")
      .map((part) => decodeURIComponent(part).normalize("NFC"));
  } catch {
    return undefined;
  }
}

function isServed(segment: string, index: number, segments: readonly string[]): boolean {
  const isLast = index === segments.length - 1;
  // Two slashes together name nothing here; redirected as they stand they could name another site.
  if (segment === "") return isLast;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL would cut the name short.
  if (/[/\\\u0000-\u001f]/.test(segment)) return false;
  if (segment.startsWith(".")) return segment === ".well-known" && index === 0;
  return !(index === 0 && segment.startsWith("_"));
}

/** A link inside the folder may lead out of it. */
async function liesIn(root: string, file: string): Promise<boolean> {
  const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
  return realFile.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
}
