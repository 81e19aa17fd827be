import type { Section } from "./section.ts";

/** A style sheet, script or icon that the templates bring. */
export interface Asset {
  readonly url: string;
  /** The file in the template folder. */
  readonly source: string;
  readonly digest: string;
}

export function assetSection(assets: readonly Asset[]): Section {
  return {
    name: "assets",
    digest: undefined,
    draft: () =>
      assets.map(({ url, source, digest }) => ({ url, content: { kind: "asset", source, digest } })),
  };
}
