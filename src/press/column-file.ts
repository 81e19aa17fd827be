import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeDurably } from "./durable-file.ts";

/** A column of a table: texts put together, or a number for each row. */
export type Column = string | Float64Array | Uint32Array;

export type Columns = Readonly<Record<string, Column>>;

type Kind = "text" | "floats" | "counts";

interface Preamble {
  readonly key: string;
  readonly columns: readonly (readonly [name: string, kind: Kind, bytes: number])[];
}

/** Each column begins at a multiple of this from the start of the file: its numbers can be used where they lie. */
const ALIGNMENT = 8;

/** Writes columns after a line with the digest of all below it and a line that says what they are. They survive a crash whole or not at all. */
export function writeColumns(file: string, key: string, columns: Columns): void {
  const blocks = Object.entries(columns).map(([name, column]) => ({
    name,
    kind: kindOf(column),
    bytes: typeof column === "string" ? Buffer.from(column) : bytesOf(column),
  }));
  const preamble: Preamble = {
    key,
    columns: blocks.map(({ name, kind, bytes }) => [name, kind, bytes.length]),
  };
  const line = JSON.stringify(preamble);
  const digestLine = hash("sha256", "").length + 1;
  const body = Buffer.concat([
    Buffer.from(line),
    Buffer.alloc(paddingOf(digestLine + Buffer.byteLength(line) + 1), " "),
    Buffer.from("\n"),
    ...blocks.flatMap(({ bytes }) => [bytes, Buffer.alloc(paddingOf(bytes.length))]),
  ]);
  writeDurably(file, Buffer.concat([Buffer.from(`${hash("sha256", body)}\n`), body]));
}

/** Reads columns back; undefined when there are none under that key, or when they are not as they were written. */
export function readColumns(file: string, key: string): Columns | undefined {
  try {
    const whole = readFileSync(file);
    const body = whole.subarray(whole.indexOf(LINE_END) + 1);
    if (whole.toString("latin1", 0, whole.length - body.length - 1) !== hash("sha256", body))
      return undefined;
    const preambleEnd = body.indexOf(LINE_END);
    const preamble = JSON.parse(body.toString("utf8", 0, preambleEnd)) as Preamble;
    if (preamble.key !== key) return undefined;
    const columns: Record<string, Column> = {};
    let start = preambleEnd + 1;
    for (const [name, kind, size] of preamble.columns) {
      columns[name] = columnOf(kind, body.subarray(start, start + size));
      start += size + paddingOf(size);
    }
    return columns;
  } catch {
    return undefined;
  }
}

const LINE_END = 0x0a;

function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function kindOf(column: Column): Kind {
  if (typeof column === "string") return "text";
  return column instanceof Float64Array ? "floats" : "counts";
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** Numbers are used where they lie, unless a small file was read into the middle of some other memory. */
function columnOf(kind: Kind, bytes: Buffer): Column {
  if (kind === "text") return bytes.toString("utf8");
  const { buffer, byteOffset, length } = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Uint8Array.from(bytes);
  return kind === "floats"
    ? new Float64Array(buffer, byteOffset, length / Float64Array.BYTES_PER_ELEMENT)
    : new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT);
}
