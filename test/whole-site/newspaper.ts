import type { Files } from "./site-folder.ts";

/** The front matter of an article as typed, key by key; undefined leaves a key out. */
export interface Story {
  readonly title: string;
  readonly description?: string | undefined;
  readonly date: string;
  readonly author?: string | undefined;
  readonly category?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly slug: string;
  readonly body?: string | undefined;
  /** Further lines of front matter. */
  readonly more?: readonly string[] | undefined;
}

/** An article's file. */
export function articleText(story: Story): string {
  return [
    "---",
    `title: ${JSON.stringify(story.title)}`,
    `description: ${JSON.stringify(story.description ?? "इस ख़बर का सार एक वाक्य में।")}`,
    `date: ${story.date}`,
    `author: ${story.author ?? "desk"}`,
    `category: ${story.category ?? "national"}`,
    `slug: ${story.slug}`,
    ...(story.tags === undefined ? [] : [`tags: ${JSON.stringify(story.tags)}`]),
    ...(story.more ?? []),
    "---",
    story.body ?? "पहला अनुच्छेद यहाँ है।\n\nदूसरा अनुच्छेद यहाँ है।",
    "",
  ].join("\n");
}

/** Settings, two categories, two authors and one plain page: everything but articles. */
export const FRAME: Files = {
  "site.yaml": "title: परीक्षण समाचार\nurl: https://akhbar.example\n",
  "categories.yaml": "- id: national\n  name: नेशनल\n  description: देश भर की ख़बरें।\n- id: sports\n  name: खेल\n",
  "authors/desk.md": "---\nname: राष्ट्रीय डेस्क\n---\nहम देश भर की ख़बरें देते हैं।\n",
  "authors/khel.md": "---\nname: खेल डेस्क\n---\nमैदान से सीधे।\n",
  "pages/about.md": "---\ntitle: हमारे बारे में\n---\nहम कौन हैं।\n",
};

const TAGS = ["मानसून", "चुनाव", "क्रिकेट", "बजट", "रेल", "Mumbai news"];

/** A whole newspaper of `count` articles, a day apart from 1 January 2025. */
export function newspaper(count: number): Files {
  const files: Record<string, string | Uint8Array | undefined> = { ...FRAME };
  for (let index = 0; index < count; index++)
    files[`articles/khabar-${index}.md`] = articleText(storyAt(index));
  return files;
}

/** The article number `index`, counted from 0. */
export function storyAt(index: number): Story {
  const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  return {
    title: `ख़बर ${index}: ज़िले में क्या बदला`,
    date: `${day}T09:14+05:30`,
    author: index % 3 === 0 ? "khel" : "desk",
    category: index % 2 === 0 ? "national" : "sports",
    tags: [0, 1, 2].map((step) => TAGS[(index + step) % TAGS.length] ?? ""),
    slug: `khabar-${index}`,
  };
}
