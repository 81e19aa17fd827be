import { type Edition, sourceDigest } from "./edition.ts";
import { publishedAuthors } from "./plan-texts.ts";
import type { Draft } from "./section.ts";
import { FEEDS_URL, OFFLINE_URL, plainPageUrl } from "./urls.ts";

/** About, contact and the policies; the pages that explain the feeds, stand in without a network, and answer for what is not there. */
export function planPlainPages(edition: Edition): Draft[] {
  const plain = edition.newsroom.plainPages.map(
    ({ slug, digest, bodyPictures }): Draft => ({
      url: plainPageUrl(slug),
      content: { kind: "plain", slug, pageDigest: sourceDigest(edition, digest, bodyPictures) },
    }),
  );
  return [
    ...plain,
    { url: FEEDS_URL, content: { kind: "feeds", authors: publishedAuthors(edition) } },
    { url: OFFLINE_URL, content: { kind: "offline" } },
    { url: "/404.html", content: { kind: "not-found" } },
  ];
}
