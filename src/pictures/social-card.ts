import { type Node, Renderer } from "@takumi-rs/core";
import sharp from "sharp";
import type { CardRecipe } from "../model/social-card.ts";
import { asRendererFont, loadCardFonts } from "./card-fonts.ts";
import { layOutCard } from "./card-layout.ts";
import { cutPhoto, layOverPhoto } from "./card-photo.ts";
import { layOutPaperCard } from "./paper-card.ts";

const SIZE = { width: 1200, height: 630 } as const;
const JPEG_QUALITY = 80;

// It would fill 50 MB with decoded photographs, new memory for each of the first cards; crops are no slower without it.
sharp.cache(false);

/**
 * Draws a social card: the bytes of a PNG, or of a JPEG when there is a photograph. `findFile` gives the path of a
 * file of the content folder. The same recipe gives the same bytes. Throws when the photograph cannot be decoded.
 */
export async function drawSocialCard(
  recipe: CardRecipe,
  findFile: (file: string) => string,
): Promise<Buffer> {
  const renderer = await cardRenderer();
  const language = { lang: recipe.lang };
  const measure = (text: Node) => renderer.measure(text, language);
  const png = { ...SIZE, ...language, format: "png" } as const;
  if (!("headline" in recipe)) return renderer.render(await layOutPaperCard(recipe, measure), png);
  const { node, headlineTop } = await layOutCard(recipe, measure);
  if (recipe.photo === undefined) return renderer.render(node, png);

  const [photo, words] = await Promise.all([
    cutPhoto(findFile(recipe.photo.source), recipe.photo, SIZE),
    renderer.render(node, { ...SIZE, ...language, format: "raw" }),
  ]);
  layOverPhoto(photo, { data: words, ...SIZE }, headlineTop);
  // Finding the best codes takes twice the time and saves a twentieth.
  release(words);
  const card = await sharp(photo.data, { raw: { ...SIZE, channels: 3 } })
    .jpeg({ quality: JPEG_QUALITY, optimiseCoding: false })
    .toBuffer();
  release(photo.data);
  return card;
}

/** Gives megabytes back at once: until the next garbage collection they would pile up, and each card take new ones. */
function release({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

let loading: Promise<Renderer> | undefined;

/** Reads the fonts once a process; the renderer holds nothing else. */
export function cardRenderer(): Promise<Renderer> {
  loading ??= openRenderer();
  return loading;
}

async function openRenderer(): Promise<Renderer> {
  keepFreedMemory();
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  const { headline, small } = loadCardFonts();
  for (const font of [...headline, ...small]) await renderer.registerFont(asRendererFont(font));
  return renderer;
}

/**
 * glibc gives a freed block to the system when it is larger than any freed before, up to 32 MB, and the system fills the
 * next with zeros, page by page: a tenth of the processor's time in the demo's first build. After one large block it
 * keeps those of a picture for the next one (mallopt(3), M_MMAP_THRESHOLD). Elsewhere it changes nothing.
 */
function keepFreedMemory(): void {
  new ArrayBuffer(31 * 2 ** 20).transfer(0);
}
