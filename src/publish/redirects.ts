/** What old addresses answer. All are paths, percent-encoded. */
export interface Redirects {
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  /** Paths of what has left the site. */
  readonly gone: readonly string[];
}

/** What Cloudflare Pages takes of a `_redirects` file; it ignores the rest. */
export const CLOUDFLARE_LIMITS = { lines: 2_000, lineCharacters: 1_000 } as const;

/**
 * `_redirects` as Netlify and Cloudflare Pages read it. They serve a gone path's own page, since Cloudflare knows no
 * status 410 here; and what is over the limit still has its redirect page.
 */
export function buildRedirectsFile({ redirects }: Redirects): string {
  const lines = redirects
    .map(({ from, to }) => `${from} ${to} 301`)
    .filter((line) => line.length <= CLOUDFLARE_LIMITS.lineCharacters);
  return endLines(lines.slice(0, CLOUDFLARE_LIMITS.lines));
}

/**
 * Two nginx maps for the `http` block. The server block then needs
 * `if ($akhbar_redirect) { return 301 $akhbar_redirect; }` and `if ($akhbar_gone) { return 410; }`.
 */
export function buildNginxRedirects({ redirects, gone }: Redirects): string {
  return endLines([
    // Hindi addresses are longer than nginx expects of a key.
    "map_hash_bucket_size 512;",
    "map $uri $akhbar_redirect {",
    '  default "";',
    ...redirects.map(({ from, to }) => `  ${nginxString(decoded(from))} ${nginxString(to)};`),
    "}",
    "map $uri $akhbar_gone {",
    '  default "";',
    ...gone.map((path) => `  ${nginxString(decoded(path))} 1;`),
    "}",
  ]);
}

/** `.htaccess` lines for Apache's mod_alias, which compares the decoded path. */
export function buildApacheRedirects({ redirects, gone }: Redirects): string {
  return endLines([
    ...redirects.map(({ from, to }) => `RedirectMatch 301 "${apachePattern(from)}" "${to}"`),
    ...gone.map((path) => `RedirectMatch 410 "${apachePattern(path)}"`),
  ]);
}

function endLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** The path as servers compare it. Control characters cannot stand in their files and end up encoded again. */
function decoded(path: string): string {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this encodes.
    return decodeURIComponent(path).replace(/[\u0000-\u001f\u007f]/g, encodeURIComponent);
  } catch {
    return path;
  }
}

/** Our paths begin with `/`, so none is taken for an nginx regular expression or a host name. */
function nginxString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function apachePattern(path: string): string {
  const literal = decoded(path).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `^${literal.replaceAll('"', "\\x22")}$`;
}
