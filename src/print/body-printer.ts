import { parseTime } from "../content/parse-time.ts";
import { picturePath } from "../content/picture-lookup.ts";
import { readBody } from "../content/read-body.ts";
import { servePicture } from "../edition/pictures.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import { toIndianTime, toIso } from "../model/time.ts";
import type { LiveUpdate } from "../publish/structured-data/news-article.ts";
import { createMarkdown, type MarkdownPhrases, type RenderedText } from "./markdown/create-markdown.ts";
import type { PictureSource } from "./markdown/figures.ts";
import type { UpdateTime } from "./markdown/live-updates.ts";
import type { PrintedUpdate } from "./markdown/printed-updates.ts";
import type { Stock } from "./stock.ts";

/** Prints the Markdown of a content file, once however many pages show it. */
export interface BodyPrinter {
  /** `file` is from the content folder. */
  readonly htmlOf: (file: string) => string;
  /** The entries of a live blog. */
  readonly updatesOf: (file: string) => readonly LiveUpdate[];
  /** The Markdown itself, of a story whose page may have been printed before; kept no longer. */
  readonly takeSource: (file: string) => string;
}

/** The measure of the text column, within a gutter of a rem at least, for the browser's choice among the widths. */
const BODY_SIZES = "(min-width: 48em) 45rem, calc(100vw - 2rem)";

export function createBodyPrinter(stock: Stock, language: LanguagePack): BodyPrinter {
  const { site } = stock.chrome;
  const printed = new Map<string, RenderedText>();
  /** Of what was printed: the index, which comes behind the stories, asks next. */
  const sources = new Map<string, string>();
  let current = "";

  const markdown = createMarkdown({
    origin: site.url,
    slugify: language.slugify,
    phrases: markdownPhrases(language),
    reservedIds: ["top", "main"],
    resolvePicture: (src) => pictureSource(stock, picturePath(current, src)),
    parseTime: (text) => updateTime(text, language, site.dateline),
  });

  function textOf(file: string): RenderedText {
    const known = printed.get(file);
    if (known !== undefined) return known;
    current = file;
    const source = readBody(stock.contentDir, file);
    const text = markdown.render(source);
    sources.set(file, source);
    printed.set(file, text);
    return text;
  }

  return {
    htmlOf: (file) => textOf(file).html,
    updatesOf: (file) => textOf(file).updates.map(liveUpdate),
    takeSource(file) {
      const source = sources.get(file) ?? readBody(stock.contentDir, file);
      sources.delete(file);
      return source;
    },
  };
}

function liveUpdate({ iso, id, headline, text }: PrintedUpdate): LiveUpdate {
  return { at: Date.parse(iso), anchor: id, text, ...(headline === undefined ? {} : { headline }) };
}

function markdownPhrases({ phrases: { article, embed, live } }: LanguagePack): MarkdownPhrases {
  return {
    footnotes: article.footnotes,
    footnote: article.footnote("").trim(),
    backToText: article.backToText,
    table: article.table,
    permalink: live.update,
    embeds: {
      youtube: embed.playVideo,
      x: embed.showPost,
      instagram: embed.showPost,
      facebook: embed.showPost,
      maps: embed.showMap,
    },
  };
}

/** As lead pictures: AVIF and WebP in several widths, and the plain file for browsers that draw neither. */
function pictureSource(stock: Stock, file: string): PictureSource | undefined {
  const picture = stock.pictures.get(file);
  if (picture === undefined) return undefined;
  const { fallback, sources } = servePicture(picture).set;
  return {
    url: fallback.url,
    width: fallback.width,
    height: fallback.height,
    sources: sources.map(({ type, files }) => ({
      type,
      srcset: files.map(({ url, width }) => `${url} ${width}w`).join(", "),
    })),
    sizes: BODY_SIZES,
  };
}

function updateTime(
  text: string,
  language: LanguagePack,
  dateline: "english" | "hindi",
): UpdateTime | undefined {
  const instant = parseTime(text);
  if (instant === undefined) return undefined;
  return {
    iso: toIso(instant),
    label: language.formatDateline(instant, dateline),
    id: toIndianTime(instant).toFormat("yyyyLLdd-HHmm"),
  };
}
