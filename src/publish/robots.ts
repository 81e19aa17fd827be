import type { Site } from "../model/site.ts";

/** Whether crawlers that serve language models may read the paper. */
export interface AiCrawlers {
  /** Those that collect text to train models. */
  readonly training: "allow" | "refuse";
  /** Those that fetch pages to answer a question, and may send readers. */
  readonly answers: "allow" | "refuse";
}

export interface RobotsOptions {
  readonly ai?: AiCrawlers;
  /** Paths of the sitemaps. */
  readonly sitemaps?: readonly string[];
  /** A build with drafts: no crawler may read any of it. */
  readonly preview?: boolean;
}

/** The names that these crawlers' own makers publish. */
const TRAINING_CRAWLERS = [
  "AI2Bot",
  "Amazonbot",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ClaudeBot",
  "Diffbot",
  "FacebookBot",
  "GPTBot",
  "Google-Extended",
  "Meta-ExternalAgent",
  "PanguBot",
  "Timpibot",
  "anthropic-ai",
  "cohere-training-data-crawler",
  "omgili",
];

const ANSWER_CRAWLERS = [
  "ChatGPT-User",
  "Claude-SearchBot",
  "Claude-User",
  "DuckAssistBot",
  "Meta-ExternalFetcher",
  "MistralAI-User",
  "OAI-SearchBot",
  "Perplexity-User",
  "PerplexityBot",
  "YouBot",
];

/** `robots.txt` (RFC 9309): everything is open to search engines; the AI crawlers as the paper decides; the sitemaps. */
export function buildRobots(site: Site, options: RobotsOptions = {}): string {
  if (options.preview === true) return "User-agent: *\nDisallow: /\n";
  const { ai, sitemaps = ["/sitemap.xml", "/news-sitemap.xml"] } = options;
  const refused = [
    ...(ai?.training === "refuse" ? TRAINING_CRAWLERS : []),
    ...(ai?.answers === "refuse" ? ANSWER_CRAWLERS : []),
  ];
  const groups = [
    group(["*"], "Allow: /"),
    ...(refused.length === 0 ? [] : [group(refused, "Disallow: /")]),
    sitemaps.map((path) => `Sitemap: ${site.url}${path}`).join("\n"),
  ];
  return `${groups.filter((text) => text !== "").join("\n\n")}\n`;
}

function group(agents: readonly string[], rule: string): string {
  return [...agents.map((agent) => `User-agent: ${agent}`), rule].join("\n");
}
