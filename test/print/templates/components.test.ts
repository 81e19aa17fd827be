import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hindi } from "../../../src/language/hi/hindi.ts";
import { createTemplates } from "../../../src/print/nunjucks-environment.ts";
import { TEMPLATES_PATH } from "../../../src/print/templates-dir.ts";
import { faultsOf, inPage } from "./validate-html.ts";

const templates = createTemplates({ directory: TEMPLATES_PATH, language: hindi, dateline: "english" });
const names = readdirSync(join(TEMPLATES_PATH, "components")).sort();

describe.each(names)("the component %s", async (name) => {
  const folder = join(TEMPLATES_PATH, "components", name);

  test("is a folder with a macro, a style sheet and examples", () => {
    const files = ["macro.njk", "examples.ts", `${name}.css`];
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  const { examples } = (await import(join(folder, "examples.ts"))) as { examples: Record<string, unknown> };
  test.each(Object.keys(examples))("draws valid, accessible HTML: %s", (example) => {
    const html = templates.draw(macroName(name), examples[example]);
    // A part has no say in which heading stands before it.
    const faults = faultsOf(inPage(html)).filter((fault) => !fault.startsWith("heading-level:"));
    expect(faults, html).toEqual([]);
  });
});

/** `story-card` is drawn by the macro `storyCard`. */
function macroName(folder: string): string {
  return folder.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
