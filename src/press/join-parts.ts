import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageKind } from "../model/page.ts";
import { gatherHands, PART_FILE, type PartRecord, planDigest } from "./shard.ts";

/** The parts do not make a whole site. */
export class PartsError extends Error {}

/** Every page of the whole site, with the folder that its file is in. */
export interface JoinedPage {
  readonly file: string;
  readonly fingerprint: string;
  readonly kind: PageKind;
  readonly folder: string;
}

/** Proves that the parts are of one plan and that together they are all of it. Throws `PartsError`, which says what is missing. */
export function joinParts(folders: readonly string[]): JoinedPage[] {
  const parts = folders.map((folder) => ({ folder, record: readPart(folder) }));
  const [first] = parts;
  if (first === undefined)
    throw new PartsError("There are no parts to join. Name their folders after --merge.");
  const { plan, planned, shard } = first.record;

  for (const { folder, record } of parts) {
    if (record.plan !== plan || record.shard.count !== shard.count) {
      throw new PartsError(
        `${folder} and ${first.folder} are parts of different builds. Print all parts from one commit, with the same flags and the same --now.`,
      );
    }
  }
  const seen = new Map<number, string>();
  for (const { folder, record } of parts) {
    const other = seen.get(record.shard.index);
    if (other !== undefined)
      throw new PartsError(
        `${folder} and ${other} are both part ${record.shard.index}. Name each part once.`,
      );
    seen.set(record.shard.index, folder);
  }
  const missing = Array.from({ length: shard.count }, (_, index) => index + 1).filter(
    (index) => !seen.has(index),
  );
  if (missing.length > 0) throw new PartsError(`Part ${missing.join(", ")} of ${shard.count} is missing.`);

  const inOrder = parts.toSorted((a, b) => a.record.shard.index - b.record.shard.index);
  const pages = gatherHands(
    inOrder.map(({ folder, record }) =>
      Object.entries(record.pages).map(([file, { fingerprint, kind }]) => ({
        file,
        fingerprint,
        kind,
        folder,
      })),
    ),
  );
  if (pages.length !== planned || planDigest(pages) !== plan) {
    throw new PartsError(
      `The parts hold ${pages.length} pages, but the plan has ${planned} others. Print the parts again.`,
    );
  }
  return pages;
}

function readPart(folder: string): PartRecord {
  let record: PartRecord;
  try {
    record = JSON.parse(readFileSync(join(folder, PART_FILE), "utf8")) as PartRecord;
  } catch {
    throw new PartsError(`${folder} is not a part of a build. Print it with --shard I/N.`);
  }
  if (record.version !== 1)
    throw new PartsError(`${folder} was printed by another version of Akhbar. Print it again.`);
  return record;
}
