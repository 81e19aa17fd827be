import fc from "fast-check";
import { articleText, FRAME } from "./newspaper.ts";
import type { Files } from "./site-folder.ts";

/** A newspaper as its editors hold it in mind: what the content folder is written from, and the clock. */
export interface Newsroom {
  readonly now: number;
  readonly articles: ReadonlyMap<string, Draft>;
  readonly settings: Readonly<Record<string, string>>;
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
  }[];
  readonly authors: Readonly<
    Record<string, { readonly name: string; readonly body: string; readonly role?: string }>
  >;
  readonly about: string;
  readonly tags: readonly string[];
  readonly trending: readonly string[];
}

interface Draft {
  readonly title: string;
  readonly description: string;
  readonly date: number;
  readonly author: readonly string[];
  readonly category: string;
  readonly tags: readonly string[];
  readonly slug: string;
  readonly body: string;
  readonly more: Readonly<Record<string, string>>;
}

/** One thing that an editor, or the clock, may do. Choices are numbers, taken modulo what there is to choose from. */
export interface Edit {
  readonly kind: keyof typeof EDITS;
  readonly which: number;
  readonly value: number;
}

const HOUR = 60 * 60 * 1000;
const START = Date.parse("2025-03-01T12:00+05:30");
const TAGS = ["मानसून", "चुनाव", "चुनाव 2025", "बजट", "Mumbai news", "mumbai News", "क़र्ज़", "कर्ज"];
const CATEGORIES = ["national", "sports", "business"];
const AUTHORS = ["desk", "khel"];

/** Where every history begins. */
export const OPENING: Newsroom = {
  now: START,
  articles: new Map(
    Array.from({ length: 9 }, (_, index) => [
      `articles/n${index}.md`,
      draftAt(index, START - (9 - index) * 17 * HOUR),
    ]),
  ),
  settings: {
    title: "परीक्षण समाचार",
    url: "https://akhbar.example",
    page_size: "3",
    tag_page_threshold: "2",
    hosts: "[netlify, nginx]",
  },
  categories: [
    { id: "national", name: "नेशनल", description: "देश भर की ख़बरें।" },
    { id: "sports", name: "खेल" },
    { id: "business", name: "बिजनेस" },
  ],
  authors: {
    desk: { name: "राष्ट्रीय डेस्क", body: "हम देश भर की ख़बरें देते हैं।" },
    khel: { name: "खेल डेस्क", body: "मैदान से सीधे।" },
  },
  about: "हम कौन हैं।",
  tags: [],
  trending: [],
};

function draftAt(index: number, date: number): Draft {
  return {
    title: `ख़बर ${index}: ज़िले में क्या बदला`,
    description: `ख़बर ${index} का सार।`,
    date,
    author: [pick(AUTHORS, index)],
    category: pick(CATEGORIES, index),
    tags: [pick(TAGS, index), pick(TAGS, index * 3 + 1)],
    slug: `khabar-${index}`,
    body: `ख़बर ${index} का पहला अनुच्छेद।\n\nदूसरा अनुच्छेद।`,
    more: {},
  };
}

// Twice the weight for what happens all day long.
const EVERYDAY = ["add", "body", "headline", "clock"] as const;

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...EVERYDAY),
    fc.constantFrom(...(Object.keys as (o: object) => Edit["kind"][])(edits())),
  ),
  which: fc.nat(40),
  value: fc.nat(40),
});

/** The newsroom after an edit. What cannot be done (deleting from an empty paper) leaves it as it is. */
export function applyEdit(room: Newsroom, { kind, which, value }: Edit): Newsroom {
  return EDITS[kind](room, which, value);
}

/** The content folder of a newsroom. */
export function filesOf(room: Newsroom): Files {
  const files: Record<string, string> = {
    "site.yaml": yaml(room.settings),
    "categories.yaml": room.categories.map((entry) => `- ${JSON.stringify(entry)}\n`).join(""),
    "pages/about.md": `---\ntitle: हमारे बारे में\n---\n${room.about}\n`,
  };
  for (const [id, { name, body, role }] of Object.entries(room.authors)) {
    files[`authors/${id}.md`] =
      `---\nname: ${name}\n${role === undefined ? "" : `role: ${role}\n`}---\n${body}\n`;
  }
  if (room.tags.length > 0) files["tags.yaml"] = room.tags.map((line) => `- ${line}\n`).join("");
  if (room.trending.length > 0) files["trending.yaml"] = room.trending.map((slug) => `- ${slug}\n`).join("");
  for (const [file, draft] of room.articles) {
    files[file] = articleText({
      ...draft,
      date: isoOf(draft.date),
      author: JSON.stringify(draft.author),
      more: Object.entries(draft.more).map(([key, text]) => `${key}: ${text}`),
    });
  }
  return files;
}

type Change = (room: Newsroom, which: number, value: number) => Newsroom;

/** Every kind of edit by its name. */
const EDITS = edits();

function edits() {
  return {
    add: (room, which, value) => {
      const index = 100 + room.articles.size * 41 + which;
      const date = room.now - (value % 8) * HOUR;
      return withArticle(room, `articles/2025/a${index}.md`, {
        ...draftAt(index, date),
        tags: [pick(TAGS, which), pick(TAGS, value)],
      });
    },
    addEmbargoed: (room, which, value) => {
      const index = 5000 + room.articles.size * 41 + which;
      return withArticle(room, `articles/e${index}.md`, draftAt(index, room.now + (value + 1) * HOUR));
    },
    body: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, body: `${draft.body}\n\nनया अनुच्छेद ${value}।` })),
    bodyOfSameLength: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, body: `समान लंबाई ${value % 10}` })),
    headline: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, title: `बदला शीर्षक ${value}` })),
    standfirst: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, description: `बदला सार ${value}।` })),
    renameFile: (room, which, value) => {
      const [file, draft] = articleAt(room, which);
      if (draft === undefined) return room;
      return withArticle(without(room, file), `articles/r/${value}-${draft.slug}.md`, draft);
    },
    changeSlug: (room, which, value) =>
      change(room, which, (draft) => {
        const day = isoOf(draft.date).slice(0, 10).replaceAll("-", "/");
        const slug = `${draft.slug}-${value}`;
        return { ...draft, slug, more: { ...draft.more, aliases: `[/${day}/${draft.slug}/]` } };
      }),
    slugWithoutAlias: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, slug: `naya-pata-${which}-${value}` })),
    permalink: (room, which, value) =>
      change(room, which, (draft) => ({
        ...draft,
        more: {
          ...draft.more,
          permalink: value % 2 === 0 ? `/old/p${which}-${value}/` : `/old/p${which}-${value}.html`,
        },
      })),
    remove: (room, which) => without(room, articleAt(room, which)[0]),
    move: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, category: pick(room.categories, value).id })),
    retag: (room, which, value) =>
      change(room, which, (draft) => ({
        ...draft,
        tags: TAGS.filter((_, index) => (value >> (index % 6)) % 2 === 0).slice(0, 3),
      })),
    reauthor: (room, which, value) =>
      change(room, which, (draft) => ({
        ...draft,
        author: value % 3 === 0 ? Object.keys(room.authors) : [pick(Object.keys(room.authors), value)],
      })),
    redate: (room, which, value) =>
      change(room, which, (draft) => ({ ...draft, date: draft.date - (value - 20) * 5 * HOUR })),
    update: (room, which, value) =>
      key(room, which, "updated", (draft) => isoOf(draft.date + (value + 1) * HOUR)),
    expire: (room, which, value) =>
      key(room, which, "expires", (draft) => isoOf(Math.max(draft.date, room.now) + (value - 5) * HOUR)),
    breaking: (room, which, value) =>
      key(room, which, "breaking_until", () => isoOf(room.now + (value + 1) * HOUR)),
    priority: (room, which, value) =>
      key(room, which, "priority", () => pick(["lead", "top", "normal"], value)),
    points: (room, which, value) => key(room, which, "points", () => `["बिंदु ${value}", "दूसरा बिंदु"]`),
    correction: (room, which, value) =>
      key(
        room,
        which,
        "corrections",
        (draft) => `[{ date: ${isoOf(draft.date + value * HOUR)}, text: "सुधार ${value}" }]`,
      ),
    alsoRead: (room, which, value) =>
      key(room, which, "also_read", () => `[${articleAt(room, value)[1]?.slug ?? "khabar-1"}]`),
    language: (room, which, value) => key(room, which, "lang", () => pick(["en", "hi"], value)),
    draft: (room, which) => key(room, which, "draft", () => "true"),
    undraft: (room, which) =>
      change(room, which, ({ more: { draft: _, ...more }, ...draft }) => ({ ...draft, more })),
    authorsName: (room, which, value) => author(room, which, { name: `डेस्क ${value}` }),
    authorsRole: (room, which, value) => author(room, which, { role: `संवाददाता ${value}` }),
    authorsBody: (room, which, value) => author(room, which, { body: `परिचय ${value}।` }),
    addAuthor: (room, which) => ({
      ...room,
      authors: { ...room.authors, [`author-${which % 4}`]: { name: `लेखक ${which}`, body: "नए लेखक।" } },
    }),
    categorysName: (room, which, value) => category(room, which, { name: `श्रेणी ${value}` }),
    categorysDescription: (room, which, value) => category(room, which, { description: `विवरण ${value}।` }),
    categoryOrder: (room) => ({ ...room, categories: room.categories.toReversed() }),
    addCategory: (room, which) =>
      room.categories.length > 4
        ? room
        : {
            ...room,
            categories: [
              ...room.categories,
              { id: `cat-${room.categories.length}`, name: `नई श्रेणी ${which}` },
            ],
          },
    pageSize: (room, which) => setting(room, "page_size", String(2 + (which % 5))),
    threshold: (room, which) => setting(room, "tag_page_threshold", String(1 + (which % 4))),
    siteTitle: (room, which) => setting(room, "title", `समाचार ${which}`),
    tagline: (room, which) => setting(room, "tagline", `नारा ${which}`),
    feeds: (room, which, value) =>
      setting(room, "feeds", `{ items: ${3 + (which % 6)}, content: ${pick(["full", "summary"], value)} }`),
    dateline: (room, which) => setting(room, "dateline", pick(["hindi", "english"], which)),
    hosts: (room, which) =>
      setting(
        room,
        "hosts",
        pick(["[]", "[netlify]", "[nginx, apache]", "[cloudflare, github-pages]"], which),
      ),
    pattern: (room, which) =>
      setting(
        room,
        "permalink",
        pick(["/:year/:month/:day/:slug/", "/:year/:month/:slug/", "/:category/:year/:slug/"], which),
      ),
    page: (room, _, value) => ({ ...room, about: `हम कौन हैं, फिर से ${value}।` }),
    tagEntry: (room, which, value) => ({
      ...room,
      tags: room.tags.some((line) => line.includes(`"${pick(TAGS, which)}"`))
        ? []
        : [
            ...room.tags,
            `{ label: "${pick(TAGS, which)}", slug: tag-${which % 8}${value % 2 === 0 ? "" : "-b"} }`,
          ],
    }),
    trending: (room, which, value) => ({
      ...room,
      trending: [articleAt(room, which)[1]?.slug, articleAt(room, value)[1]?.slug].filter(
        (slug, at, all) => slug !== undefined && all.indexOf(slug) === at,
      ) as string[],
    }),
    clock: (room, which) => ({ ...room, now: room.now + (which + 1) * HOUR }),
    clockByDays: (room, which) => ({ ...room, now: room.now + which * 24 * HOUR }),
    clockBack: (room, which) => ({ ...room, now: room.now - which * 3 * HOUR }),
  } satisfies Record<string, Change>;
}

function pick<T>(items: readonly T[], choice: number): T {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error("Bug: there is nothing to choose from.");
  return item;
}

function articleAt(room: Newsroom, which: number): readonly [string, Draft | undefined] {
  const entries = [...room.articles];
  return entries[which % Math.max(entries.length, 1)] ?? ["", undefined];
}

function withArticle(room: Newsroom, file: string, draft: Draft): Newsroom {
  return { ...room, articles: new Map([...room.articles, [file, draft]]) };
}

function without(room: Newsroom, file: string): Newsroom {
  return { ...room, articles: new Map([...room.articles].filter(([name]) => name !== file)) };
}

function change(room: Newsroom, which: number, edit: (draft: Draft) => Draft): Newsroom {
  const [file, draft] = articleAt(room, which);
  return draft === undefined ? room : withArticle(room, file, edit(draft));
}

function key(room: Newsroom, which: number, name: string, valueFor: (draft: Draft) => string): Newsroom {
  return change(room, which, (draft) => ({ ...draft, more: { ...draft.more, [name]: valueFor(draft) } }));
}

function author(room: Newsroom, which: number, changes: Partial<Newsroom["authors"][string]>): Newsroom {
  const id = pick(Object.keys(room.authors), which);
  const before = room.authors[id] ?? { name: id, body: "" };
  return { ...room, authors: { ...room.authors, [id]: { ...before, ...changes } } };
}

function category(room: Newsroom, which: number, changes: { name?: string; description?: string }): Newsroom {
  const chosen = pick(room.categories, which);
  return {
    ...room,
    categories: room.categories.map((entry) => (entry === chosen ? { ...entry, ...changes } : entry)),
  };
}

function setting(room: Newsroom, name: string, value: string): Newsroom {
  return { ...room, settings: { ...room.settings, [name]: value } };
}

function yaml(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

function isoOf(instant: number): string {
  return `${new Date(instant + 5.5 * HOUR).toISOString().slice(0, 16)}+05:30`;
}

/** The files of every frame that a newsroom may lack: for a folder that goes from one newsroom to another. */
export const FRAME_FILES = Object.keys(FRAME);
