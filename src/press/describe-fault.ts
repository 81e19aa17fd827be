const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. The site is as it was; make room and build again.",
  EDQUOT: "The disk quota is used up. The site is as it was; make room and build again.",
  EROFS: "The folder is on a read-only file system. Choose another with --output or --cache.",
  EACCES: "The folder may not be written. Give this user the right to write there, or choose another with --output or --cache.",
  EPERM: "The folder may not be written. Give this user the right to write there, or choose another with --output or --cache.",
  EMFILE: "Too many files are open at once. Raise the limit (ulimit -n) and build again.",
};

/** A fault that no editor can mend, in words for whoever runs the build; the details of a bug come with it. */
export function describeFault(error: unknown): string {
  const chain = causesOf(error);
  for (const cause of chain) {
    const name = Object.keys(CAUSES).find((code) => codeOf(cause) === code || cause.message.includes(`${code}:`));
    if (name !== undefined) return `${CAUSES[name]} (${cause.message})`;
  }
  const root = chain.at(-1);
  return root === undefined ? String(error) : (root.stack ?? root.message);
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
