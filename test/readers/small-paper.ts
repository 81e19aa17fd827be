import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { parseTime } from "../../src/content/parse-time.ts";
import { type BuildReport, build } from "../../src/press/build.ts";
import { listen } from "../../src/serve/listen.ts";
import { createStaticServer } from "../../src/serve/static-server.ts";

/** A paper of three stories on this machine, built and served as a host would serve it. */
export interface SmallPaper {
  /** `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** A place for whatever a test needs. */
  readonly folder: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  /** Writes a file of the content folder; undefined takes it away. */
  readonly write: (file: string, text: string | undefined) => void;
  readonly build: (now?: string) => Promise<BuildReport>;
  readonly close: () => Promise<void>;
}

export const NOW = "2026-01-31T12:00+05:30";

/** The stories, newest first, as every reader must show them. */
export const STORIES = [
  {
    slug: "bajat-aur-aap",
    title: "बजट & आप: <2% कर पर 'राहत', “₹12 लाख” तक",
    description: "R&D पर ख़र्च <2% रहा; बाक़ी सवालों के जवाब यहाँ।",
    date: "2026-01-31T09:14+05:30",
    authors: ["desk-national", "sunita"],
    category: "national",
    tags: ["बजट", "Income Tax"],
    body: "पहला वाक्य क़ानून के बारे में है।\n\n[पुरानी ख़बर](/2026/01/30/kabaddi/) पढ़ें। आख़िरी वाक्य: श्रीमान् विद्वान् ज्ञान।\n",
  },
  {
    slug: "raat-ki-baarish",
    title: "आधी रात के बाद झमाझम बारिश",
    description: "रात दो बजे तक सड़कें डूबीं।",
    date: "2026-01-31T02:00+05:30",
    authors: ["desk-national"],
    category: "national",
    tags: ["बारिश"],
    body: "भारतीय समय से रात के दो बजे, यानी यूटीसी में पिछला दिन।\n",
  },
  {
    slug: "kabaddi",
    title: "कबड्डी: बाज़ी पलटी",
    description: "आख़िरी मिनट में मैच बदला।",
    date: "2026-01-30T18:05+05:30",
    authors: ["sunita"],
    category: "sports",
    tags: [],
    body: "रेडर ने चार अंक लिए।\n",
  },
] as const;

export type Story = Omit<(typeof STORIES)[number], "title" | "description" | "body" | "slug"> & {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
};

export const AUTHOR_NAMES: Readonly<Record<string, string>> = {
  "desk-national": "राष्ट्रीय डेस्क",
  sunita: "सुनीता",
};

/** The Markdown file of a story; `extra` is more front matter, a line each. */
export function storyFile(story: Story, extra = ""): string {
  const lines = [
    `title: ${JSON.stringify(story.title)}`,
    `description: ${JSON.stringify(story.description)}`,
    `date: ${story.date}`,
    `author: [${story.authors.join(", ")}]`,
    `category: ${story.category}`,
    `tags: ${JSON.stringify(story.tags)}`,
    `slug: ${story.slug}`,
    'image: { src: /media/monsoon.jpg, alt: "बादल", caption: "घिरे बादल", credit: "चित्र: अख़बार" }',
    ...(extra === "" ? [] : [extra]),
  ];
  return `---\n${lines.join("\n")}\n---\n${story.body}`;
}

/** Opens the paper, with more settings if wanted, a line each. */
export async function openSmallPaper(settings = ""): Promise<SmallPaper> {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-readers-"));
  const contentDir = join(folder, "content");
  const outputDir = join(folder, "dist");
  const cacheDir = join(folder, "cache");
  const server: Server = createStaticServer(outputDir);
  const origin = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;

  function write(file: string, text: string | Buffer | undefined): void {
    const target = join(contentDir, file);
    if (text === undefined) rmSync(target);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }

  write("site.yaml", `title: परीक्षण समाचार\ntagline: जाँची हुई ख़बर\nurl: ${origin}\n${settings}`);
  write("categories.yaml", "- { id: national, name: नेशनल }\n- { id: sports, name: खेल }\n");
  for (const [id, name] of Object.entries(AUTHOR_NAMES))
    write(`authors/${id}.md`, `---\nname: ${name}\n---\nपरिचय।\n`);
  const red = { width: 400, height: 250, channels: 3, background: "#a3231a" } as const;
  write("media/monsoon.jpg", await sharp({ create: red }).jpeg().toBuffer());
  for (const story of STORIES) write(`articles/${story.slug}.md`, storyFile(story));

  return {
    origin,
    folder,
    outputDir,
    cacheDir,
    write,
    async build(now = NOW) {
      const instant = parseTime(now);
      if (instant === undefined) throw new Error(`Not a time: ${now}`);
      const options = {
        contentDir,
        outputDir,
        cacheDir,
        now: instant,
        url: undefined,
        preview: false,
        full: false,
        workers: 1,
      };
      const result = await build(options);
      if (result.kind === "refused") throw new Error(JSON.stringify(result.problems, null, 1));
      return result.report;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

/** Where a story stands on the site. */
export function pathOf({ date, slug }: Story): string {
  return `/${date.slice(0, 10).replaceAll("-", "/")}/${slug}/`;
}
