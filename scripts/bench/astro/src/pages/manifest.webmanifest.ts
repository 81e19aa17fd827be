import type { APIRoute } from "astro";
import { CATEGORIES, SITE } from "../lib/site.ts";

export const GET: APIRoute = () => {
  const manifest = {
    id: "/",
    name: SITE.title,
    short_name: SITE.title,
    description: SITE.tagline,
    lang: "hi",
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    theme_color: "#fdfbf6",
    background_color: "#fdfbf6",
    categories: ["news"],
    icons: [192, 512].map((size) => ({
      src: `/icon-${size}.png`,
      type: "image/png",
      sizes: `${size}x${size}`,
    })),
    shortcuts: CATEGORIES.slice(0, 4).map(({ id, name }) => ({ name, url: `/${id}/` })),
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`);
};
