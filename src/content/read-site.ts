import type { FeedSettings, Host, Limits, Publisher, Site, SocialAccount } from "../model/site.ts";
import { FieldReader } from "./field-reader.ts";
import { isLanguageTag } from "./language-tag.ts";
import type { YamlNode } from "./parse-yaml.ts";
import type { PictureLookup } from "./picture-lookup.ts";
import { readDuties } from "./read-duties.ts";
import { RESERVED_SEGMENTS } from "./reserved-paths.ts";
import { quote, type Tell } from "./tell.ts";

/** A `site.yaml` with all that is required. */
export const SMALLEST_SITE = 'title: "मेरा अख़बार" and, on the next line, url: https://akhbar.example';

const KEYS = [
  "title",
  "tagline",
  "url",
  "language",
  "timezone",
  "permalink",
  "dateline",
  "page_size",
  "tag_page_threshold",
  "limits",
  "feeds",
  "fonts",
  "social_cards",
  "service_worker",
  "hosts",
  "social",
  "publisher",
  "websub_hub",
  "indexnow_key",
  "ai_crawlers",
  "security",
  "ads",
  "app_ads",
  "llms",
];

const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["name", "title"],
  ["description", "tagline"],
  ["baseurl", "url"],
  ["origin", "url"],
  ["lang", "language"],
  ["locale", "language"],
  ["url_pattern", "permalink"],
  ["urlpattern", "permalink"],
]);

const HOSTS: readonly Host[] = ["github-pages", "netlify", "cloudflare", "nginx", "apache"];
const NETWORKS: readonly SocialAccount["network"][] = [
  "x",
  "facebook",
  "instagram",
  "youtube",
  "telegram",
  "whatsapp",
  "threads",
  "linkedin",
];

const FEED_FORMATS = ["rss", "atom", "json"] as const;
const TAG_FORMATS_RULE = { longest: 10, most: 3, example: "tag_formats: [rss]" };

const MEGABYTE = 1_048_576;

/**
 * The settings in `content/site.yaml` with every default filled in. A setting that was refused has its default,
 * so that the articles can still be checked; undefined when the file is no map at all. `hasLanguage` says whether
 * the site can speak a language.
 */
export function readSite(
  node: YamlNode,
  pictures: PictureLookup,
  hasLanguage: (code: string) => boolean,
  tell: Tell,
): Site | undefined {
  if (node.kind !== "map") {
    tell(node.line, "The settings are not 'key: value' lines.", `Write at least ${SMALLEST_SITE}.`);
    return undefined;
  }
  const fields = new FieldReader(node, KEYS, tell, FOREIGN);
  const title = fields.requiredText("title", { longest: 100, example: 'title: "मेरा अख़बार"' }) ?? "";
  const websubHub = readAddress(fields, "websub_hub", tell);
  const indexnowKey = readIndexnowKey(fields, tell);
  return {
    title,
    tagline: fields.text("tagline", { longest: 300, example: 'tagline: "हर ख़बर, साफ़"' }) ?? "",
    url: readOrigin(fields, tell),
    language: readLanguage(fields, hasLanguage, tell),
    timezone: fields.choice("timezone", ["Asia/Kolkata"]) ?? "Asia/Kolkata",
    permalink: readPattern(fields, tell),
    dateline: fields.choice("dateline", ["english", "hindi"]) ?? "english",
    pageSize: fields.whole("page_size", 2, 200) ?? 20,
    tagPageThreshold: fields.whole("tag_page_threshold", 1, 1000) ?? 3,
    limits: readLimits(fields, tell),
    feeds: readFeeds(fields, tell),
    fonts: fields.choice("fonts", ["system", "headline", "full"]) ?? "system",
    hosts: readHosts(fields, tell),
    social: readSocial(fields, tell),
    publisher: readPublisher(fields, title, pictures, tell),
    ...readSocialCards(fields),
    ...(fields.choice("service_worker", ["on", "off"]) === "off" && { serviceWorker: "off" as const }),
    ...(websubHub !== undefined && { websubHub }),
    ...(indexnowKey !== undefined && { indexnowKey }),
    ...readDuties(fields, tell),
  };
}

const ORIGIN_EXAMPLE = "url: https://akhbar.example";

function readOrigin(fields: FieldReader, tell: Tell): string {
  const typed = fields.require("url", ORIGIN_EXAMPLE) ? fields.word("url", ORIGIN_EXAMPLE) : undefined;
  if (typed === undefined) return "";
  const origin = parseOrigin(typed);
  if (origin === undefined)
    tell(
      fields.line("url"),
      `'url' is ${quote(typed)}, not the address of a site.`,
      `Write the scheme and the host only, as ${ORIGIN_EXAMPLE}.`,
    );
  return origin ?? "";
}

/** `https://akhbar.example` from an address with nothing but a scheme, a host and perhaps a port; else undefined. */
export function parseOrigin(typed: string): string | undefined {
  const url = /^https?:\/\/[^\s/?#@\\]+\/?$/i.test(typed) ? URL.parse(typed) : null;
  if (url === null || url.hostname === "" || url.username !== "" || url.pathname !== "/") return undefined;
  return url.origin;
}

function readLanguage(fields: FieldReader, hasLanguage: (code: string) => boolean, tell: Tell): string {
  const typed = fields.word("language", "language: hi") ?? "hi";
  if (isLanguageTag(typed) && hasLanguage(typed)) return typed;
  tell(
    fields.line("language"),
    `The site cannot speak ${quote(typed)}.`,
    "Write language: hi, or add the language in src/language.",
  );
  return "hi";
}

const DEFAULT_PATTERN = "/:year/:month/:day/:slug/";

function readPattern(fields: FieldReader, tell: Tell): string {
  const typed = fields.word("permalink", `permalink: ${DEFAULT_PATTERN}`);
  if (typed === undefined) return DEFAULT_PATTERN;
  const wrong = explainPattern(typed);
  if (wrong === undefined) return typed;
  tell(
    fields.line("permalink"),
    `The URL pattern ${quote(typed)} ${wrong}.`,
    `Write it as ${DEFAULT_PATTERN}; its parts are :year :month :day :slug :category.`,
  );
  return DEFAULT_PATTERN;
}

function explainPattern(pattern: string): string | undefined {
  if (!/^\/(?:[^/]+\/)+$/.test(pattern)) return "does not start and end with '/'";
  const segments = pattern.split("/").slice(1, -1);
  if (!segments.every((segment) => /^(?::(?:year|month|day|slug|category)|[a-z0-9]+|-)+$/.test(segment)))
    return "has a part that is not known";
  if (segments.filter((segment) => segment.includes(":slug")).length !== 1) return "does not hold :slug once";
  return RESERVED_SEGMENTS.has(segments[0] ?? "") ? "starts with a folder that the site needs" : undefined;
}

function readLimits(fields: FieldReader, tell: Tell): Limits {
  const map = fields.map("limits", "limits: { article_bytes: 1048576 }");
  const limits = map && new FieldReader(map, ["article_bytes", "tags", "picture_bytes"], tell);
  return {
    articleBytes: limits?.whole("article_bytes", 1000, 16 * MEGABYTE) ?? MEGABYTE,
    tags: limits?.whole("tags", 1, 200) ?? 40,
    pictureBytes: limits?.whole("picture_bytes", 1000, 1000 * MEGABYTE) ?? 100 * MEGABYTE,
  };
}

function readFeeds(fields: FieldReader, tell: Tell): FeedSettings {
  const map = fields.map("feeds", "feeds: { items: 30, content: full }");
  const feeds = map && new FieldReader(map, ["items", "content", "tag_formats"], tell);
  const tagFormats: FeedSettings["tagFormats"][number][] = [];
  for (const { value, line } of feeds?.words("tag_formats", TAG_FORMATS_RULE) ?? []) {
    const format = FEED_FORMATS.find((known) => known === value);
    if (format !== undefined) tagFormats.push(format);
    else
      tell(line, `The feed format ${quote(value)} is not known.`, `Write one of ${FEED_FORMATS.join(", ")}.`);
  }
  return {
    items: feeds?.whole("items", 1, 500) ?? 30,
    content: feeds?.choice("content", ["full", "summary"]) ?? "full",
    tagFormats: tagFormats.length > 0 ? tagFormats : ["rss"],
  };
}

function readSocialCards(fields: FieldReader): Pick<Site, "socialCards"> {
  const chosen = fields.choice("social_cards", ["none", "without-photo", "all"]);
  return chosen === undefined || chosen === "none" ? {} : { socialCards: chosen };
}

function readHosts(fields: FieldReader, tell: Tell): Host[] {
  const hosts: Host[] = [];
  for (const { value, line } of fields.words("hosts", {
    longest: 40,
    most: 10,
    example: "hosts: [netlify]",
  })) {
    const host = HOSTS.find((known) => known === value);
    if (host === undefined)
      tell(line, `The host ${quote(value)} is not known.`, `Write one of ${HOSTS.join(", ")}, or delete it.`);
    else hosts.push(host);
  }
  return hosts;
}

function readSocial(fields: FieldReader, tell: Tell): SocialAccount[] {
  const map = fields.map("social", "social: { x: https://x.com/akhbar }");
  if (map === undefined) return [];
  const networks = new FieldReader(map, NETWORKS, tell);
  return NETWORKS.flatMap((network) => {
    const url = readAddress(networks, network, tell);
    return url === undefined ? [] : [{ network, url }];
  });
}

function readPublisher(fields: FieldReader, title: string, pictures: PictureLookup, tell: Tell): Publisher {
  const map = fields.map("publisher", 'publisher: { name: "मेरा अख़बार" }');
  if (map === undefined) return { name: title };
  const parts = new FieldReader(map, ["name", "email", "logo", "founded"], tell);
  const email = readEmail(parts, tell);
  const src = parts.word("logo", "logo: /media/logo.png");
  const logo = src === undefined ? undefined : pictures.find("site.yaml", src, parts.line("logo"), tell);
  const founded = parts.whole("founded", 1700, 2200);
  return {
    name: parts.text("name", { longest: 100, example: 'name: "मेरा अख़बार"' }) ?? title,
    ...(email !== undefined && { email }),
    ...(logo !== undefined && { logo }),
    ...(founded !== undefined && { founded }),
  };
}

function readIndexnowKey(fields: FieldReader, tell: Tell): string | undefined {
  const typed = fields.word("indexnow_key", "indexnow_key: 0123456789abcdef");
  // The protocol's own rule; the key also names a file.
  if (typed === undefined || /^[A-Za-z0-9-]{8,128}$/.test(typed)) return typed;
  tell(
    fields.line("indexnow_key"),
    "'indexnow_key' is not 8 to 128 letters, digits and hyphens.",
    "Copy it again from indexnow.org.",
  );
  return undefined;
}

/** A web address under a key, or undefined when there is none or it was refused. */
export function readAddress(fields: FieldReader, key: string, tell: Tell): string | undefined {
  const typed = fields.word(key, `${key}: https://…`);
  if (typed === undefined || isWebAddress(typed)) return typed;
  tell(
    fields.line(key),
    `'${key}' is ${quote(typed)}, not a web address.`,
    "Write it with https:// and the whole path.",
  );
  return undefined;
}

/** Whether a text is an http(s) address with a host, no user name and nothing to break out of an attribute. */
export function isWebAddress(typed: string): boolean {
  if (!/^https?:\/\/[^\s"'<>\\`{}|^]+$/i.test(typed) || typed.length > 2000) return false;
  const url = URL.parse(typed);
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
}

/** An e-mail address under `email`, or undefined when there is none or it was refused. */
export function readEmail(fields: FieldReader, tell: Tell): string | undefined {
  const typed = fields.word("email", "email: desk@akhbar.example");
  if (
    typed === undefined ||
    (typed.length <= 254 &&
      /^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u.test(typed))
  )
    return typed;
  tell(
    fields.line("email"),
    `'email' is ${quote(typed)}, not an e-mail address.`,
    "Write it as desk@akhbar.example.",
  );
  return undefined;
}
