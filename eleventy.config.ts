import { configureWholeSite } from "./src/press/eleventy-whole-site.ts";
import type { EleventyConfig } from "./src/print/configure-eleventy.ts";

/**
 * For those who know Eleventy: `npx eleventy --config=eleventy.config.ts` prints the whole site into `dist/`, and
 * `npm run dev` serves it with Eleventy's own server. `npm run build` prints only what changed, and
 * draws each page as this does, without the time that Eleventy takes to start and to turn pages (docs/decisions/0006).
 */
export default async function configure(config: EleventyConfig) {
  await configureWholeSite(config);
  return { dir: { input: "templates", output: "dist" } };
}
