import type { BuiltSite } from "./built-site.ts";

/** Where an address leads. */
export type Target =
  /** A file of the site; the fragment decoded, when there is one. */
  | { readonly kind: "file"; readonly file: string; readonly fragment: string | undefined }
  /** Another site, or another scheme such as `mailto`. */
  | { readonly kind: "elsewhere"; readonly protocol: string }
  /** Nowhere: why, as a sentence, and how to mend it. */
  | { readonly kind: "nowhere"; readonly what: string; readonly fix: string };

/** The path under which a file is served: folders for `index.html`, each name percent-encoded. */
export function urlOfFile(file: string): string {
  return `/${file
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .map(encodeURIComponent)
    .join("/")}`;
}

/** Whether two addresses of the site are one, however their characters are encoded. */
export function isSameAddress(a: string, b: string): boolean {
  const first = decoded(a);
  return a === b || (first !== undefined && first === decoded(b));
}

/** Where the address leads, seen from this path of the site. */
export function locate(address: string, from: string, site: Pick<BuiltSite, "origin" | "files">): Target {
  const url = URL.parse(address, site.origin + from);
  if (url === null) return { kind: "nowhere", what: `"${address}" is not an address.`, fix: "Correct it." };
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return { kind: "elsewhere", protocol: url.protocol };
  if (url.origin !== site.origin) return locateElsewhere(url, site);
  const path = decoded(url.pathname);
  if (path === undefined) {
    return { kind: "nowhere", what: `"${address}" is not percent-encoded UTF-8.`, fix: "Encode it again." };
  }
  const file = fileOf(path);
  if (site.files.has(file)) return { kind: "file", file, fragment: decoded(url.hash.slice(1)) || undefined };
  const what = `"${address}" leads to no file of the site.`;
  if (site.files.has(`${file}/index.html`))
    return { kind: "nowhere", what, fix: `A page's address ends in a slash: ${path}/.` };
  const nfc = file.normalize("NFC");
  if (nfc !== file && site.files.has(nfc))
    return { kind: "nowhere", what, fix: "Write the address in Unicode's composed form (NFC)." };
  return {
    kind: "nowhere",
    what,
    fix: `Nothing is built at ${path}: correct the address, or build the page.`,
  };
}

function locateElsewhere(url: URL, site: Pick<BuiltSite, "origin">): Target {
  const own = URL.parse(site.origin);
  if (own === null || url.host !== own.host) return { kind: "elsewhere", protocol: url.protocol };
  return {
    kind: "nowhere",
    what: `"${url.href}" is the site's own host under another scheme.`,
    fix: `Begin it with ${site.origin}.`,
  };
}

function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
