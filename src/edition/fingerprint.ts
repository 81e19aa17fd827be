import { digestOf } from "../model/digest.ts";
import type { ArticleUrl, PageContent } from "../model/page.ts";
import { type Edition, sourceDigest } from "./edition.ts";

/** What a page depends on beyond the content that it names. */
export interface FingerprintBasis {
  /** Digest of the frame that every HTML page has: templates, settings, navigation, our own code. */
  readonly frame: string;
  /** Digest of what the files for machines depend on: settings and our own code, but no template. */
  readonly machine: string;
}

/** The digest of everything that a page is made of: same fingerprint, same bytes. */
export function fingerprintOf(url: string, content: PageContent, edition: Edition, basis: FingerprintBasis): string {
  const parts = [basisFor(content, basis), url, JSON.stringify(content)];
  for (const shown of cardsOn(content)) parts.push(liveArticle(edition, shown).cardDigest);
  for (const printed of wholeArticlesOn(content)) {
    const { article } = liveArticle(edition, printed);
    parts.push(sourceDigest(edition, article.digest, article.bodyPictures));
  }
  if (content.kind === "feed") for (const entry of content.articles) parts.push(feedExtras(edition, entry));
  return digestOf(parts.join("\n"));
}

function basisFor(content: PageContent, basis: FingerprintBasis): string {
  switch (content.kind) {
    // These name the digest of their own source, and are costly to make: a new template does not touch them.
    case "picture":
    case "asset":
      return "";
    case "feed":
    case "sitemap":
    case "sitemap-index":
    case "news-sitemap":
    case "section-sitemap":
    case "text":
    case "redirect-list":
      return basis.machine;
    default:
      return basis.frame;
  }
}

/** Every other article of which the page shows the card. */
export function cardsOn(content: PageContent): readonly ArticleUrl[] {
  switch (content.kind) {
    case "home":
      return [
        ...(content.lead === undefined ? [] : [content.lead]),
        ...content.top,
        ...content.blocks.flatMap((block) => block.articles),
        ...content.trending,
        ...content.latest,
      ];
    case "article":
      return [
        content.article,
        ...content.alsoRead,
        ...[content.previous, content.next].filter((url) => url !== undefined),
      ];
    case "list":
    case "fragment":
    case "feed":
    case "sitemap":
    case "news-sitemap":
      return content.articles;
    default:
      return [];
  }
}

/** Every article that the page prints as a whole. */
export function wholeArticlesOn(content: PageContent): readonly ArticleUrl[] {
  if (content.kind === "article") return [content.article];
  if (content.kind === "feed" && content.fullText) return content.articles;
  return [];
}

/** What a feed says of an article that is neither on its card nor, in a feed of summaries, in its text. */
function feedExtras(edition: Edition, url: ArticleUrl): string {
  const { article, tags } = liveArticle(edition, url);
  return JSON.stringify([article.image, tags.map(({ label, lang }) => [label, lang])]);
}

function liveArticle(edition: Edition, url: ArticleUrl) {
  const found = edition.articleByUrl.get(url);
  if (found === undefined) throw new Error(`Bug: a page shows ${url}, which is not live.`);
  return found;
}
