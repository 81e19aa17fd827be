/** A picture in the content folder, measured. */
export interface Picture {
  /** The file from the content folder: `media/monsoon.jpg`. */
  readonly file: string;
  readonly format: "jpeg" | "png" | "webp" | "avif" | "gif" | "svg";
  /** As seen, in pixels: a rotation in the file's Exif is already applied. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Digest of the file's bytes. */
  readonly digest: string;
}

/** One picture as the site serves it: the same photograph in several sizes and formats. */
export interface PictureSet {
  /** The one for `<img src>` and for feeds, at most 1600 pixels wide: JPEG, PNG, GIF or SVG. */
  readonly fallback: PictureFile;
  /** For `<source>`, best format first; each format's files from narrow to wide. */
  readonly sources: readonly { readonly type: string; readonly files: readonly PictureFile[] }[];
}

/** The photograph that an article opens with, which structured data and shared links show in shapes of their own. */
export interface LeadPictureSet extends PictureSet {
  /** Crops for structured data and social cards, each at least 1200 pixels wide where the photograph allows it. */
  readonly crops: {
    readonly wide: PictureFile;
    readonly standard: PictureFile;
    readonly square: PictureFile;
  };
}

/** A picture file of the site. */
export interface PictureFile {
  /** Path on the site: `/pictures/monsoon-3f9a1c2b-800.webp`. The name changes with the bytes, so it may be cached for ever. */
  readonly url: string;
  /** `image/jpeg`. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}
