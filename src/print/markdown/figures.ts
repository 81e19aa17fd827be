import type { MarkdownIt, Token } from "markdown-it";
import { textOf } from "./text-of.ts";

/** A picture of the plan, as the page will load it. */
export interface PictureSource {
  readonly url: string;
  /** In pixels, as displayed: the browser keeps this room free. */
  readonly width: number;
  readonly height: number;
  /** For `<source>`, the best format first; none for a drawing, which is served as it is. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** How wide the page shows it, for the browser's choice among the widths. */
  readonly sizes: string;
}

/** Finds the picture for an address as the editor typed it; undefined for one that is not in the plan. */
export type ResolvePicture = (src: string) => PictureSource | undefined;

/** Makes a paragraph that holds only pictures (each may be linked) a figure each; the title becomes the caption. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push("figures", (state) => {
    if (!state.src.includes("![")) return;
    const out: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i];
      if (token === undefined) break;
      const pictures = token.type === "paragraph_open" ? onlyPictures(state.tokens[i + 1]) : [];
      if (pictures.length === 0 || state.tokens[i + 2]?.type !== "paragraph_close") {
        out.push(token);
        continue;
      }
      for (const children of pictures) {
        const figure = new state.Token("picture_figure", "figure", 0);
        figure.block = true;
        figure.map = token.map;
        figure.children = children;
        out.push(figure);
      }
      i += 2;
    }
    state.tokens = out;
  });
}

/** The pictures of a line, each with the link around it; none when the line holds anything else. */
function onlyPictures(inline: Token | undefined): Token[][] {
  const pictures: Token[][] = [];
  let link: Token[] | undefined;
  for (const child of inline?.children ?? []) {
    if (child.type === "link_open") link = [child];
    else if (child.type === "image") {
      if (link !== undefined) link.push(child);
      else pictures.push([child]);
    } else if (child.type === "link_close") {
      link?.push(child);
      if (link?.length !== 3) return [];
      pictures.push(link);
      link = undefined;
    } else if (child.type !== "softbreak" && child.content.trim() !== "") return [];
    else if (child.type !== "softbreak" && child.type !== "text") return [];
  }
  return pictures;
}

/** Draws pictures from the plan; one that is not in it appears as its words, with a link if it is on another site. */
export function drawPictures(md: MarkdownIt, resolve: ResolvePicture): void {
  const { escapeHtml } = md.utils;
  const inLinks = new WeakMap<readonly Token[], ReadonlySet<Token>>();
  md.renderer.rules.image = (tokens, index) => {
    const image = tokens[index];
    if (image === undefined) throw new Error("Bug: there is no picture to draw.");
    const picture = resolve(typedAddress(image));
    if (picture === undefined) {
      const linked = inLinks.get(tokens) ?? picturesInLinks(tokens);
      inLinks.set(tokens, linked);
      return drawWords(image, escapeHtml, linked.has(image));
    }
    const title = image.meta?.captioned === true ? "" : titleOf(image);
    const plain = [
      `<img src="${escapeHtml(picture.url)}"`,
      `alt="${escapeHtml(textOf(image.children ?? []))}"`,
      ...(title === "" ? [] : [`title="${escapeHtml(title)}"`]),
      `width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async">`,
    ].join(" ");
    if (picture.sources.length === 0) return plain;
    const sources = picture.sources.map(
      ({ type, srcset }) =>
        `<source type="${escapeHtml(type)}" srcset="${escapeHtml(srcset)}" sizes="${escapeHtml(picture.sizes)}">`,
    );
    return `<picture>${sources.join("")}${plain}</picture>`;
  };

  md.renderer.rules.picture_figure = (tokens, index, options, env, renderer) => {
    const children = tokens[index]?.children ?? [];
    const image = children.find((child) => child.type === "image");
    if (image === undefined) throw new Error("Bug: a figure has no picture.");
    if (resolve(typedAddress(image)) === undefined) {
      const text = renderer.renderInline(children, options, env);
      return text === "" ? "" : `<p>${text}</p>\n`;
    }
    const title = titleOf(image);
    image.meta = { ...image.meta, captioned: true };
    const caption = title === "" ? "" : `<figcaption>${escapeHtml(title)}</figcaption>`;
    return `<figure>${renderer.renderInline(children, options, env)}${caption}</figure>\n`;
  };
}

/** A picture on another site is not loaded for the reader, which would tell that site who reads: it is linked. */
function drawWords(image: Token, escapeHtml: (text: string) => string, inLink: boolean): string {
  const address = String(image.attrGet("src") ?? "");
  const text = [textOf(image.children ?? []), titleOf(image)].filter((part) => part !== "").join(" – ");
  if (inLink || !/^(?:https?:)?\/\//i.test(address)) return escapeHtml(text);
  return `<a href="${escapeHtml(address)}" rel="noopener">${escapeHtml(text === "" ? address : text)}</a>`;
}

/** The address before markdown-it encoded it, so that `चित्र.jpg` is found by its name. */
export function typedAddress(image: Token): string {
  const encoded = String(image.attrGet("src") ?? "");
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function titleOf(image: Token): string {
  return String(image.attrGet("title") ?? "");
}

/** The pictures that stand in a link, of tokens that are drawn one after the other: looked for once, not for each picture. */
function picturesInLinks(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  let inLink = false;
  for (const token of tokens) {
    if (token.type === "link_open") inLink = true;
    else if (token.type === "link_close") inLink = false;
    else if (token.type === "image" && inLink) found.add(token);
  }
  return found;
}
