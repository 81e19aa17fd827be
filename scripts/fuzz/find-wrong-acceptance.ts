import type { Article } from "../../src/model/article.ts";

/** Nobody's text may hold these: controls, the bidirectional overrides, half letters, what XML 1.0 does not know. */
const NEVER = /(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\ufffe\uffff]/u;

const CENTURY = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2100, 0, 1) };

/** What an article that was taken must not be, whatever its file said; told in a line each. Written apart from the reader's own checks. */
export function findWrongAcceptance(article: Article): string[] {
  const wrong: string[] = [];
  const texts = [
    article.title,
    article.description,
    ...article.tags,
    ...article.points,
    ...article.corrections.map(({ text }) => text),
    ...(article.image.kind === "photo"
      ? [article.image.alt, article.image.caption ?? "", article.image.credit ?? ""]
      : []),
  ];
  for (const text of texts) {
    if (NEVER.test(text)) wrong.push(`the text ${JSON.stringify(text)} was taken`);
    if (text !== text.normalize("NFC")) wrong.push(`the text ${JSON.stringify(text)} is not in NFC`);
  }
  for (const text of [article.title, article.description, ...article.tags]) {
    if (text.trim() === "") wrong.push("an empty text was taken");
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(article.slug))
    wrong.push(`the slug ${JSON.stringify(article.slug)} was taken`);
  for (const path of [...article.aliases, ...(article.permalink === undefined ? [] : [article.permalink])]) {
    const url = URL.parse(path, "https://akhbar.example");
    const climbs = path.split("/").some((part) => part === ".." || part === ".");
    if (
      url?.origin !== "https://akhbar.example" ||
      climbs ||
      !path.startsWith("/") ||
      url.search + url.hash !== ""
    ) {
      wrong.push(`the path ${JSON.stringify(path)} was taken`);
    }
  }
  const times = [article.publishedAt, article.updatedAt, article.expiresAt, article.breakingUntil];
  for (const time of times) {
    if (time !== undefined && !(time >= CENTURY.from && time < CENTURY.to))
      wrong.push(`the time ${time} was taken`);
  }
  if (article.authors.length === 0 || article.authors.some((id) => id !== "desk"))
    wrong.push("an author who is not there was taken");
  if (!["national", "sports"].includes(article.category))
    wrong.push("a category that is not there was taken");
  if (article.tags.length > 40) wrong.push(`${article.tags.length} tags were taken`);
  return wrong;
}
