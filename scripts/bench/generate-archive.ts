import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { SeededRandom } from "./seeded-random.ts";

export interface ArchiveOptions {
  readonly articles: number;
  readonly outputDir: string;
  readonly seed: number;
  readonly tags: number;
  readonly tagsPerArticle: number;
}

const CATEGORIES = [
  ["national", "नेशनल"],
  ["politics", "राजनीति"],
  ["entertainment", "मनोरंजन"],
  ["sports", "खेल"],
  ["health", "हेल्थ & लाइफ स्टाइल"],
  ["religion", "धर्म भक्ति"],
  ["technology", "टेक्नोलॉजी"],
  ["international", "इंटरनेशनल"],
  ["business", "बिजनेस"],
  ["elections", "चुनाव"],
] as const;

const FIRST_DAY = Date.parse("2015-01-01T00:00:00+05:30");
const LAST_DAY = Date.parse("2025-01-01T00:00:00+05:30");

const WORDS = (
  "सरकार ने नई योजना के तहत किसानों को राहत देने का फैसला किया है और राज्य में बारिश से फसल पर असर पड़ा मौसम विभाग " +
  "अधिकारियों की बैठक में बजट शिक्षा स्वास्थ्य सड़क बिजली पानी रोज़गार उद्योग व्यापार बाज़ार क़ीमत तेल गेहूँ चावल " +
  "विश्वविद्यालय छात्रों परीक्षा परिणाम अदालत न्यायालय क़ानून संसद विधानसभा चुनाव मतदाता आयोग पुलिस जाँच रिपोर्ट " +
  "राष्ट्रीय अंतरराष्ट्रीय समझौता सम्मेलन प्रधानमंत्री मुख्यमंत्री राष्ट्रपति विदेश मंत्री रक्षा सेना सीमा सुरक्षा " +
  "क्रिकेट हॉकी कबड्डी खिलाड़ी टीम मैच रन विकेट पदक प्रतियोगिता फ़िल्म संगीत नृत्य कलाकार दर्शक त्योहार मंदिर श्रद्धालु " +
  "विज्ञान तकनीक उपग्रह चंद्रयान इंटरनेट मोबाइल डिजिटल भुगतान बैंक ऋण निवेश शेयर कंपनी कर्मचारी मज़दूर महिला बच्चे बुज़ुर्ग " +
  "अस्पताल डॉक्टर मरीज़ दवा टीका वायु प्रदूषण जंगल नदी पहाड़ समुद्र चक्रवात भूकंप यात्रा रेलवे मेट्रो हवाई अड्डा"
).split(" ");
const ENDINGS = ["पुर", "गढ़", "नगर", "आबाद", "पट्टी", "वाड़ा", "कोट", "गंज"];

/**
 * Writes a content tree for measurements: the same bytes for the same options on every machine. Ten years of
 * articles of 200 to 500 words, spread evenly, over ten categories.
 */
export function generateArchive(options: ArchiveOptions): void {
  const random = new SeededRandom(options.seed);
  rmSync(options.outputDir, { recursive: true, force: true });
  writeFrame(options.outputDir);
  const tags = makeTags(random, options.tags);
  const step = (LAST_DAY - FIRST_DAY) / options.articles;
  for (let number = 1; number <= options.articles; number++) {
    const minute = 60_000;
    const publishedAt = Math.floor((FIRST_DAY + (number - 1) * step) / minute) * minute;
    writeArticle(options, random, tags, number, publishedAt);
  }
}

function writeFrame(outputDir: string): void {
  mkdirSync(join(outputDir, "authors"), { recursive: true });
  writeFileSync(join(outputDir, "site.yaml"), "title: अख़बार\ntagline: नाप-तौल\nurl: https://akhbar.example\n");
  const categories = CATEGORIES.map(([id, name]) => `- id: ${id}\n  name: ${JSON.stringify(name)}\n  description: ${name} की ख़बरें।\n`);
  writeFileSync(join(outputDir, "categories.yaml"), categories.join(""));
  for (const [id, name] of CATEGORIES) {
    writeFileSync(join(outputDir, "authors", `desk-${id}.md`), `---\nname: ${JSON.stringify(`${name} डेस्क`)}\n---\n\nयह डेस्क ${name} की ख़बरें देखता है।\n`);
  }
}

/** Half of them a word, half a place-like compound; no two with one spelling. */
function makeTags(random: SeededRandom, count: number): string[] {
  const tags = new Set<string>();
  while (tags.size < count) {
    const word = random.pick(WORDS);
    tags.add(random.next() < 0.5 ? `${word} ${random.pick(WORDS)}` : `${word}${random.pick(ENDINGS)}`);
  }
  return [...tags];
}

function writeArticle(
  { outputDir, tagsPerArticle }: ArchiveOptions,
  random: SeededRandom,
  tags: readonly string[],
  number: number,
  publishedAt: number,
): void {
  const [category] = random.pick(CATEGORIES);
  const own = new Set<string>();
  // Squared, so that a few tags are common and most are rare, as in a real paper.
  while (own.size < Math.min(tagsPerArticle, tags.length)) own.add(tags[Math.floor(random.next() ** 2 * tags.length)] ?? "");
  const date = new Date(publishedAt + 330 * 60_000).toISOString().slice(0, 16);
  const [year = "", month = ""] = date.split("-");
  const folder = join(outputDir, "articles", year, month);
  const title = sentence(random, 7, 11).slice(0, -1);
  const text = `---
title: "${title}"
description: "${sentence(random, 12, 20)}"
date: ${date}+05:30
author: desk-${category}
category: ${category}
tags: [${[...own].join(", ")}]
slug: khabar-${number}
---

${body(random)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `khabar-${number}.md`), text);
}

function body(random: SeededRandom): string {
  const blocks = [];
  for (let section = 0; section < 3; section++) {
    if (section > 0) blocks.push(`## ${sentence(random, 3, 6).slice(0, -1)}`);
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      blocks.push(Array.from({ length: random.between(2, 4) }, () => sentence(random, 8, 18)).join(" "));
    }
  }
  return `${blocks.join("\n\n")}\n`;
}

function sentence(random: SeededRandom, least: number, most: number): string {
  return `${Array.from({ length: random.between(least, most) }, () => random.pick(WORDS)).join(" ")}।`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      articles: { type: "string", default: "10000" },
      output: { type: "string" },
      seed: { type: "string", default: "1" },
      tags: { type: "string", default: "3000" },
    },
  });
  if (values.output === undefined) throw new Error("Use: node scripts/bench/generate-archive.ts --output DIR [--articles N]");
  generateArchive({
    articles: Number(values.articles),
    outputDir: values.output,
    seed: Number(values.seed),
    tags: Number(values.tags),
    tagsPerArticle: 10,
  });
}
