import { cleanText } from "./xml.ts";

// What `JSON.stringify` makes of a control character or a lone surrogate, and two noncharacters that it leaves alone.
const SUSPECT = /\\(?:u00|ud[89a-f]|[bf])|[\ufffe\uffff]/;

/** The value as JSON whose texts hold nothing that XML forbids: some readers refuse a file for one such character. */
export function stringifyClean(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  return SUSPECT.test(json) ? JSON.stringify(value, cleanValue, indent) : json;
}

function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === "string" ? cleanText(value) : value;
}
