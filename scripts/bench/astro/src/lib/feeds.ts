import { type Archive, newest, type Story, type StoryList } from "./archive.ts";
import { cacheKeyOf } from "./cache-key.ts";
import { absolute, SITE } from "./site.ts";
import { xml } from "./xml.ts";

/** A feed before it is written in one of the formats. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Newest first. */
  readonly stories: readonly Story[];
  /** The feeds of tags tell what is new and leave the text to the page. */
  readonly fullText: boolean;
}

const FEED_ITEMS = 30;
const TAG_FEED_ITEMS = 15;

/** The paths of the feeds of the paper, its categories and authors, and of its tags where a format is for tags too. */
export function feedPaths({ stories, categories, authors, tags }: Archive, withTags: boolean) {
  const site: Feed = {
    title: SITE.title,
    description: SITE.tagline,
    url: "/",
    stories: newest(stories, FEED_ITEMS),
    fullText: true,
  };
  const feeds = [site, ...[...categories, ...authors, ...(withTags ? tags : [])].map(feedOf)];
  return feeds.map((feed) => ({
    params: { list: decodeURI(feed.url).slice(1, -1) || undefined },
    props: { feed },
    cacheKey: cacheKeyOf(
      feed.title,
      feed.stories.map(({ url, digest }) => [url, digest]),
    ),
  }));
}

function feedOf({ kind, name, url, stories }: StoryList): Feed {
  const subject = kind === "category" ? `${name} की` : `${name} से जुड़ी`;
  return {
    title: `${subject} ख़बरें | ${SITE.title}`,
    description: `${SITE.title} से ${subject} सबसे नई ख़बरें`,
    url,
    stories: newest(stories, kind === "tag" ? TAG_FEED_ITEMS : FEED_ITEMS),
    fullText: kind !== "tag",
  };
}

const STYLESHEET = '<?xml-stylesheet href="/feed.css" type="text/css"?>';
const ICON = absolute("/icon-144.png");

/** The feed as RSS 2.0. */
export function rss({ title, description, url, stories, fullText }: Feed): string {
  const link = absolute(url);
  const [first] = stories;
  return `<?xml version="1.0" encoding="utf-8"?>
${STYLESHEET}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(title)}</title>
<link>${link}</link>
<description>${xml(description)}</description>
<lastBuildDate>${first?.moment.rfc822 ?? ""}</lastBuildDate>
<docs>https://validator.w3.org/feed/docs/rss2.html</docs>
<language>hi</language>
<ttl>15</ttl>
<image>
<url>${ICON}</url>
<title>${xml(title)}</title>
<link>${link}</link>
<width>144</width>
<height>144</height>
</image>
<atom:link href="${link}feed.xml" rel="self" type="application/rss+xml"/>
${stories.map(fullText ? rssItem : rssSummary).join("")}</channel>
</rss>
`;
}

/** The feed as Atom. */
export function atom({ title, description, url, stories }: Feed): string {
  const link = absolute(url);
  const [first] = stories;
  return `<?xml version="1.0" encoding="utf-8"?>
${STYLESHEET}
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="hi">
<id>${link}atom.xml</id>
<title>${xml(title)}</title>
<updated>${first?.moment.iso ?? ""}</updated>
<author><name>${SITE.title}</name><uri>${absolute("/")}</uri></author>
<subtitle>${xml(description)}</subtitle>
<icon>${ICON}</icon>
<link rel="alternate" type="text/html" href="${link}"/>
<link rel="self" type="application/atom+xml" href="${link}atom.xml"/>
${stories.map(atomEntry).join("")}</feed>
`;
}

/** The feed as JSON Feed 1.1. */
export function jsonFeed({ title, description, url, stories }: Feed): string {
  const link = absolute(url);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: link,
    feed_url: `${link}feed.json`,
    description,
    icon: ICON,
    language: "hi",
    authors: [{ name: SITE.title, url: absolute("/") }],
    items: stories.map(jsonItem),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** A story stands in the feeds of the paper, of its category and of its author, and is written once for all of them. */
function once<T>(write: (story: Story) => T): (story: Story) => T {
  const written = new WeakMap<Story, T>();
  return (story) => {
    const text = written.get(story) ?? write(story);
    written.set(story, text);
    return text;
  };
}

const rssItem = once((story) => rssText(story, `<content:encoded>${cdata(story.html)}</content:encoded>\n`));
const rssSummary = once((story) => rssText(story, ""));

function rssText({ title, url, moment, desk, tags, description }: Story, content: string): string {
  const link = absolute(url);
  return `<item>
<title>${xml(title)}</title>
<link>${link}</link>
<guid isPermaLink="true">${link}</guid>
<pubDate>${moment.rfc822}</pubDate>
<dc:creator>${xml(desk.authorName)}</dc:creator>
<category>${xml(desk.name)}</category>
${tags.map((tag) => `<category>${xml(tag)}</category>\n`).join("")}<description>${xml(description)}</description>
${content}</item>
`;
}

const atomEntry = once(({ title, url, moment, desk, category, tags, description, html }) => {
  const link = absolute(url);
  const labels = tags.map(xml).map((tag) => `<category term="${tag}" label="${tag}" xml:lang="hi"/>\n`);
  return `<entry>
<title>${xml(title)}</title>
<id>${link}</id>
<link rel="alternate" type="text/html" href="${link}"/>
<published>${moment.iso}</published>
<updated>${moment.iso}</updated>
<author><name>${xml(desk.authorName)}</name><uri>${absolute(desk.author)}</uri></author>
<category term="${category}" scheme="${absolute("/")}" label="${xml(desk.name)}"/>
${labels.join("")}<summary>${xml(description)}</summary>
<content type="html">${cdata(html)}</content>
</entry>
`;
});

const jsonItem = once(({ title, url, moment, desk, tags, description, html }) => ({
  id: absolute(url),
  url: absolute(url),
  title,
  content_html: html,
  summary: description,
  date_published: moment.iso,
  date_modified: moment.iso,
  authors: [{ name: desk.authorName, url: absolute(desk.author) }],
  tags: [desk.name, ...tags],
  language: "hi",
}));

function cdata(html: string): string {
  return `<![CDATA[${html.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
