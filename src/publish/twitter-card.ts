import type { Site } from "../model/site.ts";
import { absoluteUrl } from "./absolute-url.ts";
import type { PageDescription } from "./head.ts";
import type { Head, HeadContext, HeadView } from "./head-view.ts";
import { sharePicture } from "./share-picture.ts";

/** The page's card on X, which Telegram and others read too. */
export function twitterCard(view: HeadView, about: PageDescription, context: HeadContext): Head["metas"] {
  const picture = sharePicture(view, about.name, context);
  const handle = xHandle(context.site);
  return [
    ["twitter:card", picture?.large === true ? "summary_large_image" : "summary"],
    ...(handle === undefined ? [] : [["twitter:site", handle] as const]),
    ["twitter:title", about.name],
    ["twitter:description", about.description],
    ...(picture === undefined
      ? []
      : [
          ["twitter:image", absoluteUrl(context.site, picture.file.url)] as const,
          ["twitter:image:alt", picture.alt] as const,
        ]),
  ];
}

/** `@akhbar_example`, from the account's address. */
function xHandle(site: Site): string | undefined {
  const account = site.social.find(({ network }) => network === "x");
  const name = account?.url.match(/^https:\/\/(?:www\.)?(?:x|twitter)\.com\/@?(\w{1,15})\/?$/)?.[1];
  return name === undefined ? undefined : `@${name}`;
}
