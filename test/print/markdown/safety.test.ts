import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/print/markdown/create-markdown.ts";
import { ATTACKS } from "./attack-fragments.ts";
import { sampleOptions } from "./sample-options.ts";

const markdown = createMarkdown(sampleOptions());

/** Every element that a text can become, with every attribute it may carry. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title", "rel", "id", "aria-label", "class"],
  blockquote: [],
  br: [],
  code: ["class"],
  div: ["class", "data-embed", "data-src"],
  em: [],
  figcaption: [],
  figure: ["class"],
  h2: ["id"],
  h3: ["id"],
  h4: ["id"],
  h5: ["id"],
  h6: ["id"],
  hr: [],
  img: ["src", "alt", "title", "width", "height", "loading", "decoding"],
  li: ["id"],
  ol: ["start"],
  p: ["class"],
  picture: [],
  pre: ["tabindex"],
  s: [],
  section: ["class", "id", "aria-label", "tabindex"],
  source: ["type", "srcset", "sizes"],
  span: ["lang"],
  strong: [],
  sup: ["class"],
  table: [],
  tbody: [],
  td: ["class"],
  th: ["scope", "class"],
  thead: [],
  time: ["datetime"],
  tr: [],
  ul: [],
};
const FRAMES =
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/|platform\.twitter\.com\/embed\/|www\.instagram\.com\/|www\.facebook\.com\/plugins\/|www\.google\.com\/maps)/;

test("whatever is typed, the page holds only allowed elements, attributes and addresses", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ maxLength: 6 })), { maxLength: 25 }),
      (pieces) => {
        expect(findUnsafe(markdown.render(pieces.join("")).html)).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.AKHBAR_FUZZ_RUNS ?? 3000), seed: 20250118 },
  );
});

test.each(ATTACKS)("%j alone is safe", (attack) => {
  for (const text of [
    attack,
    `# ${attack}`,
    `- ${attack}`,
    `| ${attack} |\n|---|\n| ${attack} |`,
    `[x](${attack})`,
    `![${attack}](barish.jpg "${attack}")`,
  ]) {
    expect(findUnsafe(markdown.render(text).html)).toEqual([]);
  }
});

/** The HTML is parsed as a browser would; each thing that is not allowed is told in a line. */
function findUnsafe(html: string): string[] {
  const unsafe: string[] = [];
  const ids = new Set<string>();
  const fragment = parseFragment(html, {
    onParseError: (error) => unsafe.push(`not well formed: ${error.code}`),
  });
  const waiting: DefaultTreeAdapterTypes.Node[] = [...fragment.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === "#text") continue;
    if (!("attrs" in node)) {
      unsafe.push(`a ${node.nodeName} node`);
      continue;
    }
    for (const { name, value } of node.attrs) {
      if (!ALLOWED[node.tagName]?.includes(name)) unsafe.push(`<${node.tagName} ${name}>`);
      if ((name === "href" || name === "src") && !isAllowedAddress(value)) unsafe.push(`${name}=${value}`);
      if (name === "data-src" && !FRAMES.test(value)) unsafe.push(`data-src=${value}`);
      if (name === "id" && ids.has(value)) unsafe.push(`id ${value} twice`);
      if (name === "id") ids.add(value);
    }
    if (ALLOWED[node.tagName] === undefined) unsafe.push(`<${node.tagName}>`);
    waiting.push(...node.childNodes);
  }
  return unsafe;
}

function isAllowedAddress(value: string): boolean {
  // A browser resolves it against the page; what it cannot parse it does not follow.
  if (!URL.canParse(value, "https://akhbar.example/2025/")) return true;
  return ["http:", "https:", "mailto:", "tel:"].includes(
    new URL(value, "https://akhbar.example/2025/").protocol,
  );
}
