/** What npm's lockfile says of one installed package. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Needed only by those who work on Akhbar itself. */
  readonly dev?: boolean;
}

export interface Licences {
  /** The packages that a published site is made with, by licence; both in order. */
  readonly byLicence: ReadonlyMap<string, readonly string[]>;
  /** `name@version: licence`, of those that we may not use without thought. */
  readonly refused: readonly string[];
}

/** Licences that ask for no more than to be named (and for fonts, not to be sold alone). SPDX identifiers. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** What is taken all the same, each with its reason. */
const EXCEPTIONS: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  {
    name: /^@img\/sharp-/,
    licence: "LGPL-3.0-or-later",
    why: "libvips is a shared library, used as it is and to be replaced by anyone; no part of it is in a site.",
  },
];

/** Sorts the production packages of a lockfile by licence and finds those whose licence is unknown or not permissive. */
export function judgeLicences(packages: Readonly<Record<string, LockedPackage>>): Licences {
  const byLicence = new Map<string, string[]>();
  const refused: string[] = [];
  for (const [path, { version, license = "none", dev }] of Object.entries(packages)) {
    if (path === "" || dev === true) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const called = `${name}@${version ?? "?"}`;
    byLicence.set(license, [...(byLicence.get(license) ?? []), called]);
    if (!isAllowed(license, name)) refused.push(`${called}: ${license}`);
  }
  for (const names of byLicence.values()) names.sort();
  return { byLicence: new Map([...byLicence].sort(([a], [b]) => (a < b ? -1 : 1))), refused: refused.sort() };
}

/** An SPDX expression without exceptions: of alternatives one must be allowed, of what holds together all. */
function isAllowed(expression: string, name: string): boolean {
  const alternatives = expression
    .replace(/[()]/g, " ")
    .trim()
    .split(/\s+OR\s+/);
  return alternatives.some((together) =>
    together.split(/\s+AND\s+/).every((licence) => isAllowedAlone(licence.trim(), name)),
  );
}

function isAllowedAlone(licence: string, name: string): boolean {
  return (
    PERMISSIVE.has(licence) ||
    EXCEPTIONS.some((exception) => exception.licence === licence && exception.name.test(name))
  );
}
