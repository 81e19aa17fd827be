import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Finding, fault } from "./finding.ts";

/**
 * Where in the built site these words stand, in names of files or in their bytes, however written: plain, in any case
 * or Unicode form, percent-encoded, escaped for JSON or HTML, or inside gzip. For drafts and embargoes: nothing of
 * what is not published may be found.
 */
export function findTraces(distDir: string, words: readonly string[]): Finding[] {
  const guises = words.flatMap((word) => [...guisesOf(word)].map((guise) => ({ word, guise })));
  const entries = readdirSync(distDir, { withFileTypes: true, recursive: true });
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const file = relative(distDir, path).replaceAll("\\", "/");
    const inName = search(file, 1, `The name of the file holds`);
    return entry.isFile() ? [...inName, ...searchText(file, readText(path))] : inName;

    function searchText(name: string, text: string): Finding[] {
      const plain = comparable(text);
      return guises.flatMap(({ word, guise }) => {
        const index = plain.indexOf(guise);
        return index === -1
          ? []
          : [trace(name, plain.slice(0, index).split("\n").length, "The file holds", word)];
      });
    }

    function search(text: string, line: number, what: string): Finding[] {
      const plain = comparable(text);
      return guises.flatMap(({ word, guise }) =>
        plain.includes(guise) ? [trace(file, line, what, word)] : [],
      );
    }
  });
}

function trace(file: string, line: number, what: string, word: string): Finding {
  return fault(file, line, `${what} "${word}".`, "Nothing of it may be seen before its time.");
}

/** The ways in which our outputs write a word. */
function guisesOf(word: string): Set<string> {
  const nfc = word.normalize("NFC");
  const html = nfc.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const guises = [
    nfc,
    html,
    html.replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
    JSON.stringify(nfc).slice(1, -1),
    nfc.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
    encodeURIComponent(nfc),
    encodeURI(nfc),
  ];
  return new Set(guises.map(comparable));
}

function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipped(bytes) : bytes).toString("utf8");
}

function gunzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}
