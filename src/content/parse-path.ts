import { findForbidden, stripInvisible } from "./clean-text.ts";

/** A path on this site as an editor may type it, or what is wrong with it. */
export type ParsedPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly what: string; readonly fix: string };

const LONGEST_SEGMENT = 255;
const LONGEST_PATH = 1000;

/**
 * A `permalink` or an alias: `/old/path/`, `/old/story.html`, also with the letters or the percent codes of
 * an old WordPress address. Given back decoded, in NFC, starting with `/`. It can name nothing outside the site.
 * `endings` are the file endings allowed, as `html`; an address must otherwise end in `/`, unless `loose`.
 */
export function parsePath(typed: string, endings: readonly string[], loose: boolean): ParsedPath {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) || typed.startsWith("//"))
    return bad("names a site", "Write only the path, as /old/path/.");
  if (!typed.startsWith("/")) return bad("does not start with '/'", `Write /${suggest(typed)}.`);
  if (/[?#]/.test(typed)) return bad("holds '?' or '#'", "Write only the path before it.");
  const path = decodePath(typed);
  if (path === undefined)
    return bad(
      "holds a '%' that is no percent code",
      "Write the letters themselves, or the codes as the browser shows them.",
    );
  return checkPath(path, endings, loose) ?? { ok: true, path };
}

function checkPath(path: string, endings: readonly string[], loose: boolean): ParsedPath | undefined {
  if (path.includes("\\")) return bad("holds a backslash", "Use '/' between folders.");
  if (findForbidden(path) !== undefined || /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(path))
    return bad("holds a space or a control character", "Use hyphens.");
  if (/["<>|*:?#%`^{}]/.test(path))
    return bad(`holds '${/["<>|*:?#%`^{}]/.exec(path)?.[0]}'`, "Use letters, digits and hyphens.");
  if (path.includes("//")) return bad("has an empty part", "Write one '/' between two parts.");
  const segments = path.split("/").slice(1);
  const isFolder = segments.at(-1) === "";
  if (isFolder) segments.pop();
  for (const segment of segments) {
    if (segment === "." || segment === "..")
      return bad(`climbs with '${segment}'`, "Write the whole path from the front page.");
    if (segment.startsWith("."))
      return bad("has a part that starts with '.'", "Servers hide such paths; leave the dot out.");
    if (segment.endsWith(".")) return bad("has a part that ends in '.'", "Leave the dot out.");
    if (Buffer.byteLength(segment) > LONGEST_SEGMENT)
      return bad(
        `has a part of more than ${LONGEST_SEGMENT} bytes`,
        "Shorten it; a Hindi letter counts three.",
      );
  }
  if (Buffer.byteLength(path) > LONGEST_PATH)
    return bad(`is longer than ${LONGEST_PATH} bytes`, "Shorten it.");
  if (isFolder) return undefined;
  const last = segments.at(-1) ?? "";
  if (/^index\.html?$/i.test(last)) return bad("ends in index.html", `Write ${path.slice(0, -last.length)}.`);
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(last)?.[1]?.toLowerCase();
  if (ending !== undefined && endings.includes(ending)) return undefined;
  if (ending !== undefined)
    return bad(`ends in '.${ending}'`, `Let it end in '/'${endings.length > 0 ? " or '.html'" : ""}.`);
  return loose ? undefined : bad("does not end in '/'", `Write ${path}/.`);
}

/** Each part decoded by itself: a code for `/`, `.` or `%` would change what the path names. */
function decodePath(typed: string): string | undefined {
  if (!typed.includes("%")) return stripInvisible(typed).normalize("NFC");
  try {
    const parts = typed.split("/").map((part) => decodeURIComponent(part));
    if (parts.some((part) => /[/%]/.test(part))) return undefined;
    return stripInvisible(parts.join("/")).normalize("NFC");
  } catch {
    return undefined;
  }
}

function bad(what: string, fix: string): ParsedPath {
  return { ok: false, what, fix };
}

function suggest(typed: string): string {
  return `${typed
    .replace(/[?#].*$/, "")
    .replace(/^[./\\]+|\/+$/g, "")
    .slice(0, 60)}/`;
}
