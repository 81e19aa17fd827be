import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { cutPhoto, layOverPhoto, type Pixels } from "../../src/pictures/card-photo.ts";

const SIZE = { width: 120, height: 63 };

describe("layOverPhoto", () => {
  test.each([150, 250, 350])(
    "keeps white words on a white photograph readable, from %i pixels down",
    (headlineTop) => {
      const size = { width: 2, height: 630 };
      const white: Pixels = { data: new Uint8Array(2 * 630 * 3).fill(255), ...size };
      const noWords: Pixels = { data: new Uint8Array(2 * 630 * 4), ...size };
      layOverPhoto(white, noWords, headlineTop);
      const rows = Array.from({ length: 630 }, (_, row) =>
        contrastWithWhite(white.data.subarray(row * 6, row * 6 + 3)),
      );
      // The name of the paper stands in rows 44 to 122, the headline and the small print from `headlineTop` on.
      expect(Math.min(...rows.slice(44, 122))).toBeGreaterThan(4.5);
      expect(Math.min(...rows.slice(headlineTop))).toBeGreaterThan(4.5);
      // Never a hard edge.
      expect(Math.max(...rows.slice(1).map((row, i) => Math.abs(row / (rows[i] ?? row) - 1)))).toBeLessThan(
        0.06,
      );
    },
  );

  test("shows words in their own colour", () => {
    const size = { width: 1, height: 1 };
    const photo: Pixels = { data: new Uint8Array([200, 100, 50]), ...size };
    const word: Pixels = { data: new Uint8Array([250, 240, 230, 255]), ...size };
    layOverPhoto(photo, word, 0);
    expect([...photo.data]).toEqual([250, 240, 230]);
  });
});

describe("cutPhoto", () => {
  test.each([
    [{ x: 0, y: 50 }, "red"],
    [{ x: 50, y: 50 }, "green"],
    [{ x: 100, y: 50 }, "blue"],
  ])("keeps what lies at %o in view: %s", async (focus, colour) => {
    await withFile(stripes().png(), async (file) => {
      const { data } = await cutPhoto(file, { source: "", digest: "", width: 900, height: 100, focus }, SIZE);
      expect(strongest(data, 60, 31)).toBe(colour);
    });
  });

  test("stands a photograph upright that a phone wrote lying down", async () => {
    // Orientation 6: the first row of the file is the right edge of the picture.
    await withFile(stripes().jpeg({ quality: 95 }).withMetadata({ orientation: 6 }), async (file) => {
      const photo = { source: "", digest: "", width: 100, height: 900, focus: { x: 50, y: 0 } };
      const { data } = await cutPhoto(file, photo, { width: 100, height: 60 });
      expect(strongest(data, 50, 30, 100)).toBe("red");
    });
  });

  test("shows paper where a picture is transparent", async () => {
    const clear = sharp({ create: { width: 240, height: 126, channels: 4, background: "#0000" } }).png();
    await withFile(clear, async (file) => {
      const photo = { source: "", digest: "", width: 240, height: 126, focus: { x: 50, y: 50 } };
      const { data } = await cutPhoto(file, photo, SIZE);
      expect([...data.subarray(0, 3)]).toEqual([0xfd, 0xfb, 0xf6]);
    });
  });

  test("makes three channels of a grey picture", async () => {
    const grey = sharp({ create: { width: 240, height: 126, channels: 3, background: "#777" } })
      .greyscale()
      .jpeg();
    await withFile(grey, async (file) => {
      const photo = { source: "", digest: "", width: 240, height: 126, focus: { x: 50, y: 50 } };
      expect((await cutPhoto(file, photo, SIZE)).data.length).toBe(120 * 63 * 3);
    });
  });
});

/** Red, green and blue side by side, 900 by 100. */
function stripes() {
  const stripe = (background: string) => ({
    create: { width: 300, height: 100, channels: 3 as const, background },
  });
  return sharp({ create: { width: 900, height: 100, channels: 3, background: "#00ff00" } }).composite([
    { input: stripe("#ff0000"), left: 0, top: 0 },
    { input: stripe("#0000ff"), left: 600, top: 0 },
  ]);
}

function strongest(data: Uint8Array, x: number, y: number, width = SIZE.width): string | undefined {
  const pixel = [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
  return ["red", "green", "blue"][pixel.indexOf(Math.max(...pixel))];
}

/** WCAG 2.2, relative luminance. */
function contrastWithWhite(pixel: Uint8Array): number {
  const [red = 0, green = 0, blue = 0] = [...pixel].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

async function withFile(image: Sharp, use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-photo-"));
  try {
    await image.toFile(join(folder, "photo"));
    await use(join(folder, "photo"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
