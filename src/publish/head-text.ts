import type { HeadContext, HeadView, ListHeadView } from "./head-view.ts";

interface HeadText {
  /** The page's own name. */
  readonly name: string;
  /** The text of `<title>`: the name and the paper's. */
  readonly title: string;
  readonly description: string;
}

/** How search results and shared links name the page. */
export function nameAndDescription(view: HeadView, context: HeadContext): HeadText {
  const { site, phrases } = context;
  if (view.template === "home") {
    const name = `${site.title}: ${site.tagline}`;
    return { name, title: name, description: site.tagline };
  }
  const [name, description] = ownText(view, context);
  return { name, title: phrases.site.titleOnPage(name, site.title), description };
}

type NameAndDescription = readonly [name: string, description: string];

function ownText(view: Exclude<HeadView, { template: "home" }>, context: HeadContext): NameAndDescription {
  const { site, phrases } = context;
  const { archive, errors, feeds, offline } = phrases;
  switch (view.template) {
    case "article":
      return [view.full.card.title, view.full.card.description];
    case "list":
      return listText(view, context);
    case "month":
      return [archive.month(view.title), archive.descriptionOfSpan(view.title, site.title)];
    case "year":
      return [archive.year(view.year), archive.descriptionOfSpan(String(view.year), site.title)];
    case "plain":
      return [view.title, view.description ?? `${view.title}. ${site.title}: ${site.tagline}`];
    case "feeds":
      return [feeds.heading, feeds.intro];
    case "search":
      return [phrases.search.heading, phrases.search.description(site.title)];
    case "offline":
      return [offline.heading, offline.intro];
    case "not-found":
      return [errors.notFoundTitle, errors.notFound];
    case "gone":
      return [errors.goneTitle, errors.gone];
    case "redirect":
      return [errors.movedTitle, errors.moved];
    case "fragment":
      return [site.title, site.tagline];
  }
}

/** Each page of a long list is named and described apart from the others. */
function listText({ subject, number }: ListHeadView, context: HeadContext): NameAndDescription {
  const { titleOfPage } = context.phrases.list;
  const [name, description] = subjectText(subject, context);
  return number === undefined
    ? [name, description]
    : [titleOfPage(name, number), titleOfPage(description, number)];
}

function subjectText(subject: ListHeadView["subject"], { site, phrases }: HeadContext): NameAndDescription {
  const { name } = subject.link;
  if (subject.kind === "day")
    return [phrases.archive.day(name), phrases.archive.description(name, site.title)];
  const { heading, description } = phrases[subject.kind];
  if (subject.kind === "category" && subject.description !== "") return [heading(name), subject.description];
  return [heading(name), description(name, site.title)];
}
