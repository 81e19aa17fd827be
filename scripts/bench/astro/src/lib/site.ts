import assets from "../data/assets.json";
import categories from "../data/categories.json";
import desks from "../data/desks.json";

/** A category and who writes for it. */
export interface Desk {
  readonly name: string;
  readonly url: string;
  readonly author: string;
  readonly authorName: string;
}

export const SITE = { title: "अख़बार", tagline: "नाप-तौल", url: "https://akhbar.example" };
export const ASSETS = assets;
export const CATEGORIES: readonly { readonly id: string; readonly name: string }[] = categories;

/** The moment of the build, for what is shown for a while only. */
export const NOW = Date.parse(process.env.BENCH_NOW ?? new Date().toISOString());

/** The desk of a category. */
export function deskOf(category: string): Desk {
  const desk = (desks as Record<string, Desk>)[category];
  if (desk === undefined) throw new Error(`There is no category "${category}".`);
  return desk;
}

/** `/national/` as the world sees it. */
export function absolute(path: string): string {
  return SITE.url + path;
}
