import { join } from "node:path";
import { type FoundConflict, locateConflicts } from "../content/locate-conflicts.ts";
import { readNewsroom } from "../content/read-newsroom.ts";
import { assembleEdition } from "../edition/assemble-edition.ts";
import type { Edition } from "../edition/edition.ts";
import type { Problem } from "../model/problem.ts";
import type { Instant } from "../model/time.ts";

/**
 * What the builder learns of the content and an editor may want to settle, though it stops no build: tags that had
 * to share a romanised spelling, photographs whose alt text is only the headline. Empty while the content has problems.
 */
export async function contentNotices(contentDir: string, now: Instant): Promise<Problem[]> {
  const { newsroom, problems } = await readNewsroom({ contentDir, displayDir: contentDir });
  if (newsroom === undefined || problems.length > 0) return [];
  const edition = assembleEdition(newsroom, { now, preview: false });
  return [...twinTags(edition, contentDir), ...locateConflicts(contentDir, missingAltTexts(edition))];
}

function twinTags(edition: Edition, contentDir: string): Problem[] {
  return [...edition.byTag.keys()].flatMap(({ label, slug, twinOf }) => {
    if (twinOf === undefined) return [];
    const what = `The tag "${label}" would have the address of another, /tag/${twinOf}/, and is at /tag/${slug}/.`;
    const fix = `Keep that with two lines: "- label: ${label}" and "  slug: ${slug}", or give it a better slug.`;
    return [{ file: join(contentDir, "tags.yaml"), line: 1, what, fix }];
  });
}

function missingAltTexts(edition: Edition): FoundConflict[] {
  return [...edition.articles].flatMap(({ article }) => {
    const { file, image, title } = article.whole();
    if (image.kind === "none" || image.alt !== title) return [];
    const what = "The picture has no alt text of its own, so its alt text is the headline.";
    const fix = 'Say what is to be seen: image: { src: photo.jpg, alt: "..." }.';
    return [{ file, key: "image", value: undefined, what, fix }];
  });
}
