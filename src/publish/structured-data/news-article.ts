import type { BlogPosting, CorrectionComment, ImageObject, LiveBlogPosting, NewsArticle } from "schema-dts";
import type { Correction } from "../../model/article.ts";
import type { Card } from "../../model/card.ts";
import type { PictureFile } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { type Instant, toIso } from "../../model/time.ts";
import { absoluteUrl } from "../absolute-url.ts";
import { authorOf } from "./author.ts";
import { imageObject, publisherOf, websiteId } from "./identities.ts";

/** What a voice assistant may read aloud: headline and standfirst, as the article template marks them. */
export const SPEAKABLE_SELECTORS = [".article-header__headline", ".article-header__standfirst"] as const;

/** The article as its page shows it. */
export interface StoryData {
  readonly card: Card;
  readonly tags: readonly { readonly label: string }[];
  readonly wordCount: number;
  readonly corrections: readonly Correction[];
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  /** The entries of a live blog, in the order of the page; their text is plain. */
  readonly liveUpdates?: readonly LiveUpdate[];
}

export interface LiveUpdate {
  readonly at: Instant;
  readonly headline?: string;
  readonly text: string;
  /** The entry's id on the page, for a link to it. */
  readonly anchor?: string;
}

export interface StoryContext {
  readonly site: Site;
  readonly logo: PictureFile | undefined;
  /** Stands in for a photograph where there is none. */
  readonly socialCard: PictureFile | undefined;
}

/** `NewsArticle`, or `LiveBlogPosting` for a live blog, with Google's required and recommended properties. */
export function newsArticle(story: StoryData, context: StoryContext): NewsArticle | LiveBlogPosting {
  if (story.card.live === "none") return { "@type": "NewsArticle", ...commonProperties(story, context) };
  return {
    "@type": "LiveBlogPosting",
    ...commonProperties(story, context),
    coverageStartTime: toIso(story.card.publishedAt),
    ...(story.card.live === "closed" ? { coverageEndTime: toIso(story.card.modifiedAt) } : {}),
    ...(story.liveUpdates === undefined
      ? {}
      : { liveBlogUpdate: story.liveUpdates.map((update) => liveUpdate(update, story.card, context)) }),
  };
}

function commonProperties(story: StoryData, context: StoryContext) {
  const { card } = story;
  const { site } = context;
  const url = absoluteUrl(site, card.url);
  const images = articleImages(story, context);
  return {
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: card.title,
    description: card.description,
    ...(images.length === 0 ? {} : { image: images }),
    datePublished: toIso(card.publishedAt),
    dateModified: toIso(card.modifiedAt),
    author: card.authors.map((author) => authorOf(site, author)),
    publisher: publisherOf(site, context.logo),
    articleSection: card.category.name,
    ...(story.tags.length === 0 ? {} : { keywords: story.tags.map((tag) => tag.label) }),
    inLanguage: card.lang,
    isAccessibleForFree: true,
    isPartOf: { "@id": websiteId(site) },
    wordCount: story.wordCount,
    speakable: { "@type": "SpeakableSpecification" as const, cssSelector: SPEAKABLE_SELECTORS },
    ...(story.corrections.length === 0 ? {} : { correction: story.corrections.map(correctionComment) }),
  };
}

/** The photograph in Google's three shapes; each shape once where the crops are one file. */
function articleImages(story: StoryData, { site, socialCard }: StoryContext): readonly ImageObject[] {
  const { image } = story.card;
  if (image.kind === "none") return socialCard === undefined ? [] : [imageObject(site, socialCard)];
  const { wide, standard, square } = image.picture.crops;
  const files = new Map([wide, standard, square].map((file) => [file.url, file]));
  const about = {
    ...(story.credit === undefined ? {} : { credit: story.credit }),
    ...(story.caption === undefined ? {} : { caption: story.caption }),
  };
  return [...files.values()].map((file) => imageObject(site, file, about));
}

function correctionComment({ at, text }: Correction): CorrectionComment {
  return { "@type": "CorrectionComment", text, datePublished: toIso(at) };
}

function liveUpdate(update: LiveUpdate, card: Card, { site, logo }: StoryContext): BlogPosting {
  const page = absoluteUrl(site, card.url);
  return {
    "@type": "BlogPosting",
    headline: update.headline ?? card.title,
    articleBody: update.text,
    datePublished: toIso(update.at),
    url: update.anchor === undefined ? page : `${page}#${update.anchor}`,
    author: card.authors.map((author) => authorOf(site, author)),
    publisher: publisherOf(site, logo),
  };
}
