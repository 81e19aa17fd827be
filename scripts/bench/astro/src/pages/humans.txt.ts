import type { APIRoute } from "astro";
import { openArchive } from "../lib/archive.ts";
import { absolute, SITE } from "../lib/site.ts";

export const GET: APIRoute = async () => {
  const { authors } = await openArchive();
  const team = authors.map(({ name, url }) => `${name}\nSite: ${absolute(url)}\n`);
  return new Response(`/* TEAM */

${team.join("\n")}
/* SITE */
${SITE.title}
Site: ${absolute("/")}
Language: hi
`);
};
