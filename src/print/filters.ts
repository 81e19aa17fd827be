import nunjucks from "nunjucks";
import {
  FEEDS_URL,
  feedUrl,
  fragmentUrl,
  HOME_URL,
  MANIFEST_URL,
  OFFLINE_URL,
  OPML_URL,
  SEARCH_PERIODS_URL,
  SEARCH_URL,
  WORKER_URL,
  yearUrl,
} from "../edition/urls.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Link } from "../model/card.ts";
import type { PictureFile } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { type Instant, toIso } from "../model/time.ts";
import { metaContentSecurityPolicy } from "../publish/content-security-policy.ts";
import { monthCalendar } from "./month-calendar.ts";
import { LEAD_SIZES } from "./preloads.ts";
import { qrCode } from "./qr-code.ts";
import { networkNames, shareTargets } from "./share-targets.ts";
import { THEME_COLOURS } from "./theme-colours.ts";
import type { Chrome, ListView, MonthView, View } from "./view.ts";

interface FilterOptions {
  readonly language: LanguagePack;
  readonly dateline: Site["dateline"];
}

// biome-ignore lint/suspicious/noExplicitAny: a filter checks nothing: templates hand it what view.ts promises.
type Filter = (value: any, ...rest: any[]) => unknown;

/** What templates may do with a value: place and format, never decide. */
export function templateFilters({ language, dateline }: FilterOptions): Readonly<Record<string, Filter>> {
  const t = language.phrases;
  const home = { name: t.site.home, url: HOME_URL };
  return {
    isoTime: toIso,
    dateline: (instant: Instant) => language.formatDateline(instant, dateline),
    /** ` lang="en"` for text that is not in the page's language; nothing for text that is. */
    langAttr: (lang: string | undefined) =>
      lang === undefined || lang === language.code ? NOTHING : langAttribute(lang),
    srcset: (files: readonly PictureFile[]) => files.map((file) => `${file.url} ${file.width}w`).join(", "),
    /** `akhbar.example/about` for `https://www.akhbar.example/about/`. */
    shortUrl: (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, ""),
    categoryOf,
    listTitle: (view: ListView) => {
      const { kind, link } = view.subject;
      const title = kind === "day" ? t.archive.day(link.name) : link.name;
      return view.number === undefined ? title : t.list.titleOfPage(title, view.number);
    },
    listSteps: (view: ListView) => {
      const { name, url } = view.subject.link;
      return view.number === undefined
        ? [home, { name }]
        : [home, { name, url }, { name: t.list.page(view.number) }];
    },
    monthSteps: (view: MonthView) => [
      home,
      { name: String(view.year), url: yearUrl(String(view.year)) },
      { name: view.title },
    ],
    monthCalendar: (view: MonthView) => monthCalendar(view, sundayFirst(t.time.weekdaysShort)),
    yearPath: yearUrl,
    feedRows: (chrome: Chrome, authors: readonly Link[]) => [
      { name: t.nav.latest, feeds: feedsOf(HOME_URL) },
      ...[...chrome.categories, ...authors].map(({ name, url }) => ({ name, feeds: feedsOf(url) })),
    ],
  };
}

/** What templates may name anywhere: the words of the site, its fixed places, and facts about its language. */
export function templateGlobals({ language, dateline }: FilterOptions): Readonly<Record<string, unknown>> {
  const t = language.phrases;
  return {
    t,
    direction: language.direction,
    datelineLang: dateline === "english" ? "en" : language.code,
    contentSecurityPolicy: metaContentSecurityPolicy(),
    paths: {
      home: HOME_URL,
      search: SEARCH_URL,
      searchPeriods: SEARCH_PERIODS_URL,
      feeds: FEEDS_URL,
      opml: OPML_URL,
      icon: "/favicon.svg",
      iconBitmap: "/favicon.ico",
      touchIcon: "/apple-touch-icon.png",
      manifest: MANIFEST_URL,
      offline: OFFLINE_URL,
      worker: WORKER_URL,
      latest: `${HOME_URL}#latest`,
      trending: `${HOME_URL}#trending`,
      fragments: {
        breaking: fragmentUrl("breaking"),
        latest: fragmentUrl("latest"),
        trending: fragmentUrl("trending"),
      },
    },
    themeColours: Object.entries(THEME_COLOURS).map(([scheme, value]) => ({ scheme, value })),
    qrCode,
    leadSizes: LEAD_SIZES,
    shareTargets,
    networkNames,
    nameSeparator: (position: number, count: number) => (position < count - 1 ? ", " : ` ${t.numbers.and} `),
    relativePhrases: relativePhrases(t.time),
    searchPhrases: searchPhrases(t.search),
  };
}

const NOTHING = new nunjucks.runtime.SafeString("");

function langAttribute(lang: string): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(` lang="${lang.replace(/[^A-Za-z0-9-]/g, "")}"`);
}

/** The words of the site begin the week on Monday. */
function sundayFirst(weekdays: readonly string[]): readonly string[] {
  return [...weekdays.slice(-1), ...weekdays.slice(0, -1)];
}

/** Marks the category that a page belongs to in the navigation. */
function categoryOf(view: View): string | undefined {
  if (view.template === "article") return view.full.card.category.id;
  return view.template === "list" && view.subject.kind === "category" ? view.subject.link.id : undefined;
}

function feedsOf(listUrl: string): readonly { readonly format: string; readonly url: string }[] {
  return [
    { format: "RSS", url: feedUrl(listUrl, "rss") },
    { format: "Atom", url: feedUrl(listUrl, "atom") },
    { format: "JSON", url: feedUrl(listUrl, "json") },
  ];
}

interface RelativeTimePhrases {
  readonly justNow: string;
  readonly minutesAgo: (minutes: number) => string;
  readonly hoursAgo: (hours: number) => string;
}

/** The words for the script that keeps times relative; `#` stands for the number. */
function relativePhrases({ justNow, minutesAgo, hoursAgo }: RelativeTimePhrases): string {
  const many = (phrase: string) => phrase.replace("2", "#");
  return JSON.stringify([justNow, minutesAgo(1), many(minutesAgo(2)), hoursAgo(1), many(hoursAgo(2))]);
}

interface SearchPhrases {
  readonly loading: string;
  readonly prompt: string;
  readonly failed: string;
  readonly none: (query: string) => string;
  readonly hint: string;
  readonly found: (count: number, query: string) => string;
}

/** The words for the script of the search page; `{q}` stands for the query and `#` for the number. */
function searchPhrases({ loading, prompt, failed, none, hint, found }: SearchPhrases): string {
  const one = found(1, "{q}");
  const many = found(2, "{q}").replace("2", "#");
  return JSON.stringify({ loading, prompt, failed, none: `${none("{q}")} ${hint}`, one, many });
}
