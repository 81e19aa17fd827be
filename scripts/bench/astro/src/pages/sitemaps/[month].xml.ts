import type { APIRoute } from "astro";
import { openArchive } from "../../lib/archive.ts";
import { cacheKeyOf } from "../../lib/cache-key.ts";
import { absolute } from "../../lib/site.ts";
import { xmlFile } from "../../lib/xml.ts";

export async function getStaticPaths() {
  const { months } = await openArchive();
  return [...months].map(([month, days]) => {
    const stories = days.flatMap((day) => day.stories);
    return { params: { month }, props: { stories }, cacheKey: cacheKeyOf(stories.map(({ url }) => url)) };
  });
}

export const GET: APIRoute = ({ props }) =>
  xmlFile([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
    ...props.stories.map(({ url, moment }: { url: string; moment: { iso: string } }) => {
      return `<url><loc>${absolute(url)}</loc><lastmod>${moment.iso}</lastmod></url>`;
    }),
    "</urlset>",
  ]);
