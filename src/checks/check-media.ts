import type { FeedNotes } from "./feed-notes.ts";
import { childrenOf, type XmlElement } from "./read-xml.ts";
import { MEDIA_NAMESPACE } from "./rss-elements.ts";

/** What `medium` may say (Media RSS 1.5.1). */
const MEDIUMS: ReadonlySet<string> = new Set(["image", "audio", "video", "document", "executable"]);

/** Sizes are whole numbers of pixels and bytes. */
const SIZES = ["width", "height", "fileSize"];

/** The pictures of an item: each says where it is, what it is, and how large (Media RSS). Their addresses are noted. */
export function checkMedia(item: XmlElement, notes: FeedNotes): void {
  for (const content of childrenOf(item, "content", MEDIA_NAMESPACE)) {
    const { attributes, line } = content;
    notes.refer(line, attributes.get("url"));
    const missing = ["url", "type", "medium"].filter((name) => !attributes.get(name));
    if (missing.length > 0)
      notes.tell(
        line,
        `<media:content> has no '${missing.join("' and no '")}'.`,
        "Say what it is and where.",
      );
    const medium = attributes.get("medium");
    if (medium && !MEDIUMS.has(medium))
      notes.tell(line, `<media:content> is of the medium "${medium}".`, `It is ${[...MEDIUMS].join(", ")}.`);
    checkSizes(content, medium === "image" ? SIZES : ["fileSize"], notes);
    for (const thumbnail of childrenOf(content, "thumbnail")) checkThumbnail(thumbnail, notes);
  }
  for (const thumbnail of childrenOf(item, "thumbnail", MEDIA_NAMESPACE)) checkThumbnail(thumbnail, notes);
}

function checkThumbnail(thumbnail: XmlElement, notes: FeedNotes): void {
  const url = thumbnail.attributes.get("url");
  notes.refer(thumbnail.line, url);
  if (!url) notes.tell(thumbnail.line, "<media:thumbnail> has no 'url'.", "Name its address.");
  checkSizes(thumbnail, ["width", "height"], notes);
}

function checkSizes(
  { name, attributes, line }: XmlElement,
  sizes: readonly string[],
  notes: FeedNotes,
): void {
  for (const size of sizes) {
    const value = attributes.get(size);
    if (!/^[1-9]\d*$/.test(value ?? ""))
      notes.tell(
        line,
        `<media:${name}> has ${value === undefined ? `no '${size}'` : `the ${size} "${value}"`}.`,
        "Give pixels and bytes as whole numbers.",
      );
  }
}
