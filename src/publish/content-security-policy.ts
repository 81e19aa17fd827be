/** The sites whose posts, videos and maps an article may embed: a reader opens the frame by a click. */
export const FRAME_ORIGINS = [
  "https://www.youtube-nocookie.com",
  "https://platform.twitter.com",
  "https://www.instagram.com",
  "https://www.facebook.com",
  "https://www.google.com",
] as const;

/** What a page may do beyond the rule. */
export interface PolicyOptions {
  /** Origins of frames; else `FRAME_ORIGINS`. */
  readonly frames?: readonly string[];
  /** The search page runs its index as WebAssembly. */
  readonly webAssembly?: boolean;
}

/**
 * The Content-Security-Policy of every page: nothing inline, nothing from elsewhere but the named frames.
 * Without inline scripts no page needs hashes of its own. JSON-LD is data and needs no permission.
 */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  return [...directives(options), "frame-ancestors 'self'"].join("; ");
}

/** The same for `<meta http-equiv>`, on hosts that send no headers of ours; `frame-ancestors` has no effect there (CSP 3). */
export function metaContentSecurityPolicy(options: PolicyOptions = {}): string {
  return directives(options).join("; ");
}

function directives({ frames = FRAME_ORIGINS, webAssembly = false }: PolicyOptions): string[] {
  return [
    "default-src 'none'",
    `script-src 'self'${webAssembly ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src ${frames.length === 0 ? "'none'" : frames.join(" ")}`,
    "base-uri 'none'",
    "form-action 'self'",
  ];
}
