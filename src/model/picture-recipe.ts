/** How one served file is made from a photograph. */
export interface PictureRecipe {
  readonly format: "jpeg" | "png" | "webp" | "avif" | "gif" | "svg";
  /** Pixels of the result. */
  readonly width: number;
  readonly height: number;
  /** `copy`: the file as it is; `resize`: the whole picture, smaller; `crop`: cut to the shape around the focus. */
  readonly fit: "copy" | "resize" | "crop";
  /** Percent from the left and the top. */
  readonly focus: { readonly x: number; readonly y: number };
}
