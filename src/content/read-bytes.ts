import { constants, readFileSync } from "node:fs";
import type { Tell } from "./tell.ts";

// The walk saw a regular file; if someone swapped it for a link or a pipe since, it must not be followed or waited for.
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file's bytes, or undefined when the system would not give them, which is told. */
export function readBytes(path: string, tell: Tell): Buffer | undefined {
  try {
    return readFileSync(path, { flag: READ_ONLY as unknown as string });
  } catch (error) {
    tellUnreadable(error, tell);
    return undefined;
  }
}

/** Tells why a file or folder cannot be read, in an editor's words. */
export function tellUnreadable(error: unknown, tell: Tell): void {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "EACCES" || code === "EPERM")
    tell(
      1,
      "There is no permission to read this.",
      "Give the user who builds the site the right to read it.",
    );
  else if (code === "ENOENT")
    tell(1, "This went away while it was being read.", "Build again once nobody is moving files.");
  else tell(1, `This cannot be read (${code}).`, "Check the disk, or restore the file from git.");
}
