import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./faults-of.ts";
import { PAGES } from "./sample-newspaper.ts";
import { usePhone } from "./use-phone.ts";

const phone = usePhone();
const { newPage } = phone;

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(phone.newspaper.origin + path);
  return page;
}

describe("text size", () => {
  test("grows in four steps, says where it ends, and is remembered", async () => {
    const page = await open(PAGES.article);
    const size = () =>
      page.locator(".prose").evaluate((prose) => Number.parseFloat(getComputedStyle(prose).fontSize));
    const larger = page.getByRole("button", { name: "अक्षर बड़े करें" });
    const sizes = [await size()];
    for (let step = 0; step < 3; step++) {
      await larger.click();
      sizes.push(await size());
    }
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
    expect(await larger.getAttribute("aria-disabled")).toBe("true");
    await page.reload();
    expect(await size()).toBe(sizes.at(-1));
  });
});

describe("light and dark", () => {
  test("follow the system until the reader chooses, and the choice is remembered", async () => {
    const page = await open(PAGES.home, { colorScheme: "dark" });
    const paper = () => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const dark = await paper();
    const button = page.getByRole("button", { name: "गहरा रंग" });
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await button.click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await paper()).toBe(light);
  });
});

/** A device with voices that come late, as on Android; what is said is kept in `spoken`. */
function fakeVoices(lang: string): void {
  const device = globalThis as unknown as Record<string, unknown>;
  const synthesis = new EventTarget() as EventTarget & Record<string, unknown>;
  const spoken: { text: string; onstart?: () => void; onend?: () => void }[] = [];
  let voices: { lang: string }[] = [];
  synthesis.getVoices = () => voices;
  synthesis.speak = (utterance: (typeof spoken)[number]) => {
    spoken.push(utterance);
    utterance.onstart?.();
  };
  synthesis.cancel = () => {};
  device.spoken = spoken;
  device.SpeechSynthesisUtterance = class {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
  setTimeout(() => {
    voices = [{ lang }];
    synthesis.dispatchEvent(new Event("voiceschanged"));
  }, 100);
}

interface Device {
  readonly spoken: { readonly text: string; readonly onend?: () => void }[];
}

describe("listening", () => {
  const spoken = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as Device).spoken.map(({ text }) => text));
  const marked = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get("spoken") ?? [])].map((range) => String(range).trim()).join(""),
    );
  const finishSentence = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as Device).spoken.at(-1)?.onend?.());

  test.each([undefined, "en-IN"])("is not offered where the only voice is %s", async (lang) => {
    const page = await newPage();
    if (lang !== undefined) await page.addInitScript(fakeVoices, lang);
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.waitForTimeout(300);
    expect(await page.getByRole("button", { name: "ख़बर सुनें" }).isVisible()).toBe(false);
  });

  test.each(["hi-IN", "hi_IN"])(
    "reads sentence by sentence with a voice of %s, and marks the spoken one",
    async (lang) => {
      const page = await newPage();
      await page.addInitScript(fakeVoices, lang);
      await page.goto(phone.newspaper.origin + PAGES.article);
      await page.getByRole("button", { name: "ख़बर सुनें" }).click();
      const pause = page.getByRole("button", { name: "रोकें" });
      await pause.waitFor();
      expect(await spoken(page)).toEqual(["नदी पर नया पुल खुला, पार करने में अब पाँच मिनट"]);
      for (let sentence = 0; sentence < 5; sentence++) {
        expect(await marked(page)).toBe((await spoken(page)).at(-1));
        await finishSentence(page);
      }
      expect((await spoken(page)).slice(1)).toEqual([
        "तीन साल में बने पुल से दो ज़िलों का रास्ता चालीस किलोमीटर कम हुआ।",
        "ज़मीन से पाँच मीटर ऊपर बने इस पुल पर अब रोज़ हज़ारों लोग आते-जाते हैं।",
        "क्या यह टिकेगा?",
        "इंजीनियर डॉ. वर्मा कहते हैं, हाँ!",
        "कैसे बना",
      ]);
      await finishSentence(page);
      // A note's number is not said.
      expect((await spoken(page)).at(-1)).toBe("पुल के बारह खंभे नदी की तलहटी में चालीस मीटर गहरे हैं।");
    },
  );

  test("pauses, goes on with the same sentence, and stops", async () => {
    const page = await newPage();
    await page.addInitScript(fakeVoices, "hi-IN");
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.getByRole("button", { name: "ख़बर सुनें" }).click();
    await page.getByRole("button", { name: "रोकें" }).click();
    await page.getByRole("button", { name: "आगे सुनें" }).click();
    const [first, again] = await spoken(page);
    expect(again).toBe(first);
    await page.getByRole("button", { name: "बंद करें" }).click();
    expect(await marked(page)).toBe("");
    expect(await page.getByRole("button", { name: "ख़बर सुनें" }).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "बंद करें" }).isVisible()).toBe(false);
  });
});

describe("low data", () => {
  const picturesOf = (requests: readonly string[]) => requests.filter((url) => url.includes("/pictures/"));

  test("waits with every picture until it is tapped, and is remembered", async () => {
    const page = await open(PAGES.home);
    await page.getByRole("button", { name: "कम डेटा" }).click();
    await page.getByText("कम डेटा चालू है").waitFor();
    // A server that is slow with pictures, as a phone's line is.
    await page.route("**/pictures/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => {});
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.locator("button[data-held]").first().waitFor();
    const held = await page.locator("button[data-held]").first().boundingBox();
    expect(
      await page
        .locator("main img")
        .evaluateAll((pictures) => pictures.filter((img) => !(img as HTMLImageElement).naturalWidth)),
    ).toEqual([]);
    await page.getByRole("button", { name: "फ़ोटो दिखाएँ: नदी पर बना पुल" }).click();
    const picture = page.getByAltText("नदी पर बना पुल");
    await picture.waitFor();
    const shown = await picture.boundingBox();
    expect(Math.abs((shown?.height ?? 0) - (held?.height ?? 0))).toBeLessThan(2);
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".figure img")?.naturalWidth);
    expect(await page.locator("button[data-held]").count()).toBeGreaterThan(0);
  });

  test("waits with the pictures in the text too; a tapped one comes alone, under its caption", async () => {
    const page = await newPage();
    await page.addInitScript(() => localStorage.setItem("low-data", "on"));
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(phone.newspaper.origin + PAGES.article);
    const tap = page.getByRole("button", { name: "फ़ोटो दिखाएँ: नदी का किनारा" });
    await tap.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url) => url.includes("/pictures/kinara-"))).toEqual([]);
    const held = await tap.boundingBox();
    await tap.click();
    const picture = page.getByAltText("नदी का किनारा");
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/\.avif$/);
    expect((await picture.boundingBox())?.height).toBeCloseTo(held?.height ?? 0, 0);
    expect(requests.filter((url) => url.includes("/pictures/kinara-"))).toHaveLength(1);
    const figure = page.locator("figure", { has: picture });
    expect(await figure.locator("figcaption").textContent()).toBe("किनारे पर नाव");
    expect(await page.getByRole("button", { name: "फ़ोटो दिखाएँ: नदी का चौड़ा पाट" }).count()).toBe(1);
  });

  test("has buttons in the place of pictures that everyone can use", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await newPage({ colorScheme });
      await page.addInitScript(() => localStorage.setItem("low-data", "on"));
      for (const path of [PAGES.article, PAGES.home]) {
        // Nothing arrives before it can be held back.
        await page.route("**/pictures/**", (route) => route.abort());
        await page.goto(phone.newspaper.origin + path);
        await page.locator("button[data-held]").first().waitFor();
        expect(await faultsOf(page)).toEqual([]);
      }
    }
  });

  test("follows the browser's Save-Data, until the reader says otherwise", async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    await page.route("**/pictures/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue().catch(() => {});
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    const button = page.getByRole("button", { name: "कम डेटा" });
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator("button[data-held]").count()).toBeGreaterThan(0);
    await button.click();
    expect(await page.locator("button[data-held]").count()).toBe(0);
    expect(await page.locator("main img").count()).toBeGreaterThan(0);
    await page.reload();
    expect(await button.getAttribute("aria-pressed")).toBe("false");
  });

  test("is off for everyone else: pictures load by themselves", async () => {
    const page = await newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(phone.newspaper.origin + PAGES.article);
    expect(picturesOf(requests)).not.toEqual([]);
    expect(await page.locator("button[data-held]").count()).toBe(0);
  });
});

describe("passing a story on", () => {
  test("needs no script: plain links to five services carry the headline and the address", async () => {
    const page = await open(PAGES.article, { javaScriptEnabled: false });
    const links = {
      "WhatsApp पर साझा करें": "wa.me",
      "Telegram पर साझा करें": "t.me",
      "X पर साझा करें": "x.com",
      "Facebook पर साझा करें": "www.facebook.com",
      "ईमेल से भेजें": "",
    };
    for (const [name, host] of Object.entries(links)) {
      const link = page.getByRole("link", { name });
      expect(await link.isVisible(), name).toBe(true);
      const address = new URL((await link.getAttribute("href")) ?? "");
      expect(address.host, name).toBe(host);
      const carried = [...address.searchParams.values()].join(" ");
      expect(carried).toContain("https://akhbar.example/2026/11/20/pul/");
      if (host !== "www.facebook.com") expect(carried).toContain("नदी पर नया पुल खुला");
    }
  });

  test("copies the link and says so", async () => {
    const page = await open(PAGES.article, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "लिंक कॉपी करें" }).click();
    await page.getByText("लिंक कॉपी हो गया").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "https://akhbar.example/2026/11/20/pul/",
    );
  });

  test("opens the phone's own sheet where there is one", async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", {
        value: (shared: unknown) => {
          (globalThis as unknown as Record<string, unknown>).shared = shared;
          return Promise.resolve();
        },
      });
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.getByRole("button", { name: "साझा करें", exact: true }).click();
    expect(await page.evaluate(() => (globalThis as unknown as Record<string, unknown>).shared)).toEqual({
      title: "नदी पर नया पुल खुला, पार करने में अब पाँच मिनट",
      url: "https://akhbar.example/2026/11/20/pul/",
    });
  });
});

describe("the phone's own sheet", () => {
  test("is not offered where the device has none", async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", { value: undefined });
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.getByRole("button", { name: "छापें" }).waitFor();
    expect(await page.getByRole("button", { name: "साझा करें", exact: true }).isVisible()).toBe(false);
  });

  test("may be closed without sharing", async () => {
    const page = await newPage();
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", {
        value: () => Promise.reject(new DOMException("closed", "AbortError")),
      });
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.getByRole("button", { name: "साझा करें", exact: true }).click();
    await page.waitForTimeout(200);
    expect(errors).toEqual([]);
  });
});

test("an article says beforehand how long it takes to read", async () => {
  const page = await open(PAGES.article, { javaScriptEnabled: false });
  expect(await page.getByText(/^लगभग \d+ मिनट में पढ़ें$/).isVisible()).toBe(true);
});

describe("embeds", () => {
  test("ask nothing of another site until the reader does", async () => {
    const page = await newPage();
    const asked: string[] = [];
    await page.route(/youtube/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: "" });
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    expect(asked).toEqual([]);
    await page.locator(".embed a").click();
    await page.locator(".embed iframe").waitFor();
    await expect.poll(() => asked.length).toBe(1);
  });
});

describe("on paper", () => {
  test("a story is printed with a QR code of its link, and without what cannot be pressed", async () => {
    const page = await open(PAGES.article, { viewport: { width: 794, height: 1123 }, colorScheme: "dark" });
    expect(await page.locator(".print-link").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    const code = await page.locator(".print-link svg").boundingBox();
    // 28 mm at 96 dots an inch.
    expect(Math.round(code?.width ?? 0)).toBe(106);
    expect(
      await page.getByText("यह ख़बर यहाँ से छापी गई: https://akhbar.example/2026/11/20/pul/").isVisible(),
    ).toBe(true);
    for (const gone of [
      ".category-nav",
      ".share-links",
      ".reading-tools",
      ".live-block",
      ".breadcrumb",
      ".masthead__tools",
    ]) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    const colours = await page
      .locator("body")
      .evaluate((body) => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]);
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
  });

  test("the page prints itself when asked", async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      globalThis.print = () => {
        document.title = "printed";
      };
    });
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.getByRole("button", { name: "छापें" }).click();
    expect(await page.title()).toBe("printed");
  });
});

describe("by keyboard", () => {
  test("the first Tab leads past the head to the story, and the foot leads back to the top", async () => {
    const page = await open(PAGES.article);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("मुख्य सामग्री पर जाएँ");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
    await page.getByRole("link", { name: "ऊपर जाएँ" }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });

  test("everything that can be pressed can be reached, and shows that it is", async () => {
    const page = await open(PAGES.article, { viewport: { width: 1280, height: 800 } });
    // What arrives while the keys are pressed would be counted and never reached.
    await page.locator("#trending").scrollIntoViewIfNeeded();
    await page.locator(".live-block .ranked-list a").first().waitFor();
    await page.getByRole("link", { name: "मतगणना आज, रुझान थोड़ी देर में" }).first().waitFor();
    const stops = new Set<string>();
    for (let press = 0; press < 200; press++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const item = document.activeElement;
        if (item === null || item === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(item);
        const place = [...document.querySelectorAll("*")].indexOf(item);
        return { place: String(place), isMarked: outlineStyle !== "none" && outlineWidth !== "0px" };
      });
      if (stop === undefined) break;
      expect(stop.isMarked, stop.place).toBe(true);
      stops.add(stop.place);
    }
    const places = await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")];
      return [...document.querySelectorAll("a[href], button")]
        .filter((item) => item.checkVisibility())
        .map((item) => String(all.indexOf(item)));
    });
    expect(places.filter((place) => !stops.has(place))).toEqual([]);
  });
});

describe("live parts", () => {
  test("the strip shows what is breaking; trending comes when the reader is near", async () => {
    const page = await newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.getByRole("link", { name: "मतगणना आज, रुझान थोड़ी देर में" }).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(requests).toContain("/fragments/breaking.html");
    expect(requests).not.toContain("/fragments/trending.html");
    await page.locator("#trending").scrollIntoViewIfNeeded();
    await page.locator(".live-block .ranked-list a").first().waitFor();
    expect(requests).toContain("/fragments/trending.html");
  });

  test("the link stays where the server has nothing", async () => {
    const page = await newPage();
    await page.route("**/fragments/**", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(phone.newspaper.origin + PAGES.article);
    await page.locator("#trending").scrollIntoViewIfNeeded();
    await page.locator(".live-block[data-failed]").waitFor();
    expect(await page.locator(".live-block a").getAttribute("href")).toBe("/#trending");
    expect(await page.locator(".breaking-strip a").getAttribute("href")).toBe("/#latest");
  });

  test("times of today are told from now, older ones stay", async () => {
    const page = await newPage();
    await page.clock.setFixedTime(new Date("2026-11-23T10:30:00+05:30"));
    await page.goto(phone.newspaper.origin + PAGES.category);
    const times = await page.locator("main time").allTextContents();
    expect(times[0]).toBe("2 घंटे पहले");
    expect(times[1]).toBe("09:14 AM Nov 20, 2026 IST");
  });
});
