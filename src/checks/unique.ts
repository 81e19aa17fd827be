import type { BuiltSite } from "./built-site.ts";
import { type Finding, fault, notice } from "./finding.ts";
import { isIndexable, linksOf, type PageFacts } from "./page-facts.ts";

/** What may be there once only: addresses of pages, names of files on every file system, ids and headlines of a page. */
export function checkUnique(site: BuiltSite): readonly Finding[] {
  const pages = [...site.pages.values()];
  return [
    ...sameCanonicals(pages),
    ...sameFileNames(site),
    ...sameTitles(pages),
    ...pages.flatMap(checkPage),
  ];
}

/** Two pages that call themselves by one address are one page to a search engine. A redirect names its target's. */
function sameCanonicals(pages: readonly PageFacts[]): Finding[] {
  const own = pages.filter(({ role }) => role === "page");
  return repeats(own, (page) => linksOf(page, "canonical")[0]?.value).map(([page, first, address]) =>
    fault(
      page.file,
      linksOf(page, "canonical")[0]?.line ?? 1,
      `The address ${address} is also that of ${first.file}.`,
      "Each page has its own.",
    ),
  );
}

/** Files that differ only by case, Unicode form or invisible marks are one file on some machines. */
function sameFileNames({ files }: BuiltSite): Finding[] {
  const named = [...files].map((file) => ({ file }));
  return repeats(named, ({ file }) =>
    file
      .normalize("NFC")
      .toLowerCase()
      .replace(/\p{Cf}/gu, ""),
  ).map(([{ file }, first]) =>
    fault(
      file,
      1,
      `On some file systems this is the same file as ${first.file}.`,
      "Give one of them another name.",
    ),
  );
}

function sameTitles(pages: readonly PageFacts[]): Finding[] {
  return repeats(pages.filter(isIndexable), (page) => page.titles[0]?.value || undefined).map(
    ([page, first, title]) =>
      notice(
        page.file,
        page.titles[0]?.line ?? 1,
        `The title "${title}" is also that of ${first.file}.`,
        "Tell them apart.",
      ),
  );
}

function checkPage(page: PageFacts): Finding[] {
  const { file } = page;
  const findings = page.repeatedIds.map(({ value, line }) =>
    fault(
      file,
      line,
      `The id "${value}" stands on the page twice.`,
      "A link to it would find only the first.",
    ),
  );
  if (page.role === "fragment") return findings;
  findings.push(...exactlyOne(page, "title", page.titles), ...exactlyOne(page, "h1", page.h1s));
  return findings;
}

function exactlyOne(
  { file }: PageFacts,
  name: string,
  found: readonly { value: string; line: number }[],
): Finding[] {
  const [first, second] = found;
  if (first === undefined) return [fault(file, 1, `The page has no <${name}>.`, "It needs one.")];
  if (second !== undefined)
    return [fault(file, second.line, `The page has more than one <${name}>.`, "Keep the first.")];
  return first.value === ""
    ? [fault(file, first.line, `The <${name}> is empty.`, "Say what the page is.")]
    : [];
}

/** Each item whose key an earlier one has, with that earlier one. Items without a key are left out. */
function repeats<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): [item: T, first: T, key: string][] {
  const seen = new Map<string, T>();
  return items.flatMap((item): [T, T, string][] => {
    const key = keyOf(item);
    const first = key === undefined ? undefined : seen.get(key);
    if (key === undefined) return [];
    if (first === undefined) seen.set(key, item);
    return first === undefined ? [] : [[item, first, key]];
  });
}
