import { describe, expect, test } from "vitest";
import { checkOpml } from "../../src/checks/opml.ts";
import { load, type SiteFiles, siteWith, soundSite } from "./sound-site.ts";

const ORIGIN = "https://akhbar.example";
const FEED = `xmlUrl="${ORIGIN}/feed.xml"`;

function found(files: SiteFiles): string[] {
  return checkOpml(load(files)).map(({ file, line, what }) => `${file}:${line}: ${what}`);
}

describe("checkOpml", () => {
  test("is content with a sound site, and with one that has no such list", () => {
    expect(found(soundSite())).toEqual([]);
    const { "feeds.opml": _, ...others } = soundSite();
    expect(found(others)).toEqual([]);
  });

  test.each([
    ["of another version", 'version="2.0"', 'version="3"', `1: The list is of version "3".`],
    ["without a title", /<head>.*<\/head>/, "", "1: The list has no <title>."],
    ["without a feed", /<body>[\s\S]*<\/body>/, "<body></body>", "1: The list is empty."],
    ["of which a feed has no words", 'text="अख़बार" ', "", "2: An outline has no 'text'."],
    ["of which a feed has no title", 'title="अख़बार" ', "", "2: A feed in the list has no 'title'."],
    ["of which a feed has no address", `${FEED} `, "", "2: A feed in the list has no 'xmlUrl'."],
    ["of which a feed has no page", `htmlUrl="${ORIGIN}/" `, "", "2: A feed in the list has no 'htmlUrl'."],
    ["with a language in words", 'language="hi"', 'language="हिन्दी"', `2: 'language' is "हिन्दी".`],
    [
      "with a heading that a reader would take for a feed",
      'text="विषय"',
      'text="विषय" title="विषय"',
      "3: A heading has 'title'.",
    ],
    [
      "with a feed that is not there",
      FEED,
      `xmlUrl="${ORIGIN}/rss.xml"`,
      `2: "${ORIGIN}/rss.xml" is no feed of the site.`,
    ],
    [
      "with another page than the feed's",
      `htmlUrl="${ORIGIN}/"`,
      `htmlUrl="${ORIGIN}/national/"`,
      `2: The feed follows ${ORIGIN}/, not ${ORIGIN}/national/.`,
    ],
    [
      "with a feed twice",
      'text="विषय"',
      `type="rss" text="x" title="x" htmlUrl="${ORIGIN}/" ${FEED}`,
      `3: "${ORIGIN}/feed.xml" stands twice in the list.`,
    ],
    [
      "without one of the feeds",
      FEED,
      `xmlUrl="${ORIGIN}/atom.xml"`,
      `1: The list lacks the feed ${ORIGIN}/feed.xml.`,
    ],
  ])("tells of a list %s", (_, from, to, what) => {
    expect(found(siteWith("feeds.opml", from, to))).toContain(`feeds.opml:${what}`);
  });
});
