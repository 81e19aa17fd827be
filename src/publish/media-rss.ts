import type { FeedPicture } from "./feed-document.ts";
import { element, textElement } from "./xml.ts";

/** With the slash at its end. */
export const MEDIA_NAMESPACE = "http://search.yahoo.com/mrss/";

/** The picture of an item as Media RSS, which RSS and Atom readers know alike. */
export function mediaContent(picture: FeedPicture): string {
  const { url, bytes, type, width, height, alt, credit } = picture;
  return element(
    "media:content",
    { url, fileSize: bytes, type, medium: "image", width, height },
    (credit === undefined || credit === "" ? "" : textElement("media:credit", credit)) +
      (alt === undefined || alt === "" ? "" : textElement("media:description", alt, { type: "plain" })),
  );
}
