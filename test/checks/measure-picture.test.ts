import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { createPictureMeasure, sizeOf } from "../../src/checks/measure-picture.ts";
import { writeSite } from "./sound-site.ts";

const picture = () => sharp({ create: { width: 1237, height: 641, channels: 3, background: "#a63" } });

describe("sizeOf", () => {
  test.each([
    ["PNG", () => picture().png()],
    ["GIF", () => picture().gif()],
    ["JPEG", () => picture().jpeg()],
    [
      "progressive JPEG with Exif",
      () =>
        picture()
          .withExif({ IFD0: { Copyright: "अ".repeat(2000) } })
          .jpeg({ progressive: true }),
    ],
    ["lossy WebP", () => picture().webp()],
    ["lossless WebP", () => picture().webp({ lossless: true })],
    [
      "WebP with Exif",
      () =>
        picture()
          .withExif({ IFD0: { Copyright: "x" } })
          .webp(),
    ],
  ])("measures %s", async (_, make) => {
    expect(sizeOf(await make().toBuffer())).toEqual({ width: 1237, height: 641 });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")],
    [
      "a JPEG that ends early",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...Array<number>(40).fill(0)]),
    ],
  ])("knows no size of %s", (_, bytes) => {
    expect(sizeOf(bytes)).toBeUndefined();
  });

  test("a folder's pictures are measured from their files", async () => {
    const dir = writeSite({ "a/b.jpg": await picture().jpeg().toBuffer() });
    expect(createPictureMeasure(dir)("a/b.jpg")).toEqual({ width: 1237, height: 641 });
  });
});
