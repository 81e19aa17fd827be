import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changedFiles, listFiles, removeFile } from "../../src/press/output-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-output-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text = "दिल्ली में बारिश"): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe("the files of an output folder", () => {
  test("are those of the site, without what an editor hid at its top", () => {
    for (const file of [
      "index.html",
      "2026/01/18/index.html",
      ".well-known/security.txt",
      ".git/HEAD",
      ".htaccess",
    ])
      write(file);
    expect(listFiles(folder).sort()).toEqual([
      ".well-known/security.txt",
      "2026/01/18/index.html",
      "index.html",
    ]);
  });

  test("are none where there is no folder", () => {
    expect(listFiles(join(folder, "dist"))).toEqual([]);
  });
});

describe("changedFiles", () => {
  test("names files that are new, of another length, or of other bytes of the same length", () => {
    const [staging, output] = [join(folder, "staging"), join(folder, "dist")];
    for (const file of ["same", "new", "longer", "other"]) write(`staging/${file}`, "ख़बर");
    write("dist/same", "ख़बर");
    write("dist/longer", "ख़बरें");
    write("dist/other", "ग़बर");
    expect(changedFiles(staging, output, ["same", "new", "longer", "other"])).toEqual([
      "new",
      "longer",
      "other",
    ]);
  });

  test("names a file in whose place there is a folder, or in whose folder's place there is a file", () => {
    write("staging/tag/delhi/index.html");
    write("staging/khel");
    write("dist/tag/delhi");
    write("dist/khel/index.html");
    const files = ["tag/delhi/index.html", "khel"];
    expect(changedFiles(join(folder, "staging"), join(folder, "dist"), files)).toEqual(files);
  });
});

describe("removeFile", () => {
  test("takes the folders along that are empty without the file, and leaves the others", () => {
    write("2026/01/18/purani-khabar/index.html");
    write("2026/02/index.html");
    removeFile(folder, "2026/01/18/purani-khabar/index.html");
    expect(existsSync(join(folder, "2026/01"))).toBe(false);
    expect(existsSync(join(folder, "2026/02/index.html"))).toBe(true);
  });

  test("goes on where a build was killed between a file and its folders", () => {
    mkdirSync(join(folder, "2026/01/18"), { recursive: true });
    removeFile(folder, "2026/01/18/purani-khabar/index.html");
    expect(existsSync(join(folder, "2026"))).toBe(false);
  });

  test("leaves a folder that has the name of the file: it is another page's", () => {
    write("khel/index.html");
    removeFile(folder, "khel");
    expect(existsSync(join(folder, "khel/index.html"))).toBe(true);
  });
});
