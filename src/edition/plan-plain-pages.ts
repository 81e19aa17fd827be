import { type Edition, sourceDigest } from "./edition.ts";
import type { Draft } from "./plan-pages.ts";
import { plainPageUrl } from "./urls.ts";

/** About, contact and the policies; the page that explains the feeds; and the one for addresses that are not there. */
export function planPlainPages(edition: Edition): Draft[] {
  const plain = edition.newsroom.plainPages.map(
    ({ slug, digest, bodyPictures }): Draft => ({
      url: plainPageUrl(slug),
      content: { kind: "plain", slug, pageDigest: sourceDigest(edition, digest, bodyPictures) },
    }),
  );
  return [
    ...plain,
    { url: "/feeds/", content: { kind: "feeds" } },
    { url: "/404.html", content: { kind: "not-found" } },
  ];
}
