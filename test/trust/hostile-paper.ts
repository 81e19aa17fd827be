import { DRAWING } from "../content/pictures.ts";
import type { Files } from "../whole-site/site-folder.ts";

/** Texts that run a script, load something foreign or break out of where they stand, if any page prints them as they are. */
export const INJECTIONS: readonly string[] = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<!--<script>alert(1)</script>",
  "--><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "</noscript><script>alert(1)</script>",
  "</template><script>alert(1)</script>",
  "<ScRiPt>alert(1)</sCrIpT>",
  "<script src=//evil.example/x.js></script>",
  "<script/x>alert(1)</script>",
  "<script type=module>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<img src=//evil.example/x.png>",
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  '" autofocus onfocus=alert(1) x=',
  "` onerror=alert(1) `",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<svg><use href=//evil.example/x.svg#x></svg>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<iframe src=javascript:alert(1)>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'>",
  "<iframe src=//evil.example/>",
  "<object data=javascript:alert(1)>",
  "<embed src=javascript:alert(1)>",
  "<a href=javascript:alert(1) id=x>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<form action=javascript:alert(1)><input type=submit>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<input autofocus onfocus=alert(1)>",
  "<select autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<body onload=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=//evil.example/'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>@import '//evil.example/x.css';</style>",
  "<style>*{background:url(//evil.example/x)}</style>",
  "<p style='background:url(//evil.example/x)'>",
  "<plaintext>",
  "<textarea>",
  "<xmp><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "{{ range.constructor('alert(1)')() }}",
  "{% raw %}<script>alert(1)</script>{% endraw %}",
  "{{ '<script>alert(1)</script>' | safe }}",
  "\u0024{alert(1)} <%= alert(1) %> #{alert(1)}",
  '","x":"</script><script>alert(1)</script>',
  "*/alert(1)/*",
  "<dialog open onclose=alert(1)><script>alert(1)</script>",
  "<template shadowrootmode=open><script>alert(1)</script></template>",
];

const yaml = (text: string) => JSON.stringify(text);

/** The n-th injection, counted round and round. */
function injection(position: number): string {
  return INJECTIONS[position % INJECTIONS.length] ?? "";
}

/** A paper with every injection in every field that takes text; each stands alone in its field. */
export function hostilePaper(): Files {
  const files: Record<string, string> = {
    "site.yaml": [
      `title: ${yaml(`अख़बार ${injection(0)}`)}`,
      `tagline: ${yaml(injection(1))}`,
      "url: https://akhbar.example",
      "tag_page_threshold: 1",
      "llms: true",
      "hosts: [netlify, nginx, apache]",
      `publisher: { name: ${yaml(injection(2))} }`,
    ].join("\n"),
    "categories.yaml": INJECTIONS.slice(0, 8)
      .map(
        (text, n) => `- id: shreni-${n}\n  name: ${yaml(text)}\n  description: ${yaml(injection(n + 8))}\n`,
      )
      .join(""),
    "media/photo.svg": DRAWING,
  };
  INJECTIONS.forEach((text, n) => {
    files[`authors/lekhak-${n}.md`] = author(text);
    files[`articles/khabar-${n}.md`] = article(text, n);
  });
  for (let n = 0; n < 6; n++) files[`pages/panna-${n}.md`] = page(n);
  return files;
}

function author(text: string): string {
  const bare = text.slice(0, 100);
  return `---\nname: ${yaml(bare)}\nrole: ${yaml(bare)}\n---\n${bodyOf(text)}\n`;
}

function page(n: number): string {
  const rest = INJECTIONS.filter((_, index) => index % 6 === n);
  return `---\ntitle: ${yaml(injection(n * 9))}\n---\n${rest.map(bodyOf).join("\n\n")}\n`;
}

function article(text: string, n: number): string {
  const day = new Date(Date.UTC(2025, 0, 1 + (n % 50))).toISOString().slice(0, 10);
  return [
    "---",
    `title: ${yaml(`${text} अंक ${n}`)}`,
    `description: ${yaml(text)}`,
    `date: ${day}T09:14+05:30`,
    `author: [lekhak-${n}]`,
    `category: shreni-${n % 8}`,
    `slug: khabar-${n}`,
    `tags: [${yaml(text.slice(0, 100))}]`,
    `image: { src: /media/photo.svg, alt: ${yaml(text)}, caption: ${yaml(text)}, credit: ${yaml(text)} }`,
    `points: [${yaml(text)}]`,
    `corrections: [{ date: ${day}T10:00+05:30, text: ${yaml(text)} }]`,
    ...(n % 2 === 0 ? ["live: closed", "breaking_until: 2025-12-01T00:00+05:30"] : []),
    "---",
    ...(n % 2 === 0 ? [`::: update 09:20 AM Jan 20, 2025 IST\n${bodyOf(text)}\n:::\n`] : []),
    bodyOf(text),
    "",
  ].join("\n");
}

/** The injection in every place of a text: a paragraph, headings, lists, tables, captions, code, footnotes, titles of links. */
function bodyOf(text: string): string {
  const inLine = text.replaceAll("|", "\\|");
  const title = text.replaceAll("\\", "").replaceAll('"', "'");
  return [
    text,
    `## ${text}`,
    `- ${text}\n- *${text}*`,
    `> ${text}`,
    `| ${inLine} |\n|---|\n| ${inLine} |`,
    `\`\`\`${text.replaceAll("`", "")}\n${text}\n\`\`\``,
    `    ${text}`,
    `\`${text.replaceAll("`", "")}\``,
    `[${text.replaceAll(/[[\]]/g, "")}](https://akhbar.example/ "${title}")`,
    `![${text.replaceAll(/[[\]]/g, "")}](/media/photo.svg "${title}")`,
    `https://evil.example/${text.replaceAll(/\s/g, "")}`,
    `::: video https://youtu.be/dQw4w9WgXcQ ${text.replaceAll(":", "")}`,
  ].join("\n\n");
}
