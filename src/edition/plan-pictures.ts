import { once } from "../model/once.ts";
import type { Picture } from "../model/picture.ts";
import type { Edition } from "./edition.ts";
import { itemAt } from "./item-at.ts";
import { type Focus, pictureStem, serveLeadPicture, servePicture } from "./pictures.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";

/** A photograph with every focus that it has where an article opens with it; only those need its crops. */
interface Shown {
  readonly picture: Picture;
  readonly focuses: Focus[];
}

/**
 * Everything that is made of the photographs which live pages show: those of the paper itself and its authors, then a
 * section a month. A photograph that is shown again later belongs to the section that showed it first, which is found out
 * when somebody first asks a section for anything but its name.
 */
export function pictureSections(edition: Edition, revisions: Revisions): Section[] {
  const found = once(() => firstShown(edition));
  const picturesIn = (name: string) => found().get(name) ?? [];
  return [OF_PAPER, ...[...edition.byMonth.keys()].map(ofMonth)].map((name) => ({
    name,
    get digest() {
      const pictures = JSON.stringify(picturesIn(name));
      return revisions.sectionDigest(({ text }) => text(pictures));
    },
    draft: () => picturesIn(name).flatMap(draftPicture),
  }));
}

const OF_PAPER = "pictures";

function ofMonth(month: string): string {
  return `pictures ${month}`;
}

/** By the section that shows them first. */
function firstShown(edition: Edition): ReadonlyMap<string, readonly Shown[]> {
  const sections = new Map<string, Shown[]>();
  const shown = new Map<string, Shown>();

  function show(file: string, section: Shown[], focus?: Focus): void {
    const picture = edition.newsroom.pictures.get(file);
    if (picture === undefined) throw new Error(`Bug: the picture ${file} was not measured.`);
    // Two files with the same name and the same bytes are one picture.
    const stem = pictureStem(picture);
    let found = shown.get(stem);
    if (found === undefined) {
      found = { picture, focuses: [] };
      shown.set(stem, found);
      section.push(found);
    }
    if (focus === undefined || found.focuses.some(({ x, y }) => x === focus.x && y === focus.y)) return;
    found.focuses.push(focus);
  }

  const ofPaper: Shown[] = [];
  for (const file of picturesOfPaper(edition)) show(file, ofPaper);
  sections.set(OF_PAPER, ofPaper);
  for (const [month, articles] of edition.byMonth) {
    const inMonth: Shown[] = [];
    for (const position of articles.positions) {
      const article = itemAt(edition.table.articles, position);
      for (const file of article.bodyPictures) show(file, inMonth);
      const lead = article.leadPicture;
      if (lead !== undefined) show(lead.file, inMonth, lead.focus);
    }
    sections.set(ofMonth(month), inMonth);
  }
  return sections;
}

function picturesOfPaper({ newsroom, byAuthor }: Edition): string[] {
  const { logo } = newsroom.site.publisher;
  return [
    ...newsroom.authors.flatMap(({ id, photo }) => (byAuthor.has(id) && photo !== undefined ? [photo] : [])),
    ...newsroom.plainPages.flatMap(({ bodyPictures }) => bodyPictures),
    ...(logo === undefined ? [] : [logo]),
  ];
}

/** What differs with the focus are the crops; the rest is the same and made once. */
function draftPicture({ picture, focuses }: Shown): Draft[] {
  const planned = new Map<string, Draft>();
  const services = [servePicture(picture), ...focuses.map((focus) => serveLeadPicture(picture, focus))];
  for (const { url, source, recipe } of services.flatMap((service) => service.planned)) {
    const content = { kind: "picture", source: source.file, digest: source.digest, recipe } as const;
    planned.set(url, { url, content });
  }
  return [...planned.values()];
}
