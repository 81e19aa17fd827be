import type { Author, PlainPage } from "../model/newsroom.ts";
import { readAuthor } from "./read-author.ts";
import { readPlainPage } from "./read-plain-page.ts";
import { type Reading, readLimited } from "./reading.ts";

/** Those who write, and the pages that are no articles. */
export interface People {
  readonly authors: Author[];
  readonly plainPages: PlainPage[];
  readonly bodyPictures: string[];
}

/** Most bytes in an author's or a page's file. */
const LARGEST_PAGE = 1_048_576;

export function readPeople(reading: Reading): People {
  const { sorted, problems } = reading;
  const people: People = { authors: [], plainPages: [], bodyPictures: [] };
  for (const { name, file } of sorted.authors) {
    const bytes = readLimited(reading, file, LARGEST_PAGE);
    const read = bytes && readAuthor(name, file, bytes, reading, problems);
    if (read === undefined) continue;
    people.authors.push(read.author);
    people.bodyPictures.push(...read.bodyPictures);
  }
  for (const { name, file } of sorted.pages) {
    const bytes = readLimited(reading, file, LARGEST_PAGE);
    const page = bytes && readPlainPage(name, file, bytes, reading, problems);
    if (page === undefined) continue;
    people.plainPages.push(page);
    people.bodyPictures.push(...page.bodyPictures);
  }
  return people;
}
