import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { writePhoneFonts } from "./phone-fonts.ts";

/** No sandbox: containers have none. Nothing is asked of the network that a page did not ask for. */
const ARGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"];

/** A browser and the surroundings that it needs. */
export interface BrowserProgram {
  readonly path: string;
  readonly args: readonly string[];
  /** Beyond the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts Chromium: the one that `CHROMIUM_PATH` names, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: [...args], env: { ...environment(), ...env } });
}

/**
 * Finds Chromium. The one from npm needs no other install, is the same on every machine, and has no window: a system's
 * draws its toolbar, a page in itself, for every context, and the tests take three times as long.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env.CHROMIUM_PATH ?? "";
  return named === "" ? unpackBrowser() : { path: named, args: ARGS, env: {} };
}

/**
 * Unpacks the one from npm into the folder for temporary files, once. A bare machine lacks libraries too: the package has
 * them for Amazon Linux, and unpacks them when it believes to be there. Its fonts are those of a Hindi phone.
 */
export async function unpackBrowser(): Promise<BrowserProgram> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs24.x";
  const { default: sparticuz } = await import("@sparticuz/chromium");
  const path = await sparticuz.executablePath();
  const libraries = process.env.LD_LIBRARY_PATH ?? join(tmpdir(), "al2023", "lib");
  return {
    path,
    args: [...ARGS, "--headless=shell", "--no-zygote", "--disable-gpu"],
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: await writePhoneFonts() },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
