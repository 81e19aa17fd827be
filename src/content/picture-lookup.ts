import { posix } from "node:path";
import type { FileStates } from "./file-states.ts";
import { nameKey } from "./same-names.ts";
import { quote, type Tell } from "./tell.ts";

/** True for a name that a picture may have. */
export function isPictureName(name: string): boolean {
  return PICTURE_ENDING.test(name);
}

const PICTURE_ENDING = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Finds the picture that a file of the content folder names. */
export interface PictureLookup {
  /**
   * The picture's path from the content folder, or undefined when `src` names none, which is told. `from` is
   * the file that names it; `src` stands beside it (`photo.jpg`) or in content/media (`/media/photo.jpg`).
   */
  readonly find: (from: string, src: string, line: number, tell: Tell) => string | undefined;
}

/** A lookup over the files that a walk found, or the pictures among them. */
export function pictureLookup(files: Pick<FileStates, "has" | "keys">): PictureLookup {
  let byKey: Map<string, string> | undefined;
  const nearby = (path: string): string | undefined => {
    byKey ??= new Map([...files.keys()].map((file) => [nameKey(file), file]));
    return byKey.get(nameKey(path));
  };
  return {
    find(from, src, line, tell) {
      const wrong = explainSrc(src);
      if (wrong !== undefined) {
        tell(line, `The picture ${quote(src)} ${wrong.what}.`, wrong.fix);
        return undefined;
      }
      const path = picturePath(from, src);
      if (files.has(path)) return path;
      return findUnderOtherName(files, path, nearby(path), src, line, tell);
    },
  };
}

/** The path from the content folder that a sound `src` in a file means. */
export function picturePath(from: string, src: string): string {
  if (src.startsWith("/")) return src.slice(1);
  return posix.join(posix.dirname(from), src);
}

function findUnderOtherName(
  files: Pick<FileStates, "has">,
  path: string,
  near: string | undefined,
  src: string,
  line: number,
  tell: Tell,
): string | undefined {
  // macOS may store a name in another Unicode form than the article does: the same letters all the same.
  if (near !== undefined && near.normalize("NFC") === path.normalize("NFC")) return near;
  if (near !== undefined) {
    tell(
      line,
      `The picture ${quote(src)} is not there, but one whose name differs only by capitals is.`,
      `Write the name as the file has it: ${posix.basename(near)}.`,
    );
    return undefined;
  }
  const decoded = decode(path);
  if (decoded !== undefined && files.has(decoded)) return decoded;
  tell(line, `The picture ${quote(src)} is not there.`, `Put the file at ${path}, or mend the name.`);
  return undefined;
}

/** Markdown addresses often write a space as `%20`. */
function decode(path: string): string | undefined {
  if (!path.includes("%")) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("..") || decoded.split("/").length !== path.split("/").length
      ? undefined
      : decoded;
  } catch {
    return undefined;
  }
}

const SAVE_IT = "Save the picture beside the article or in content/media, and name that file.";

function explainSrc(src: string): { readonly what: string; readonly fix: string } | undefined {
  if (/^(?:https?:)?\/\//i.test(src))
    return { what: "lies on another site, which would learn of every reader", fix: SAVE_IT };
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) return { what: "is not a file's name", fix: SAVE_IT };
  if (src.includes("\\")) return { what: "holds a backslash", fix: "Use '/' between folders." };
  if (/\p{Cc}/u.test(src)) return { what: "holds a control character", fix: SAVE_IT };
  if (src.startsWith("/") && !src.startsWith("/media/"))
    return {
      what: "does not lie in content/media",
      fix: "Write photo.jpg for a file beside the article, or /media/photo.jpg for one in content/media.",
    };
  const parts = src.split("/");
  if (parts.some((part) => part === "..") || /(?:^|\/)(?:\.|%2e){2}(?:\/|$)/i.test(src))
    return { what: "climbs out of its folder", fix: SAVE_IT };
  if (parts.slice(1, -1).some((part) => part === "" || part === ".") || src.endsWith("/"))
    return { what: "is not a file's name", fix: SAVE_IT };
  if (!isPictureName(src))
    return {
      what: "is not named as a picture",
      fix: "Use a JPEG, PNG, WebP, AVIF, GIF or SVG file, with its ending.",
    };
  return undefined;
}
