import { statSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { fileOf } from "../edition/urls.ts";
import type { PageContent } from "../model/page.ts";

/** The addresses of the photographs in a feed, whose bytes it tells; none for other pages. */
export function photosInFeed(content: PageContent, { articleByUrl }: Edition): string[] {
  if (content.kind !== "feed") return [];
  return content.articles.flatMap((url) => {
    const image = articleByUrl.get(url)?.card.image;
    return image?.kind === "photo" ? [image.picture.fallback.url] : [];
  });
}

/** Gives the bytes of the file at an address, in the first of the folders that has it. */
export function bytesIn(...folders: readonly string[]): (url: string) => number | undefined {
  return (url) => {
    for (const folder of folders) {
      const found = statSync(join(folder, fileOf(url)), { throwIfNoEntry: false });
      if (found !== undefined) return found.size;
    }
    return undefined;
  };
}
