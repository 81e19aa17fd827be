import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../model/digest.ts";
import type { Keep } from "../print/search-script.ts";
import { readRecord, writeRecord } from "./durable-file.ts";

/** Keeps texts that take long to make in a folder of the cache, for the code with that digest. Where nothing can be kept, they are made each time. */
export function keepTextsIn(cacheDir: string, code: string): Keep {
  return (name, from, make) => {
    const file = join(cacheDir, "texts", name);
    const key = digestOf([code, ...from].join("\0"));
    const kept = readRecord(file) as { readonly key: string; readonly text: string } | undefined;
    if (kept?.key === key) return kept.text;
    const text = make();
    try {
      mkdirSync(join(cacheDir, "texts"), { recursive: true });
      writeRecord(file, { key, text });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
    return text;
  };
}
