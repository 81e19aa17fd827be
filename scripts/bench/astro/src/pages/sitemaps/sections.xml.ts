import type { APIRoute } from "astro";
import { openArchive } from "../../lib/archive.ts";
import { listPages } from "../../lib/pagination.ts";
import { absolute } from "../../lib/site.ts";
import { xmlFile } from "../../lib/xml.ts";

export const GET: APIRoute = async () => {
  const { categories, tags, authors, days, months, years } = await openArchive();
  const urls = [
    "/",
    ...[...months.keys()].map((month) => `/${month.replace("-", "/")}/`),
    ...[...years.keys()].map((year) => `/${year}/`),
    "/feeds/",
    "/search/",
    ...[...categories, ...tags, ...authors, ...days].flatMap(listPages).map(({ url }) => url),
  ];
  return xmlFile([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map((url) => `<url><loc>${absolute(url)}</loc></url>`),
    "</urlset>",
  ]);
};
