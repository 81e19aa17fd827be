import type { Files } from "../content-folder.ts";

/** An input that must be refused, and the problem that must be told. */
export interface BadInput {
  readonly name: string;
  /** Changes to the sound folder; a text alone is the file `articles/x.md`. */
  readonly files: string | Uint8Array | Files;
  /** From the content folder; else `articles/x.md`. */
  readonly file?: string;
  readonly line: number;
  readonly what: RegExp;
  /** What the cure must say. */
  readonly fix?: RegExp;
}
