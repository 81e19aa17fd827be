import { table } from "./markdown-table.ts";
import type { Saves } from "./saves.ts";
import { median } from "./statistics.ts";

/** A Markdown table of how long saves take until they are seen. */
export function formatSaves({ articles, kinds }: Saves): string {
  const rows = [...kinds].map(([kind, times]) => [
    kind,
    ...[median(times), Math.min(...times), Math.max(...times)].map((time) => `${time.toFixed(0)} ms`),
  ]);
  return `${articles} articles, npm run dev, from a save to the page\n\n${table(["saved", "median", "quickest", "slowest"], rows)}`;
}
