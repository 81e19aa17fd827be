import type { Site } from "../model/site.ts";
import { type Instant, toIso } from "../model/time.ts";

export interface SecurityContact {
  /** An e-mail address or a URL, most wanted first; at least one. */
  readonly contacts: readonly string[];
  /** After this the file counts as stale; RFC 9116 advises less than a year ahead. */
  readonly expiresAt: Instant;
  /** Path of the page that says how reports are treated. */
  readonly policy?: string;
}

/** `/.well-known/security.txt` (RFC 9116). */
export function buildSecurityTxt(site: Site, { contacts, expiresAt, policy }: SecurityContact): string {
  if (contacts.length === 0) throw new Error("Bug: security.txt was planned without a contact.");
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact.includes(":") ? contact : `mailto:${contact}`}`),
    `Expires: ${toIso(expiresAt)}`,
    `Preferred-Languages: ${[...new Set([site.language, "en"])].join(", ")}`,
    `Canonical: ${site.url}/.well-known/security.txt`,
    ...(policy === undefined ? [] : [`Policy: ${site.url}${policy}`]),
  ];
  return `${lines.join("\n")}\n`;
}
