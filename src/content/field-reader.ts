import type { Instant } from "../model/time.ts";
import { cleanLine, findDirectionOverride, hasLetterOrDigit, isBlank } from "./clean-text.ts";
import { nearestName } from "./nearest-name.ts";
import { explainTime, parseTime } from "./parse-time.ts";
import type { YamlMap, YamlNode, YamlText } from "./parse-yaml.ts";
import { quote, type Tell } from "./tell.ts";

/** Longest text in letters as a reader counts them, and an example of the key written right. */
export interface TextRule {
  readonly longest: number;
  readonly example: string;
}

export interface ListRule extends TextRule {
  /** Most values in the list. */
  readonly most: number;
}

/**
 * Takes typed values out of a YAML map, one key at a time, and tells every mistake with its line. A value
 * that was refused, like one that was not given, is undefined or empty: whether a file is sound is for
 * the caller to see from what was told.
 */
export class FieldReader {
  readonly #map: YamlMap;
  readonly #tell: Tell;

  /** Refuses every key that is not known; `foreign` says what else a key of other tools should be. */
  constructor(
    map: YamlMap,
    known: readonly string[],
    tell: Tell,
    foreign: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#map = map;
    this.#tell = tell;
    for (const [key, entry] of map.entries) {
      if (!known.includes(key)) this.#tellUnknownKey(key, entry.line, known, foreign);
    }
  }

  #tellUnknownKey(
    key: string,
    line: number,
    known: readonly string[],
    foreign: ReadonlyMap<string, string>,
  ): void {
    const near = nearestName(key, known) ?? foreign.get(key.toLowerCase());
    const fix =
      near === undefined
        ? `Delete the line; the keys here are ${known.join(", ")}.`
        : `Write '${near}', or delete the line.`;
    this.#tell(line, `The key ${quote(key)} is not known.`, fix);
  }

  /** The line of a key, or of the map when the key is not there. */
  line(key: string): number {
    return this.#map.entries.get(key)?.line ?? this.#map.line;
  }

  /** Whether the key has a value; a key with nothing after it is as good as none. */
  has(key: string): boolean {
    const value = this.#map.entries.get(key)?.value;
    return value !== undefined && (value.kind !== "nothing" || value.cutOff !== undefined);
  }

  /** Tells that a key is missing; true when it is there. */
  require(key: string, example: string): boolean {
    if (this.has(key)) return true;
    const entry = this.#map.entries.get(key);
    if (entry === undefined) this.#tell(this.#map.line, `There is no '${key}'.`, `Add a line: ${example}.`);
    else this.#tell(entry.line, `'${key}' is empty.`, `Write it: ${example}.`);
    return false;
  }

  /** The raw value of a key, for shapes that this class does not know. */
  node(key: string): YamlNode | undefined {
    return this.has(key) ? this.#map.entries.get(key)?.value : undefined;
  }

  /** A line of text for readers: NFC, trimmed, nothing invisible. */
  text(key: string, rule: TextRule): string | undefined {
    const node = this.node(key);
    return node === undefined ? undefined : this.#prose(node, key, rule);
  }

  /** `text` for a key that must be there. */
  requiredText(key: string, rule: TextRule): string | undefined {
    return this.require(key, rule.example) ? this.text(key, rule) : undefined;
  }

  /** Texts for readers, in order, without repeats; one text stands for a list of one. */
  texts(key: string, rule: ListRule): string[] {
    return this.#list(key, rule, (item) => this.#prose(item, key, rule));
  }

  /** Ids, paths and the like, in order, without repeats; one stands for a list of one. */
  words(key: string, rule: ListRule): { readonly value: string; readonly line: number }[] {
    const lines = new Map<string, number>();
    const values = this.#list(key, rule, (item) => {
      const word = this.#word(item, key, rule.example);
      if (word !== undefined && !lines.has(word)) lines.set(word, item.line);
      return word;
    });
    return values.map((value) => ({ value, line: lines.get(value) ?? this.line(key) }));
  }

  /** An id, a path or the like: text that no reader sees, so a comment may follow it. */
  word(key: string, example: string): string | undefined {
    const node = this.node(key);
    return node === undefined ? undefined : this.#word(node, key, example);
  }

  /** One of a closed set of words. */
  choice<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    const entry = this.#map.entries.get(key);
    if (entry === undefined) return undefined;
    const typed = this.#plainWord(entry.value);
    const found = choices.find((choice) => choice === typed);
    if (found !== undefined) return found;
    const near = typed === undefined ? undefined : nearestName(typed, choices);
    const shown = typed === undefined ? this.#describe(entry.value) : quote(typed);
    const fix =
      near === undefined ? `Write ${choices.join(" or ")}, or delete the line.` : `Write '${near}'.`;
    this.#tell(entry.line, `'${key}' is ${shown}, which is not one of ${choices.join(", ")}.`, fix);
    return undefined;
  }

  /** `true` or `false`, and nothing that only looks like it: whether `हाँ` hides a draft must not be a guess. */
  flag(key: string): boolean | undefined {
    const typed = this.choice(key, ["true", "false"]);
    return typed === undefined ? undefined : typed === "true";
  }

  /** A whole number in a range. */
  whole(key: string, least: number, most: number): number | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    const typed = this.#plainWord(node) ?? "";
    const value = Number(typed);
    if (/^\d{1,12}$/.test(typed) && value >= least && value <= most) return value;
    this.#tell(
      this.line(key),
      `'${key}' is not a whole number from ${least} to ${most}.`,
      `Write one without dots or commas, as ${key}: ${Math.max(least, Math.min(20, most))}.`,
    );
    return undefined;
  }

  /** A moment in time; see `parseTime` for the forms. */
  time(key: string): Instant | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    const typed = this.#plainWord(node);
    const time = typed === undefined ? undefined : parseTime(typed);
    if (time !== undefined) return time;
    const { why, example } = explainTime(typed ?? "");
    const shown = typed === undefined ? this.#describe(node) : quote(typed);
    this.#tell(node.line, `'${key}' is not a time: ${shown}${why}.`, `Write it as ${example}.`);
    return undefined;
  }

  /** A map under a key. */
  map(key: string, example: string): YamlMap | undefined {
    const node = this.node(key);
    if (node === undefined || node.kind === "map") return node;
    this.#tell(
      node.line,
      `'${key}' is ${this.#describe(node)}, not keys with values.`,
      `Write it as ${example}.`,
    );
    return undefined;
  }

  /** Tells that a list which needs a value has none. */
  tellEmptyList(key: string, example: string): void {
    this.#tell(this.line(key), `'${key}' is empty.`, `Write it: ${example}.`);
  }

  /** Tells of texts without a letter or digit, from which no address can be made. */
  tellUnreadable(key: string, texts: readonly string[]): void {
    for (const text of texts) {
      if (hasLetterOrDigit(text)) continue;
      this.#tell(
        this.line(key),
        `${quote(text)} in '${key}' has no letter or digit.`,
        "Write a word, or delete it.",
      );
    }
  }

  #list(key: string, rule: ListRule, read: (item: YamlNode) => string | undefined): string[] {
    const node = this.node(key);
    if (node === undefined) return [];
    const items = node.kind === "list" ? node.items : [node];
    if (items.length > rule.most) {
      this.#tell(
        this.line(key),
        `'${key}' has ${items.length} values; the limit is ${rule.most}.`,
        `Keep the ${rule.most} that matter most.`,
      );
      return [];
    }
    const values = new Set<string>();
    for (const item of items) {
      const value = read(item);
      if (value !== undefined) values.add(value);
    }
    return [...values];
  }

  #prose(node: YamlNode, key: string, rule: TextRule): string | undefined {
    const typed = this.#scalar(node, key, rule.example);
    if (typed === undefined || this.#tellCutOff(node, key)) return undefined;
    const text = cleanLine(typed);
    const override = findDirectionOverride(text);
    if (override !== undefined) {
      this.#tell(
        node.line,
        `'${key}' holds ${override}, which turns the reading order of what follows.`,
        "Delete that invisible character: type the text again instead of pasting it.",
      );
    } else if (isBlank(text)) {
      this.#tell(node.line, `'${key}' is empty.`, `Write it: ${rule.example}.`);
    } else if (isLongerThan(text, rule.longest)) {
      this.#tell(
        node.line,
        `'${key}' is longer than ${rule.longest} letters.`,
        "Shorten it, and let the article itself say the rest.",
      );
    } else {
      return text;
    }
    return undefined;
  }

  /** Words after ` #` in a text for readers would be lost in silence; `# ` after a closing quote is plainly a note. */
  #tellCutOff(node: YamlNode, key: string): boolean {
    if (node.kind === "list" || node.kind === "map" || node.cutOff === undefined) return false;
    const isNote = node.kind === "text" && node.quoted && /^#+(?:\s|$)/.test(node.cutOff);
    if (isNote) return false;
    this.#tell(
      node.line,
      `In '${key}' everything from ${quote(node.cutOff)} on would be lost: ' #' starts a comment.`,
      `Put the whole value in quotes.`,
    );
    return true;
  }

  #word(node: YamlNode, key: string, example: string): string | undefined {
    const typed = this.#scalar(node, key, example);
    if (typed === undefined) return undefined;
    const word = cleanLine(typed);
    const override = findDirectionOverride(word);
    if (override !== undefined) {
      this.#tell(
        node.line,
        `'${key}' holds ${override}, which turns the reading order of what follows.`,
        "Delete that invisible character: type the value again instead of pasting it.",
      );
      return undefined;
    }
    if (word !== "") return word;
    this.#tell(node.line, `'${key}' is empty.`, `Write it: ${example}.`);
    return undefined;
  }

  #scalar(node: YamlNode, key: string, example: string): string | undefined {
    if (node.kind === "text") return node.value;
    if (node.kind === "nothing") {
      if (!this.#tellCutOff(node, key))
        this.#tell(node.line, `'${key}' has an empty value.`, `Write it, or delete the line: ${example}.`);
    } else {
      this.#tell(
        node.line,
        `'${key}' is ${this.#describe(node)}, where one text is expected.`,
        `Write it as ${example}; text that starts with '[' or '{' or holds ': ' goes in quotes.`,
      );
    }
    return undefined;
  }

  #plainWord(node: YamlNode): string | undefined {
    return node.kind === "text" ? cleanLine(node.value) : undefined;
  }

  #describe(node: YamlNode): string {
    return node.kind === "list"
      ? "a list"
      : node.kind === "map"
        ? "a set of keys"
        : node.kind === "nothing"
          ? "empty"
          : quote((node as YamlText).value);
  }
}

/** Whether a text has more letters than that, as a reader counts them: राष्ट्र is two. */
function isLongerThan(text: string, longest: number): boolean {
  if (text.length <= longest) return false;
  // A letter with its signs rarely takes more than eight code units; past that no counting is needed.
  if (text.length > longest * 8) return true;
  let count = 0;
  for (const _ of SEGMENTER.segment(text)) {
    if (++count > longest) return true;
  }
  return false;
}

const SEGMENTER = new Intl.Segmenter("hi", { granularity: "grapheme" });
