import type { Located } from "./page-facts.ts";

/** The addresses that a stylesheet, a manifest, robots.txt or a list of redirects names. Other files name none. */
export function readMentions(file: string, text: string): Located[] {
  if (file.endsWith(".css")) return stylesheetAddresses(text);
  if (file.endsWith(".webmanifest")) return manifestAddresses(text);
  if (file === "robots.txt") return matches(text, /^sitemap:[ \t]*(\S+)/gim);
  if (file === "_redirects") return matches(text, /^[^#\s]\S*[ \t]+(\S+)/gm);
  return [];
}

function stylesheetAddresses(css: string): Located[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  return [
    ...matches(bare, /url\(\s*["']?([^"')]+?)["']?\s*\)/g),
    ...matches(bare, /@import\s+["']([^"']+)["']/g),
  ].filter(({ value }) => !value.startsWith("data:") && !value.startsWith("#"));
}

interface Manifest {
  readonly start_url?: string;
  readonly scope?: string;
  readonly icons?: readonly { readonly src?: string }[];
  readonly shortcuts?: readonly {
    readonly url?: string;
    readonly icons?: readonly { readonly src?: string }[];
  }[];
}

/** An unreadable manifest is told of where files are read. */
function manifestAddresses(text: string): Located[] {
  const manifest = parseManifest(text);
  const shortcuts = manifest.shortcuts ?? [];
  const icons = [manifest, ...shortcuts].flatMap(({ icons = [] }) => icons);
  const values = [
    manifest.start_url,
    manifest.scope,
    ...shortcuts.map(({ url }) => url),
    ...icons.map(({ src }) => src),
  ];
  return values.filter((value) => value !== undefined).map((value) => ({ value, line: 1 }));
}

function parseManifest(text: string): Manifest {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function matches(text: string, pattern: RegExp): Located[] {
  return [...text.matchAll(pattern)].map(({ 1: value = "", index }) => ({
    value,
    line: lineAt(text, index),
  }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
