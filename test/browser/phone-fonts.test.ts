import { expect, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";

test("the browser of these tests draws Hindi in letters, as a phone does", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const widths = await page.evaluate(() => {
      const pen = document.createElement("canvas").getContext("2d");
      if (pen === null) throw new Error("No canvas.");
      pen.font = "20px sans-serif";
      return ["।", "म", "श्री", "श् री"].map((text) => pen.measureText(text).width);
    });
    const [danda = 0, letter = 0, joined = 0, apart = 0] = widths;
    // Missing letters are boxes of one width, and are never joined.
    expect(danda).toBeLessThan(letter * 0.8);
    expect(joined).toBeLessThan(apart * 0.8);
  } finally {
    await browser.close();
  }
});
