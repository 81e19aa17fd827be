import type { FiledArticle } from "./article.ts";
import type { Picture } from "./picture.ts";
import type { Site } from "./site.ts";

/** Everything in the content folder, read and checked; nothing yet of what is live or where it is shown. */
export interface Newsroom {
  readonly site: Site;
  /** In the order of the navigation. */
  readonly categories: readonly Category[];
  /** What `content/tags.yaml` says of tags; a tag without an entry is fine. */
  readonly tags: readonly TagEntry[];
  readonly authors: readonly Author[];
  readonly plainPages: readonly PlainPage[];
  readonly articles: readonly FiledArticle[];
  /** The editor's list of slugs or paths, most wanted first; empty when the paper keeps none. */
  readonly trending: readonly string[];
  /** What `published.txt` says was ever published; undefined when the paper keeps no such list, and nothing is checked. */
  readonly published?: readonly PublishedAddress[];
  /** Pictures that an article, an author or the site names, by their file from the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** An address that readers and search engines know. */
export interface PublishedAddress {
  /** Path on the site, decoded. */
  readonly path: string;
  /** Taken back on purpose: the address says so with a 410 page. */
  readonly gone: boolean;
  /** The line of the list, counted from 1. */
  readonly line: number;
}

export interface Category {
  /** Also its slug. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface TagEntry {
  /** The `tagKey` of the label or as given: what every spelling of the tag has in common. */
  readonly key: string;
  readonly label: string;
  readonly slug?: string;
  /** BCP 47; guessed from the script when absent. */
  readonly lang?: string;
  /** Other spellings that mean this tag. */
  readonly aliases: readonly string[];
  /** Kept apart from tags that would share its key: राज़ (secret) is not राज (rule). */
  readonly distinct: boolean;
}

export interface Author {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly role?: string;
  readonly email?: string;
  /** The file from the content folder. */
  readonly photo?: string;
  readonly links: readonly string[];
  readonly digest: string;
}

/** About, contact, policies: a page that is neither an article nor a list. */
export interface PlainPage {
  /** The file's name without its ending; the page is at `/<slug>/`. */
  readonly slug: string;
  readonly file: string;
  readonly title: string;
  readonly description?: string;
  /** Pictures that the body shows, as files from the content folder. */
  readonly bodyPictures: readonly string[];
  readonly digest: string;
}
