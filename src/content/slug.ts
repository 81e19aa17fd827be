import { quote, type Tell } from "./tell.ts";

/** Longest slug, in letters: room for a headline, and short enough to share. */
export const LONGEST_SLUG = 80;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be one part of an address: lower-case ASCII words with single hyphens. */
export function isSlug(typed: string): boolean {
  return typed.length <= LONGEST_SLUG && SLUG.test(typed);
}

/** Tells that a slug cannot be used, with the nearest that can. */
export function tellBadSlug(
  typed: string,
  line: number,
  slugify: (text: string) => string,
  tell: Tell,
): void {
  const near = slugify(typed.slice(0, 500));
  const what =
    typed.length > LONGEST_SLUG && SLUG.test(typed)
      ? `The slug is longer than ${LONGEST_SLUG} letters.`
      : `The slug ${quote(typed)} holds more than small letters a-z, digits and single hyphens.`;
  tell(line, what, isSlug(near) ? `Write slug: ${near}.` : "Write it as slug: delhi-rain.");
}
