/** The part of subset-font that we use; the package has no types of its own. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      readonly targetFormat: "woff2" | "sfnt";
      readonly noHinting?: boolean;
      readonly keepAllGlyphs?: boolean;
      readonly preserveNameIds?: readonly number[];
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}
