import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import { findForbidden } from "./clean-text.ts";
import { explainYamlError } from "./explain-yaml-error.ts";
import { quote, type Tell } from "./tell.ts";

/** A value in YAML with the line that it starts on. Every scalar is the text that was typed: `1.10`, `No`, `0123`. */
export type YamlNode = YamlText | YamlNothing | YamlList | YamlMap;

export interface YamlText {
  readonly kind: "text";
  readonly value: string;
  readonly line: number;
  /** The words after ` #`, which YAML takes for a comment: `title: इंदौर #1 पर` ends at `इंदौर`. */
  readonly cutOff?: string;
  readonly quoted: boolean;
}

/** Nothing was typed, or `null` or `~`. */
export interface YamlNothing {
  readonly kind: "nothing";
  readonly line: number;
  readonly cutOff?: string;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly line: number;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly line: number;
}

export interface YamlEntry {
  /** The line of the key. */
  readonly line: number;
  readonly value: YamlNode;
}

const DEEPEST = 12;

/**
 * Reads YAML as plain data: maps, lists and text, nothing else. Refuses what can hide or run something:
 * tags, anchors, aliases, merge keys, repeated keys, several documents, deep nesting. `firstLine` is the line
 * of the file on which the source starts. Undefined when something was refused; `tell` then knows what.
 */
export function parseYaml(source: string, firstLine: number, tell: Tell): YamlNode | undefined {
  const reading: Reading = {
    source,
    events: [],
    next: 0,
    lineStarts: findLineStarts(source),
    firstLine,
    tell,
    bad: false,
  };
  try {
    reading.events = parseEvents(source, { maxDepth: DEEPEST });
  } catch (error) {
    tellSyntaxError(reading, error);
    return undefined;
  }
  const node = readDocument(reading);
  return reading.bad ? undefined : node;
}

interface Reading {
  readonly source: string;
  events: Event[];
  next: number;
  readonly lineStarts: readonly number[];
  readonly firstLine: number;
  readonly tell: Tell;
  bad: boolean;
}

function readDocument(reading: Reading): YamlNode {
  const nothing: YamlNothing = { kind: "nothing", line: reading.firstLine };
  const start = reading.events[reading.next++];
  if (start === undefined) return nothing;
  if (start.type !== EVENT_ID.DOCUMENT) throw new Error("Bug: YAML does not start with a document.");
  if (start.directives.length > 0) {
    refuse(
      reading,
      reading.firstLine,
      "A YAML directive (%) has no place here.",
      "Delete the line that starts with %.",
    );
    return nothing;
  }
  const node = readNode(reading, reading.firstLine);
  if (reading.next + 1 < reading.events.length) {
    const line = lineOfNextDocument(reading);
    refuse(
      reading,
      line,
      "A second YAML document starts here.",
      "Keep one list of keys, and delete the '---' or '...' between the two.",
    );
  }
  return node;
}

function readNode(reading: Reading, fallbackLine: number): YamlNode {
  const event = reading.events[reading.next++];
  if (event === undefined) throw new Error("Bug: YAML ends in the middle of a node.");
  switch (event.type) {
    case EVENT_ID.SCALAR:
      refuseProperties(reading, event);
      return readScalar(reading, event, fallbackLine);
    case EVENT_ID.SEQUENCE:
      refuseProperties(reading, event);
      return readList(reading, lineAt(reading, event.start));
    case EVENT_ID.MAPPING:
      refuseProperties(reading, event);
      return readMap(reading, lineAt(reading, event.start));
    case EVENT_ID.ALIAS: {
      const line = lineAt(reading, event.anchorStart);
      const name = reading.source.slice(event.anchorStart, event.anchorEnd);
      refuse(
        reading,
        line,
        `'*${name}' would repeat another value, which is not allowed.`,
        QUOTE_OR_WRITE_OUT,
      );
      return { kind: "nothing", line };
    }
    default:
      throw new Error(`Bug: YAML event ${event.type} is not a node.`);
  }
}

const QUOTE_OR_WRITE_OUT = "Write the value out, or put it in quotes if it is meant as text.";

function refuseProperties(reading: Reading, event: Extract<Event, { tagStart: number }>): void {
  if (event.anchorStart >= 0) {
    const name = reading.source.slice(event.anchorStart, event.anchorEnd);
    refuse(
      reading,
      lineAt(reading, event.anchorStart),
      `'&${name}' names a value for later, which is not allowed.`,
      QUOTE_OR_WRITE_OUT,
    );
  }
  if (event.tagStart >= 0) {
    const tag = reading.source.slice(event.tagStart, event.tagEnd);
    refuse(
      reading,
      lineAt(reading, event.tagStart),
      `${quote(tag)} is a YAML type, which is not allowed.`,
      QUOTE_OR_WRITE_OUT,
    );
  }
}

function readScalar(
  reading: Reading,
  event: Extract<Event, { valueStart: number }>,
  fallbackLine: number,
): YamlNode {
  if (event.valueStart < 0) return { kind: "nothing", line: fallbackLine };
  const line = lineAt(reading, event.valueStart);
  const value = getScalarValue(reading.source, event);
  const quoted = event.style !== SCALAR_STYLE.PLAIN;
  if (!quoted && /^(?:~|null|Null|NULL)$/.test(value)) return { kind: "nothing", line };
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) refuseBadEscape(reading, value, line);
  const cutOff = findCutOff(reading.source, event);
  return cutOff === undefined
    ? { kind: "text", value, line, quoted }
    : { kind: "text", value, line, quoted, cutOff };
}

/** Only an escape such as "\u0007" can make these: the file itself was searched for them before. */
function refuseBadEscape(reading: Reading, value: string, line: number): void {
  const forbidden =
    findForbidden(value)?.name ?? (value.isWellFormed() ? undefined : "half of a surrogate pair");
  if (forbidden === undefined) return;
  refuse(
    reading,
    line,
    `An escape with '\\' makes ${forbidden}, which no page may hold.`,
    "Delete the escape, or write '\\\\' for a backslash.",
  );
}

/** What stands after the value on its last line when that starts with `#`. */
function findCutOff(source: string, event: Extract<Event, { valueStart: number }>): string | undefined {
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK)
    return undefined;
  return commentAfter(source, event.valueEnd + (event.style === SCALAR_STYLE.PLAIN ? 0 : 1));
}

function commentAfter(source: string, end: number): string | undefined {
  let from = end;
  while (source[from] === " " || source[from] === "\t") from++;
  if (source[from] !== "#") return undefined;
  const lineEnd = source.indexOf("\n", from);
  return source.slice(from, lineEnd === -1 ? undefined : lineEnd);
}

function readList(reading: Reading, line: number): YamlList {
  const items: YamlNode[] = [];
  while (reading.events[reading.next]?.type !== EVENT_ID.POP)
    items.push(readNode(reading, items.at(-1)?.line ?? line));
  reading.next++;
  return { kind: "list", items, line };
}

function readMap(reading: Reading, line: number): YamlMap {
  const entries = new Map<string, YamlEntry>();
  while (reading.events[reading.next]?.type !== EVENT_ID.POP) {
    const keyEvent = reading.events[reading.next];
    const keyNode = readNode(reading, line);
    const value = readNode(reading, keyNode.line);
    const key = keyNode.kind === "text" ? keyNode.value.normalize("NFC") : "";
    if (keyNode.kind !== "text" || key.trim() === "") {
      refuse(
        reading,
        keyNode.line,
        "A key here is not a word.",
        "Put the value in quotes if it is meant as text that holds '?', ':' or '{'.",
      );
    } else if (key === "<<") {
      refuse(
        reading,
        keyNode.line,
        "'<<' would merge other keys in, which is not allowed.",
        "Write each key out.",
      );
    } else if (entries.has(key)) {
      const first = entries.get(key)?.line ?? line;
      refuse(
        reading,
        keyNode.line,
        `The key ${quote(key)} was given before, on line ${first}.`,
        "Keep one of the two lines.",
      );
    } else {
      entries.set(key, { line: keyNode.line, value: withCutOff(reading, keyEvent, value) });
    }
  }
  reading.next++;
  return { kind: "map", entries, line };
}

/** `title: #1 खबर` has no value at all, because everything after the colon is a comment. */
function withCutOff(reading: Reading, key: Event | undefined, value: YamlNode): YamlNode {
  if (value.kind !== "nothing" || key?.type !== EVENT_ID.SCALAR || key.valueEnd < 0) return value;
  const colon = reading.source.indexOf(":", key.valueEnd);
  const cutOff = colon === -1 ? undefined : commentAfter(reading.source, colon + 1);
  return cutOff === undefined ? value : { ...value, cutOff };
}

function refuse(reading: Reading, line: number, what: string, fix: string): void {
  reading.bad = true;
  reading.tell(line, what, fix);
}

function tellSyntaxError(reading: Reading, error: unknown): void {
  if (!(error instanceof YAMLException)) throw error;
  const { mark, reason } = error;
  const mistake = explainYamlError(reason, reading.source, mark?.position ?? 0);
  const lastText = reading.source.trimEnd().length;
  refuse(reading, lineAt(reading, Math.min(mistake.offset, lastText)), mistake.what, mistake.fix);
}

function lineOfNextDocument(reading: Reading): number {
  const marker = /^(?:---|\.\.\.)/gm;
  marker.lastIndex = 1;
  const found = marker.exec(reading.source);
  return found === null ? reading.firstLine : lineAt(reading, found.index);
}

function findLineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reading.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return reading.firstLine + low;
}
