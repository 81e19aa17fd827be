import type { AdSeller, Site } from "../model/site.ts";
import { FieldReader } from "./field-reader.ts";
import { quote, type Tell } from "./tell.ts";

const ANSWERS = ["allow", "refuse"] as const;
const SELLER_EXAMPLE = "google.com, pub-1234567890, DIRECT, f08c47fec0942fa0";

/** What the paper tells machines beside the news: crawlers, who hears of security faults, who sells its advertising. */
export function readDuties(
  fields: FieldReader,
  tell: Tell,
): Pick<Site, "aiCrawlers" | "security" | "ads" | "appAds" | "llms"> {
  const aiCrawlers = readAiCrawlers(fields, tell);
  const security = readSecurity(fields, tell);
  const ads = readSellers(fields, "ads", tell);
  const appAds = readSellers(fields, "app_ads", tell);
  const llms = fields.flag("llms");
  return {
    ...(aiCrawlers !== undefined && { aiCrawlers }),
    ...(security !== undefined && { security }),
    ...(ads !== undefined && { ads }),
    ...(appAds !== undefined && { appAds }),
    ...(llms !== undefined && { llms }),
  };
}

function readAiCrawlers(fields: FieldReader, tell: Tell): Site["aiCrawlers"] {
  const map = fields.map("ai_crawlers", "ai_crawlers: { training: refuse, answers: allow }");
  if (map === undefined) return undefined;
  const parts = new FieldReader(map, ["training", "answers"], tell);
  return {
    training: parts.choice("training", ANSWERS) ?? "allow",
    answers: parts.choice("answers", ANSWERS) ?? "allow",
  };
}

/** Whether the date has passed is for the check: the reader of the content has no clock. */
function readSecurity(fields: FieldReader, tell: Tell): Site["security"] {
  const example = "security: { contacts: [security@akhbar.example], expires: 2027-06-01 }";
  const map = fields.map("security", example);
  if (map === undefined) return undefined;
  const parts = new FieldReader(map, ["contacts", "expires"], tell);
  const rule = { longest: 500, most: 10, example: "contacts: [security@akhbar.example]" };
  const contacts = parts.require("contacts", rule.example) ? parts.words("contacts", rule) : [];
  for (const { value, line } of contacts) {
    if (!/^(?:https:\/\/|mailto:)?[^\s@]+(?:@[^\s@]+)?$/.test(value) || !/[@/]/.test(value)) {
      tell(
        line,
        `The contact ${quote(value)} is neither an e-mail address nor a web address.`,
        `Write ${rule.example}.`,
      );
    }
  }
  const expiresAt = parts.require("expires", "expires: 2027-06-01") ? parts.time("expires") : undefined;
  if (expiresAt === undefined || contacts.length === 0) return undefined;
  return { contacts: contacts.map(({ value }) => value), expiresAt };
}

/** The lines as the advertising systems give them: domain, account, relationship and perhaps a certification id. */
function readSellers(fields: FieldReader, key: string, tell: Tell): readonly AdSeller[] | undefined {
  const rule = { longest: 300, most: 500, example: `${key}: ["${SELLER_EXAMPLE}"]` };
  if (!fields.has(key)) return undefined;
  return fields.words(key, rule).flatMap(({ value, line }) => {
    const [domain = "", account = "", kind = "", certificationId] = value
      .split(",")
      .map((part) => part.trim());
    const relationship = (["DIRECT", "RESELLER"] as const).find((known) => known === kind.toUpperCase());
    if (relationship === undefined || account === "" || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain)) {
      tell(line, `The line ${quote(value)} is not one of ads.txt.`, `Write it as "${SELLER_EXAMPLE}".`);
      return [];
    }
    return [{ domain, account, relationship, ...(certificationId ? { certificationId } : {}) }];
  });
}
