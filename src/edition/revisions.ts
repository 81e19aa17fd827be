import { picturesOf } from "../model/article.ts";
import { digestOf } from "../model/digest.ts";
import { type Edition, hasPage, sourceDigest } from "./edition.ts";
import type { LiveArticle } from "./live-article.ts";
import { isBreaking } from "./liveness.ts";
import type { Tag } from "./tags.ts";

/** Short texts that stand for the parts of which sections are made. */
export interface Revisions {
  /** Stands for all that settings, authors and categories decide: a change of any makes every section anew. */
  readonly basis: string;
  /** Changes whenever anything in the article's source, in its pictures or in its label does; not with its tags' names. */
  readonly ofArticle: (item: LiveArticle) => string;
  /** Changes with the name, the address or the page of a tag, as articles and feeds show it. */
  readonly ofTag: (tag: Tag) => string;
  /** The revisions of an article and of its tags. */
  readonly withTags: (item: LiveArticle) => string;
}

/** `basis` stands for settings, templates and code. Each revision is made once, when it is first asked for. */
export function revisionsOf(edition: Edition, basis: string): Revisions {
  const { newsroom, now, articles } = edition;
  const ofArticles = new Array<string | undefined>(articles.length);
  const ofTags = new Map<Tag, string>();
  const people = newsroom.authors.map((author) => [
    author,
    author.photo === undefined ? "" : newsroom.pictures.get(author.photo)?.digest,
  ]);

  function ofArticle(item: LiveArticle): string {
    let revision = ofArticles[item.position];
    if (revision === undefined) {
      const { article } = item;
      revision = sourceDigest(edition, article.digest, picturesOf(article));
      if (isBreaking(article, now)) revision += " breaking";
      ofArticles[item.position] = revision;
    }
    return revision;
  }

  function ofTag(tag: Tag): string {
    let revision = ofTags.get(tag);
    if (revision === undefined) {
      revision = digestOf(JSON.stringify([tag.label, tag.lang, tag.slug, hasPage(edition, tag)])).slice(
        0,
        12,
      );
      ofTags.set(tag, revision);
    }
    return revision;
  }

  function withTags(item: LiveArticle): string {
    let revisions = ofArticle(item);
    for (const tag of item.tags) revisions += ` ${ofTag(tag)}`;
    return revisions;
  }

  return { basis: digestOf(`${basis}\n${JSON.stringify(people)}`), ofArticle, ofTag, withTags };
}
