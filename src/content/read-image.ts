import type { LeadImage } from "../model/article.ts";
import { FieldReader } from "./field-reader.ts";
import type { PictureLookup } from "./picture-lookup.ts";
import { quote, type Tell } from "./tell.ts";

const IMAGE_EXAMPLE = 'image: { src: photo.jpg, alt: "सड़क पर भरा पानी" }';
const IMAGE_KEYS = ["src", "alt", "caption", "credit", "focus"];

/** The lead picture under `image`: a file's name, or keys with it. Without `alt` the headline stands for it. */
export function readImage(
  fields: FieldReader,
  file: string,
  title: string,
  pictures: PictureLookup,
  tell: Tell,
): LeadImage {
  const node = fields.node("image");
  if (node === undefined) return { kind: "none" };
  if (node.kind === "text")
    return readPhoto(fields.word("image", IMAGE_EXAMPLE), node.line, file, title, pictures, tell, {});
  const map = fields.map("image", IMAGE_EXAMPLE);
  if (map === undefined) return { kind: "none" };
  const parts = new FieldReader(map, IMAGE_KEYS, tell);
  const alt = parts.text("alt", { longest: 1000, example: 'alt: "सड़क पर भरा पानी"' });
  const caption = parts.text("caption", { longest: 1000, example: 'caption: "शनिवार की सुबह"' });
  const credit = parts.text("credit", { longest: 300, example: 'credit: "अख़बार"' });
  const focus = readFocus(parts, tell);
  const src = parts.require("src", "src: photo.jpg") ? parts.word("src", "src: photo.jpg") : undefined;
  return readPhoto(src, parts.line("src"), file, alt ?? title, pictures, tell, { caption, credit, focus });
}

interface PhotoExtras {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
}

function readPhoto(
  src: string | undefined,
  line: number,
  file: string,
  alt: string,
  pictures: PictureLookup,
  tell: Tell,
  extras: PhotoExtras,
): LeadImage {
  const found = src === undefined ? undefined : pictures.find(file, src, line, tell);
  if (found === undefined) return { kind: "none" };
  return {
    kind: "photo",
    file: found,
    alt,
    ...(extras.caption !== undefined && { caption: extras.caption }),
    ...(extras.credit !== undefined && { credit: extras.credit }),
    focus: extras.focus ?? { x: 50, y: 50 },
  };
}

function readFocus(parts: FieldReader, tell: Tell): { x: number; y: number } | undefined {
  const typed = parts.word("focus", 'focus: "50% 30%"');
  if (typed === undefined) return undefined;
  const found = /^(\d{1,3}(?:\.\d{1,3})?)%\s+(\d{1,3}(?:\.\d{1,3})?)%$/.exec(typed);
  const x = Number(found?.[1]);
  const y = Number(found?.[2]);
  if (x <= 100 && y <= 100) return { x, y };
  tell(
    parts.line("focus"),
    `'focus' is ${quote(typed)}, not two parts of a hundred.`,
    'Write it as focus: "50% 30%": from the left, then from the top.',
  );
  return undefined;
}
