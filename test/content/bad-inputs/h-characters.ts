import { article, EXTRA_LINE } from "../content-folder.ts";
import type { BadInput } from "./bad-input.ts";

const line = EXTRA_LINE;
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const inBody = (text: string) => article("", {}, `पहली पंक्ति\n${text}\n`);
const inTitle = (text: string) => article("", { title: `title: मान${text}सून` });

/** H: characters that no page may hold. */
export const CHARACTERS: readonly BadInput[] = [
  { name: "NUL in the body", files: inBody("a\u0000b"), line: 9, what: /U\+0000/ },
  { name: "backspace in the body", files: inBody("a\u0008b"), line: 9, what: /U\+0008/ },
  { name: "escape in the body", files: inBody("\u001b[31mलाल"), line: 9, what: /U\+001B/ },
  { name: "form feed in the body", files: inBody("\u000c"), line: 9, what: /U\+000C/ },
  { name: "delete in the body", files: inBody("a\u007fb"), line: 9, what: /U\+007F/ },
  { name: "a Windows dash read as a control character", files: inBody("a\u0096b"), line: 9, what: /U\+0096/ },
  { name: "U+FFFE in the body", files: inBody("a\ufffeb"), line: 9, what: /U\+FFFE/ },
  { name: "U+FFFF in the title", files: inTitle("\uffff"), line: 2, what: /U\+FFFF/ },
  { name: "U+1FFFE in the body", files: inBody("a\u{1fffe}b"), line: 9, what: /U\+1FFFE/ },
  { name: "U+FDD0 in the body", files: inBody("a\ufdd0b"), line: 9, what: /U\+FDD0/ },
  { name: "NUL in the title", files: inTitle("\u0000"), line: 2, what: /U\+0000/ },
  { name: "a bell in a tag", files: article("tags: [क\u0007ख]"), line, what: /U\+0007/ },
  {
    name: "a byte that is not UTF-8",
    files: bytes(article("", {}, "पहली\n"), [0xff], "\n"),
    line: 9,
    what: /not UTF-8/,
  },
  {
    name: "a Latin-1 letter",
    files: bytes(article("", {}, "caf"), [0xe9], "\n"),
    line: 8,
    what: /not UTF-8/,
  },
  {
    name: "a letter cut in half",
    files: bytes("---\ntitle: मानसू", [0xe0, 0xa4], "\n---\n"),
    line: 2,
    what: /not UTF-8/,
  },
  {
    name: "an overlong slash",
    files: bytes(article("", {}, "a"), [0xc0, 0xaf], "\n"),
    line: 8,
    what: /not UTF-8/,
  },
  {
    name: "half a surrogate pair in bytes",
    files: bytes(article("", {}, "a"), [0xed, 0xa0, 0x80], "\n"),
    line: 8,
    what: /not UTF-8/,
  },
  {
    name: "a code point beyond Unicode",
    files: bytes(article("", {}, "a"), [0xf4, 0x90, 0x80, 0x80], "\n"),
    line: 8,
    what: /not UTF-8/,
  },
  {
    name: "half a surrogate pair by escape",
    files: article("", { title: 'title: "मानसून \\ud800"' }),
    line: 2,
    what: /surrogate/,
  },
  { name: "NUL by escape", files: article("", { title: 'title: "मानसून\\0"' }), line: 2, what: /U\+0000/ },
  { name: "a bell by escape", files: article('tags: ["क\\x07"]'), line, what: /U\+0007/ },
  {
    name: "U+FFFE by escape",
    files: article("", { title: 'title: "मानसून\\ufffe"' }),
    line: 2,
    what: /U\+FFFE/,
  },
  {
    name: "next line by escape",
    files: article("", { title: 'title: "मानसून\\N"' }),
    line: 2,
    what: /U\+0085/,
  },
  {
    name: "an escape that YAML does not know",
    files: article("", { title: 'title: "C:\\qaz"' }),
    line: 2,
    what: /backslash/,
  },
  { name: "a direction override in a title", files: inTitle("\u202e"), line: 2, what: /U\+202E/ },
  {
    name: "a direction override by escape",
    files: article("", { title: 'title: "मान\\u202eसून"' }),
    line: 2,
    what: /U\+202E/,
  },
  { name: "a direction override in a tag", files: article("tags: [क\u202dख]"), line, what: /U\+202D/ },
  { name: "an open isolate in a title", files: inTitle("\u2067"), line: 2, what: /U\+2067/ },
  { name: "a closing isolate alone", files: inTitle("\u2069"), line: 2, what: /U\+2069/ },
  {
    name: "a title of zero width spaces",
    files: article("", { title: "title: \u200b\u200b" }),
    line: 2,
    what: /'title' is empty/,
  },
  {
    name: "a title of joiners",
    files: article("", { title: 'title: "\u200d\u200c"' }),
    line: 2,
    what: /'title' is empty/,
  },
  {
    name: "a title of tag characters",
    files: article("", { title: 'title: "\u{e0041}\u{e0042}"' }),
    line: 2,
    what: /'title' is empty/,
  },
  {
    name: "a title of Hangul fillers",
    files: article("", { title: 'title: "\u3164\u3164"' }),
    line: 2,
    what: /'title' is empty/,
  },
  {
    name: "a title of blank Braille",
    files: article("", { title: 'title: "\u2800"' }),
    line: 2,
    what: /'title' is empty/,
  },
  {
    name: "git's conflict in the body",
    files: article("", {}, "<<<<<<< HEAD\nक\n=======\nख\n>>>>>>> main\n"),
    line: 8,
    what: /conflict/,
  },
  { name: "half of git's conflict in the body", files: inBody(">>>>>>> 1a2b3c4"), line: 9, what: /conflict/ },
];
