import { expect, test } from "vitest";
import { buildManifest } from "../../src/publish/manifest.ts";
import { makePictureFile, makeSite } from "./makers.ts";

const icons = [
  makePictureFile("icon-512.png", 512, 512, "image/png"),
  makePictureFile("icon.svg", 512, 512, "image/svg+xml"),
];

test("the manifest has name, language, start and icons with their sizes", () => {
  const manifest = buildManifest(makeSite(), { icons, themeColour: "#a3201d", backgroundColour: "#fffdf8" });
  expect(JSON.parse(manifest)).toMatchObject({
    name: "अख़बार",
    lang: "hi",
    start_url: "/",
    theme_color: "#a3201d",
    icons: [
      { src: "/pictures/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/pictures/icon.svg", sizes: "any" },
    ],
  });
});

test("at most four sections are shortcuts", () => {
  const shortcuts = Array.from({ length: 6 }, (_, index) => ({
    id: `${index}`,
    name: "खेल",
    url: `/${index}/`,
  }));
  const manifest = buildManifest(makeSite(), {
    icons,
    themeColour: "#fff",
    backgroundColour: "#fff",
    shortcuts,
  });
  expect(JSON.parse(manifest).shortcuts).toHaveLength(4);
});
