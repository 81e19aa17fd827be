import type { FeedNotes } from "./feed-notes.ts";
import type { XmlElement } from "./read-xml.ts";

export const ATOM_NAMESPACE = "http://www.w3.org/2005/Atom";
export const CONTENT_NAMESPACE = "http://purl.org/rss/1.0/modules/content/";
export const DUBLIN_CORE_NAMESPACE = "http://purl.org/dc/elements/1.1/";
export const MEDIA_NAMESPACE = "http://search.yahoo.com/mrss/";

/** The modules that feed readers know, by the RSS Advisory Board's profile and Media RSS. */
const MODULES: ReadonlySet<string> = new Set([
  ATOM_NAMESPACE,
  CONTENT_NAMESPACE,
  DUBLIN_CORE_NAMESPACE,
  MEDIA_NAMESPACE,
  "http://purl.org/rss/1.0/modules/slash/",
  "http://purl.org/rss/1.0/modules/syndication/",
]);

/** What RSS 2.0 lets stand in an element: once, or as often as one likes. */
interface Content {
  readonly once: readonly string[];
  readonly many: readonly string[];
}

const CONTENTS: Readonly<Record<string, Content>> = {
  rss: { once: ["channel"], many: [] },
  channel: {
    once: [
      "title",
      "link",
      "description",
      "language",
      "copyright",
      "managingEditor",
      "webMaster",
      "pubDate",
      "lastBuildDate",
      "generator",
      "docs",
      "cloud",
      "ttl",
      "image",
      "rating",
      "textInput",
      "skipHours",
      "skipDays",
    ],
    many: ["category", "item"],
  },
  item: {
    once: [
      "title",
      "link",
      "description",
      "author",
      "comments",
      "guid",
      "pubDate",
      // The specification leaves open how many; the profile asks for one, since most readers take one only.
      "enclosure",
      "source",
    ],
    many: ["category"],
  },
  image: { once: ["url", "title", "link", "width", "height", "description"], many: [] },
};

/** In this element stands what RSS 2.0 and known modules let stand there, each as often as they allow. */
export function checkElements(element: XmlElement, notes: FeedNotes): void {
  const { once, many } = CONTENTS[element.name] ?? { once: [], many: [] };
  const seen = new Set<string>();
  for (const { name, namespace, line } of element.children) {
    if (namespace !== "") {
      if (!MODULES.has(namespace))
        notes.tell(
          line,
          `<${name}> is of the module "${namespace}", which readers do not know.`,
          "Correct its namespace.",
        );
      continue;
    }
    if (many.includes(name)) continue;
    if (!once.includes(name))
      notes.tell(line, `<${name}> has no place in <${element.name}>.`, "RSS 2.0 does not know it there.");
    else if (seen.has(name))
      notes.tell(line, `<${name}> stands twice in <${element.name}>.`, "RSS allows one.");
    seen.add(name);
  }
}
