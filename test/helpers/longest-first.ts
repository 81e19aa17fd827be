import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, by their path, the longest first. */
const LONGEST = [
  "/whole-site/kill-",
  "/whole-site/incremental-",
  "/whole-site/",
  "/trust/",
  "/checks/check-command.",
];

/**
 * Starts the longest files first: one that starts late ends alone, with every other processor idle. Vitest itself goes by
 * how long files took the last time, which a fresh checkout does not know.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((part) => moduleId.includes(part));
  return rank === -1 ? LONGEST.length : rank;
}
