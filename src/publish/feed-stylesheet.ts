import { escapeXml } from "./xml.ts";

const DECLARATION = /^<\?xml [^?]*\?>/;

/** The feed with the instruction that lets a browser draw it by the stylesheet at this path. */
export function withStylesheet(feed: string, path: string | undefined): string {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>';
  const instruction =
    path === undefined ? "" : `\n<?xml-stylesheet href="${escapeXml(path)}" type="text/css"?>`;
  return feed.replace(DECLARATION, () => declaration + instruction);
}

/** The words of the language pack that a feed opened in a browser shows. */
export interface FeedStylesheetPhrases {
  readonly feeds: { readonly forReaders: string; readonly explanation: string };
  readonly list: { readonly stories: string };
}

/**
 * The stylesheet of RSS and Atom feeds opened in a browser: the paper's name, an explanation, and the stories with
 * summary, byline and address. XML elements have no default style, so everything is hidden and the wanted shown.
 * It stands in for XSLT, which browsers are removing.
 * Chromium draws it only when the feed is served as `application/xml` or `text/xml`.
 */
export function feedStylesheet({ feeds, list }: FeedStylesheetPhrases): string {
  return `@namespace dc "http://purl.org/dc/elements/1.1/";
@namespace atom "http://www.w3.org/2005/Atom";

:root {
  color-scheme: light dark;
  display: block;
  box-sizing: border-box;
  max-inline-size: 46rem;
  margin-inline: auto;
  padding: 1.5rem 1rem 4rem;
  color: light-dark(#1c1a17, #ece8e1);
  background: light-dark(#fffdf8, #171614);
  font: 1.0625rem/1.7 "Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI", Mangal, sans-serif;
  overflow-wrap: anywhere;
}

channel, item, atom|entry { display: block; }

channel > *, item > *, atom|feed > *, atom|entry > * { display: none; }

channel > title, atom|feed > atom|title {
  display: block;
  font-size: 2rem;
  font-weight: 700;
  line-height: 1.4;
}

channel > description, atom|feed > atom|subtitle { display: block; }

channel > description::after, atom|feed > atom|subtitle::after {
  content: ${cssString(`${feeds.forReaders} ${feeds.explanation}`)};
  display: block;
  margin-block: 1rem 2rem;
  padding: 1rem;
  border-inline-start: 0.25rem solid light-dark(#a3201d, #ff8a80);
  background: light-dark(#f4efe4, #24221f);
}

channel > item, atom|feed > atom|entry {
  display: flex;
  flex-direction: column;
  padding-block: 1rem;
  border-block-start: 1px solid light-dark(#d8d0c0, #3a3733);
}

channel > :not(item) + item::before, atom|feed > :not(atom|entry) + atom|entry::before {
  content: ${cssString(list.stories)};
  display: block;
  margin-block-end: 1rem;
  font-weight: 700;
}

item > title, atom|entry > atom|title { display: block; font-size: 1.25rem; font-weight: 700; line-height: 1.5; }

item > description, atom|entry > atom|summary { display: block; order: 1; }

item > dc|creator, item > pubDate, atom|entry > atom|author, atom|entry > atom|published, item > link,
atom|entry > atom|link[rel="alternate"] {
  display: block;
  order: 2;
  color: light-dark(#5d564a, #b3aca0);
  font-size: 0.875rem;
}

atom|uri { display: none; }

atom|entry > atom|link::after { content: attr(href); }
`;
}

/** A CSS string: quotes, backslashes, line ends and `<` written as escapes. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
