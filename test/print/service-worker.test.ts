import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../src/press/build.ts";
import { article, FILE, read, SOUND, withFolder } from "../content/content-folder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akhbar-worker-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const settings = (line: string) => ({ "site.yaml": `${SOUND["site.yaml"]}${line}` });

/** The worker, and what an article's page says of it, of a paper with this line in its settings. */
async function built(line: string): Promise<{ readonly worker: string; readonly page: string }> {
  const files = { ...settings(line), [FILE]: article("slug: barish") };
  const outputDir = join(folder, "dist");
  await withFolder(files, (contentDir) =>
    build({
      contentDir,
      outputDir,
      cacheDir: join(folder, "cache"),
      now: Date.parse("2026-11-24T12:00:00+05:30"),
      url: undefined,
      full: false,
      workers: 1,
      preview: false,
    }),
  );
  return {
    worker: readFileSync(join(outputDir, "sw.js"), "utf8"),
    page: readFileSync(join(outputDir, "2025/01/18/barish/index.html"), "utf8"),
  };
}

describe("the setting service_worker", () => {
  test.each(["", "service_worker: on\n"])("gives readers the worker with %j", async (line) => {
    const { worker, page } = await built(line);
    expect(worker).toContain("const ENABLED = true;");
    expect(page).toContain(' data-worker="/sw.js"');
    expect(page).toContain('href="/offline/"');
  });

  test("of off takes it from every browser, and no page asks for it", async () => {
    await built("");
    const { worker, page } = await built("service_worker: off\n");
    expect(worker).toContain("const ENABLED = false;");
    expect(page).not.toContain("data-worker");
    // What the reader saved is gone with the worker.
    expect(page).not.toContain('href="/offline/"');
  });

  test("is refused when it is neither on nor off", async () => {
    const { problems } = await read(settings("service_worker: never\n"));
    expect(problems).toMatchObject([
      { file: "content/site.yaml", line: 3, what: expect.stringContaining("service_worker") },
    ]);
  });
});
