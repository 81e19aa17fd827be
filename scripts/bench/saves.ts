import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import {
  type ArchiveArticle,
  type ArchiveOptions,
  archiveArticles,
  generateArchive,
  nextArticle,
  writeArticle,
} from "./generate-archive.ts";
import { nodeArguments, ROOT } from "./npm-script.ts";

/** How long it takes in `npm run dev` from a save to the page that shows it. */
export interface Saves {
  readonly articles: number;
  /** Milliseconds of each save, by what was saved. */
  readonly kinds: ReadonlyMap<string, readonly number[]>;
}

const SAVES_OF_A_KIND = 12;
/** Between two saves: a person looks at the page meanwhile. */
const PAUSE_MS = 1500;
/** To plan a large archive for the first time. */
const LONGEST_START_MS = 20 * 60_000;
const LONGEST_SAVE_MS = 60_000;

/** What somebody saves, and the page that they have open. A mark in the text tells one save from the next. */
interface Kind {
  readonly name: string;
  readonly save: (mark: string) => void;
  readonly page: string;
}

/**
 * Starts `npm run dev` on a generated archive, saves as an editor does, waits as a browser does to be told to reload, and
 * fetches the page, which must show what was saved.
 */
export async function measureSaves(archive: ArchiveOptions, folder: string, now: string): Promise<Saves> {
  const contentDir = join(folder, "content");
  generateArchive(archive, contentDir);
  const port = await freePort();
  const flags = [
    "--content",
    contentDir,
    "--cache",
    join(folder, "cache"),
    "--now",
    now,
    "--port",
    `${port}`,
  ];
  const dev = spawn(process.execPath, [...nodeArguments("dev"), ...flags], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const origin = `localhost:${port}`;
    await untilServed(`http://${origin}/`, dev);
    const reloads = await listenForReloads(`ws://${origin}/`);
    const kinds = new Map<string, number[]>();
    for (const kind of kindsOf(archive, contentDir)) {
      const times: number[] = [];
      await fetchText(`http://${origin}${kind.page}`);
      for (let number = 0; number < SAVES_OF_A_KIND; number++) {
        await sleep(PAUSE_MS);
        times.push(await timeSave(kind, `निशान-${number}`, `http://${origin}`, reloads));
      }
      kinds.set(kind.name, times);
    }
    return { articles: archive.articles, kinds };
  } finally {
    dev.kill();
  }
}

async function timeSave(
  { save, page }: Kind,
  mark: string,
  origin: string,
  reloads: { readonly next: () => Promise<void> },
): Promise<number> {
  const began = performance.now();
  const reload = reloads.next();
  save(mark);
  await reload;
  const text = await fetchText(origin + page);
  const milliseconds = performance.now() - began;
  if (!text.includes(mark)) throw new Error(`${page} does not show what was saved.`);
  return milliseconds;
}

/** Over a connection of its own: the server lets go of one that waits for long. */
async function fetchText(url: string): Promise<string> {
  return (await fetch(url, { headers: { connection: "close" } })).text();
}

function kindsOf(archive: ArchiveOptions, contentDir: string): Kind[] {
  const all = [...archiveArticles(archive)];
  const [newest, old] = [all.at(-1), all[Math.floor(all.length / 2)]];
  if (newest === undefined || old === undefined) throw new Error("Bug: an archive has articles.");
  const next = nextArticle(archive);
  const write = ({ file }: ArchiveArticle, text: string) => writeFileSync(join(contentDir, file), text);
  const slug = /^slug: (.+)$/m.exec(old.text)?.[1];
  return [
    {
      name: "headline of the newest article, front page open",
      save: (mark) => write(newest, newest.text.replace('title: "', `title: "${mark} `)),
      page: "/",
    },
    {
      name: "text of an old article, its page open",
      save: (mark) => write(old, `${old.text}\n${mark} और एक वाक्य।\n`),
      page: `/${old.day.replaceAll("-", "/")}/${slug}/`,
    },
    {
      name: "new article, front page open",
      save: (mark) =>
        writeArticle(contentDir, {
          ...next,
          file: next.file.replace(".md", `-${mark}.md`),
          text: next.text
            .replace('title: "', `title: "${mark} `)
            .replace(/^slug: .+$/m, `slug: ${Date.now()}`),
        }),
      page: "/",
    },
  ];
}

/** Hears what Eleventy's server tells browsers. */
async function listenForReloads(url: string): Promise<{ readonly next: () => Promise<void> }> {
  const socket = new WebSocket(url);
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("No save was seen.")), LONGEST_SAVE_MS);
        socket.addEventListener("message", function hear({ data }) {
          if (!String(data).includes("reload")) return;
          socket.removeEventListener("message", hear);
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

async function untilServed(url: string, dev: ChildProcess): Promise<void> {
  for (let waited = 0; waited < LONGEST_START_MS; waited += 100) {
    if (dev.exitCode !== null) throw new Error(`npm run dev ended with ${dev.exitCode}.`);
    if ((await fetchText(url).catch(() => "")) !== "") return;
    await sleep(100);
  }
  throw new Error("npm run dev does not answer.");
}
