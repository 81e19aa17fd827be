import type { TagOnPage } from "../model/page.ts";
import { type Day, daysOf } from "./days.ts";
import type { Edition } from "./edition.ts";
import { addArticle, draftArticle } from "./plan-articles.ts";
import { type List, listPages } from "./plan-lists.ts";
import type { Revisions } from "./revisions.ts";
import type { Section } from "./section.ts";
import type { Tag } from "./tags.ts";
import { dayUrl } from "./urls.ts";

/** A section, and the day that it is of. */
export interface DaySection extends Section {
  /** `2025-01-18`, in India. */
  readonly day: string;
}

/**
 * A section for each day, the oldest first: the pages of its articles, and those that list them. To know the fingerprints of
 * its pages takes the cards of all that the articles lead on to, which for a month would be some thousand.
 */
export function daySections(edition: Edition, revisions: Revisions): DaySection[] {
  const shownTags = new Map<Tag, TagOnPage>();
  return daysOf(edition).map((day) => ({
    name: `day ${day.day}`,
    day: day.day,
    get digest() {
      return revisions.sectionDigest((parts) => {
        parts.text(`${day.previousDay} ${day.nextDay}`);
        for (const position of day.articles.positions) addArticle(position, edition, parts);
      });
    },
    draft: () => [
      ...[...day.articles].flatMap((item) => draftArticle(item, edition, shownTags)),
      ...listPages(listOf(day, edition), edition.newsroom.site.pageSize),
    ],
  }));
}

function listOf({ day, articles, previousDay, nextDay }: Day, { language }: Edition): List {
  const urlOf = (other: string | undefined) => (other === undefined ? undefined : dayUrl(other));
  const link = { id: day, name: language.formatDay(startOf(day)), url: dayUrl(day) };
  return { of: { kind: "day", link, previousDay: urlOf(previousDay), nextDay: urlOf(nextDay) }, articles };
}

/** Midnight in India. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+05:30`);
}
