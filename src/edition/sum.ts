import { digestOf } from "../model/digest.ts";

/** Gathers numbers and texts, and gives the digest of them all. */
export interface Sum {
  readonly clear: () => void;
  readonly addNumber: (number: number) => void;
  readonly addNumbers: (from: Uint32Array, start: number, count: number) => void;
  /** Of a table whose rows have so many numbers each: the rows that `rows` names from `start` up to `end`, in turn. */
  readonly addRows: (
    table: Uint32Array,
    width: number,
    rows: Uint32Array,
    start?: number,
    end?: number,
  ) => void;
  readonly addText: (text: string) => void;
  readonly digest: () => string;
}

/**
 * A sum to be used again and again: it keeps its room. What is added is laid side by side in memory and digested as one
 * piece, which takes a tenth of the time of putting texts together. Numbers are of 32 bits.
 */
export function openSum(): Sum {
  let numbers = new Uint32Array(1 << 14);
  let bytes = Buffer.from(numbers.buffer);
  let length = 0;

  function makeRoom(count: number): void {
    if (length + count <= numbers.length) return;
    const before = numbers;
    numbers = new Uint32Array(Math.max(before.length * 2, length + count));
    numbers.set(before);
    bytes = Buffer.from(numbers.buffer);
  }

  function addNumber(number: number): void {
    makeRoom(1);
    numbers[length++] = number;
  }

  return {
    clear() {
      length = 0;
    },
    addNumber,
    addNumbers(from, start, count) {
      makeRoom(count);
      for (let index = start; index < start + count; index++) numbers[length++] = from[index] ?? 0;
    },
    addRows(table, width, rows, start = 0, end = rows.length) {
      makeRoom((end - start) * width);
      for (let place = start; place < end; place++) {
        const from = (rows[place] ?? 0) * width;
        for (let index = from; index < from + width; index++) numbers[length++] = table[index] ?? 0;
      }
    },
    addText(text) {
      const size = Buffer.byteLength(text);
      const count = Math.ceil(size / 4);
      makeRoom(1 + count);
      numbers[length++] = size;
      if (count > 0) numbers[length + count - 1] = 0;
      bytes.write(text, length * 4);
      length += count;
    },
    digest: () => digestOf(bytes.subarray(0, length * 4)),
  };
}
