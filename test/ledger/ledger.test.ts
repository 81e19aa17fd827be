import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { recordPublished } from "../../src/press/record-published.ts";
import { articleText, newspaper, storyAt } from "../whole-site/newspaper.ts";
import { NOW, NOW_FLAG, type SiteFolder, withSite } from "../whole-site/site-folder.ts";
import { treeHash } from "../whole-site/tree.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/ledger.ts", import.meta.url));

function record(site: SiteFolder, now = NOW) {
  return recordPublished({ contentDir: site.content, now, url: undefined });
}

function listOf(site: SiteFolder): string {
  return readFileSync(join(site.content, "published.txt"), "utf8");
}

const KHABAR_1 = "/2025/01/02/khabar-1/";

describe("npm run ledger", () => {
  test("makes the list, then adds what is new and nothing else", () =>
    withSite(newspaper(3), async (site) => {
      const run = () =>
        spawnSync(process.execPath, [SCRIPT, "--content", site.content, "--now", NOW_FLAG], {
          encoding: "utf8",
        });
      expect(run().stdout).toBe("8 new addresses in published.txt.\n");
      const first = listOf(site);
      expect(first).toMatch(/^# Every address .*\n# .*\n\/2025\/01\/01\/khabar-0\/\n/);
      expect(run().stdout).toBe("0 new addresses in published.txt.\n");
      expect(listOf(site)).toBe(first);
      site.write({ "articles/khabar-3.md": articleText(storyAt(3)), "published.txt": first.trimEnd() });
      expect(run().stdout).toBe("1 new addresses in published.txt.\n");
      expect(listOf(site)).toBe(`${first}/2025/01/04/khabar-3/\n`);
    }));

  test("knows nothing of drafts and embargoed articles", () =>
    withSite(newspaper(3), async (site) => {
      site.write({ "articles/khabar-0.md": articleText({ ...storyAt(0), more: ["draft: true"] }) });
      await record(site, Date.parse("2025-01-02T12:00+05:30"));
      expect(listOf(site)).not.toMatch(/khabar-[02]/);
    }));

  test("refuses content with a mistake, and leaves the list", () =>
    withSite({ ...newspaper(1), "articles/x.md": "" }, async (site) => {
      const { status, stderr } = spawnSync(process.execPath, [SCRIPT, "--content", site.content], {
        encoding: "utf8",
      });
      expect(status).toBe(1);
      expect(stderr).toContain("articles/x.md:1:");
      expect(existsSync(join(site.content, "published.txt"))).toBe(false);
    }));

  test.each([[["--what"]], [["--now", "कल"]]])("ends with 2 when it is called with %j", (flags) => {
    expect(spawnSync(process.execPath, [SCRIPT, ...flags], { encoding: "utf8" }).status).toBe(2);
  });
});

describe("a build of a paper that keeps the list", () => {
  test("writes nothing into the content folder", () =>
    withSite(newspaper(2), async (site) => {
      const before = treeHash(site.content);
      await site.built();
      expect(treeHash(site.content)).toBe(before);
    }));

  test("stops at a changed slug with the line to add, and with the line goes on and redirects", () =>
    withSite(newspaper(4), async (site) => {
      await record(site);
      await site.built();
      const hash = treeHash(site.dist);
      const renamed = { ...storyAt(1), slug: "naya-pata" };
      site.write({ "articles/khabar-1.md": articleText(renamed) });

      const { code, stderr } = site.command();
      expect(code).toBe(1);
      expect(stderr).toContain(
        `${site.content}/articles/khabar-1.md:7: The address ${KHABAR_1} was published`,
      );
      const line = /Add the line (aliases: \[.*?\]),/.exec(stderr)?.[1] ?? "";
      expect(line).toBe(`aliases: [${KHABAR_1}]`);
      expect(treeHash(site.dist)).toBe(hash);

      site.write({ "articles/khabar-1.md": articleText({ ...renamed, more: [line] }) });
      await site.built();
      expect(readFileSync(join(site.dist, KHABAR_1, "index.html"), "utf8")).toContain(
        "/2025/01/02/naya-pata/",
      );
    }));

  test("stops at a deleted article until its address is marked as gone, and then keeps a page that says so", () =>
    withSite(newspaper(4), async (site) => {
      await record(site);
      await site.built();
      site.write({ "articles/khabar-1.md": undefined });
      const refused = await site.build();
      const problems = refused.kind === "refused" ? refused.problems : [];
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        file: `${site.content}/published.txt`,
        fix: expect.stringContaining(`"${KHABAR_1} gone"`),
      });
      expect(listOf(site).split("\n")[(problems[0]?.line ?? 0) - 1]).toBe(KHABAR_1);

      site.write({ "published.txt": listOf(site).replace(KHABAR_1, `${KHABAR_1} gone`) });
      await site.built();
      const page = readFileSync(join(site.dist, KHABAR_1, "index.html"), "utf8");
      expect(page).toContain("noindex");
      expect(page).not.toContain("ख़बर 1:");
      await record(site);
      expect(listOf(site)).toContain(`${KHABAR_1} gone\n`);
    }));

  test("at a clock before the newest articles is a build like any other", () =>
    withSite(newspaper(4), async (site) => {
      await record(site);
      expect((await site.built({ now: Date.parse("2025-01-02T12:00+05:30") })).articles).toBe(2);
    }));
});
