import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hindi } from "../../../src/language/hi/hindi.ts";
import { createTemplates, type TemplateOptions } from "../../../src/print/nunjucks-environment.ts";
import { TEMPLATES_PATH } from "../../../src/print/templates-dir.ts";

let options: TemplateOptions;

beforeAll(() => {
  const directory = mkdtempSync(join(tmpdir(), "akhbar-templates-"));
  cpSync(TEMPLATES_PATH, directory, { recursive: true });
  options = { directory, language: hindi, dateline: "english" };
});
afterAll(() => rmSync(options.directory, { recursive: true }));

/** The link for paper, as the templates are now. */
function draw(): string {
  return createTemplates(options).draw("printLink", "https://akhbar.example/");
}

test("templates that have not changed are compiled once", () => {
  expect(createTemplates({ ...options })).toBe(createTemplates({ ...options }));
});

test("a template that changed is seen at once by the same process, there and back", () => {
  const file = join(options.directory, "components/print-link/macro.njk");
  const [old, drawn] = [readFileSync(file, "utf8"), draw()];
  // As long as it was.
  writeFileSync(file, old.replace("<p>", "<b>"));
  expect(draw()).toBe(drawn.replace("<p>", "<b>"));
  writeFileSync(file, old);
  expect(draw()).toBe(drawn);
});

test("a new template is seen at once by the same process", () => {
  createTemplates(options);
  const file = join(options.directory, "components/naya.njk");
  writeFileSync(file, "{% macro naya() %}नया{% endmacro %}");
  expect(createTemplates(options).draw("naya")).toBe("नया");
  rmSync(file);
  expect(() => createTemplates(options).draw("naya")).toThrow("no component named 'naya'");
});

test("sites that show times in different ways have templates of their own", () => {
  const english = createTemplates(options);
  const hindiTimes = createTemplates({ ...options, dateline: "hindi" });
  expect(hindiTimes).not.toBe(english);
});
