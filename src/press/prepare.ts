import type { FileStates } from "../content/file-states.ts";
import { locateConflicts } from "../content/locate-conflicts.ts";
import { type ReadResult, readNewsroom } from "../content/read-newsroom.ts";
import type { ReadOptions } from "../content/reading.ts";
import { assembleEdition, type TagMemory } from "../edition/assemble-edition.ts";
import type { Edition } from "../edition/edition.ts";
import { type Edit, editsInPlace } from "../edition/edits-in-place.ts";
import { findConflicts } from "../edition/find-conflicts.ts";
import { pageOf, pagesOf } from "../edition/plan-pages.ts";
import { planSections } from "../edition/plan-sections.ts";
import type { RelatedMemory } from "../edition/related.ts";
import type { Draft, Section } from "../edition/section.ts";
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
import { inspectMarkdown } from "./inspect-markdown.ts";
import { keepTextsIn } from "./kept-text.ts";
import type { ReadMemory } from "./read-memory.ts";
import { codeDigest, templatesDigest } from "./source-digest.ts";

export interface PrepareOptions {
  readonly contentDir: string;
  readonly now: Instant;
  /** An origin that takes the place of the one in site.yaml. */
  readonly url: string | undefined;
  /** Show drafts and embargoed articles. */
  readonly preview: boolean;
  /** What earlier reads found. */
  readonly memory?: ReadMemory;
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
export type Prepared = Plan | { readonly kind: "refused"; readonly problems: readonly Problem[] };

export interface Plan {
  readonly kind: "planned";
  readonly edition: Edition;
  readonly chrome: Chrome;
  readonly assets: readonly LoadedAsset[];
  /** Each is planned when somebody comes to it. */
  readonly sections: Iterable<Section>;
  readonly pagesOf: (section: Section) => readonly Page[];
  readonly pageOf: (draft: Draft) => Page;
  /** Files in the content folder that nothing names. */
  readonly ignored: readonly string[];
}

/** A plan, with what it was made from. */
export interface PlanBefore {
  readonly plan: Plan;
  readonly read: ReadResult;
  readonly templates: string;
}

/** Every page of the plan, in its order. Throws when two claim one file. */
export function allPages({ sections, pagesOf }: Plan): readonly Page[] {
  return [...comparePlan(sections, undefined, pagesOf).toPrint];
}

/** Reads the content, checks it, and decides every file of the site. Writes nothing. */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  return planRead(await readContent(options), options);
}

/** Reads the content folder, and remembers what was found. */
export async function readContent({
  contentDir,
  memory,
  walk,
  readApart,
}: Omit<PrepareOptions, "now">): Promise<ReadResult> {
  const read = await readNewsroom({
    contentDir,
    displayDir: contentDir,
    inspect: inspectMarkdown,
    ...(memory === undefined ? {} : { cache: memory }),
    ...(walk === undefined ? {} : { walk }),
    ...(readApart === undefined ? {} : { readApart }),
  });
  memory?.remember(read);
  return read;
}

/** Checks what was read of the content folder, and decides every file of the site. `before` is an earlier plan of the folder. */
export function planRead(read: ReadResult, options: PrepareOptions, before?: PlanBefore): Prepared {
  const { now, url, preview, related, tags, cacheDir } = options;
  const { templates = templatesDigest() } = options;
  const edits = read.newsroom && before?.read.newsroom && editsInPlace(before.read.newsroom, read.newsroom);
  const conflicts = read.newsroom === undefined ? [] : conflictsIn(read.newsroom, edits, options);
  const problems = [...read.problems, ...conflicts].sort(compareProblems);
  if (read.newsroom === undefined || problems.length > 0) return { kind: "refused", problems };

  const newsroom =
    url === undefined ? read.newsroom : { ...read.newsroom, site: { ...read.newsroom.site, url } };
  options.onSound?.(newsroom, read.files);
  const code = codeDigest();
  const edition = assembleEdition(newsroom, {
    now,
    preview,
    ...(related !== undefined && { related }),
    ...(tags !== undefined && { tags }),
    before: before && edits && { edition: before.plan.edition, edits },
  });
  const keep = cacheDir === undefined ? undefined : keepTextsIn(cacheDir, code);
  const haveSameAssets = edits !== undefined && before?.templates === templates;
  const assets = haveSameAssets ? before.plan.assets : loadAssets(edition.language, newsroom.site, keep);
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
    pageOf: (draft) => pageOf(draft, edition, basis),
    ignored: read.ignored,
  };
}

/** What is wrong with the paper as a whole. Where it was sound before and articles were only edited, they alone are looked at. */
function conflictsIn(
  newsroom: Newsroom,
  edits: readonly Edit[] | undefined,
  { contentDir, preview }: Pick<PrepareOptions, "contentDir" | "preview">,
): Problem[] {
  const looked = edits === undefined ? newsroom : { ...newsroom, articles: edits.map(({ after }) => after) };
  const undrawable = findUndrawable(textsOnCards(looked, { drafts: preview }));
  const conflicts = edits === undefined ? findConflicts(newsroom, preview) : [];
  return locateConflicts(contentDir, [...conflicts, ...undrawable]);
}
