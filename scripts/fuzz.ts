import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SeededRandom } from "./bench/seeded-random.ts";
import { UsageError } from "./build-flags.ts";
import { makeInput } from "./fuzz/make-input.ts";
import { type Fault, tryInputs } from "./fuzz/try-inputs.ts";

/** Inputs that go through one paper together. */
const BATCH = 40;

/** Where inputs that showed a fault are kept. */
const KEPT = ".cache/fuzz";

const USAGE = "Use: npm run fuzz -- [--minutes M] [--seed N]";

/** Exit codes: 0 no fault was found, 1 one was, 2 wrong use. */
process.exitCode = await main(process.argv.slice(2));

/** Writes hostile articles by chance for some minutes, and keeps each that shows a fault of ours. */
async function main(args: readonly string[]): Promise<number> {
  try {
    return await fuzz(parse(args));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function fuzz({ minutes, seed }: { minutes: number; seed: number }): Promise<number> {
  console.log(`Seed ${seed}, ${minutes} minutes.`);
  const folder = mkdtempSync(join(tmpdir(), "akhbar-fuzz-"));
  const end = performance.now() + minutes * 60_000;
  const total = { inputs: 0, accepted: 0, refused: 0, printed: 0, faults: 0 };
  for (let batch = 0; performance.now() < end || batch === 0; batch++) {
    const random = new SeededRandom(seed + batch);
    const inputs = Array.from({ length: BATCH }, () => makeInput(random));
    const { accepted, refused, printed, faults } = await tryInputs(folder, inputs);
    total.inputs += inputs.length;
    total.accepted += accepted;
    total.refused += refused;
    total.printed += printed;
    total.faults += faults.length;
    for (const fault of faults) keep(seed + batch, fault, inputs);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `${total.inputs} inputs: ${total.accepted} accepted, ${total.refused} refused, ${total.printed} files printed, ${total.faults} faults.`,
  );
  return total.faults === 0 ? 0 : 1;
}

/** The same seed gives the same batch again: `--seed N --minutes 0`. */
function keep(seed: number, { input, what }: Fault, inputs: readonly Uint8Array[]): void {
  console.error(`Batch of seed ${seed}, input ${input ?? "unknown"}: ${what}`);
  mkdirSync(KEPT, { recursive: true });
  const suspects = input === undefined ? [...inputs.keys()] : [input];
  for (const number of suspects) writeFileSync(join(KEPT, `${seed}-${number}.md`), inputs[number] ?? "");
}

function parse(args: readonly string[]): { minutes: number; seed: number } {
  const { minutes, seed } = parseFlags(args);
  const numbers = {
    minutes: Number(minutes),
    seed: seed === undefined ? Date.now() % 1_000_000_000 : Number(seed),
  };
  if (!(numbers.minutes >= 0) || !Number.isInteger(numbers.seed)) throw new UsageError(USAGE);
  return numbers;
}

function parseFlags(args: readonly string[]) {
  try {
    const options = { minutes: { type: "string", default: "10" }, seed: { type: "string" } } as const;
    return parseArgs({ args: [...args], allowPositionals: false, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
