import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { build } from "../../src/press/build.ts";
import { listen } from "../../src/serve/listen.ts";
import { createStaticServer } from "../../src/serve/static-server.ts";

/** A newspaper with something of everything, built and served. */
export interface SampleNewspaper {
  /** `http://127.0.0.1:4321`. */
  readonly origin: string;
  readonly outputDir: string;
  /** While false the server takes no connection, as when the network is away. */
  setOnline(isOnline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** One page of each kind that a reader may see. */
export const PAGES = {
  home: "/",
  article: "/2026/11/20/pul/",
  "live blog": "/2026/11/23/chunav/",
  "English article": "/2026/11/19/bridge/",
  category: "/national/",
  "older page": "/national/page/1/",
  tag: "/tag/pul/",
  author: "/author/desk/",
  day: "/2026/11/20/",
  month: "/2026/11/",
  year: "/2026/",
  plain: "/about/",
  feeds: "/feeds/",
  search: "/search/",
  offline: "/offline/",
  "not found": "/404.html",
  gone: "/2026/11/01/mela/",
} as const;

/** Builds the sample, with more files or others in its content folder, and serves it at a free port. */
export async function openNewspaper(more: ContentFiles = {}): Promise<SampleNewspaper> {
  const folder = mkdtempSync(join(tmpdir(), "akhbar-browser-"));
  const outputDir = join(folder, "dist");
  await writeContent(join(folder, "content"), more);
  const result = await build({
    contentDir: join(folder, "content"),
    outputDir,
    cacheDir: join(folder, "cache"),
    now: Date.parse("2026-11-24T12:00:00+05:30"),
    url: undefined,
    full: true,
    workers: 1,
    preview: false,
  });
  if (result.kind === "refused")
    throw new Error(`Bug: the sample is refused: ${JSON.stringify(result.problems)}`);
  return serve(folder, outputDir);
}

async function serve(folder: string, outputDir: string): Promise<SampleNewspaper> {
  let server: Server | undefined = createStaticServer(outputDir);
  const port = await listen(server, 0, "127.0.0.1");
  const stop = () =>
    new Promise<void>((resolve) => {
      if (server === undefined) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
      server = undefined;
    });
  return {
    origin: `http://127.0.0.1:${port}`,
    outputDir,
    async setOnline(isOnline) {
      if (!isOnline) return stop();
      if (server !== undefined) return;
      server = createStaticServer(outputDir);
      await listen(server, port, "127.0.0.1");
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** By their path from the content folder. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

async function writeContent(folder: string, more: ContentFiles): Promise<void> {
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write("site.yaml", SITE);
  write("categories.yaml", CATEGORIES);
  write(
    "authors/desk.md",
    "---\nname: राष्ट्रीय डेस्क\nrole: देश की ख़बरें\nemail: desk@akhbar.example\n---\nहम देश भर की ख़बरें देते हैं।\n",
  );
  write("pages/about.md", "---\ntitle: हमारे बारे में\n---\nयह नमूना अख़बार है।\n\n## पता\n\nनई दिल्ली।\n");
  write("articles/pul.md", STORY);
  write("articles/chunav.md", LIVE_BLOG);
  write("articles/bridge.md", ENGLISH_STORY);
  write("articles/mela.md", EXPIRED_STORY);
  for (let day = 1; day <= 8; day++) write(`articles/khabar-${day}.md`, shortStory(day));
  write("media/pul.jpg", await picture(1280, 800, "#27506b"));
  write("media/nadi.jpg", await picture(900, 600, "#3c6b27"));
  write("media/kinara.jpg", await picture(1280, 720, "#6b5a27"));
  for (const [path, content] of Object.entries(more)) write(path, content);
}

function picture(width: number, height: number, background: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const SITE = `title: अख़बार
tagline: ख़बर वही, जो जाँची जा सके
url: https://akhbar.example
page_size: 3
tag_page_threshold: 3
social:
  x: https://x.com/akhbar_example
`;

const CATEGORIES = `- id: national
  name: नेशनल
  description: देश भर की ख़बरें।
- id: sports
  name: खेल
- id: health
  name: हेल्थ & लाइफ स्टाइल
`;

const SENTENCE =
  "ज़मीन से पाँच मीटर ऊपर बने इस पुल पर अब रोज़ हज़ारों लोग आते-जाते हैं। क्या यह टिकेगा? इंजीनियर डॉ. वर्मा कहते हैं, हाँ!";

const STORY = `---
title: नदी पर नया पुल खुला, पार करने में अब पाँच मिनट
description: तीन साल में बने पुल से दो ज़िलों का रास्ता चालीस किलोमीटर कम हुआ।
date: 2026-11-20T09:14+05:30
updated: 2026-11-20T18:30+05:30
author: desk
category: national
tags: [पुल, यातायात, New bridge]
slug: pul
priority: lead
image: { src: /media/pul.jpg, alt: "नदी पर बना पुल", caption: "पुल का पूर्वी छोर", credit: "चित्र: अख़बार" }
points: ["पुल 1.2 किलोमीटर लंबा है।", "टोल नहीं लगेगा।"]
corrections: [{ date: 2026-11-20T18:30+05:30, text: "पुल की लंबाई सुधारी गई।" }]
---
${SENTENCE}

## कैसे बना

पुल के **बारह खंभे** नदी की तलहटी में चालीस मीटर गहरे हैं।[^1]

![नदी का चौड़ा पाट](/media/nadi.jpg "बरसात में नदी")

| साल | ख़र्च (करोड़) |
|---|---|
| 2024 | 120 |
| 2025 | 210 |

- पहला चरण
- दूसरा चरण

> पुल केवल कंक्रीट नहीं, भरोसा है।

https://www.youtube.com/watch?v=aqz-KE-bpKQ

${`${SENTENCE}\n\n`.repeat(40)}
![नदी का किनारा](/media/kinara.jpg "किनारे पर नाव")

[^1]: गहराई जल-स्तर से।
`;

const LIVE_BLOG = `---
title: मतगणना आज, रुझान थोड़ी देर में
description: हर सीट का हाल, मिनट दर मिनट।
date: 2026-11-23T08:00+05:30
author: desk
category: national
tags: [चुनाव]
slug: chunav
breaking_until: 2026-12-01T00:00+05:30
live: open
---
::: update 09:14 AM Nov 23, 2026 IST
पहला रुझान आ गया है।
:::

::: update 08:30 AM Nov 23, 2026 IST
डाक मतपत्रों की गिनती शुरू हुई।
:::
`;

const ENGLISH_STORY = `---
title: How the new bridge was built
description: Three years, twelve piers, one river.
date: 2026-11-19T10:00+05:30
author: desk
category: national
tags: [New bridge]
slug: bridge
lang: en
---
The river is wide. The bridge is long.
`;

const EXPIRED_STORY = `---
title: मेले के टिकट आज तक
description: टिकट खिड़की शाम छह बजे बंद होगी।
date: 2026-11-01T07:00+05:30
expires: 2026-11-02T00:00+05:30
author: desk
category: national
slug: mela
---
टिकट खिड़की शाम छह बजे बंद होगी।
`;

const shortStory = (day: number) => `---
title: "ख़बर ${day}: फ़सल, सड़क और पानी का हाल"
description: गाँव की सड़क पर पानी, खेत में फ़सल।
date: 2026-11-0${day}T10:00+05:30
author: desk
category: ${day % 2 === 0 ? "sports" : "national"}
tags: [पुल]
slug: khabar-${day}
image: { src: /media/nadi.jpg, alt: "नदी" }
---
${SENTENCE}
`;
