import type { SeededRandom } from "../bench/seeded-random.ts";

/** Front matter, key by key, that is sound by itself. */
const SOUND: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["title", ["मानसून समय से पहले पहुँचा", '"क़ानून: अब क्या?"', "'इंदौर #1 पर'", "Vladimir Putin in Delhi", "ख़बर १२"]],
  ["description", ["केरल में बारिश शुरू हुई।", '"दो पंक्ति"', "|\n  पहली\n  दूसरी"]],
  ["date", ["2025-01-18T09:14+05:30", "2025-01-18 09:14", "09:14 AM Jan 18, 2025 IST", "2024-02-29"]],
  ["author", ["desk", "[desk]"]],
  ["category", ["national", "sports"]],
];

const OPTIONAL: readonly string[] = [
  "tags: [ईरान रूस समझौता, Vladimir Putin news, २०२५]",
  "tags:\n  - क़ानून\n  - constructor",
  "slug: iran-russia-deal",
  "permalink: /old/path/",
  "aliases: [/old/url/, /a.php]",
  'points: ["पहली बात", "दूसरी बात"]',
  "also_read: []",
  "priority: lead",
  "breaking_until: 2030-01-01T00:00+05:30",
  "expires: 2030-02-01T00:00+05:30",
  "updated: 2025-01-18T11:00+05:30",
  "corrections: [{ date: 2025-01-19, text: नाम सुधारा गया। }]",
  "live: open",
  "lang: en",
  "draft: false",
];

/** What breaks readers of YAML, of dates, of paths. */
const YAML_PIECES: readonly string[] = [
  ..."---|\n|: |:|- |[|]|{|}|,|\"|'|#| #|&a |*a|!!js/function |!|>|%|@|`|?|<<: |~|null|\t|  |\r\n|\\|\\u|\\x0|../|/a/|...|+++".split(
    "|",
  ),
  "|",
  "\u0000",
  "\u0007",
  "\ufeff",
  "\u202e",
  "\u200b",
  "\u200d",
  "\u2028",
  "\ufffe",
  "__proto__: x",
  "constructor: x",
  "title: ",
  "draft: ture",
  "date: 2025-02-30",
  "2025-01-18",
  "true",
  "मानसून",
  "क\u094d\u200dष",
  "👨‍👩‍👧",
  "<<<<<<< HEAD\n",
  "slug: ../../x",
  "permalink: /../x/",
  "aliases: [//evil.example/]",
  "image: { src: ../../etc/passwd }",
];

/** What breaks readers of Markdown, printers of HTML, and writers of feeds. */
const BODY_PIECES: readonly string[] = [
  "मानसून ",
  "क़ानून ",
  "क्षेत्र। ",
  "\n",
  "\n\n",
  "# ",
  "> ",
  "- ",
  "1. ",
  "    ",
  "\t",
  "**",
  "*",
  "_",
  "~~",
  "`",
  "```\n",
  "~~~ js x\n",
  "|",
  "\n|---|---|\n",
  "| a | b |\n|---|---|\n| ",
  "[",
  "]",
  "](",
  "](/x/)",
  '](https://a.in/?a="b)',
  "]{lang=en}",
  "[^1]",
  "\n[^1]: ",
  "\n[x]: /y 'z'\n",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</article>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<textarea>",
  "<plaintext>",
  '<https://a.in/">',
  'https://a.in/"onx=1 ',
  "&lt;",
  "&amp",
  "&#0;",
  "&#xD800;",
  "{{ 7 * 7 }}",
  "{% include 'x' %}",
  "\u0024{x}",
  "\n::: video https://youtu.be/dQw4w9WgXcQ x\n",
  "\\",
  '"',
  "'",
  "--",
  "...",
  "\u00a0",
  "\u200d",
  "\u202e",
  "\u2067",
  "\u2029",
  "e\u0301",
  "𝒜",
];

/** What has only few places where it may stand, or none. */
const FATAL_PIECES: readonly string[] = [
  "](javascript:alert(1))",
  "](//evil.example/x.png)",
  "<javascript:alert(1)>",
  "\ufffe",
  "\u0085",
  "\ud800",
  "\n::: embed https://x.com/a/status/1\n",
  "![",
  "\n:::\n",
  "&#106;avascript:",
  "\n::: update 09:14 AM Jan 18, 2025 IST\n",
];

/** An article as an editor, an importer or an attacker may leave it; the same random numbers give the same bytes. */
export function makeInput(random: SeededRandom): Uint8Array {
  const kind = random.next();
  if (kind < 0.05) return Uint8Array.from({ length: random.between(0, 300) }, () => random.between(0, 255));
  if (kind < 0.15) return Buffer.from(pieces(random, [...YAML_PIECES, ...BODY_PIECES, ...FATAL_PIECES], 40));
  const broken = kind < 0.35;
  const from = kind < 0.5 ? [...BODY_PIECES, ...FATAL_PIECES] : BODY_PIECES;
  const text = `---\n${frontMatter(random, broken)}---\n${pieces(random, from, random.next() < 0.03 ? 3000 : 50)}`;
  const bytes = Buffer.from(text);
  if (kind > 0.95) bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
  return bytes;
}

function frontMatter(random: SeededRandom, broken: boolean): string {
  const lines = SOUND.map(([key, values]) => `${key}: ${fieldValue(random, random.pick(values))}`);
  for (const line of OPTIONAL) if (random.next() < 0.1) lines.push(line);
  // Without a slug of its own an article would be refused for another's address.
  if (random.next() < 0.9 && !lines.some((line) => line.startsWith("slug:")))
    lines.push(`slug: x-${random.between(0, 1e9)}`);
  if (broken) {
    for (let times = random.between(1, 3); times > 0; times--) {
      const at = random.between(0, lines.length);
      if (random.next() < 0.5) lines.splice(at, 0, pieces(random, YAML_PIECES, 5));
      else lines[at % lines.length] = (lines[at % lines.length] ?? "") + pieces(random, YAML_PIECES, 4);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Now and then a text field holds an attack, sound as YAML. */
function fieldValue(random: SeededRandom, value: string): string {
  if (!/^[\p{L}"']/u.test(value) || /^(?:desk|national|sports)$/.test(value) || random.next() < 0.8)
    return value;
  return JSON.stringify(`${pieces(random, BODY_PIECES, 4).replace(/\s+/g, " ")} क`);
}

function pieces(random: SeededRandom, from: readonly string[], most: number): string {
  let text = "";
  for (let count = random.between(0, most); count > 0; count--) text += random.pick(from);
  return text;
}
