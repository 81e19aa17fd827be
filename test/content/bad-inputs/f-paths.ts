import { article, EXTRA_LINE } from "../content-folder.ts";
import type { BadInput } from "./bad-input.ts";

const line = EXTRA_LINE;

function slug(typed: string, what: RegExp = /holds more than small letters|longer than 80/): BadInput {
  return { name: `slug: ${typed}`.slice(0, 70), files: article(`slug: ${typed}`), line, what };
}

function permalink(typed: string, what: RegExp): BadInput {
  return { name: `permalink: ${typed}`.slice(0, 70), files: article(`permalink: ${typed}`), line, what };
}

function alias(typed: string, what: RegExp): BadInput {
  return {
    name: `alias: ${typed}`.slice(0, 70),
    files: article(`aliases:\n  - ${typed}`),
    line: line + 1,
    what,
  };
}

/** F: slugs, permalinks and aliases that climb, collide or cannot be an address. */
export const PATHS: readonly BadInput[] = [
  slug("../../x"),
  slug("/x/"),
  slug("a/b"),
  slug("."),
  slug('".."'),
  slug("Delhi-Rain"),
  slug("delhi_rain"),
  slug("delhi rain"),
  slug("delhi--rain"),
  slug("-delhi"),
  slug("delhi-"),
  slug("दिल्ली-बारिश"),
  slug("sitemap.xml"),
  slug("index.html"),
  slug('"a\\nb"'),
  slug('"a\\r\\nLocation: https://evil.example"', /./),
  slug('"a\\"onclick=x"'),
  slug("a<b>"),
  slug("a%2fb"),
  slug("a?b"),
  slug("con:", /does not fit/),
  slug("x".repeat(81), /longer than 80/),
  slug("क".repeat(90)),
  slug("{{x}}", /'slug' is a set|not a word|bracket|text/),
  slug("[a]", /'slug' is a list/),
  permalink("old/path/", /does not start with/),
  permalink("../../x/", /does not start with/),
  permalink("/../x/", /climbs/),
  permalink("/a/../../x/", /climbs/),
  permalink("/a/./b/", /climbs/),
  permalink("/%2e%2e/x/", /climbs/),
  permalink("/a%2f..%2fb/", /percent code/),
  permalink("/%252e%252e/x/", /percent code/),
  permalink("/a/%00/", /control character/),
  permalink("/100%/", /percent code/),
  permalink("//evil.example/", /names a site/),
  permalink("https://evil.example/", /names a site/),
  permalink("javascript:alert(1)", /names a site/),
  permalink("/a//b/", /empty part/),
  permalink('"/a\\\\b/"', /backslash/),
  permalink("/a?b=1", /holds '\?' or '#'/),
  permalink('"/a#b/"', /holds '\?' or '#'/),
  permalink("/a b/", /a space/),
  permalink('"/a\\tb/"', /a space/),
  permalink("/a", /does not end in '\/'/),
  permalink("/a.php", /ends in '\.php'/),
  permalink("/a/index.html", /index\.html/),
  permalink("/.well-known/x/", /starts with '\.'/),
  permalink("/.git/", /starts with '\.'/),
  permalink("/a./", /ends in '\.'/),
  permalink(`/${"क".repeat(90)}/`, /more than 255 bytes/),
  permalink(`/${"abc/".repeat(300)}`, /longer than 1000 bytes/),
  permalink("'/a\"b/'", /holds '"'/),
  permalink("/a<b>/", /holds '<'/),
  permalink("/", /front page/),
  permalink("/feed.xml/", /the site keeps/),
  permalink("/robots.txt/", /the site keeps/),
  permalink("/tag/x/", /the site keeps/),
  permalink("/Tag/x/", /the site keeps/),
  permalink("/author/desk/", /the site keeps/),
  permalink("/search.html", /the site keeps/),
  permalink("/404.html", /the site keeps/),
  permalink("/admin/x/", /the site keeps/),
  permalink("/_headers/", /the site keeps/),
  permalink("/national/", /the category 'national'/),
  permalink("/national/page/2/", /the category 'national'/),
  permalink("/2025/", /the archive/),
  permalink("/2025/01/", /the archive/),
  permalink("/2025/01/18/", /the archive/),
  permalink("[/a/]", /'permalink' is a list/),
  alias("/../x/", /climbs/),
  alias("/feed.xml", /ends in '\.xml'|the site keeps/),
  alias("/sw.js", /ends in '\.js'/),
  alias("/sitemap.xml", /ends in/),
  alias("/national/", /the category/),
  alias("/", /front page/),
  alias("https://old.example/x/", /names a site/),
  alias("/?p=123", /holds '\?'/),
  {
    name: "an alias that is the permalink",
    files: article("permalink: /a/\naliases: [/a/]"),
    line: 8,
    what: /own permalink/,
  },
  {
    name: "also_read that is a script",
    files: article('also_read: ["javascript:alert(1)"]'),
    line,
    what: /names a site/,
  },
];
