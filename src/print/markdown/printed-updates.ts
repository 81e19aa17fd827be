import { plainText } from "./plain-text.ts";

/** One entry of a live blog as it stands on the page. */
export interface PrintedUpdate {
  /** `2025-01-18T09:14:00+05:30`. */
  readonly iso: string;
  /** Its id on the page. */
  readonly id: string;
  /** What it opens with in bold, or its heading, if it has either. */
  readonly headline: string | undefined;
  /** Its words without tags, the time and the headline included where they are part of the text. */
  readonly text: string;
}

/** Reads the entries out of HTML that `createMarkdown` made; `noted` says which there are, in order. */
export function findUpdates(
  html: string,
  noted: readonly { readonly id: string; readonly iso: string }[],
): readonly PrintedUpdate[] {
  let from = 0;
  return noted.map(({ id, iso }) => {
    const start = html.indexOf(`<section class="live-update" id="${id}">`, from);
    const bodyStart = html.indexOf("</p>\n", start) + "</p>\n".length;
    const bodyEnd = endOfSection(html, bodyStart);
    from = bodyEnd;
    const body = html.slice(bodyStart, bodyEnd);
    return { iso, id, headline: headlineOf(body), text: plainText(body) };
  });
}

const SECTION_TAG = /<(\/?)section\b/g;

/** Where the section that is open at `from` closes: tables stand in sections of their own. */
function endOfSection(html: string, from: number): number {
  let depth = 1;
  SECTION_TAG.lastIndex = from;
  for (let tag = SECTION_TAG.exec(html); tag !== null; tag = SECTION_TAG.exec(html)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  throw new Error("Bug: an entry of a live blog was printed without its end.");
}

/** Newspapers set the news of an entry in bold at its start: `**प्रश्नकाल शुरू।** पहला घंटा …`. */
function headlineOf(body: string): string | undefined {
  const [, bold, heading] = body.match(/^<p><strong>(.*?)<\/strong>|^<h[2-6][^>]*>(.*?)<\/h[2-6]>/s) ?? [];
  const words = plainText(bold ?? heading ?? "").replace(/\s+/g, " ");
  return words === "" ? undefined : words;
}
