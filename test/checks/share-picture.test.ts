import { describe, expect, test } from "vitest";
import { checkSharePictures } from "../../src/checks/share-picture.ts";
import { load, png, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const STORY = "2025/01/18/monsoon-kaise-banta-hai/index.html";
const PICTURE = "pictures/barish-1200x675.png";

function found(files: SiteFiles): string[] {
  return checkSharePictures(load(files)).map(({ severity, file, what }) => `${severity} ${file}: ${what}`);
}

/** The sound site with a picture of another size, and pages that say no size. */
function siteWithPicture(width: number, height: number): SiteFiles {
  const pages = Object.entries(soundSite()).map(([file, content]) => [
    file,
    typeof content === "string" ? content.replace(/<meta property="og:image:.*\n/g, "") : content,
  ]);
  return { ...Object.fromEntries(pages), [PICTURE]: png(width, height) };
}

describe("checkSharePictures", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each([
    ["width", "1200", "1600"],
    ["height", "675", "630"],
  ])("tells of a page that gives its picture another %s", (side, real, said) => {
    const files = siteWith(STORY, `image:${side}" content="${real}"`, `image:${side}" content="${said}"`);
    expect(found(files)).toEqual([`error ${STORY}: 'og:image:${side}' is ${said}.`]);
  });

  test.each([
    ["too narrow", 1199, 675],
    ["too low", 1200, 629],
    ["a logo", 600, 60],
  ])(
    "remarks once on a picture that is %s for a large card, however many articles show it",
    (_, width, height) => {
      expect(found(siteWithPicture(width, height))).toEqual([
        expect.stringContaining(
          `A shared link to the article shows a picture of ${width} by ${height} pixels.`,
        ),
      ]);
    },
  );

  test("takes the size of a drawn card", () => {
    expect(found(siteWithPicture(1200, 630))).toEqual([]);
  });

  test("asks for no large picture of a page that is no article", () => {
    const files = siteWith("about/index.html", /<meta property="og:image[\s\S]*?"675">\n/, "");
    const logo = siteWith(
      "about/index.html",
      /<meta property="og:image[\s\S]*?"675">\n/,
      '<meta property="og:image" content="https://akhbar.example/icon.png">\n',
    );
    expect(found(files)).toEqual([]);
    expect(found(logo)).toEqual([]);
  });
});
