import type { FileStates } from "../content/file-states.ts";
import { locateConflicts } from "../content/locate-conflicts.ts";
import { readNewsroom } from "../content/read-newsroom.ts";
import type { ReadOptions } from "../content/reading.ts";
import { assembleEdition, type RelatedMemory, type TagMemory } from "../edition/assemble-edition.ts";
import type { Edition } from "../edition/edition.ts";
import { findConflicts } from "../edition/find-conflicts.ts";
import { pagesOf } from "../edition/plan-pages.ts";
import { planSections } from "../edition/plan-sections.ts";
import type { Section } from "../edition/section.ts";
import { textsOnCards } from "../edition/social-cards.ts";
import { digestOf } from "../model/digest.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Page } from "../model/page.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { Instant } from "../model/time.ts";
import { findUndrawable } from "../pictures/card-letters.ts";
import { type LoadedAsset, loadAssets } from "../print/assets.ts";
import { chromeOf } from "../print/chrome.ts";
import type { Chrome } from "../print/view.ts";
import { comparePlan } from "./compare-plan.ts";
import type { ContentMemory } from "./content-cache.ts";
import { inspectMarkdown } from "./inspect-markdown.ts";
import { keepTextsIn } from "./kept-text.ts";
import { codeDigest, templatesDigest } from "./source-digest.ts";

export interface PrepareOptions {
  readonly contentDir: string;
  readonly now: Instant;
  /** An origin that takes the place of the one in site.yaml. */
  readonly url: string | undefined;
  /** Show drafts and embargoed articles. */
  readonly preview: boolean;
  /** What earlier reads found. */
  readonly memory?: ContentMemory;
  readonly related?: RelatedMemory;
  readonly tags?: TagMemory;
  readonly walk?: ReadOptions["walk"];
  readonly readApart?: ReadOptions["readApart"];
  /** Where what takes long to make is kept. */
  readonly cacheDir?: string;
  /** `templatesDigest()`, when it has been taken already. */
  readonly templates?: string;
  /** Hears of the content as soon as it is known to be sound, before it is planned. */
  readonly onSound?: (newsroom: Newsroom, files: FileStates) => void;
}

/** The site as planned, or what the editors have to mend first. */
export type Prepared =
  | {
      readonly kind: "planned";
      readonly edition: Edition;
      readonly chrome: Chrome;
      readonly assets: readonly LoadedAsset[];
      readonly sections: readonly Section[];
      readonly pagesOf: (section: Section) => readonly Page[];
      /** Files in the content folder that nothing names. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** Every page of the plan, in its order. Throws when two claim one file. */
export function allPages({ sections, pagesOf }: Extract<Prepared, { kind: "planned" }>): readonly Page[] {
  return [...comparePlan(sections, undefined, pagesOf).toPrint];
}

/** Reads the content, checks it, and decides every file of the site. Writes nothing. */
export async function prepare({
  contentDir,
  now,
  url,
  preview,
  memory,
  related,
  tags,
  walk,
  readApart,
  templates = templatesDigest(),
  cacheDir,
  onSound,
}: PrepareOptions): Promise<Prepared> {
  const read = await readNewsroom({
    contentDir,
    displayDir: contentDir,
    inspect: inspectMarkdown,
    ...(memory === undefined ? {} : { cache: memory }),
    ...(walk === undefined ? {} : { walk }),
    ...(readApart === undefined ? {} : { readApart }),
  });
  memory?.remember(read);
  const conflicts =
    read.newsroom === undefined ? [] : locateConflicts(contentDir, findConflicts(read.newsroom, preview));
  const undrawable =
    read.newsroom === undefined
      ? []
      : locateConflicts(contentDir, findUndrawable(textsOnCards(read.newsroom, { drafts: preview })));
  const problems = [...read.problems, ...conflicts, ...undrawable].sort(compareProblems);
  if (read.newsroom === undefined || problems.length > 0) return { kind: "refused", problems };

  const newsroom =
    url === undefined ? read.newsroom : { ...read.newsroom, site: { ...read.newsroom.site, url } };
  onSound?.(newsroom, read.files);
  const code = codeDigest();
  const edition = assembleEdition(newsroom, {
    now,
    preview,
    ...(related !== undefined && { related }),
    ...(tags !== undefined && { tags }),
  });
  const assets = loadAssets(
    edition.language,
    newsroom.site,
    cacheDir === undefined ? undefined : keepTextsIn(cacheDir, code),
  );
  const chrome = chromeOf(edition, assets);
  const basis = {
    machine: digestOf(`${code} ${JSON.stringify([newsroom.site, newsroom.categories])} ${preview}`),
    frame: digestOf(`${code} ${templates} ${JSON.stringify(chrome)}`),
  };
  return {
    kind: "planned",
    edition,
    chrome,
    assets,
    sections: planSections(edition, assets, basis),
    pagesOf: (section) => pagesOf(section, edition, basis),
    ignored: read.ignored,
  };
}
