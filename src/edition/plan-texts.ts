import type { Link } from "../model/card.ts";
import type { SettingsTextName, TeamMember } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { type Edition, hasPage } from "./edition.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import type { Tag } from "./tags.ts";
import { indexnowKeyUrl, MANIFEST_URL, OPML_URL, plainPageUrl, tagUrl } from "./urls.ts";

/** The files for machines that follow from the settings and a few names. */
export function planTexts(edition: Edition): Draft[] {
  const { site } = edition.newsroom;
  const authors = publishedAuthors(edition);
  const texts: Draft[] = [
    ...settingsTexts(site).map(([url, name]): Draft => ({ url, content: { kind: "text", name } })),
    { url: "/humans.txt", content: { kind: "text", name: "humans", team: teamOf(edition, authors) } },
  ];
  if (site.llms === true) {
    const plainPages = edition.newsroom.plainPages.map(({ slug, title }) => ({
      id: slug,
      name: title,
      url: plainPageUrl(slug),
    }));
    texts.push({ url: "/llms.txt", content: { kind: "text", name: "llms", plainPages } });
  }
  return texts;
}

/** The list of all feeds: a section of its own, since a large paper has ten thousand tags to put in the dictionary's order. */
export function opmlSection(edition: Edition, revisions: Revisions): Section {
  const tags = [...edition.byTag.keys()].filter((tag) => hasPage(edition, tag));
  return {
    name: "opml",
    get digest() {
      return revisions.sectionDigest((parts) => {
        for (const author of edition.byAuthor.keys()) parts.text(author);
        parts.tagList(tags);
      });
    },
    draft: () => [
      {
        url: OPML_URL,
        content: {
          kind: "text",
          name: "opml",
          authors: publishedAuthors(edition),
          tags: inOrder(tags, edition),
        },
      },
    ],
  };
}

/** In the order of the dictionary. Before their first article nobody is named: that could give an embargoed one away. */
export function publishedAuthors({ authorLinks, byAuthor, language }: Edition): Link[] {
  const published = [...authorLinks.values()].filter(({ id }) => byAuthor.has(id));
  return published.sort((a, b) => language.compareWords(a.name, b.name));
}

function inOrder(tags: readonly Tag[], { language }: Edition): Link[] {
  const links = tags.map((tag) => ({ id: tag.slug, name: tag.label, url: tagUrl(tag.slug) }));
  return links.sort((a, b) => language.compareWords(a.name, b.name));
}

function teamOf({ newsroom }: Edition, published: readonly Link[]): TeamMember[] {
  const roles = new Map(newsroom.authors.map(({ id, role }) => [id, role]));
  return published.map(({ id, name, url }) => ({ name, role: roles.get(id), url }));
}

function settingsTexts(site: Site): [url: string, name: SettingsTextName][] {
  const texts: [string, SettingsTextName][] = [
    ["/robots.txt", "robots"],
    [MANIFEST_URL, "manifest"],
  ];
  if (site.security !== undefined) texts.push(["/.well-known/security.txt", "security"]);
  if (site.ads !== undefined) texts.push(["/ads.txt", "ads"]);
  if (site.appAds !== undefined) texts.push(["/app-ads.txt", "app-ads"]);
  if (site.hosts.includes("netlify") || site.hosts.includes("cloudflare"))
    texts.push(["/_headers", "headers"]);
  if (site.indexnowKey !== undefined) texts.push([indexnowKeyUrl(site.indexnowKey), "indexnow-key"]);
  return texts;
}
