import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./faults-of.ts";
import { type ContentFiles, PAGES } from "./sample-newspaper.ts";
import { usePhone } from "./use-phone.ts";

/** A machine that does other work too may take a while. */
const PATIENCE = { timeout: 8000 };

/** The search page as a link to an answer opens it. */
async function openSearch(query: Readonly<Record<string, string>> = {}): Promise<Page> {
  const page = await newPage();
  await page.goto(`${phone.newspaper.origin}${PAGES.search}?${new URLSearchParams(query)}`);
  return page;
}

/** The foot of the page has a live region of its own. */
const status = (page: Page) => page.locator("main").getByRole("status");
const said = (page: Page) => status(page).textContent();

/** Waits until the page says so, in these words. */
async function hear(page: Page, words: string): Promise<void> {
  await expect.poll(() => said(page), PATIENCE).toBe(words);
}

const headlines = (page: Page) => page.locator("[data-search-results] h3").allTextContents();

/** Asks and gives the headlines of the answer. */
async function find(page: Page, text: string): Promise<string[]> {
  await page.getByRole("searchbox", { name: "क्या खोजना है?" }).fill(text);
  await page.getByRole("button", { name: "खोजें" }).click();
  await expect.poll(() => said(page), PATIENCE).toMatch(new RegExp(`^“${text}” के लिए`));
  return headlines(page);
}

const DEAL = "ईरान और रूस में साझा बाज़ार पर समझौता";
const OIL = "ईरान ने तेल की क़ीमत घटाई";
const FOOTBALL = "फ़ुटबॉल: ईरान की टीम फ़ाइनल में";
const MARKET = "सब्ज़ी के बाज़ार का नया नक़्शा";

describe("a question", () => {
  test.each([
    ["ईरान", "iran", [DEAL, OIL, FOOTBALL]],
    ["ईरान", "Iran", [DEAL, OIL, FOOTBALL]],
    ["ईरान", "इरान", [DEAL, OIL, FOOTBALL]],
    ["बाज़ार", "बाजार", [DEAL, MARKET]],
    ["बाज़ार", "bazaar", [DEAL, MARKET]],
    ["फ़ुटबॉल", "फुटबॉल", [FOOTBALL]],
    ["फ़ुटबॉल", "football", [FOOTBALL]],
    ["ईरान समझौता", "iran samjhauta", [DEAL]],
    ["समझौते", "समझौता", [DEAL]],
  ])("finds the same stories as %s and as %s", async (asTyped, otherwise, stories) => {
    const page = await openSearch();
    const found = await find(page, asTyped);
    expect(found.toSorted()).toEqual(expect.arrayContaining(stories.toSorted()));
    expect(found).toHaveLength(stories.length);
    expect((await find(page, otherwise)).toSorted()).toEqual(found.toSorted());
  });

  test("is answered with headline, standfirst, category and time, and the headline leads to the story", async () => {
    const page = await openSearch({ q: "samjhauta" });
    const result = page.locator("[data-search-results] li");
    await result.waitFor();
    expect(await result.locator("p, h3").allTextContents()).toEqual([
      "इंटरनेशनल",
      DEAL,
      "दोनों देशों के बीच रेल और सड़क से माल जाएगा।",
      "09:14 AM Nov 22, 2026 IST",
    ]);
    expect(await result.locator("time").getAttribute("datetime")).toBe("2026-11-22T09:14:00+05:30");
    await page.getByRole("link", { name: DEAL }).click();
    await page.waitForURL("**/2026/11/22/iran-rus/");
  });

  test("is in the address, so that the answer can be passed on, and Back leads to the one before", async () => {
    const page = await openSearch();
    await find(page, "ईरान");
    await find(page, "बाज़ार");
    expect(new URL(page.url()).searchParams.get("q")).toBe("बाज़ार");
    await page.goBack();
    await hear(page, "“ईरान” के लिए 3 ख़बरें मिलीं");
    expect(await page.getByRole("searchbox").inputValue()).toBe("ईरान");
    const other = await openSearch(Object.fromEntries(new URL(page.url()).searchParams));
    await hear(other, "“ईरान” के लिए 3 ख़बरें मिलीं");
    expect(await headlines(other)).toEqual(await headlines(page));
  });

  test("is shown as it was typed, and never as a part of the page", async () => {
    const page = await openSearch({ q: "<img src=x onerror=alert(1)>#{q}$&" });
    await expect.poll(() => said(page), PATIENCE).toContain("“<img src=x onerror=alert(1)>#{q}$&”");
    expect(await page.locator("main img").count()).toBe(0);
  });
});

describe("the filters", () => {
  test.each([
    ["विषय", "खेल", [FOOTBALL], "category", "sports"],
    ["साल", "2025", [OIL], "year", "2025"],
    ["लेखक", "विदेश डेस्क", [DEAL, OIL], "author", "videsh"],
  ])("by %s leave what is of %s", async (label, choice, stories, key, value) => {
    const page = await openSearch({ q: "ईरान" });
    await hear(page, "“ईरान” के लिए 3 ख़बरें मिलीं");
    await page.getByLabel(label, { exact: true }).selectOption(choice);
    await expect
      .poll(() => headlines(page).then((found) => found.toSorted()), PATIENCE)
      .toEqual(stories.toSorted());
    await expect.poll(() => said(page), PATIENCE).toContain(`${stories.length} ख़बर`);
    expect(new URL(page.url()).searchParams.get(key)).toBe(value);
    await page.reload();
    await expect.poll(() => headlines(page).then((found) => found.length), PATIENCE).toBe(stories.length);
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(value);
  });

  test("go together, and are dropped again", async () => {
    const page = await openSearch({ q: "iran", author: "videsh", year: "2026" });
    await hear(page, "“iran” के लिए 1 ख़बर मिली");
    expect(await headlines(page)).toEqual([DEAL]);
    await page.getByLabel("साल", { exact: true }).selectOption("सभी साल");
    await hear(page, "“iran” के लिए 2 ख़बरें मिलीं");
    await page.getByLabel("लेखक", { exact: true }).selectOption("सभी लेखक");
    await hear(page, "“iran” के लिए 3 ख़बरें मिलीं");
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(["q"]);
  });

  test("offer the categories of the paper, and the authors and years that have stories", async () => {
    const page = await openSearch();
    const choices = (label: string) =>
      page.getByLabel(label, { exact: true }).locator("option").allTextContents();
    expect(await choices("साल")).toEqual(["सभी साल", "2026", "2025", "2024"]);
    expect(await choices("लेखक")).toEqual(["सभी लेखक", "राष्ट्रीय डेस्क", "विदेश डेस्क"]);
    expect(await choices("विषय")).toEqual(["सभी विषय", "नेशनल", "खेल", "हेल्थ & लाइफ स्टाइल", "इंटरनेशनल"]);
  });

  test("and the order: the best first, or the newest", async () => {
    const page = await openSearch({ q: "बाज़ार" });
    await hear(page, "“बाज़ार” के लिए 2 ख़बरें मिलीं");
    // Older, but with the word in its headline, its standfirst and its text.
    expect(await headlines(page)).toEqual([MARKET, DEAL]);
    await page.getByLabel("क्रम").selectOption("सबसे नई पहले");
    await expect.poll(() => headlines(page), PATIENCE).toEqual([DEAL, MARKET]);
    await page.getByLabel("क्रम").selectOption("बेहतर मेल पहले");
    await expect.poll(() => headlines(page), PATIENCE).toEqual([MARKET, DEAL]);
  });
});

describe("what the page says", () => {
  test("is told in a live region that is there before it speaks, and says how many in Hindi", async () => {
    const page = await openSearch();
    expect(await status(page).count()).toBe(1);
    expect(await said(page)).toBe("");
    await find(page, "ईरान");
    expect(await said(page)).toBe("“ईरान” के लिए 3 ख़बरें मिलीं");
    await find(page, "फुटबॉल");
    expect(await said(page)).toBe("“फुटबॉल” के लिए 1 ख़बर मिली");
  });

  test("is, for a word on no page, that there is nothing and what to try", async () => {
    const page = await openSearch();
    await find(page, "ईरान");
    await find(page, "ज्वालामुखी");
    expect(await said(page)).toBe("“ज्वालामुखी” के लिए कोई ख़बर नहीं मिली। वर्तनी जाँच लें या कम शब्दों से खोजें।");
    expect(await headlines(page)).toEqual([]);
  });

  test("is, for signs without a word, that words are wanted", async () => {
    const page = await openSearch({ q: "?!" });
    await hear(page, "खोजने के लिए एक या ज़्यादा शब्द लिखें।");
  });

  test("is, where the server has no answer, that it may be tried again; and then it works", async () => {
    const page = await newPage();
    await page.route("**/search/periods.json", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(`${phone.newspaper.origin}${PAGES.search}?q=iran`);
    await hear(page, "खोज अभी काम नहीं कर रही है। थोड़ी देर बाद फिर कोशिश करें।");
    await page.unroute("**/search/periods.json");
    await page.getByRole("button", { name: "खोजें" }).click();
    await hear(page, "“iran” के लिए 3 ख़बरें मिलीं");
  });
});

describe("by keyboard alone", () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const item = document.activeElement as HTMLElement;
      return { name: item.getAttribute("name"), text: item.textContent?.trim() };
    });

  /** Presses Tab until it is there, as a reader would. */
  async function tabTo(
    page: Page,
    isThere: (at: Awaited<ReturnType<typeof focused>>) => boolean,
  ): Promise<void> {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press("Tab");
      if (isThere(await focused(page))) return;
    }
    throw new Error("Tab does not lead there.");
  }

  test("a story is asked for, filtered, found and opened", async () => {
    const page = await newPage();
    await page.goto(phone.newspaper.origin + PAGES.home);
    await tabTo(page, ({ text }) => text === "ख़बरें खोजें");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${PAGES.search}`);
    await tabTo(page, ({ name }) => name === "q");
    await page.keyboard.type("ईरान");
    await page.keyboard.press("Enter");
    await hear(page, "“ईरान” के लिए 3 ख़बरें मिलीं");
    // The reader is left where they were, to change the question.
    expect((await focused(page)).name).toBe("q");
    await tabTo(page, ({ name }) => name === "category");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await hear(page, "“ईरान” के लिए 1 ख़बर मिली");
    expect((await focused(page)).name).toBe("category");
    await tabTo(page, ({ text }) => text === FOOTBALL);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/2024/07/10/football/");
  });

  test("ten answers are shown, more when asked for, and the first of the new ones is then in focus", async () => {
    const page = await openSearch({ q: "मौसम" });
    await hear(page, "“मौसम” के लिए 13 ख़बरें मिलीं");
    expect(await headlines(page)).toHaveLength(10);
    await tabTo(page, ({ text }) => text === "और नतीजे दिखाएँ");
    await page.keyboard.press("Enter");
    await expect.poll(() => headlines(page).then(({ length }) => length), PATIENCE).toBe(13);
    expect((await focused(page)).text).toBe((await headlines(page))[10]);
    expect(await page.getByRole("button", { name: "और नतीजे दिखाएँ" }).isVisible()).toBe(false);
  });
});

test.each([360, 1280])(
  "an answer is open to everyone at %i pixels, in light and dark, and no wider than the screen",
  async (width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    await page.goto(`${phone.newspaper.origin}${PAGES.search}?q=मौसम`);
    await hear(page, "“मौसम” के लिए 13 ख़बरें मिलीं");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsOf(page), colorScheme).toEqual([]);
    }
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang).toBeLessThanOrEqual(0);
  },
);

describe("a large archive", () => {
  /** As if the paper had so many stories this year that it does not look through all years unasked. */
  async function openLargeArchive(query: string): Promise<Page> {
    const page = await newPage();
    await page.route("**/search/periods.json", async (route) => {
      const listing = await (await route.fetch()).json();
      listing.periods[0].count = 9000;
      await route.fulfill({ json: listing });
    });
    await page.goto(`${phone.newspaper.origin}${PAGES.search}?q=${query}`);
    return page;
  }

  test("is searched in its recent years, and through all of them when the reader asks", async () => {
    const page = await openLargeArchive("iran");
    await hear(page, "“iran” के लिए 2 ख़बरें मिलीं");
    expect((await headlines(page)).toSorted()).toEqual([DEAL, OIL].toSorted());
    await page.getByLabel("पुरानी ख़बरें भी खोजें").check();
    await hear(page, "“iran” के लिए 3 ख़बरें मिलीं");
  });

  test("is searched through all of it where the recent years have no answer", async () => {
    const page = await openLargeArchive("फुटबॉल");
    await hear(page, "“फुटबॉल” के लिए 1 ख़बर मिली");
    expect(await headlines(page)).toEqual([FOOTBALL]);
  });
});

describe("without JavaScript", () => {
  test("the page says what to do, and leads to the categories and the years", async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(phone.newspaper.origin + PAGES.search);
    // What stands in noscript is not found by its words or its role.
    const advice = page.locator("main noscript");
    const { height = 0 } = (await advice.locator("p").boundingBox()) ?? {};
    expect(height).toBeGreaterThan(20);
    expect(await advice.locator("p").textContent()).toBe(
      "खोज के लिए ब्राउज़र में जावास्क्रिप्ट चालू करें। तब तक विषयों और पुरानी ख़बरों की सूची देखें।",
    );
    expect(await page.locator("main form").isVisible()).toBe(false);
    expect(await advice.locator("a").allTextContents()).toEqual([
      ...["नेशनल", "खेल", "हेल्थ & लाइफ स्टाइल", "इंटरनेशनल"],
      ...["2026", "2025", "2024"],
    ]);
    await advice.locator("a", { hasText: "2025" }).click();
    await page.waitForURL("**/2025/");
    expect(await page.locator("h1").textContent()).toContain("2025");
  });
});

function story(slug: string, title: string, keys: Readonly<Record<string, string>>, text: string): string {
  const head = { title: `"${title}"`, slug, author: "desk", category: "national", ...keys };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return ["---", ...lines, "---", text, ""].join("\n");
}

const WEATHER = Array.from({ length: 13 }, (_, index) => {
  const keys = { date: `2025-03-${String(index + 10)}T07:00+05:30`, description: "दिन भर धूप, शाम को हवा।" };
  return [
    `articles/mausam-${index}.md`,
    story(`mausam-${index}`, `मौसम का हाल ${index + 1}`, keys, "आसमान साफ़ है।"),
  ];
});

const STORIES: ContentFiles = {
  "categories.yaml": `- { id: national, name: नेशनल }
- { id: sports, name: खेल }
- { id: health, name: हेल्थ & लाइफ स्टाइल }
- { id: international, name: इंटरनेशनल }
`,
  "authors/videsh.md": "---\nname: विदेश डेस्क\n---\nहम दुनिया की ख़बरें देते हैं।\n",
  "articles/iran-rus.md": story(
    "iran-rus",
    DEAL,
    {
      date: "2026-11-22T09:14+05:30",
      description: "दोनों देशों के बीच रेल और सड़क से माल जाएगा।",
      category: "international",
      author: "videsh",
    },
    "समझौते पर दोनों देशों ने दस्तख़त किए।",
  ),
  "articles/tel.md": story(
    "tel",
    OIL,
    {
      date: "2025-06-02T11:00+05:30",
      description: "नई दर अगले महीने से।",
      category: "international",
      author: "videsh",
    },
    "क़ीमत घटने से ख़रीदार ख़ुश हैं।",
  ),
  "articles/football.md": story(
    "football",
    FOOTBALL,
    { date: "2024-07-10T21:00+05:30", description: "आख़िरी मिनट में गोल।", category: "sports" },
    "मैच का फ़ैसला आख़िरी मिनट में हुआ।",
  ),
  "articles/bazar.md": story(
    "bazar",
    MARKET,
    { date: "2025-02-01T08:00+05:30", description: "बाज़ार अब नदी के पास लगेगा।", tags: "[बाज़ार]" },
    "पुराने बाज़ार की जगह बाग़ बनेगा।",
  ),
  ...Object.fromEntries(WEATHER),
};

// Here, since the stories above have to be there first; the tests ask for tabs only when they run.
const phone = usePhone(STORIES);
const { newPage } = phone;
