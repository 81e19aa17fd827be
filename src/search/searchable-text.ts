/**
 * The words of a body without what no reader sees: addresses, directives, attributes, comments. Punctuation stays: the index
 * looks for words only. Twenty times quicker than to print the Markdown, and a period's bodies are read at each publication.
 */
export function searchableText(markdown: string): string {
  return markdown
    .replace(DIRECTIVES, " ")
    .replace(LINK_TARGETS, "]")
    .replace(REFERENCES, " ")
    .replace(ADDRESSES, " ")
    .replace(ATTRIBUTES, " ")
    .replace(FORMATTING_INSIDE_WORD, "");
}

// `::: update TIME`, `::: embed ADDRESS`.
const DIRECTIVES = /^ {0,3}:::.*$/gm;
const LINK_TARGETS = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g;
const REFERENCES = /^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?:https?:|\/|#).*$/gm;
const ADDRESSES = /<?\b(?:https?:\/\/|www\.)[^\s<>।]+>?/g;
const ATTRIBUTES = /\{[^{}\n]*\}/g;
// **रूस**ने is one word to the eye, and two to the index: the marks between letters are what may part them, so blanks stay.
const FORMATTING_INSIDE_WORD = /\\(?=[!-/:-@[-`{-~])/g;
