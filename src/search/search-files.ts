/** The list of all periods, newest first, with the patterns of the files' paths: `/search/:period/:file.txt`. */
export interface Listing {
  readonly words: string;
  readonly stories: string;
  readonly periods: readonly PeriodEntry[];
}

export interface PeriodEntry {
  /** A year, a month or a day: `2025`, `2025-01`, `2025-01-18`. */
  readonly name: string;
  /** Stories in it. */
  readonly count: number;
  /** How many word files it has. */
  readonly files: number;
  /** Changes with what the files hold, so that a browser may keep them until then. */
  readonly digest: string;
}

/** The stories of a part of a period, oldest first. */
export interface StoriesFile {
  readonly stories: readonly StoryCard[];
}

/** A result as it is shown. */
export interface StoryCard {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** As machines read it, and as the paper writes it. */
  readonly iso: string;
  readonly time: string;
  /** The category's name. */
  readonly category: string;
  /** When it is not the site's language. */
  readonly lang?: string;
}
