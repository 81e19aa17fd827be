import { toIso } from "../model/time.ts";
import { absoluteUrl } from "./absolute-url.ts";
import type { PageDescription } from "./head.ts";
import type { Head, HeadArticle, HeadContext, HeadView } from "./head-view.ts";
import { sharePicture } from "./share-picture.ts";

type Properties = Head["properties"];

/** The page's Open Graph properties (ogp.me), with `article:*` for an article. */
export function openGraph(view: HeadView, about: PageDescription, context: HeadContext): Properties {
  const { site } = context;
  return [
    ["og:site_name", site.title],
    ["og:locale", openGraphLocale(view.template === "article" ? view.full.card.lang : site.language)],
    ["og:type", typeOf(view)],
    ["og:title", about.name],
    ["og:description", about.description],
    ["og:url", about.canonical],
    ...pictureProperties(view, about, context),
    ...(view.template === "article" ? articleProperties(view.full, context) : []),
  ];
}

/** `hi_IN`: Open Graph wants a territory, and ours is India unless the language says otherwise. */
export function openGraphLocale(lang: string): string {
  let locale = locales.get(lang);
  if (locale === undefined) {
    const { language, region = "IN" } = new Intl.Locale(lang);
    locale = `${language}_${region}`;
    locales.set(lang, locale);
  }
  return locale;
}

/** A paper has one language or two, and to take a tag apart costs more than the rest of the head. */
const locales = new Map<string, string>();

function typeOf(view: HeadView): string {
  if (view.template === "article") return "article";
  return view.template === "list" && view.subject.kind === "author" ? "profile" : "website";
}

function pictureProperties(view: HeadView, about: PageDescription, context: HeadContext): Properties {
  const picture = sharePicture(view, about.name, context);
  if (picture === undefined) return [];
  return [
    ["og:image", absoluteUrl(context.site, picture.file.url)],
    ["og:image:type", picture.file.type],
    ["og:image:width", String(picture.file.width)],
    ["og:image:height", String(picture.file.height)],
    ["og:image:alt", picture.alt],
  ];
}

function articleProperties({ card, tags }: HeadArticle, { site }: HeadContext): Properties {
  const facebook = site.social.find((account) => account.network === "facebook");
  return [
    ["article:published_time", toIso(card.publishedAt)],
    ["article:modified_time", toIso(card.modifiedAt)],
    ["article:section", card.category.name],
    ...tags.map((tag) => ["article:tag", tag.label] as const),
    ...card.authors.map((author) => ["article:author", absoluteUrl(site, author.url)] as const),
    ...(facebook === undefined ? [] : [["article:publisher", facebook.url] as const]),
  ];
}
