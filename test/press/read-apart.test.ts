import { afterEach, expect, test } from "vitest";
import { readNewsroom } from "../../src/content/read-newsroom.ts";
import { inspectMarkdown } from "../../src/press/inspect-markdown.ts";
import { gatherCrew, type PrintCrew } from "../../src/press/print-crew.ts";
import { article, type Files, withFolder } from "../content/content-folder.ts";
import { PNG_8_BY_4 } from "../content/pictures.ts";

let crew: PrintCrew | undefined;
afterEach(async () => {
  await crew?.dismiss();
  crew = undefined;
});

const PICTURE: Files = { "media/पुल.png": PNG_8_BY_4 };

/** More than are worth reading here, with some others. */
function archive(others: Files): Files {
  const sound = Array.from({ length: 700 }, (_, number): [string, string] => [
    `articles/2025/01/khabar-${number}.md`,
    article(`tags: [बारिश, "ख़बर ${number}"]\nimage: /media/पुल.png`, { title: `title: ख़बर ${number}` }),
  ]);
  return { ...Object.fromEntries(sound), ...PICTURE, ...others };
}

/** What is read here, and what is read in two other processes. */
async function readBoth(files: Files) {
  return withFolder(files, async (contentDir) => {
    crew = gatherCrew({ early: 2 });
    const { readApart } = crew;
    if (readApart === undefined) throw new Error("Two can read.");
    let apart = 0;
    const here = await readNewsroom({ contentDir, inspect: inspectMarkdown });
    const there = await readNewsroom({
      contentDir,
      inspect: inspectMarkdown,
      readApart(rules, names) {
        apart += names.length;
        return readApart(rules, names);
      },
    });
    return { here, there, apart };
  });
}

test("an archive that others read is the archive that is read here", async () => {
  const { here, there, apart } = await readBoth(archive({}));
  expect(apart).toBe(700);
  const whole = ({ newsroom }: typeof here) => newsroom?.articles.map((filed) => filed.whole());
  expect(whole(there)).toHaveLength(700);
  expect(whole(there)).toEqual(whole(here));
  expect(there.newsroom?.pictures).toEqual(here.newsroom?.pictures);
  expect(there.references).toBe(here.references);
});

test("they tell every mistake that would be told here, in whichever file it is", async () => {
  const { here, there } = await readBoth(
    archive({
      "site.yaml": "title: परीक्षण समाचार\nurl: https://akhbar.example\nlimits:\n  article_bytes: 2000\n",
      "articles/date.md": article("", { date: "date: कल" }),
      "articles/nobody.md": article("", { author: "author: nobody" }),
      "articles/picture.md": article("image: /media/पूल.png"),
      "articles/body.md": article("", {}, "::: update कल\nकुछ हुआ।\n:::\n"),
      "articles/long.md": article("", {}, "बारिश ".repeat(1000)),
    }),
  );
  expect(new Set(here.problems.map(({ file }) => file)).size).toBe(5);
  expect(there.problems).toEqual(here.problems);
  expect(there.newsroom).toBeUndefined();
});

test("one alone is no quicker than this process, which has nothing else to do", () => {
  crew = gatherCrew({ early: 1 });
  expect(crew.readApart).toBeUndefined();
});

test("a reader that is killed at its work is told of", async () => {
  crew = gatherCrew({ early: 2 });
  const files = Array.from({ length: 5000 }, (_, number) => `${number}.md`);
  const rules = { contentDir: "/nowhere", site: {} as never, pictureFiles: [] };
  const reading = expect(crew.readApart?.(rules, files)).rejects.toThrow(
    "A print worker ended early (SIGKILL).",
  );
  await crew.dismiss();
  await reading;
});
