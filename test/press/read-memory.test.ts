import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { rememberReads } from "../../src/press/read-memory.ts";
import { article, withFolder } from "../content/content-folder.ts";
import { makePng, PNG_8_BY_4 } from "../content/pictures.ts";

const NADI = "articles/nadi.md";
const PHOTO = "articles/nadi.png";
const PAPER = { [NADI]: article("image: nadi.png"), [PHOTO]: PNG_8_BY_4, "articles/z.md": article() };

test("what was not saved is not read again, and what was is", () =>
  withFolder(PAPER, async (contentDir) => {
    const memory = rememberReads();
    async function readAgain() {
      const read = await readNewsroom({ contentDir, cache: memory });
      memory.remember(read);
      return read.newsroom;
    }
    const before = await readAgain();
    writeFileSync(join(contentDir, "articles/z.md"), article("", { title: "title: नया शीर्षक" }));
    const after = await readAgain();
    expect(after?.articles[0]).toBe(before?.articles[0]);
    expect(after?.articles[1]?.whole().title).toBe("नया शीर्षक");
    expect(after?.pictures.get(PHOTO)).toBe(before?.pictures.get(PHOTO));

    writeFileSync(join(contentDir, PHOTO), makePng(16, 9));
    const later = await readAgain();
    expect(later?.articles).toEqual(after?.articles);
    expect(later?.pictures.get(PHOTO)?.width).toBe(16);

    rmSync(join(contentDir, NADI));
    expect((await readAgain())?.articles).toHaveLength(1);
    writeFileSync(join(contentDir, NADI), article("image: nadi.png"));
    expect((await readAgain())?.articles).toHaveLength(2);
  }));

test("a reading that was refused leaves the memory as it was", () =>
  withFolder(PAPER, async (contentDir) => {
    const memory = rememberReads();
    const before = await readNewsroom({ contentDir, cache: memory });
    memory.remember(before);
    writeFileSync(join(contentDir, "articles/z.md"), article("", { title: "title:" }));
    memory.remember(await readNewsroom({ contentDir, cache: memory }));
    writeFileSync(join(contentDir, "articles/z.md"), article());
    const mended = await readNewsroom({ contentDir, cache: memory });
    expect(mended.newsroom?.articles[0]).toBe(before.newsroom?.articles[0]);
    expect(mended.newsroom?.articles[1]?.whole()).toEqual(before.newsroom?.articles[1]?.whole());
  }));
