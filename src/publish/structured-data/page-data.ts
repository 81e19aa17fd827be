import { yearUrl } from "../../edition/urls.ts";
import type { Card } from "../../model/card.ts";
import type { PageDescription } from "../head.ts";
import type { HeadContext, HeadView, ListHeadView } from "../head-view.ts";
import { breadcrumbList } from "./breadcrumb-list.ts";
import { collectionPage, itemList } from "./collection-page.ts";
import type { StructuredThing } from "./json-ld.ts";
import { newsArticle, type StoryData } from "./news-article.ts";
import { newsMediaOrganization } from "./news-media-organization.ts";
import { profilePage } from "./profile-page.ts";
import { webSite } from "./web-site.ts";

/** The slugs of the plain page about the paper. */
const ABOUT_PAGES = ["about", "about-us"];

/** The structured data of a page. It says what the page shows, and pages that are not for the index say nothing. */
export function pageData(
  view: HeadView,
  about: PageDescription,
  context: HeadContext,
): readonly StructuredThing[] {
  switch (view.template) {
    case "home":
      return [webSite(context.site), organization(context), ...frontPageList(view, context)];
    case "article":
      return [
        newsArticle(storyOf(view), {
          site: context.site,
          logo: context.logo?.fallback,
          socialCard: context.socialCard,
        }),
        breadcrumb([view.full.card.category, { name: view.full.card.title, url: context.url }], context),
      ];
    case "list":
      return listData(view, about, context);
    case "month":
      return [breadcrumb([yearStep(view.year), { name: view.title, url: context.url }], context)];
    case "year":
      return [breadcrumb([yearStep(view.year)], context)];
    case "plain":
      return [
        ...(ABOUT_PAGES.includes(view.slug) ? [organization(context)] : []),
        breadcrumb([{ name: view.title, url: context.url }], context),
      ];
    default:
      return [];
  }
}

/** Part by part: the whole article, which the view holds too, has tags of its own, as typed. */
function storyOf({ full, liveUpdates }: HeadView & { readonly template: "article" }): StoryData {
  const { card, tags, caption, credit, article } = full;
  const { wordCount, corrections } = article;
  const story = { card, tags, caption, credit, wordCount, corrections };
  return liveUpdates === undefined ? story : { ...story, liveUpdates };
}

function listData(
  view: ListHeadView,
  about: PageDescription,
  context: HeadContext,
): readonly StructuredThing[] {
  const { site, url } = context;
  const { subject } = view;
  const steps =
    view.number === undefined
      ? [{ name: subject.link.name, url: subject.link.url }]
      : [subject.link, { name: context.phrases.list.page(view.number), url }];
  if (subject.kind === "author" && view.number === undefined) {
    const profile = {
      author: subject.link,
      role: subject.author.role,
      email: subject.author.email,
      links: subject.author.links,
      photo: subject.photo?.fallback,
    };
    return [profilePage(site, profile), breadcrumb(steps, context)];
  }
  const collection = {
    url,
    name: subject.link.name,
    description: about.description,
    lang: subject.kind === "tag" ? subject.lang : site.language,
    cards: view.cards,
  };
  return [collectionPage(site, collection), breadcrumb(steps, context)];
}

function yearStep(year: number): { name: string; url: string } {
  return { name: String(year), url: yearUrl(String(year)) };
}

function breadcrumb(
  steps: readonly { readonly name: string; readonly url: string }[],
  context: HeadContext,
): StructuredThing {
  return breadcrumbList(context.site, [{ name: context.phrases.site.home, url: "/" }, ...steps]);
}

function organization({ site, logo, plainPages }: HeadContext): StructuredThing {
  return newsMediaOrganization(site, logo?.fallback, plainPages);
}

function frontPageList(
  view: { readonly lead: Card | undefined; readonly top: readonly Card[] },
  { site }: HeadContext,
): readonly StructuredThing[] {
  const cards = view.lead === undefined ? view.top : [view.lead, ...view.top];
  return cards.length === 0 ? [] : [itemList(site, cards)];
}
