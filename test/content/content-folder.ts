import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ReadResult, readNewsroom } from "../../src/content/read-newsroom.ts";

/** Files by their path from the content folder; undefined leaves out one that is there by default. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A content folder with nothing wrong in it. */
export const SOUND: Files = {
  "site.yaml": "title: परीक्षण समाचार\nurl: https://akhbar.example\n",
  "categories.yaml": "- id: national\n  name: नेशनल\n- id: sports\n  name: खेल\n",
  "authors/desk.md": "---\nname: राष्ट्रीय डेस्क\n---\nहम देश भर की ख़बरें देते हैं।\n",
};

/** Where `article` and the tables of bad inputs put their article. */
export const FILE = "articles/x.md";

const KEYS = {
  title: "title: मानसून समय से पहले पहुँचा",
  description: "description: केरल में बारिश शुरू हुई।",
  date: "date: 2025-01-18T09:14+05:30",
  author: "author: desk",
  category: "category: national",
};

/** The first line of the front matter after the five required keys. */
export const EXTRA_LINE = 7;

/**
 * An article whose lines are: 2 title, 3 description, 4 date, 5 author, 6 category, 7 `extra`. `changed` replaces
 * one of these lines, or leaves it out when it is empty.
 */
export function article(
  extra = "",
  changed: Partial<typeof KEYS> = {},
  body = "केरल में मानसून आ गया है।\n",
): string {
  const keys = Object.values({ ...KEYS, ...changed }).filter((line) => line !== "");
  return ["---", ...keys, ...(extra === "" ? [] : [extra]), "---", body].join("\n");
}

/** Writes a sound content folder with changes, hands it to `use`, and removes it. */
export async function withFolder<T>(files: Files, use: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-content-"));
  try {
    for (const [path, content] of Object.entries({ ...SOUND, ...files })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the reader makes of a sound content folder with changes; it is shown as `content`. */
export async function read(files: Files): Promise<ReadResult> {
  return withFolder(files, (folder) => readNewsroom({ contentDir: folder, displayDir: "content" }));
}
