import type { APIRoute } from "astro";
import { openArchive } from "../lib/archive.ts";
import { absolute } from "../lib/site.ts";
import { xmlFile } from "../lib/xml.ts";

export const GET: APIRoute = async () => {
  const { months } = await openArchive();
  return xmlFile([
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    `<sitemap><loc>${absolute("/sitemaps/sections.xml")}</loc></sitemap>`,
    ...[...months].map(([month, days]) => {
      const last = days.at(-1)?.stories.at(-1)?.moment.iso;
      return `<sitemap><loc>${absolute(`/sitemaps/${month}.xml`)}</loc><lastmod>${last}</lastmod></sitemap>`;
    }),
    "</sitemapindex>",
  ]);
};
