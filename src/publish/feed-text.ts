import type { FeedPicture } from "./feed-document.ts";
import { escapeXml } from "./xml.ts";

/**
 * The whole text of an article for a feed: its lead picture with caption and credit, then the body. The picture is
 * repeated here because many readers show only what is inside the text.
 */
export function fullText(
  bodyHtml: string,
  picture: FeedPicture | undefined,
  caption: string | undefined,
): string {
  const body = forReaders(bodyHtml);
  return picture === undefined ? body : leadFigure(picture, caption) + body;
}

/**
 * Takes out the attributes that serve the page alone: feed readers drop them, and the W3C's validator warns of each
 * that is not on its list. Takes only HTML of our own Markdown, in which `<` and `>` never stand in an attribute.
 */
function forReaders(html: string): string {
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/ (?:aria-[a-z]+|role|tabindex|data-[a-z-]+|loading|decoding)="[^"]*"/g, ""),
  );
}

function leadFigure(picture: FeedPicture, caption: string | undefined): string {
  const words = [caption, picture.credit].filter((part) => part !== undefined && part !== "").join(" ");
  const image =
    `<img src="${escapeXml(picture.url)}" alt="${escapeXml(picture.alt ?? "")}"` +
    ` width="${picture.width}" height="${picture.height}">`;
  const figcaption = words === "" ? "" : `<figcaption>${escapeXml(words)}</figcaption>`;
  return `<figure>${image}${figcaption}</figure>\n`;
}
