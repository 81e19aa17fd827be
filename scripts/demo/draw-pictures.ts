/**
 * Draws the pictures of the demo newspaper into `content/media`: `node scripts/demo/draw-pictures.ts [name...]`.
 * Each is drawn in code as SVG and stored as a JPEG, so the paper shows pictures that are wholly its own.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { chessScenes } from "./pictures/chess.ts";
import { deskEmblems } from "./pictures/desk-emblems.ts";
import { faithScenes } from "./pictures/faith.ts";
import { healthScenes } from "./pictures/health.ts";
import { leisureScenes } from "./pictures/leisure.ts";
import { drawIcon, drawLogo } from "./pictures/logo.ts";
import { moneyScenes } from "./pictures/money.ts";
import { natureScenes } from "./pictures/nature.ts";
import { seededRandom } from "./pictures/random.ts";
import type { Scene } from "./pictures/scene.ts";
import { scienceScenes } from "./pictures/science.ts";
import { frame } from "./pictures/shapes.ts";
import { sportScenes } from "./pictures/sport.ts";
import { stageScenes } from "./pictures/stage.ts";
import { stateScenes } from "./pictures/state.ts";
import { worldScenes } from "./pictures/world.ts";

const FOLDER = join(import.meta.dirname, "../../content/media");
const HEAVIEST_KB = 150;

const scenes: Readonly<Record<string, Scene>> = {
  ...natureScenes,
  ...stateScenes,
  ...sportScenes,
  ...chessScenes,
  ...moneyScenes,
  ...scienceScenes,
  ...healthScenes,
  ...stageScenes,
  ...leisureScenes,
  ...faithScenes,
  ...worldScenes,
};

const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
for (const [name, scene] of Object.entries(scenes)) {
  if (isWanted(name)) await saveJpeg(name, frame(scene(seededRandom(name))));
}
for (const [name, emblem] of Object.entries(deskEmblems)) {
  if (isWanted(name)) await saveJpeg(name, emblem);
}
if (isWanted("logo"))
  await sharp(Buffer.from(drawLogo())).png({ palette: true }).toFile(join(FOLDER, "logo.png"));
if (isWanted("icon")) {
  await writeFile(join(FOLDER, "icon.svg"), `${drawIcon()}\n`);
  await sharp(Buffer.from(drawIcon())).png({ palette: true }).toFile(join(FOLDER, "icon.png"));
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

async function saveJpeg(name: string, svg: string): Promise<void> {
  const { size } = await sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 78, mozjpeg: true })
    .toFile(join(FOLDER, `${name}.jpg`));
  const weightKb = Math.ceil(size / 1024);
  if (weightKb > HEAVIEST_KB)
    throw new Error(`Bug: ${name}.jpg weighs ${weightKb} kB; at most ${HEAVIEST_KB} are allowed.`);
  console.log(`${name}.jpg ${weightKb} kB`);
}
