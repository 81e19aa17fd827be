import type { MarkdownIt, StateBlock } from "markdown-it";
import { type Embed, parseEmbed } from "./embed.ts";
import { noteProblem, notesOf } from "./reading-notes.ts";

const COLON = 0x3a;
const SMALL_H = 0x68;

/**
 * `::: update TIME` opens an entry of a live blog, which ends at `:::`, at the next entry or with the text.
 * `::: embed URL` and `::: video URL` stand on one line, or hold a caption and end at `:::`.
 * An address alone on its line that may be embedded is embedded too.
 */
export function containers(md: MarkdownIt): void {
  const interrupts = { alt: ["paragraph", "reference", "blockquote", "list"] };
  md.block.ruler.before("fence", "container", readContainer, interrupts);
  md.block.ruler.before("fence", "address_alone", readAddressAlone, { alt: ["paragraph", "reference"] });
}

function readContainer(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const marker = markerAt(state, line);
  if (marker === undefined) return false;
  if (marker.name === "" || !atMargin(state, marker.name)) {
    if (!silent) noteMisplaced(state, line, marker);
    return false;
  }
  if (marker.name === "update") {
    if (!silent) readUpdate(state, line, endLine, marker.rest);
    return true;
  }
  if (marker.name === "embed" || marker.name === "video") {
    if (!silent) readEmbed(state, line, endLine, marker.rest);
    return true;
  }
  if (!silent) noteMisplaced(state, line, marker);
  return false;
}

interface Marker {
  /** Empty for the line that closes. */
  readonly name: string;
  readonly rest: string;
}

/** What a line that begins with `:::` says; undefined for any other line. */
function markerAt(state: StateBlock, line: number): Marker | undefined {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== COLON || (state.sCount[line] ?? 0) - state.blkIndent >= 4)
    return undefined;
  let pos = start;
  while (state.src.charCodeAt(pos) === COLON) pos++;
  if (pos - start < 3) return undefined;
  const text = state.src.slice(pos, state.eMarks[line]).trim();
  const space = text.search(/\s/);
  if (space < 0) return { name: text, rest: "" };
  return { name: text.slice(0, space), rest: text.slice(space).trim() };
}

/** Containers stand outside lists and quotations; an embed may stand in an entry. */
function atMargin(state: StateBlock, name: string): boolean {
  const entry = notesOf(state.env).insideUpdate && name !== "update" ? 1 : 0;
  return state.level === entry;
}

function noteMisplaced(state: StateBlock, line: number, marker: Marker): void {
  if (marker.name === "") {
    noteProblem(state.env, line, "This ':::' closes nothing.", "Remove the line.");
  } else if (["update", "embed", "video"].includes(marker.name)) {
    noteProblem(
      state.env,
      line,
      `'::: ${marker.name}' stands inside a list, a quotation or a footnote.`,
      "Begin it at the margin, after an empty line.",
    );
  } else {
    noteProblem(
      state.env,
      line,
      `There is no container named '${marker.name.slice(0, 40)}'.`,
      "Use '::: update', '::: embed' or '::: video'.",
    );
  }
}

function readUpdate(state: StateBlock, line: number, endLine: number, time: string): void {
  let end = line + 1;
  let closed = false;
  while (end < endLine) {
    const marker = markerAt(state, end);
    if (marker?.name === "update") break;
    closed = marker?.name === "";
    if (closed) break;
    const embed = marker?.name === "embed" || marker?.name === "video";
    end = embed ? extentOfEmbed(state, end, endLine, true).next : end + 1;
  }

  const notes = notesOf(state.env);
  const open = state.push("update_open", "section", 1);
  open.info = time;
  open.map = [line, end];
  open.meta = { closed };
  notes.insideUpdate = true;
  readWithin(state, line + 1, end);
  notes.insideUpdate = false;
  state.push("update_close", "section", -1);
  state.line = closed ? end + 1 : end;
}

interface Extent {
  /** The line after the caption; that of the marker plus one where there is no caption. */
  readonly captionEnd: number;
  /** Where reading goes on. */
  readonly next: number;
}

/** Inside an entry a `:::` after an empty line closes the entry, not the embed. */
function extentOfEmbed(state: StateBlock, line: number, endLine: number, insideUpdate: boolean): Extent {
  for (let at = line + 1; at < endLine; at++) {
    if (insideUpdate && state.isEmpty(at)) break;
    const marker = markerAt(state, at);
    if (marker === undefined) continue;
    if (marker.name === "") return { captionEnd: at, next: at + 1 };
    break;
  }
  return { captionEnd: line + 1, next: line + 1 };
}

function readEmbed(state: StateBlock, line: number, endLine: number, text: string): void {
  const extent = extentOfEmbed(state, line, endLine, notesOf(state.env).insideUpdate);
  const space = text.search(/\s/);
  const address = space < 0 ? text : text.slice(0, space);
  const title = space < 0 ? "" : text.slice(space).trim();
  const embed = parseEmbed(address);
  if (embed === undefined) {
    noteProblem(
      state.env,
      line,
      address === ""
        ? "The embed has no address."
        : `This address cannot be embedded: "${address.slice(0, 200)}".`,
      "Give the https:// address of one post, video or map on YouTube, X, Instagram, Facebook or Google Maps, or make it an ordinary link.",
    );
    pushParagraph(state, line, text);
    readWithin(state, line + 1, extent.captionEnd);
  } else {
    const captioned = title !== "" || !isBlank(state, line + 1, extent.captionEnd);
    if (captioned) state.push("figure_open", "figure", 1).attrs = [["class", "embed-figure"]];
    pushEmbed(state, line, embed);
    if (captioned) {
      state.push("figcaption_open", "figcaption", 1);
      pushParagraph(state, line, title);
      readWithin(state, line + 1, extent.captionEnd);
      state.push("figcaption_close", "figcaption", -1);
      state.push("figure_close", "figure", -1);
    }
  }
  state.line = extent.next;
}

function readAddressAlone(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== SMALL_H || !state.src.startsWith("https://", start)) return false;
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4 || !atMargin(state, "embed")) return false;
  const end = state.eMarks[line] ?? start;
  if (end - start > 2200) return false;
  const embed = parseEmbed(state.src.slice(start, end).trim());
  if (embed === undefined) return false;
  if (silent) return true;
  pushEmbed(state, line, embed);
  state.line = line + 1;
  return true;
}

function pushEmbed(state: StateBlock, line: number, embed: Embed): void {
  const token = state.push("embed", "div", 0);
  token.map = [line, line + 1];
  token.block = true;
  token.meta = { embed };
}

function pushParagraph(state: StateBlock, line: number, text: string): void {
  if (text === "") return;
  state.push("paragraph_open", "p", 1).map = [line, line + 1];
  const inline = state.push("inline", "", 0);
  inline.content = text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
}

function isBlank(state: StateBlock, from: number, to: number): boolean {
  return from >= to || state.skipEmptyLines(from) >= to;
}

/** Reads the lines between as blocks; a paragraph in them cannot run on past their end. */
function readWithin(state: StateBlock, from: number, to: number): void {
  if (from >= to) return;
  const outerMax = state.lineMax;
  const outerParent = state.parentType;
  state.lineMax = to;
  state.parentType = "container";
  state.md.block.tokenize(state, from, to);
  state.lineMax = outerMax;
  state.parentType = outerParent;
}
