import type { APIRoute } from "astro";
import { inOrder, openArchive, type StoryList } from "../lib/archive.ts";
import { absolute, SITE } from "../lib/site.ts";
import { xml, xmlFile } from "../lib/xml.ts";

export const GET: APIRoute = async () => {
  const { categories, authors, tags } = await openArchive();
  return xmlFile(
    [
      '<opml version="2.0">',
      `<head><title>${SITE.title}</title><ownerName>${SITE.title}</ownerName></head>`,
      "<body>",
      outline(SITE.title, "/"),
      ...group("विषय", categories),
      ...group("लेखक", authors),
      ...group("टैग", inOrder(tags)),
      "</body>",
      "</opml>",
    ],
    "text/x-opml",
  );
};

function group(name: string, lists: readonly StoryList[]): string[] {
  const outlines = lists.map((list) => outline(`${SITE.title}: ${xml(list.name)}`, list.url));
  return [`<outline text="${name}">`, ...outlines, "</outline>"];
}

function outline(name: string, url: string): string {
  const link = absolute(url);
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${link}feed.xml" htmlUrl="${link}" language="hi"/>`;
}
