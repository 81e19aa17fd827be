import type { APIRoute } from "astro";
import { news, openArchive } from "../lib/archive.ts";
import { absolute, SITE } from "../lib/site.ts";
import { xml, xmlFile } from "../lib/xml.ts";

const PUBLICATION = `<news:publication><news:name>${SITE.title}</news:name><news:language>hi</news:language></news:publication>`;

export const GET: APIRoute = async () => {
  const { stories } = await openArchive();
  return xmlFile([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...news(stories).map(({ url, title, moment }) => {
      const entry = `<news:publication_date>${moment.iso}</news:publication_date><news:title>${xml(title)}</news:title>`;
      return `<url><loc>${absolute(url)}</loc><news:news>${PUBLICATION}${entry}</news:news></url>`;
    }),
    "</urlset>",
  ]);
};
