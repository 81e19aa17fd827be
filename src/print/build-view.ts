import { servePicture } from "../edition/pictures.ts";
import type { Draft } from "../edition/section.ts";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Card } from "../model/card.ts";
import type { ArticleContent, ArticleUrl, ListContent, PageContent } from "../model/page.ts";
import type { PictureSet } from "../model/picture.ts";
import type { BodyPrinter } from "./body-printer.ts";
import type { Stock } from "./stock.ts";
import type { ArticleView, ListView, View } from "./view.ts";

/** The pages that a template draws. */
export type TemplatePage = Draft & { readonly content: TemplateContent };
type TemplateContent = Extract<PageContent, { kind: (typeof TEMPLATE_KINDS)[number] }>;

const TEMPLATE_KINDS = [
  "home",
  "article",
  "list",
  "month",
  "year",
  "plain",
  "not-found",
  "gone",
  "feeds",
  "offline",
  "search",
  "redirect",
  "fragment",
] as const;

/** True for what a template draws; false for what is made for machines. */
export function isTemplatePage(page: Draft): page is TemplatePage {
  return (TEMPLATE_KINDS as readonly string[]).includes(page.content.kind);
}

/** Puts what the page names in the place of the names: the cards, the body, the words for months. */
export function buildView(
  content: TemplateContent,
  stock: Stock,
  bodies: BodyPrinter,
  language: LanguagePack,
): View {
  const cardOf = (url: ArticleUrl): Card => known(stock.cards, url);
  const maybeCard = (url: ArticleUrl | undefined) => (url === undefined ? undefined : cardOf(url));

  switch (content.kind) {
    case "home":
      return {
        template: "home",
        lead: maybeCard(content.lead),
        top: content.top.map(cardOf),
        blocks: content.blocks.map(({ category, articles }) => ({ category, cards: articles.map(cardOf) })),
        trending: content.trending.map(cardOf),
        latest: content.latest.map(cardOf),
      };
    case "article":
      return articleView(content, stock, bodies, cardOf);
    case "list":
      return { ...listSubject(content, stock, bodies), cards: content.articles.map(cardOf) };
    case "month":
      return {
        template: "month",
        year: content.year,
        month: content.month,
        title: language.formatMonth(content.year, content.month),
        days: content.days.map((day) => ({ ...day, label: String(day.day) })),
        previous: content.previous,
        next: content.next,
      };
    case "year":
      return {
        template: "year",
        year: content.year,
        months: content.months.map((month) => ({
          ...month,
          label: language.formatMonth(content.year, month.month),
        })),
        previous: content.previous,
        next: content.next,
      };
    case "plain": {
      const page = known(stock.plainPages, content.slug);
      return {
        template: "plain",
        slug: page.slug,
        title: page.title,
        description: page.description,
        html: bodies.htmlOf(page.file),
      };
    }
    case "search":
      return { template: "search", authors: content.authors, years: content.years };
    case "fragment":
      return { template: "fragment", name: content.name, cards: content.articles.map(cardOf) };
    case "feeds":
      return { template: "feeds", authors: content.authors };
    case "redirect":
      return { template: "redirect", to: stock.chrome.site.url + content.to };
    default:
      return { template: content.kind, to: undefined };
  }
}

function articleView(
  content: ArticleContent,
  stock: Stock,
  bodies: BodyPrinter,
  cardOf: (url: ArticleUrl) => Card,
): ArticleView {
  const { article } = known(stock.articles, content.article);
  const photo = article.image.kind === "photo" ? article.image : undefined;
  return {
    template: "article",
    full: {
      card: cardOf(content.article),
      article,
      caption: photo?.caption,
      credit: photo?.credit,
      tags: content.tags,
      html: bodies.htmlOf(article.file),
    },
    alsoRead: content.alsoRead.map(cardOf),
    previous: content.previous === undefined ? undefined : cardOf(content.previous),
    next: content.next === undefined ? undefined : cardOf(content.next),
    ...(article.live === "none" ? {} : { liveUpdates: bodies.updatesOf(article.file) }),
  };
}

function listSubject(content: ListContent, stock: Stock, bodies: BodyPrinter): Omit<ListView, "cards"> {
  const { of, number, newer, older } = content;
  const rest = { template: "list", number, newer, older } as const;
  if (of.kind !== "author") return { ...rest, subject: of };
  const author = known(stock.authors, of.link.id);
  const subject = {
    kind: "author",
    link: of.link,
    author,
    photo: photoOf(author.photo, stock),
    html: bodies.htmlOf(author.file),
  } as const;
  return { ...rest, subject };
}

function photoOf(file: string | undefined, stock: Stock): PictureSet | undefined {
  return file === undefined ? undefined : servePicture(known(stock.pictures, file)).set;
}

function known<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Bug: the batch shows '${key}', but its stock lacks it.`);
  return value;
}
