import { UnfinishedCommitError } from "./commit.ts";

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room and build again.",
  EDQUOT: "The disk quota is used up. Make room and build again.",
  EROFS: "The folder is on a read-only file system. Choose another with --output or --cache.",
  EACCES:
    "The folder may not be written. Give this user the right to write there, or choose another with --output or --cache.",
  EPERM:
    "The folder may not be written. Give this user the right to write there, or choose another with --output or --cache.",
  EIO: "The disk failed to read or write. Look after the disk, and build again.",
  ENAMETOOLONG:
    "A name is longer than the file system allows. Choose a shorter one with --output or --cache.",
  EMFILE: "Too many files are open at once. Raise the limit (ulimit -n) and build again.",
};

/** A fault that no editor can mend, in words for whoever runs the build; the details of a bug come with it. */
export function describeFault(error: unknown): string {
  const chain = causesOf(error);
  const end = chain.some((cause) => cause instanceof UnfinishedCommitError)
    ? "The site is partly the new one; the next build finishes it."
    : "The site is as it was.";
  for (const cause of chain) {
    const name = Object.keys(CAUSES).find(
      (code) => codeOf(cause) === code || cause.message.includes(`${code}:`),
    );
    if (name !== undefined) return `${CAUSES[name]} ${end} (${cause.message})`;
  }
  const root = chain.at(-1);
  return root === undefined ? String(error) : `${end} ${root.stack ?? root.message}`;
}

/** The error and what caused it, the first cause last. Eleventy and Nunjucks wrap what they catch, each in its own way. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let cause: unknown = error;
  while (cause instanceof Error && !chain.includes(cause)) {
    chain.push(cause);
    const { originalError } = cause as { originalError?: unknown };
    cause = cause.cause ?? originalError;
  }
  return chain;
}

function codeOf(error: Error): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
