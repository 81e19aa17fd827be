import { expect, test } from "vitest";
import { type Ask, checkExternalLinks } from "../../src/checks/external-links.ts";
import { load, siteWith } from "./sound-site.ts";

const ABOUT = "about/index.html";

/** The about page with links to these addresses. */
function linking(...addresses: readonly string[]) {
  const links = addresses.map((address) => `<a href="${address}">x</a>`).join("\n");
  return load(siteWith(ABOUT, "</main>", `${links}</main>`));
}

/** Answers by address with a status for each method, and keeps what was asked; what is not named is there. */
function answering(answers: Readonly<Record<string, number | readonly [head: number, get: number]>> = {}) {
  const asked: string[] = [];
  const ask: Ask = async (address, { method }) => {
    asked.push(`${method} ${address}`);
    const answer = answers[address] ?? 200;
    return { status: typeof answer === "number" ? answer : answer[method === "HEAD" ? 0 : 1] };
  };
  return { ask, asked };
}

test("each address on another site is asked once, whatever its fragment, and nothing of ours is", async () => {
  const { ask, asked } = answering();
  const site = linking(
    "https://example.org/a#x",
    "https://example.org/a#y",
    "http://example.com/",
    "/national/",
    "https://akhbar.example/national/",
    "mailto:a@example.org",
    "https://example.net/share?url=https%3A%2F%2Fakhbar.example%2Fabout%2F",
  );
  expect(await checkExternalLinks(site, ask)).toEqual([]);
  expect(asked.sort()).toEqual(["HEAD http://example.com/", "HEAD https://example.org/a"]);
});

test.each<[string, number | readonly [number, number], string | undefined]>([
  ["is gone", 410, "answers with 410"],
  ["was never there", 404, "answers with 404"],
  ["is broken", 500, "answers with 500"],
  ["knows no HEAD", [404, 200], undefined],
  ["knows no HEAD and says so", [405, 404], undefined],
  ["asks for a login", 403, undefined],
  ["is too busy", 429, undefined],
  ["has moved", 301, undefined],
])("a page that %s", async (_, answer, expected) => {
  const { ask } = answering({ "https://example.org/a": answer });
  const findings = await checkExternalLinks(linking("https://example.org/a"), ask);
  if (expected === undefined) expect(findings).toEqual([]);
  else {
    expect(findings).toMatchObject([
      { severity: "notice", file: ABOUT, what: `"https://example.org/a" ${expected}.` },
    ]);
  }
});

test("a host that fails or keeps silent is told, and no other waits for it for ever", async () => {
  const ask: Ask = (address, { signal }) => {
    if (address.includes("nahin")) return Promise.reject(new TypeError("fetch failed"));
    if (!address.includes("chup")) return Promise.resolve({ status: 200 });
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  const site = linking("https://chup.example/", "https://nahin.example/", "https://example.org/");
  const findings = await checkExternalLinks(site, ask, { patience: 50 });
  expect(findings.map(({ what }) => what)).toEqual([
    '"https://chup.example/" does not answer in time.',
    '"https://nahin.example/" does not answer at all.',
  ]);
});

test("a host is asked one question at a time, and so many hosts at once as wished", async () => {
  let underWay = 0;
  let most = 0;
  const busy = new Map<string, number>();
  const ask: Ask = async (address) => {
    const { host } = new URL(address);
    busy.set(host, (busy.get(host) ?? 0) + 1);
    most = Math.max(most, ++underWay);
    expect(busy.get(host)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    busy.set(host, 0);
    underWay--;
    return { status: 200 };
  };
  const addresses = ["a", "b", "c", "d"].flatMap((host) =>
    [1, 2, 3].map((n) => `https://${host}.example/${n}`),
  );
  await checkExternalLinks(linking(...addresses), ask, { parallel: 2 });
  expect(most).toBe(2);
});
