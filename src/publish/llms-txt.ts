import type { Link } from "../model/card.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "./absolute-url.ts";

/** One heading with its links; headings are the language pack's words. */
export interface LlmsSection {
  readonly heading: string;
  readonly links: readonly Link[];
}

/** `llms.txt` (llmstxt.org), for papers that want one: the paper in a line, and where its parts are. */
export function buildLlmsTxt(site: Site, sections: readonly LlmsSection[]): string {
  const parts = sections
    .filter(({ links }) => links.length > 0)
    .map(
      ({ heading, links }) => `## ${heading}\n\n${links.map((link) => markdownLink(site, link)).join("\n")}`,
    );
  return `${[`# ${site.title}`, `> ${site.tagline}`, ...parts].join("\n\n")}\n`;
}

function markdownLink(site: Site, { name, url }: Link): string {
  return `- [${name.replace(/[[\]\\]/g, "\\$&")}](${absoluteUrl(site, url)})`;
}
