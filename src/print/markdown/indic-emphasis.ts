import type { MarkdownIt } from "markdown-it";

const STAR = 0x2a;
const TILDE = 0x7e;
/** Letters, signs and digits of the Brahmic blocks, and the joiners; not the danda and the double danda. */
const INDIC = /[\u0900-\u0963\u0966-\u0dff\u200c\u200d]/;
const OPENING = /[\p{Ps}\p{Pi}"']/u;
const CLOSING = /[\p{Pe}\p{Pf}"'।॥.,;:!?%…]/u;

/**
 * Lets `*`, `**` and `~~` touch an Indic word from outside when punctuation stands inside:
 * `**'नए अध्याय'**की`, `**समझौता।**इसके`. CommonMark prints the stars there, because in English a letter
 * never follows a closing quotation mark, while Hindi sets its postpositions right after one.
 */
export function indicEmphasis(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const marker = this.src.charCodeAt(start);
      if ((marker !== STAR && marker !== TILDE) || (scanned.can_open && scanned.can_close)) return scanned;
      const before = this.src[start - 1] ?? " ";
      const end = start + scanned.length;
      const after = end < this.posMax ? (this.src[end] ?? " ") : " ";
      if (INDIC.test(before) && OPENING.test(after)) scanned.can_open = true;
      if (CLOSING.test(before) && INDIC.test(after)) scanned.can_close = true;
      return scanned;
    }
  };
}
