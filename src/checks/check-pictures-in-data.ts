import { isNode, type JsonLdNode, listOf, textOf } from "./json-ld.ts";
import type { PictureSize } from "./measure-picture.ts";
import { locate } from "./site-address.ts";
import type { DataContext } from "./structured-data.ts";

/** Google shows large pictures from this width on. */
const WIDE_ENOUGH = 1200;

/** Below so many pixels, width times height, Google takes no picture of an article (Search Central, "Article"). */
const LEAST_PIXELS = 50_000;

/**
 * The article has a picture that Google can show, and better one that it shows large. The narrower is only remarked
 * on: a paper must be able to print the one photograph that there is.
 */
export function checkPictures(article: JsonLdNode, line: number, context: DataContext): void {
  const { page, tell, remark } = context;
  const images = listOf(article.image);
  const sizes = images
    .map((image) => measureImage(image, line, context))
    .filter((size) => size !== undefined);
  if (images.length === 0) {
    remark(
      line,
      `The article ${page.url} has no picture in its data.`,
      "Google shows such articles without one: give it one, or set social_cards in site.yaml.",
    );
    return;
  }
  if (sizes.length === 0) return;
  const widest = Math.max(...sizes.map(({ width }) => width));
  if (sizes.every(({ width, height }) => width * height < LEAST_PIXELS)) {
    tell(
      line,
      `The largest picture of the article ${page.url} has ${widest} pixels in width.`,
      `Google takes none below ${LEAST_PIXELS} pixels in all: send a larger one, or none.`,
    );
  } else if (widest < WIDE_ENOUGH) {
    const what = `The widest picture of the article ${page.url} has ${widest} pixels.`;
    remark(line, what, `Google shows it large from ${WIDE_ENOUGH} on: send a larger one.`);
  }
}

/** The picture's real size, where it can be measured. That which the data gives is the same. */
function measureImage(
  image: unknown,
  line: number,
  { page, site, tell }: DataContext,
): PictureSize | undefined {
  const url = isNode(image) ? (textOf(image, "url") ?? textOf(image, "contentUrl")) : image;
  if (typeof url !== "string") {
    tell(line, "A picture in the article's data has no address.", "Give its 'url'.");
    return undefined;
  }
  const target = locate(url, page.url, site);
  // That the file exists is checked with all other addresses.
  const size = target.kind === "file" ? site.measure(target.file) : undefined;
  if (size !== undefined && isNode(image) && image.width !== undefined) {
    const said = `${Number(image.width)} by ${Number(image.height)}`;
    const real = `${size.width} by ${size.height}`;
    if (said !== real) tell(line, `The data calls the picture ${url} ${said} pixels.`, `It is ${real}.`);
  }
  return size;
}
