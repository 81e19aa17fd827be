import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import type { Instant } from "../model/time.ts";
import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";

const FILE = ".well-known/security.txt";
const DAY = 86_400_000;

/** An editor hears of it in time to act. */
const WARNING_DAYS = 30;

/** RFC 9116, 2.5.5: less than a year ahead, lest the file grow stale. A leap year's day is granted. */
const MOST_DAYS = 366;

interface Field {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/**
 * Who finds a fault of safety can report it: `security.txt`, where the paper has one, keeps RFC 9116 and has not
 * expired at this moment. After that nobody may rely on it. A paper without one is not told.
 */
export function checkSecurityTxt(site: BuiltSite, now: Instant): readonly Finding[] {
  if (!site.files.has(FILE)) return [];
  const text = readFileSync(join(site.dir, FILE), "utf8");
  const findings: Finding[] = [];
  const fields = readFields(text, findings);
  const named = (name: string) => fields.filter((field) => field.name === name);
  if (named("contact").length === 0)
    findings.push(fault(FILE, 1, "The file names no contact.", "Name one under 'security' in site.yaml."));
  for (const { value, line } of named("contact").filter(({ value }) => !isContact(value)))
    findings.push(
      fault(FILE, line, `The contact "${value}" is no address.`, "Begin it with mailto:, tel: or https://."),
    );
  for (const { line } of named("preferred-languages").slice(1))
    findings.push(fault(FILE, line, "Preferred-Languages stands twice.", "RFC 9116 allows one."));
  const canonical = `${site.origin}/${FILE}`;
  if (named("canonical").length > 0 && !named("canonical").some(({ value }) => value === canonical))
    findings.push(
      fault(
        FILE,
        named("canonical")[0]?.line ?? 1,
        "The file is not among its own addresses.",
        `It is ${canonical}.`,
      ),
    );
  return [...findings, ...checkExpiry(named("expires"), now)];
}

function readFields(text: string, findings: Finding[]): readonly Field[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === "" || content.startsWith("#")) return [];
    const [, name, value] = content.match(/^([\x21-\x39\x3b-\x7e]+): (.*\S)\s*$/) ?? [];
    if (name !== undefined && value !== undefined)
      return [{ name: name.toLowerCase(), value, line: index + 1 }];
    findings.push(fault(FILE, index + 1, `This is no field: "${content}".`, "Write 'Name: value'."));
    return [];
  });
}

function isContact(value: string): boolean {
  return /^(?:mailto:\S+@\S+|tel:\S+|https:\/\/\S+)$/.test(value);
}

function checkExpiry([first, second]: readonly Field[], now: Instant): Finding[] {
  if (first === undefined)
    return [fault(FILE, 1, "The file does not say when it expires.", "RFC 9116 requires 'Expires'.")];
  if (second !== undefined)
    return [fault(FILE, second.line, "Expires stands twice.", "RFC 9116 allows one.")];
  const expiresAt = parseInternetTime(first.value);
  if (expiresAt === undefined) {
    const what = `'Expires' is not a time: "${first.value}".`;
    return [fault(FILE, first.line, what, "Write it as 2025-01-18T09:14:00+05:30 or 2025-01-18T03:44:00Z.")];
  }
  const renew = "Set 'expires' under 'security' in site.yaml to a day within a year.";
  const days = Math.floor((expiresAt - now) / DAY);
  if (expiresAt <= now) return [fault(FILE, first.line, `The file expired at ${first.value}.`, renew)];
  if (days < WARNING_DAYS) return [notice(FILE, first.line, `The file expires in ${days} days.`, renew)];
  if (days > MOST_DAYS)
    return [notice(FILE, first.line, `The file expires only in ${days} days, at ${first.value}.`, renew)];
  return [];
}

/** The instant of a time with seconds and an offset, whichever it is: RFC 9116 takes all that RFC 3339 does. */
function parseInternetTime(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(text)) return undefined;
  const time = DateTime.fromISO(text.toUpperCase());
  return time.isValid ? time.toMillis() : undefined;
}
