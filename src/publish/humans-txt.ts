import type { TeamMember } from "../model/page.ts";
import type { Site } from "../model/site.ts";

/** `humans.txt` (humanstxt.org): the desks and writers, and how to reach the paper. */
export function buildHumansTxt(site: Site, authors: readonly TeamMember[]): string {
  const team = authors.map(({ name, role, url }) =>
    [oneLine(role === undefined ? name : `${name}: ${role}`), `Site: ${site.url}${url}`].join("\n"),
  );
  const about = [
    oneLine(site.publisher.name),
    `Site: ${site.url}/`,
    ...(site.publisher.email === undefined ? [] : [`Contact: ${site.publisher.email}`]),
    `Language: ${site.language}`,
  ];
  const parts = [...(team.length === 0 ? [] : ["/* TEAM */", ...team]), `/* SITE */\n${about.join("\n")}`];
  return `${parts.join("\n\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
