/** How a message was taken. */
export type Delivery =
  | { readonly kind: "taken"; readonly status: number }
  | { readonly kind: "refused"; readonly reason: string };

/** What sending needs of the world, so that tests can stand in for it. */
export interface Wire {
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/** A server may ask for more patience than a deploy has. */
const LONGEST_PAUSE_MS = 60_000;
/** One try. */
const TIMEOUT_MS = 30_000;

/**
 * Sends a message, again after a pause that doubles while the other side is busy, out of order or away: no answer,
 * 408, 429 or 5xx. `Retry-After` is obeyed up to a minute. Any other refusal is final: the same message would be
 * refused again.
 */
export async function sendPatiently(url: string, message: RequestInit, wire: Wire): Promise<Delivery> {
  let reason = "";
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    let pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
    try {
      const answer = await wire.fetch(url, {
        ...message,
        redirect: "follow",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const words = await answer.text();
      if (answer.ok) return { kind: "taken", status: answer.status };
      reason = describeAnswer(answer.status, words);
      if (!mayRecover(answer.status)) return { kind: "refused", reason };
      pause = Math.max(pause, retryAfterMs(answer.headers.get("Retry-After")));
    } catch (error) {
      reason = describeError(error);
    }
    if (attempt < TRIES) await wire.wait(Math.min(pause, LONGEST_PAUSE_MS));
  }
  return { kind: "refused", reason: `${reason} (${TRIES} tries)` };
}

function mayRecover(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Seconds; the form with a date would need a clock, and the doubling pause does as well. */
function retryAfterMs(header: string | null): number {
  return /^\d+$/.test(header ?? "") ? Number(header) * 1_000 : 0;
}

function describeAnswer(status: number, words: string): string {
  const [line = ""] = words.trim().split("\n");
  return line === "" ? `answer ${status}` : `answer ${status}: ${line.slice(0, 200)}`;
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.message}${cause}`;
}
