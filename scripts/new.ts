import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { languageOf } from "../src/language/languages.ts";
import { toIndianDay, toIso } from "../src/model/time.ts";

/** `npm run new "शीर्षक"`: an article with today's date, a slug and every required line, as a draft. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: "string", default: "content" },
    category: { type: "string", default: "national" },
    author: { type: "string", default: "desk-national" },
  },
});
const title = positionals.join(" ").trim();
const slug = languageOf("hi")?.slugify(title) ?? "";
if (title === "" || slug === "") {
  console.error('Use: npm run new "शीर्षक" -- [--category ID] [--author ID] [--content DIR]');
  process.exit(2);
}

// A reader's clock has no seconds.
const now = Math.floor(Date.now() / 60_000) * 60_000;
const [year = "", month = ""] = toIndianDay(now).split("-");
const file = join(values.content, "articles", year, month, `${slug}.md`);
if (existsSync(file)) {
  console.error(`${file} is already there. Choose another headline, or open that file.`);
  process.exit(2);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `---
title: ${JSON.stringify(title)}
description: ""
date: ${toIso(now)}
author: ${values.author}
category: ${values.category}
tags: []
slug: ${slug}
draft: true
---

`,
);
console.log(`${file} is ready. Fill in the description, write, and take 'draft: true' out to publish.`);
