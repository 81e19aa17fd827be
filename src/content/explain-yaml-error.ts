/** A YAML parser's complaint in an editor's words, at the place where the mistake was made. */
export interface YamlMistake {
  /** Where in the source the mistake is; the parser may have noticed it only lines later. */
  readonly offset: number;
  readonly what: string;
  readonly fix: string;
}

/** Explains a complaint of js-yaml; `offset` is where it gave up. */
export function explainYamlError(reason: string, source: string, offset: number): YamlMistake {
  const opened =
    /indentation|quoted scalar|flow collection|missed comma|but found ','|'key: value'|separator/.test(reason)
      ? findUnclosed(source, offset)
      : undefined;
  if (opened !== undefined) return opened;
  const glued = /expected ':'|multiline key|separator/.test(reason)
    ? findGluedColon(source, offset)
    : undefined;
  if (glued !== undefined) return glued;
  for (const [pattern, what, fix] of EXPLANATIONS) {
    if (pattern.test(reason)) return { offset, what, fix };
  }
  return { offset, what: `The front matter is not YAML here (${reason}).`, fix: ONE_KEY_A_LINE };
}

const ONE_KEY_A_LINE =
  "Write one 'key: value' on each line, and put a value in double quotes if it holds ':', '#', quotes or brackets.";

const DOES_NOT_FIT =
  "If a value holds ': ' or goes on after a quotation mark, put the whole value in quotes: title: 'दिल्ली: \"आप\" की बैठक'. Otherwise start the key at the margin.";

const NOT_A_KEY =
  "Write a key, a colon and a space before the value, or indent the line if it carries on the one above; put text that starts with a quotation mark or a bracket wholly in quotes.";

const OPEN_QUOTE = [
  "A quotation mark is opened and never closed.",
  "Close it at the end of the value.",
] as const;

const OPEN_BRACKET = [
  "A list in [ ] or { } is not complete: a bracket or a comma is missing.",
  "Close the bracket, put commas between the values, and put a value that starts with a bracket in double quotes.",
] as const;

const EXPLANATIONS: readonly (readonly [RegExp, string, string])[] = [
  [/tab characters/, "A tab stands where YAML wants spaces.", "Replace the tab by two spaces."],
  [/quoted scalar/, ...OPEN_QUOTE],
  [/flow collection|missed comma|but found ','/, ...OPEN_BRACKET],
  [/bad indentation of a mapping entry/, "This line does not fit under the one above.", DOES_NOT_FIT],
  [
    /bad indentation|deficient indentation/,
    "This line is not indented like its neighbours.",
    "Give every item of a list the same number of spaces before its '-'.",
  ],
  [/expected ':'|multiline key|document separator/, "This line is not 'key: value'.", NOT_A_KEY],
  [
    /maxDepth/,
    "Lists and maps are nested too deep here.",
    "Write plain values, lists and at most one level of maps.",
  ],
  [
    /escape sequence|hexadecimal/,
    "A backslash in double quotes is not followed by an escape that YAML knows.",
    "Write '\\\\' for a backslash, or use single quotes.",
  ],
  [
    /anchor|alias/,
    "'&' and '*' at the start of a value mean something else in YAML.",
    "Put the value in quotes.",
  ],
  [/tag/, "'!' at the start of a value means something else in YAML.", "Put the value in quotes."],
  [/directive/i, "'%' at the start of a line means something else in YAML.", "Put the value in quotes."],
  [/non-printable|JSON character/, "An invisible control character stands here.", "Delete it."],
];

const OPENING = /^[ \t]*(?:-[ \t]+)*(?:[^\s:#"'[{][^:\n]*:[ \t]+)?(["'[{])/;

/** The last line up to the offset whose quotation mark or bracket opens a value and is not closed on that line. */
function findUnclosed(source: string, offset: number): YamlMistake | undefined {
  let end = lineEnd(source, offset);
  for (let lines = 0; lines < 60 && end >= 0; lines++) {
    const start = end === 0 ? 0 : source.lastIndexOf("\n", end - 1) + 1;
    const line = source.slice(start, Math.min(end, start + 20_000));
    const mark = OPENING.exec(line.slice(0, 400))?.[1];
    if (mark !== undefined && !isClosed(line, line.indexOf(mark), mark)) return describeUnclosed(mark, start);
    if (mark === undefined && lines > 0 && /^[\w-]+:/.test(line)) return undefined;
    end = start - 1;
  }
  return undefined;
}

function describeUnclosed(mark: string, offset: number): YamlMistake {
  const [what, fix] = mark === '"' || mark === "'" ? OPEN_QUOTE : OPEN_BRACKET;
  return { offset, what, fix };
}

function isClosed(line: string, from: number, mark: string): boolean {
  if (mark === "[") return line.lastIndexOf("]") > from;
  if (mark === "{") return line.lastIndexOf("}") > from;
  for (let at = from + 1; at < line.length; at++) {
    if (mark === '"' && line[at] === "\\") at++;
    else if (line[at] === mark) return true;
  }
  return false;
}

/** `title:मानसून` is no key to YAML, which complains of a line further down. */
function findGluedColon(source: string, offset: number): YamlMistake | undefined {
  const here = source.lastIndexOf("\n", offset - 1) + 1;
  const above = here === 0 ? 0 : source.lastIndexOf("\n", here - 2) + 1;
  for (const start of [above, here]) {
    if (/^[ \t]*(?:-[ \t]+)?[\w-]+:[^\s/]/.test(source.slice(start, lineEnd(source, start)))) {
      return {
        offset: start,
        what: "There is no space after the colon.",
        fix: "Write 'key: value', with a space.",
      };
    }
  }
  return undefined;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf("\n", offset);
  return end === -1 ? source.length : end;
}
