/** A face that the site can serve: its file in templates/assets/fonts, and the full face that it is cut from. */
export interface WebFont {
  readonly file: string;
  readonly source: string;
}

export const WEB_FONTS: readonly WebFont[] = [
  webFont("noto-serif-devanagari", 700),
  webFont("noto-sans-devanagari", 400),
  webFont("noto-sans-devanagari", 700),
];

function webFont(family: string, weight: number): WebFont {
  return {
    file: `${family}-${weight}.woff2`,
    source: `@fontsource/${family}/files/${family}-devanagari-${weight}-normal.woff2`,
  };
}
