import { digestOf } from "../model/digest.ts";
import { madeOnce } from "../model/made-once.ts";
import type {
  ArticleContent,
  ArticleUrl,
  ListContent,
  ListSubject,
  PageContent,
  TagOnPage,
} from "../model/page.ts";
import { type Edition, sourceDigest } from "./edition.ts";
import type { Tag } from "./tags.ts";

/** What a page depends on beyond the content that it names. */
export interface FingerprintBasis {
  /** Digest of the frame that every HTML page has: templates, settings, navigation, our own code. */
  readonly frame: string;
  /** Digest of what the files for machines depend on: settings and our own code, but no template. */
  readonly machine: string;
}

/** The digest of everything that a page is made of: same fingerprint, same bytes. */
export function fingerprintOf(
  url: string,
  content: PageContent,
  edition: Edition,
  basis: FingerprintBasis,
): string {
  // Stories of a month: a digest stands for them, and the cards of all need not be made to know it.
  if (content.kind === "search-words") return digestOf(`${basis.machine}\n${url}\n${content.period.digest}`);
  if (content.kind === "search-stories") return digestOf(`${basis.machine}\n${url}\n${content.digest}`);
  let whole = `${basisFor(content, basis)}\n${url}\n${signatureOf(content)}`;
  for (const shown of cardsOn(content)) whole += `\n${liveArticle(edition, shown).cardDigest}`;
  for (const printed of wholeArticlesOn(content)) {
    const { article } = liveArticle(edition, printed);
    whole += `\n${sourceDigest(edition, article.digest, article.bodyPictures)}`;
  }
  if (content.kind === "feed")
    for (const entry of content.articles) whole += `\n${feedExtras(edition, entry)}`;
  return digestOf(whole);
}

/**
 * A text that differs whenever the content does. Articles and lists are nearly all of the pages: theirs is quicker
 * to make, and leaves out the URLs of the articles shown, which their cards' digests stand for.
 */
function signatureOf(content: PageContent): string {
  switch (content.kind) {
    case "article":
      return signatureOfArticle(content);
    case "list":
      return signatureOfList(content);
    default:
      return JSON.stringify(content);
  }
}

function signatureOfArticle({
  kind,
  article,
  tags,
  alsoRead,
  previous,
  next,
  socialCard,
  ...rest
}: ArticleContent): string {
  // A part that is added to the content and forgotten here would leave stale pages.
  rest satisfies Record<string, never>;
  return `${kind}\n${article}\n${tags.map(signatureOfShared).join("\n")}\n${alsoRead.length} ${previous === undefined} ${next === undefined} ${socialCard?.url}`;
}

function signatureOfList({ kind, of, articles, number, newer, older, ...rest }: ListContent): string {
  rest satisfies Record<string, never>;
  return `${kind}\n${signatureOfShared(of)}\n${articles.length} ${number} ${newer} ${older}`;
}

/** Of a tag or a list's subject, which many pages have in common. */
const signatureOfShared = madeOnce(
  (part: TagOnPage | ListSubject) => JSON.stringify(part),
  new WeakMap<TagOnPage | ListSubject, string>(),
);

function basisFor(content: PageContent, basis: FingerprintBasis): string {
  switch (content.kind) {
    // These name the digest of their own source, and are costly to make: a new template does not touch them.
    case "picture":
    case "asset":
    case "card":
      return "";
    case "feed":
    case "sitemap":
    case "sitemap-index":
    case "news-sitemap":
    case "section-sitemap":
    case "text":
    case "redirect-list":
    case "search-words":
    case "search-stories":
    case "search-periods":
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
    case "news-sitemap":
    case "search-stories":
      return content.articles;
    default:
      return [];
  }
}

/** Every article that the page prints as a whole. */
export function wholeArticlesOn(content: PageContent): readonly ArticleUrl[] {
  if (content.kind === "article") return [content.article];
  if (content.kind === "feed" && content.fullText) return content.articles;
  if (content.kind === "search-words") return content.articles;
  return [];
}

/** What a feed says of an article that is neither on its card nor, in a feed of summaries, in its text. */
function feedExtras(edition: Edition, url: ArticleUrl): string {
  const { article, tags } = liveArticle(edition, url);
  const own = JSON.stringify([article.whole().image, article.aliases[0]]);
  return tags.reduce((text, tag) => `${text} ${signatureInFeeds(tag)}`, own);
}

const signatureInFeeds = madeOnce(
  ({ label, lang }: Tag) => JSON.stringify([label, lang]),
  new WeakMap<Tag, string>(),
);

function liveArticle(edition: Edition, url: ArticleUrl) {
  const found = edition.articleByUrl.get(url);
  if (found === undefined) throw new Error(`Bug: a page shows ${url}, which is not live.`);
  return found;
}
