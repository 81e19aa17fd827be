import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { hazardsOf, isInlineScript } from "./hazards-of.ts";
import type { Located, Meta, PageFacts, Reference, VisibleTime } from "./page-facts.ts";
import { attributeOf, referencesOf } from "./references-of.ts";
import type { SiteMemory } from "./site-memory.ts";

/** What a page says, before it is known where it stands. */
export type PageContents = Omit<PageFacts, "file" | "url" | "role">;

/** Elements whose text the tokenizer has to read in another way (HTML, "parsing elements that contain only text"). */
const TEXT_MODES: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
};

/** Elements whose text the checks compare. */
const HEARD = new Set(["title", "h1", "script", "time"]);

/**
 * Reads HTML once, tag by tag, without building a tree: a site has many pages, and the checks need little of each.
 * A line is where a tag ends. `look` is shown each start tag.
 */
export function readPage(
  html: string,
  memory: SiteMemory,
  look: (tag: Token.TagToken) => void = () => {},
): PageContents {
  const titles: Located[] = [];
  const h1s: Located[] = [];
  const metas: Meta[] = [];
  const references: Reference[] = [];
  const ids = new Set<string>();
  const repeatedIds: Located[] = [];
  const jsonLd: Located[] = [];
  const times: VisibleTime[] = [];
  const hazards: Located[] = [];
  const depth = { svg: 0, main: 0, article: 0, template: 0 };
  const listening: { tag: Token.TagToken; line: number; text: string; inStory: boolean }[] = [];
  let lang: string | undefined;
  let mainLength = 0;
  let articles = 0;
  let novel = false;

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: openTag,
      onEndTag: closeTag,
      onCharacter: hear,
      onWhitespaceCharacter: hear,
      onNullCharacter: hear,
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return {
    lang,
    titles,
    h1s,
    metas,
    references,
    ids: [...ids],
    repeatedIds,
    jsonLd,
    times,
    hazards,
    mainLength,
    novel,
  };

  function openTag(tag: Token.TagToken): void {
    const { tagName } = tag;
    const line = tokenizer.preprocessor.line;
    look(tag);
    if (memory.isNew(tagName, attributeOf(tag, "class") ?? "")) novel = true;
    referencesOf(tag, line, (reference) => references.push(memory.share(reference)));
    hazardsOf(tag, (value) => hazards.push({ value, line }));
    // What stands in a template is on the page only when a script has filled it in.
    const isInert = depth.template > 0;
    if (!isInert) readId(tag, line);
    if (tagName === "html") lang = attributeOf(tag, "lang");
    if (tagName === "meta") readMeta(tag, line);
    if (tagName === "article" && !isInert && depth.article === 0 && depth.main > 0) articles++;
    // `<svg/>` is whole already; in HTML's own elements the slash means nothing.
    if (isCounted(tagName) && !(tagName === "svg" && tag.selfClosing)) depth[tagName]++;

    const mode = depth.svg > 0 ? undefined : TEXT_MODES[tagName];
    if (mode !== undefined) tokenizer.state = mode;
    if (HEARD.has(tagName) && depth.svg === 0 && (!isInert || tagName === "script")) {
      listening.push({ tag, line, text: "", inStory: articles === 1 && depth.article === 1 });
    }
  }

  function closeTag({ tagName }: Token.TagToken): void {
    if (isCounted(tagName) && depth[tagName] > 0) depth[tagName]--;
    if (HEARD.has(tagName) && listening.at(-1)?.tag.tagName === tagName) finish();
  }

  function hear({ chars }: Token.CharacterToken): void {
    for (const heard of listening) heard.text += chars;
    if (depth.main > 0 && depth.template === 0) mainLength += chars.trim().length;
  }

  function finish(): void {
    const heard = listening.pop();
    if (heard === undefined) return;
    const { tag, line, inStory } = heard;
    const text = collapse(heard.text);
    if (tag.tagName === "title") titles.push({ value: text, line });
    if (tag.tagName === "h1") h1s.push({ value: text, line });
    if (tag.tagName === "time")
      times.push({ value: attributeOf(tag, "datetime") ?? text, text, line, inStory });
    if (tag.tagName === "script" && attributeOf(tag, "type") === "application/ld+json") {
      jsonLd.push({ value: heard.text, line });
    }
    if (isInlineScript(tag)) hazards.push({ value: "a script of its own", line });
  }

  function readId(tag: Token.TagToken, line: number): void {
    const id = attributeOf(tag, "id");
    if (id === undefined) return;
    if (ids.has(id)) repeatedIds.push({ value: id, line });
    ids.add(memory.shareText(id));
  }

  function readMeta(tag: Token.TagToken, line: number): void {
    const key = attributeOf(tag, "property") ?? attributeOf(tag, "name") ?? attributeOf(tag, "http-equiv");
    if (key === undefined) return;
    metas.push({ key: memory.shareText(key.toLowerCase()), value: attributeOf(tag, "content") ?? "", line });
  }
}

function isCounted(tagName: string): tagName is "svg" | "main" | "article" | "template" {
  return tagName === "svg" || tagName === "main" || tagName === "article" || tagName === "template";
}

/** Text as a browser lays it out: runs of white space are one space. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}
