import type { Host } from "../model/site.ts";
import type { Edition } from "./edition.ts";
import type { Revisions } from "./revisions.ts";
import type { Draft, Section } from "./section.ts";
import { articleUrl, encodePath, folderUrl } from "./urls.ts";

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
export function redirectSection(edition: Edition, revisions: Revisions): Section {
  const redirects = redirectsOf(edition);
  const gone = goneOf(edition, redirects);
  return {
    name: "redirects",
    get digest() {
      return revisions.sectionDigest(({ text }) => {
        for (const { from, to } of redirects) text(`${from} ${to}`);
        for (const url of gone) text(`${url} gone`);
      });
    },
    draft: () => [
      ...redirects.map(
        ({ from, to }): Draft => ({ url: folderUrl(from), content: { kind: "redirect", to } }),
      ),
      ...gone.map((url): Draft => ({ url: folderUrl(url), content: { kind: "gone" } })),
      ...LIST_FILES.filter(({ hosts }) =>
        hosts.some((host) => edition.newsroom.site.hosts.includes(host)),
      ).map(({ form, url }): Draft => ({ url, content: { kind: "redirect-list", form, redirects, gone } })),
    ],
  };
}

interface Redirect {
  readonly from: string;
  readonly to: string;
}

function redirectsOf({ table, newsroom }: Edition): Redirect[] {
  const moved = table.articles.filter(({ aliases }) => aliases.length > 0);
  return moved.flatMap((article) => {
    const to = articleUrl(article, newsroom.site);
    return article.aliases.map((alias) => ({ from: encodePath(alias), to }));
  });
}

function goneOf(edition: Edition, redirects: readonly Redirect[]): string[] {
  const expired = edition.expired.flatMap(({ url, article }) => [url, ...article.aliases.map(encodePath)]);
  const marked = markedGone(edition);
  if (marked.length === 0) return expired;
  const answered = new Set(
    [...edition.articles.map(({ url }) => url), ...redirects.map(({ from }) => from), ...expired].map(
      folderUrl,
    ),
  );
  return [...expired, ...marked.filter((url) => !answered.has(folderUrl(url)))];
}

/** In a preview a draft may stand where its article was taken back. */
function markedGone({ newsroom }: Edition): string[] {
  const marked = newsroom.published?.filter(({ gone }) => gone) ?? [];
  return marked.map(({ path }) => encodePath(path));
}
