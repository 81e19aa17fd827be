import type { Host } from "../model/site.ts";
import type { Edition } from "./edition.ts";
import type { Draft } from "./plan-pages.ts";
import { encodePath, folderUrl } from "./urls.ts";

const LIST_FILES = [
  { form: "netlify", url: "/_redirects", hosts: ["netlify", "cloudflare"] },
  { form: "nginx", url: "/_nginx/redirects.conf", hosts: ["nginx"] },
  { form: "apache", url: "/.htaccess", hosts: ["apache"] },
] as const satisfies readonly { form: string; url: string; hosts: readonly Host[] }[];

/**
 * What old addresses answer: an alias leads to its article, an expired article says that it is gone, and so does
 * what the list of published addresses marks.
 * Both are pages, for hosts that know nothing of redirects, and lists, for hosts that do.
 */
export function planRedirects(edition: Edition): Draft[] {
  const redirects = edition.articles.flatMap(({ url, article }) =>
    article.aliases.map((alias) => ({ from: encodePath(alias), to: url })),
  );
  const expired = edition.expired.flatMap(({ url, article }) => [url, ...article.aliases.map(encodePath)]);
  const answered = new Set(
    [...edition.articleByUrl.keys(), ...redirects.map(({ from }) => from), ...expired].map(folderUrl),
  );
  const gone = [...expired, ...markedGone(edition).filter((url) => !answered.has(folderUrl(url)))];

  const redirectPages = redirects.map(
    ({ from, to }): Draft => ({ url: folderUrl(from), content: { kind: "redirect", to } }),
  );
  const gonePages = gone.map((url): Draft => ({ url: folderUrl(url), content: { kind: "gone" } }));
  const lists = LIST_FILES.filter(({ hosts }) =>
    hosts.some((host) => edition.newsroom.site.hosts.includes(host)),
  ).map(({ form, url }): Draft => ({ url, content: { kind: "redirect-list", form, redirects, gone } }));
  return [...redirectPages, ...gonePages, ...lists];
}

/** In a preview a draft may stand where its article was taken back. */
function markedGone({ newsroom }: Edition): string[] {
  const marked = newsroom.published?.filter(({ gone }) => gone) ?? [];
  return marked.map(({ path }) => encodePath(path));
}
