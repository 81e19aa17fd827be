/**
 * Makes the web fonts in templates/assets/fonts from the full faces: `node scripts/fonts/subset-fonts.ts`. To be run
 * again only when a face or the list of letters changes; what it makes is committed, with the licence.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { HINDI_LETTERS } from "./hindi-code-points.ts";
import { WEB_FONTS } from "./web-fonts.ts";

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL("../../templates/assets/fonts/", import.meta.url));

// The licence asks that each copy names its owner and its terms: copyright, licence, and where the licence is found.
const NAMES_TO_KEEP = [0, 13, 14];

mkdirSync(target, { recursive: true });
for (const { file, source } of WEB_FONTS) {
  const cut = await subsetFont(readFileSync(require.resolve(source)), HINDI_LETTERS, {
    targetFormat: "woff2",
    // Phones and new screens do not hint, and the outlines of a paper's headlines are large.
    noHinting: true,
    preserveNameIds: NAMES_TO_KEEP,
    dropTables: ["STAT"],
  });
  writeFileSync(join(target, file), cut);
  console.log(`${file}: ${(cut.length / 1000).toFixed(1)} kB`);
}
copyFileSync(require.resolve("@fontsource/noto-serif-devanagari/LICENSE"), join(target, "OFL.txt"));
