import type { MarkdownIt } from "markdown-it";
import type { Embed, EmbedKind } from "./embed.ts";
import { claimId, notesOf } from "./reading-notes.ts";

/** The time of a live entry, as the site prints it. */
export interface UpdateTime {
  /** For `<time datetime>`: `2025-01-18T09:14:00+05:30`. */
  readonly iso: string;
  /** For readers. */
  readonly label: string;
  /** What the entry's id is made of, ASCII without spaces: `20250118-0914`. */
  readonly id: string;
}

/** Reads the time of an entry as the editor typed it; undefined when it is not a time. */
export type ParseUpdateTime = (text: string) => UpdateTime | undefined;

/** Draws each entry of a live blog as a section that can be linked to. `permalink` names that link for screen readers. */
export function drawUpdates(md: MarkdownIt, parseTime: ParseUpdateTime, permalink: string): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.update_open = (tokens, index, _options, env) => {
    const text = tokens[index]?.info ?? "";
    const time = parseTime(text);
    if (time === undefined) {
      const words = text === "" ? "" : `<p>${escapeHtml(text)}</p>\n`;
      return `<section class="live-update">\n${words}`;
    }
    const notes = notesOf(env ?? {});
    const id = escapeHtml(claimId(notes, `update-${time.id}`));
    notes.updates.push({ id, iso: time.iso });
    const label = escapeHtml(`${permalink}: ${time.label}`);
    return (
      `<section class="live-update" id="${id}">\n<p class="live-update__time"><a href="#${id}" aria-label="${label}">` +
      `<time datetime="${escapeHtml(time.iso)}">${escapeHtml(time.label)}</time></a></p>\n`
    );
  };
  md.renderer.rules.update_close = () => "</section>\n";
}

/**
 * Draws a place that a script fills from another site once the reader clicks; until then, and without the script, it is a
 * link. Nothing in it makes the browser ask the other site for anything.
 */
export function drawEmbeds(md: MarkdownIt, labels: Readonly<Record<EmbedKind, string>>): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.embed = (tokens, index) => {
    const embed = tokens[index]?.meta?.embed as Embed;
    return (
      `<div class="embed" data-embed="${embed.kind}" data-src="${escapeHtml(embed.frameUrl)}">` +
      `<a href="${escapeHtml(embed.href)}" rel="noopener">${escapeHtml(labels[embed.kind])}</a></div>\n`
    );
  };
}
