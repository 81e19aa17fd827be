import { describe, expect, test } from "vitest";
import { checkFeeds } from "../../src/checks/feeds.ts";
import { load, NOW, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const ORIGIN = "https://akhbar.example";
const STORY = `${ORIGIN}/2025/01/18/monsoon-kaise-banta-hai/`;

function found(files: SiteFiles): string[] {
  return checkFeeds(load(files), NOW).map(({ file, what }) => `${file}: ${what}`);
}

type Case = [name: string, from: string | RegExp, to: string, what: string];

const RSS: Case[] = [
  ["another version", 'version="2.0"', 'version="0.91"', "The feed is not of version 2.0."],
  ["no title", "<title>अख़बार</title>", "", "The channel has no <title>."],
  ["no description", "<description>ताज़ा ख़बरें</description>", "", "The channel has no <description>."],
  ["no language", "<language>hi</language>", "", "The channel has no <language>."],
  ["no link to itself", /<atom:link.*\n/, "", "The feed does not name its own address."],
  [
    "another address for itself",
    `href="${ORIGIN}/feed.xml"`,
    `href="${ORIGIN}/rss.xml"`,
    `The feed calls itself ${ORIGIN}/rss.xml.`,
  ],
  ["another type for itself", "application/rss+xml", "text/xml", "The feed's own link has another type."],
  [
    "no page that it follows",
    `<link>${ORIGIN}/</link>`,
    `<link>${ORIGIN}/nahin/</link>`,
    `The feed follows no page of the site: ${ORIGIN}/nahin/.`,
  ],
  [
    "a time in GMT",
    "Sat, 18 Jan 2025 09:14:00 +0530",
    "Sat, 18 Jan 2025 03:44:00 GMT",
    `<pubDate> is not a time on India's clock: "Sat, 18 Jan 2025 03:44:00 GMT".`,
  ],
  [
    "the wrong day of the week",
    "Sat, 18 Jan 2025 09",
    "Sun, 18 Jan 2025 09",
    `<pubDate> is not a time on India's clock: "Sun, 18 Jan 2025 09:14:00 +0530".`,
  ],
  [
    "a day in Hindi",
    "Sat, 18 Jan 2025 09",
    "शनि, 18 Jan 2025 09",
    `<pubDate> is not a time on India's clock: "शनि, 18 Jan 2025 09:14:00 +0530".`,
  ],
  ["an item without a time", /<pubDate>.*<\/pubDate>/, "", "There is no <pubDate>."],
  [
    "a last change before its newest item",
    "Sat, 18 Jan 2025 11:00",
    "Sat, 18 Jan 2025 09:00",
    "<lastBuildDate> is older than the newest item.",
  ],
  ["no last change", /<lastBuildDate>.*\n/, "", "There is no <lastBuildDate>."],
  ["an item without a guid", /<guid.*\n/, "", "The item has no <guid>."],
  [
    "a guid that cannot be opened",
    /<guid isPermaLink="true">.*</,
    `<guid>18-monsoon<`,
    "The <guid> is no full address.",
  ],
  [
    "one guid twice",
    /<guid isPermaLink="true">\S*monsoon\S*</,
    `<guid>${ORIGIN}/2025/01/17/%E0%A4%96%E0%A5%87%E0%A4%A4/<`,
    `Two items have the id "${ORIGIN}/2025/01/17/%E0%A4%96%E0%A5%87%E0%A4%A4/".`,
  ],
  [
    "a bare name as author",
    "<dc:creator>राष्ट्रीय डेस्क</dc:creator>",
    "<author>राष्ट्रीय डेस्क</author>",
    `<author> is not an e-mail address: "राष्ट्रीय डेस्क".`,
  ],
  [
    "two kinds of author",
    "<dc:creator>",
    "<author>a@akhbar.example (डेस्क)</author><dc:creator>",
    "The item has both <author> and <dc:creator>.",
  ],
  ["an item without a summary", /<description>समुद्र.*\n/, "", "The item has no <description>."],
  [
    "the whole text before the summary",
    "<description>समुद्र",
    "<content:encoded>x</content:encoded><description>समुद्र",
    "<content:encoded> stands before <description>.",
  ],
  [
    "a script in a text",
    "<p>पाठ",
    "<script>x()</script><p>पाठ",
    "The text of an item holds a script of its own.",
  ],
  [
    "a frame in a text",
    "<p>पाठ",
    `<iframe src="${ORIGIN}/"></iframe><p>पाठ`,
    "The text of an item holds <iframe>.",
  ],
  [
    "a style in a text",
    "<p>पाठ",
    `<p style="color:red">पाठ`,
    "The text of an item holds a 'style' attribute.",
  ],
  ["navigation in a text", "<p>पाठ", "<nav>पाठ</nav><p>पाठ", "The text of an item holds <nav>."],
  [
    "an attribute for the page alone in a text",
    "<p>पाठ",
    '<p role="note">पाठ',
    "The text of an item holds 'role' on <p>.",
  ],
  [
    "a sign that HTML's parser stumbles over in a text",
    "<p>पाठ",
    "<p>पाठ <2%",
    'The text of an item holds a bare "<" or "&".',
  ],
  [
    "a summary that is no HTML",
    "<description>समुद्र",
    "<description>R&amp;D और समुद्र",
    'The text of an item holds a bare "<" or "&".',
  ],
  [
    "a lost character in a text",
    "<p>पाठ",
    "<p>पा\ufffd",
    "The text holds U+FFFD, the mark of a lost character.",
  ],
  [
    "a lost character in a headline",
    "<title>खेत की",
    "<title>खे\ufffd की",
    "The text holds U+FFFD, the mark of a lost character.",
  ],
  [
    "an item of a day to come",
    "Fri, 17 Jan 2025 16:05:00",
    "Thu, 17 Jan 2030 16:05:00",
    '"खेत की मिट्टी और पानी" is of a day to come.',
  ],
  ["a headline in a text", "<p>पाठ", "<h1>शीर्षक</h1><p>पाठ", "The text of an item holds an <h1>."],
  [
    "an enclosure without its length",
    "</item>",
    `<enclosure url="${ORIGIN}/icon.png" type="image/png"/></item>`,
    "The <enclosure> has no length.",
  ],
  ["two titles", "<link>", "<title>x</title><link>", "<title> stands twice in <channel>."],
  [
    "a picture that is too wide",
    "<atom:link",
    `<image><url>${ORIGIN}/icon.png</url><title>अख़बार</title><link>${ORIGIN}/</link><width>192</width><height>192</height></image><atom:link`,
    "The channel's picture is 192 by 192 pixels.",
  ],
  [
    "a picture with another title",
    "<atom:link",
    `<image><url>${ORIGIN}/icon.png</url><title>चित्र</title><link>${ORIGIN}/</link></image><atom:link`,
    "The picture's <title> is not the channel's.",
  ],
  [
    "an item that is no article",
    `<link>${STORY}</link>`,
    `<link>${ORIGIN}/national/</link>`,
    `The item "${ORIGIN}/national/" is no article of the site.`,
  ],
  [
    "an item that is not there",
    `<link>${STORY}</link>`,
    `<link>${ORIGIN}/nahin/</link>`,
    `The item "${ORIGIN}/nahin/" is no article of the site.`,
  ],
  [
    "an item's link in raw Devanagari",
    /<link>\S*2025\/01\/17\S*<\/link>/,
    `<link>${ORIGIN}/2025/01/17/खेत/</link>`,
    `The item's link "${ORIGIN}/2025/01/17/खेत/" is not the page's canonical address.`,
  ],
  [
    "another headline than the page's",
    "<title>खेत की",
    "<title>खेतों की",
    `The item's title is "खेतों की मिट्टी और पानी", and the page's headline "खेत की मिट्टी और पानी".`,
  ],
  [
    "a title escaped twice",
    "<title>खेत की",
    "<title>R&amp;amp;D खेत की",
    `The item's title is "R&amp;D खेत की मिट्टी और पानी", and the page's headline "खेत की मिट्टी और पानी".`,
  ],
];

const RSS_PROFILE: Case[] = [
  [
    "an element of no module",
    "<ttl>15</ttl>",
    "<ttl>15</ttl><updated>x</updated>",
    "<updated> has no place in <channel>.",
  ],
  [
    "an element of Atom's without its prefix",
    "</item>",
    "<published>x</published></item>",
    "<published> has no place in <item>.",
  ],
  [
    "the module of pictures without its last slash",
    "http://search.yahoo.com/mrss/",
    "http://search.yahoo.com/mrss",
    '<content> is of the module "http://search.yahoo.com/mrss", which readers do not know.',
  ],
  ["no channel", /<channel>[\s\S]*<\/channel>/, "", "The feed has no <channel>."],
  ["two channels", "</rss>", "<channel/></rss>", "<channel> stands twice in <rss>."],
  ["an item that leads nowhere", `<link>${STORY}</link>`, "", "The item has no <link>."],
  ["an item without a title", "<title>खेत की मिट्टी और पानी</title>", "", "The item has no <title>."],
  [
    "the whole text twice",
    "<dc:creator>",
    "<content:encoded>x</content:encoded><dc:creator>",
    "The item has its whole text twice.",
  ],
  ["two guids", "<guid", "<guid>x</guid><guid", "<guid> stands twice in <item>."],
  ["half a minute", "<ttl>15</ttl>", "<ttl>0.5</ttl>", '<ttl> is "0.5".'],
  ["a language in words", "<language>hi<", "<language>हिन्दी<", '<language> is "हिन्दी".'],
  [
    "a tag in a headline",
    "<title>खेत की",
    "<title>&lt;b&gt;खेत&lt;/b&gt; की",
    '<title> holds a tag: "<b>खेत</b> की मिट्टी और पानी".',
  ],
  [
    "a tag in a category",
    "<dc:creator>",
    "<category>&lt;b&gt;खेत&lt;/b&gt;</category><dc:creator>",
    '<category> holds a tag: "<b>खेत</b>".',
  ],
  [
    "its page's address in raw Devanagari",
    `<link>${ORIGIN}/</link>`,
    `<link>${ORIGIN}/2025/01/17/खेत/</link>`,
    `<link> is no full address in ASCII: "${ORIGIN}/2025/01/17/खेत/".`,
  ],
  ["a guid that is neither", 'isPermaLink="true"', 'isPermaLink="yes"', `'isPermaLink' is "yes".`],
  [
    "a guid in raw Devanagari",
    /<guid isPermaLink="true">\S*2025\/01\/17\S*</,
    `<guid>${ORIGIN}/2025/01/17/खेत/<`,
    "The <guid> is no full address.",
  ],
  ["nobody as author", "<dc:creator>राष्ट्रीय डेस्क<", "<dc:creator> <", "<dc:creator> is empty."],
  [
    "an enclosure of no bytes known",
    "</item>",
    `<enclosure url="${ORIGIN}/icon.png" type="image/png" length="many"/></item>`,
    'The <enclosure> has the length "many".',
  ],
  [
    "two enclosures",
    "</item>",
    `${`<enclosure url="${ORIGIN}/icon.png" type="image/png" length="64"/>`.repeat(2)}</item>`,
    "<enclosure> stands twice in <item>.",
  ],
  [
    "a channel first published in UTC",
    "<ttl>",
    "<pubDate>Sat, 18 Jan 2025 03:44:00 GMT</pubDate><ttl>",
    `<pubDate> is not a time on India's clock: "Sat, 18 Jan 2025 03:44:00 GMT".`,
  ],
  [
    "a picture of the channel without its address",
    "<atom:link",
    `<image><title>अख़बार</title><link>${ORIGIN}/</link></image><atom:link`,
    "The channel's <image> has no <url>.",
  ],
  ["a photograph of no type", 'type="image/png" ', "", "<media:content> has no 'type'."],
  ["a photograph of no length", ' fileSize="64"', "", "<media:content> has no 'fileSize'."],
  ["a photograph of no size", ' width="1200"', "", "<media:content> has no 'width'."],
  [
    "a photograph of a size in words",
    'height="675"',
    'height="675px"',
    '<media:content> has the height "675px".',
  ],
  [
    "a photograph of another medium",
    'medium="image"',
    'medium="photo"',
    '<media:content> is of the medium "photo".',
  ],
  [
    "a thumbnail without its address",
    "<media:credit>",
    '<media:thumbnail width="1" height="1"/><media:credit>',
    "<media:thumbnail> has no 'url'.",
  ],
];

const ATOM: Case[] = [
  ["no id", /<id>.*atom.*\n/, "", "There is no <id> in <feed>."],
  ["no language", ' xml:lang="hi"', "", "The feed does not name its language."],
  ["no link to itself", /<link rel="self".*\n/, "", "The feed does not name its own address."],
  ["a link without an address", / href="[^"]*monsoon[^"]*"/, "", "<link> has no 'href'."],
  ["no author", /<author>.*\n/, "", "The feed has no author, and not every entry has."],
  [
    "a time without an offset",
    "<updated>2025-01-17T16:05:00+05:30",
    "<updated>2025-01-17T16:05:00",
    `<updated> is not a time on India's clock: "2025-01-17T16:05:00".`,
  ],
  [
    "a change before its newest entry's",
    "<updated>2025-01-18T11:00",
    "<updated>2025-01-18T10:00",
    "The feed's <updated> is older than its newest entry's.",
  ],
  [
    "an entry without its change",
    "<updated>2025-01-17T16:05:00+05:30</updated>",
    "",
    "There is no <updated> in <entry>.",
  ],
  [
    "an entry without its publication",
    "<published>2025-01-17T16:05:00+05:30</published>",
    "",
    "There is no <published> in <entry>.",
  ],
  ["an entry without a title", "<title>खेत की मिट्टी और पानी</title>", "", "There is no <title> in <entry>."],
  ["an id that is no IRI", /<id>\S*monsoon\S*<\/id>/, "<id>monsoon</id>", `<id> is not an IRI: "monsoon".`],
  [
    "an id that another program would write in another way",
    /<id>\S*monsoon\S*<\/id>/,
    `<id>https://AKHBAR.example:443/%7ex/%e0%a4%95%28/</id>`,
    `<id> is not written as readers may write it again: "https://AKHBAR.example:443/%7ex/%e0%a4%95%28/".`,
  ],
  [
    "a tag in a headline",
    "<title>खेत की",
    "<title>&lt;b&gt;खेत&lt;/b&gt; की",
    '<title> holds a tag: "<b>खेत</b> की मिट्टी और पानी".',
  ],
  [
    "a tag in a category",
    "<category ",
    '<category label="&lt;i&gt;खेत&lt;/i&gt;" term="khet"/><category ',
    '<category> holds a tag: "<i>खेत</i>".',
  ],
  [
    "two entries of one moment",
    "<updated>2025-01-17T16:05:00+05:30",
    "<updated>2025-01-18T11:00:00+05:30",
    '"खेत की मिट्टी और पानी" changed at the same moment as "ज़मीन पर मॉनसून कैसे बनता है".',
  ],
  [
    "a change of a day to come",
    "<updated>2025-01-17T16:05:00+05:30",
    "<updated>2025-06-03T16:05:00+05:30",
    '"खेत की मिट्टी और पानी" is of a day to come.',
  ],
  [
    "an entry that leads nowhere",
    /<link rel="alternate" type="text\/html" href="\S*monsoon\S*"\/>\n/,
    "",
    "The entry leads to no page.",
  ],
  ["a category without its term", 'term="national" ', "", "<category> has no 'term'."],
  [
    "an element that Atom does not know",
    "<summary>",
    "<pubDate>x</pubDate><summary>",
    "<pubDate> has no place in <entry>.",
  ],
  ["two summaries", "<summary>", "<summary>x</summary><summary>", "<summary> stands twice in <entry>."],
  [
    "two alternates of one kind",
    "<published>",
    `<link rel="alternate" type="text/html" href="${ORIGIN}/"/><published>`,
    "Two links are 'alternate' with one type and language.",
  ],
  [
    "an author without a name",
    "<category",
    "<author><email>a@akhbar.example</email></author><category",
    "<author> has no <name>.",
  ],
  [
    "a handler in a text",
    "&lt;p&gt;",
    "&lt;p onclick=x&gt;",
    "The text of an item holds a handler in 'onclick'.",
  ],
];

const JSON_FEED: Case[] = [
  ["version 1", "version/1.1", "version/1", `The version is "https://jsonfeed.org/version/1".`],
  ["no title", '"title": "अख़बार",', "", "The feed has no 'title'."],
  ["no address of its own", /"feed_url": .*\n/, "", "The feed has no 'feed_url'."],
  ["no language", '"language": "hi",', "", "The feed has no 'language'."],
  [
    "the author of version 1",
    '"authors": [',
    '"author": {"name": "x"}, "authors": [',
    "The item has a key 'author'.",
  ],
  ["an item without its change", /"date_modified": .*\n/, "", "The item has no 'date_modified'."],
  [
    "a time in UTC",
    "2025-01-17T16:05:00+05:30",
    "2025-01-17T10:35:00Z",
    `'date_published' is not a time on India's clock: "2025-01-17T10:35:00Z".`,
  ],
  [
    "a title with HTML's escapes",
    '"title": "खेत की',
    '"title": "R&amp;D खेत की',
    `The item's title is "R&amp;D खेत की मिट्टी और पानी", and the page's headline "खेत की मिट्टी और पानी".`,
  ],
];

describe("checkFeeds", () => {
  test("is content with a sound site", () => {
    expect(found(soundSite())).toEqual([]);
  });

  test.each(RSS)("tells of RSS with %s", (_, from, to, what) => {
    expect(found(siteWith("feed.xml", from, to))).toContain(`feed.xml: ${what}`);
  });

  test.each(RSS_PROFILE)("tells of RSS with %s, which readers do not take", (_, from, to, what) => {
    expect(found(siteWith("feed.xml", from, to))).toContain(`feed.xml: ${what}`);
  });

  test.each(ATOM)("tells of Atom with %s", (_, from, to, what) => {
    expect(found(siteWith("atom.xml", from, to))).toContain(`atom.xml: ${what}`);
  });

  test.each(JSON_FEED)("tells of a JSON Feed with %s", (_, from, to, what) => {
    expect(found(siteWith("feed.json", from, to))).toContain(`feed.json: ${what}`);
  });

  test("tells of a feed that is too large for the W3C's validator, and of one with too many items", () => {
    const text = "<p>पानी</p>".repeat(350_000);
    expect(found(siteWith("feed.xml", "<p>पाठ", `${text}<p>पाठ`))).toContainEqual(
      expect.stringMatching(/^feed\.xml: The feed has \d{7} bytes\.$/),
    );
    const items = "<item/>".repeat(199);
    expect(found(siteWith("feed.xml", "</channel>", `${items}</channel>`))).toContain(
      "feed.xml: The feed has 201 items.",
    );
  });

  test("keeps a guid that is an older address of the article", () => {
    expect(
      found(
        siteWith("feed.xml", `<guid isPermaLink="true">${STORY}`, `<guid isPermaLink="false">${ORIGIN}/tab/`),
      ),
    ).toEqual([]);
  });

  test("lets keys of our own and plain ampersands pass", () => {
    expect(found(siteWith("feed.xml", "ताज़ा ख़बरें", "R&amp;D &lt;2%"))).toEqual([]);
  });

  test("the line of a JSON Feed's item is that of its id", () => {
    const files = siteWith("feed.json", "2025-01-17T16:05:00+05:30", "कल");
    const lines = String(files["feed.json"]).split("\n");
    const [finding] = checkFeeds(load(files), NOW);
    expect(lines[(finding?.line ?? 0) - 1]).toContain('"id": "https://akhbar.example/2025/01/17/');
  });

  test("the formats of one feed hold the same articles", () => {
    const files = siteWith("atom.xml", /<entry>[\s\S]*?<\/entry>\n/, "");
    expect(found(files)).toContain("feed.json: The feed holds other articles than atom.xml.");
  });

  test("tells of a format that the front page lacks", () => {
    const { "feed.json": _, ...files } = soundSite();
    expect(found(files)).toEqual(["feed.json: The site has no such feed."]);
  });
});
