import type { Random } from "./random.ts";

/** Draws one picture as SVG shapes, 1600 by 1000, always the same for the same seed. */
export type Scene = (random: Random) => string;
