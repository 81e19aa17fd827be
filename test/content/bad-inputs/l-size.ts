import { article, EXTRA_LINE } from "../content-folder.ts";
import { makePng } from "../pictures.ts";
import type { BadInput } from "./bad-input.ts";

const line = EXTRA_LINE;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));

/** L: too much of something. */
export const SIZES: readonly BadInput[] = [
  {
    name: "an article of 10 MB",
    files: article("", {}, "क".repeat(3_500_000)),
    line: 1,
    what: /the limit is 1048576/,
  },
  {
    name: "an article of 1 MB and a letter",
    files: article("", {}, "a".repeat(1_048_576)),
    line: 1,
    what: /the limit is 1048576/,
  },
  {
    name: "an article over the site's own limit",
    files: {
      "articles/x.md": article("", {}, "a".repeat(6000)),
      "site.yaml": "title: क\nurl: https://a.example\nlimits: { article_bytes: 5000 }\n",
    },
    line: 1,
    what: /the limit is 5000/,
  },
  {
    name: "41 tags",
    files: article(`tags: [${many(41, (i) => `टैग ${i}`).join(", ")}]`),
    line,
    what: /41 values; the limit is 40/,
  },
  {
    name: "1,000 tags",
    files: article(`tags: [${many(1000, (i) => `t${i}`).join(", ")}]`),
    line,
    what: /the limit is 40/,
  },
  {
    name: "100,000 tags",
    files: article(`tags:\n${many(100_000, (i) => `- t${i}`).join("\n")}`),
    line: 2,
    what: /larger than 16384 bytes/,
  },
  {
    name: "front matter of 20 kB",
    files: article(`# ${"a".repeat(20_000)}`),
    line: 2,
    what: /larger than 16384/,
  },
  {
    name: "5,000 keys",
    files: article(many(5000, (i) => `k${i}: v`).join("\n")),
    line: 2,
    what: /larger than/,
  },
  {
    name: "a title of 301 letters",
    files: article("", { title: `title: ${"क".repeat(301)}` }),
    line: 2,
    what: /longer than 300 letters/,
  },
  {
    name: "a description of 1,001 letters",
    files: article("", { description: `description: ${"क".repeat(1001)}` }),
    line: 3,
    what: /longer than 1000/,
  },
  {
    name: "a tag of 101 letters",
    files: article(`tags: ["${"क".repeat(101)}"]`),
    line,
    what: /longer than 100/,
  },
  {
    name: "21 points",
    files: article(`points: [${many(21, (i) => `p${i}`).join(", ")}]`),
    line,
    what: /the limit is 20/,
  },
  {
    name: "101 aliases",
    files: article(`aliases: [${many(101, (i) => `/a${i}/`).join(", ")}]`),
    line,
    what: /the limit is 100/,
  },
  {
    name: "21 authors",
    files: article("", { author: `author: [${many(21, (i) => `a${i}`).join(", ")}]` }),
    line: 5,
    what: /the limit is 20/,
  },
  {
    name: "a picture of 900 megapixels",
    files: { "articles/x.md": article("image: a.png"), "articles/a.png": makePng(30_000, 30_000) },
    file: "articles/a.png",
    line: 1,
    what: /30000 × 30000 pixels/,
  },
  {
    name: "a picture over the site's own limit",
    files: {
      "articles/x.md": article("image: a.png"),
      "articles/a.png": Buffer.concat([makePng(8, 4), Buffer.alloc(5000)]),
      "site.yaml": "title: क\nurl: https://a.example\nlimits: { picture_bytes: 2000 }\n",
    },
    file: "articles/a.png",
    line: 1,
    what: /the limit is 2000/,
  },
  {
    name: "brackets nested 10,000 deep",
    files: article(`tags: ${"[".repeat(10_000)}`),
    line,
    what: /nested too deep/,
  },
  {
    name: "one line of 20 kB that never ends its quotes",
    files: article("", { title: `title: "${"\\\\".repeat(8000)}` }),
    line: 2,
    what: /./,
  },
  {
    name: "a body of pictures that are missing",
    files: article("", {}, "![क](a.jpg) ".repeat(50)),
    line: 8,
    what: /is not there/,
  },
];
