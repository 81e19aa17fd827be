import type { APIRoute } from "astro";
import { absolute } from "../lib/site.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *
Allow: /

Sitemap: ${absolute("/sitemap.xml")}
Sitemap: ${absolute("/news-sitemap.xml")}
`);
