import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type ContentWalk, type FileState, walkContent } from "../content/walk-content.ts";
import type { Problem } from "../model/problem.ts";

/** What lies in the content folder, and what is wrong with its names. */
export interface ContentList extends ContentWalk {
  readonly problems: readonly Problem[];
  /** Stands for the names and states of all files. */
  readonly digest: string;
  /** When the youngest of the files was changed; 0 without files. */
  readonly newestMs: number;
}

/** A list as threads send it: numbers side by side in the place of a hundred thousand objects. */
export interface SentList extends Omit<ContentList, "files"> {
  /** By file, a line each: no name holds a line end, or it is told as a mistake. */
  readonly names: string;
  readonly bytes: Float64Array<ArrayBuffer>;
  readonly modifiedMs: Float64Array<ArrayBuffer>;
}

/** Lists the content folder; it is empty when there is none. */
export function listContent(contentDir: string): ContentList {
  return received(listToSend(contentDir));
}

/** The same in a thread of its own, while this one does something else. */
export function listContentApart(contentDir: string): Promise<ContentList> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./list-thread.ts", import.meta.url), { workerData: contentDir });
    thread.once("message", (list: SentList) => resolve(received(list)));
    thread.once("error", reject);
  });
}

export function listToSend(contentDir: string): SentList {
  const problems: Problem[] = [];
  const { files, ignored }: ContentWalk = existsSync(contentDir)
    ? walkContent(contentDir, problems)
    : { files: new Map(), ignored: [] };
  const names = [...files.keys()].join("\n");
  const bytes = Float64Array.from(files.values(), (state) => state.bytes);
  const modifiedMs = Float64Array.from(files.values(), (state) => state.modifiedMs);
  const digest = [names, bytes, modifiedMs].map((part) => hash("sha256", part)).join(" ");
  const newestMs = modifiedMs.reduce((newest, time) => Math.max(newest, time), 0);
  return { names, bytes, modifiedMs, ignored, problems, digest, newestMs };
}

function received({ names, bytes, modifiedMs, ...rest }: SentList): ContentList {
  let files: Map<string, FileState> | undefined;
  return {
    ...rest,
    // When nothing has changed, nobody asks.
    get files() {
      files ??= new Map(
        (names === "" ? [] : names.split("\n")).map((name, index): [string, FileState] => [
          name,
          { bytes: bytes[index] ?? 0, modifiedMs: modifiedMs[index] ?? 0 },
        ]),
      );
      return files;
    },
  };
}
