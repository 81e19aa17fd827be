import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { digestOf } from "../../src/model/digest.ts";

const WEIGHTS = [400, 700] as const;
/** The family and the weight: what a style sheet asks for, and what is dropped if not named. */
const NAMES_TO_KEEP = [1, 2, 4, 6, 16, 17];

/**
 * Writes what a phone has and a bare machine lacks, a Devanagari face, into the folder for temporary files, and gives the
 * path of a fontconfig file that names it beside the faces which the npm Chromium unpacks. Without it Hindi text is
 * drawn with no letters at all, and every figure and picture of a page is too good. The machine's own fonts are left
 * out: a test is to see the same page everywhere.
 */
export async function writePhoneFonts(): Promise<string> {
  const require = createRequire(import.meta.url);
  const sources = WEIGHTS.map((weight) => {
    const name = `@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-${weight}-normal.woff2`;
    return { weight, bytes: readFileSync(require.resolve(name)) };
  });
  const version = digestOf(Buffer.concat(sources.map(({ bytes }) => bytes)));
  const folder = join(tmpdir(), `akhbar-phone-fonts-${version}`);
  const config = join(folder, "fonts.conf");
  // Written last: where it is, the faces are.
  if (existsSync(config)) return config;
  mkdirSync(folder, { recursive: true });
  for (const { weight, bytes } of sources) {
    // Chromium takes no compressed font from the system. The space is kept too: a line is shaped in one piece.
    const face = await subsetFont(bytes, undefined, {
      targetFormat: "sfnt",
      keepAllGlyphs: true,
      preserveNameIds: NAMES_TO_KEEP,
    });
    write(join(folder, `noto-sans-devanagari-${weight}.ttf`), face);
  }
  write(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>${join(tmpdir(), "fonts")}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`,
  );
  return config;
}

/** Whole or not at all: browsers may be starting beside us. */
function write(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
