import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notify } from "../../src/notify/notify.ts";
import type { Changes } from "../../src/press/changes.ts";
import { openListeningServer } from "./listening-server.ts";

const ORIGIN = "https://akhbar.example";
const KEY = "0123456789abcdef";

let hub: Awaited<ReturnType<typeof openListeningServer>>;
let engine: Awaited<ReturnType<typeof openListeningServer>>;
let pauses: number[];
let said: string[];

beforeAll(async () => {
  hub = await openListeningServer();
  engine = await openListeningServer();
});
afterAll(async () => {
  await hub.close();
  await engine.close();
});
beforeEach(() => {
  for (const server of [hub, engine]) {
    server.messages.length = 0;
    server.answers.length = 0;
  }
  pauses = [];
  said = [];
});

function makeChanges(changes: Partial<Changes> = {}): Changes {
  return {
    version: 1,
    origin: ORIGIN,
    websubHub: hub.url,
    indexnowKey: KEY,
    feeds: [`${ORIGIN}/feed.xml`, `${ORIGIN}/tag/%E0%A4%AC/feed.xml`],
    pages: [`${ORIGIN}/`, `${ORIGIN}/2026/01/31/barish/`],
    removed: [`${ORIGIN}/2026/01/30/purani-khabar/`],
    ...changes,
  };
}

function send(changes: Changes, dryRun = false) {
  return notify(changes, {
    indexnowEndpoint: engine.url,
    dryRun,
    say: (line) => said.push(line),
    wire: { fetch, wait: async (milliseconds) => void pauses.push(milliseconds) },
  });
}

describe("the hub", () => {
  test("is pinged once for each feed that changed, as WebSub hubs expect it", async () => {
    const { told, failures } = await send(makeChanges());
    expect(hub.messages.map(({ method, type }) => `${method} ${type}`)).toEqual([
      "POST application/x-www-form-urlencoded;charset=UTF-8",
      "POST application/x-www-form-urlencoded;charset=UTF-8",
    ]);
    const pings = hub.messages.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(pings.map((ping) => ping["hub.url"]).sort()).toEqual(makeChanges().feeds);
    expect(new Set(pings.map((ping) => ping["hub.mode"]))).toEqual(new Set(["publish"]));
    expect(told.feeds.toSorted()).toEqual(makeChanges().feeds);
    expect(failures).toBe(0);
    expect(said).toContain(`WebSub: 2 of 2 changed feeds announced to ${hub.url}.`);
  });

  test("hears nothing of a feed that it would not take, and the feed stays to be told", async () => {
    hub.answers.push({ status: 400, body: "unknown topic\n" });
    const { told, failures } = await send(makeChanges({ feeds: [`${ORIGIN}/feed.xml`] }));
    expect(told.feeds).toEqual([]);
    expect(failures).toBe(1);
    expect(said).toContain(`WebSub: ${ORIGIN}/feed.xml: FAILED, answer 400: unknown topic.`);
    expect(hub.messages).toHaveLength(1);
  });
});

describe("the search engines", () => {
  test("get every changed and removed address with the key and where its file is", async () => {
    const { told } = await send(makeChanges());
    expect(engine.messages).toHaveLength(1);
    expect(engine.messages[0]).toMatchObject({ method: "POST", type: "application/json; charset=utf-8" });
    expect(JSON.parse(engine.messages[0]?.body ?? "")).toEqual({
      host: "akhbar.example",
      key: KEY,
      keyLocation: `${ORIGIN}/${KEY}.txt`,
      urlList: [...makeChanges().pages, ...makeChanges().removed],
    });
    expect(told.pages).toEqual(makeChanges().pages);
    expect(told.removed).toEqual(makeChanges().removed);
    expect(said).toContain(`IndexNow: 3 of 3 addresses submitted to ${engine.url} (2 changed, 1 removed).`);
  });

  test("get at most 10,000 addresses in a message; a message that is refused stays to be told", async () => {
    const pages = Array.from({ length: 20_001 }, (_, index) => `${ORIGIN}/2026/01/31/khabar-${index}/`);
    engine.answers.push({ status: 200 }, { status: 422 }, { status: 202 });
    const { told, failures } = await send(makeChanges({ pages, removed: [] }));
    const sizes = engine.messages.map(
      ({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList.length,
    );
    expect(sizes).toEqual([10_000, 10_000, 1]);
    expect(told.pages).toEqual([...pages.slice(0, 10_000), ...pages.slice(20_000)]);
    expect(failures).toBe(1);
  });
});

describe("patience", () => {
  const one = () => makeChanges({ feeds: [], pages: [`${ORIGIN}/`], removed: [] });

  test.each([429, 500, 503, 408])("asks again after %i, with pauses that double", async (status) => {
    engine.answers.push({ status }, { status }, { status: 200 });
    const { failures } = await send(one());
    expect(engine.messages).toHaveLength(3);
    expect(pauses).toEqual([1_000, 2_000]);
    expect(failures).toBe(0);
  });

  test("ends after five tries and says why", async () => {
    engine.answers.push(...Array.from({ length: 5 }, () => ({ status: 503, body: "busy" })));
    const { failures, told } = await send(one());
    expect(engine.messages).toHaveLength(5);
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(failures).toBe(1);
    expect(told.pages).toEqual([]);
    expect(said).toContain("IndexNow: message 1 of 1 with 1 addresses: FAILED, answer 503: busy (5 tries).");
  });

  test.each([
    ["20", 20_000],
    ["86400", 60_000],
    ["Fri, 31 Dec 2027 23:59:59 GMT", 1_000],
  ])("obeys Retry-After: %s up to a minute", async (header, pause) => {
    engine.answers.push({ status: 429, headers: { "Retry-After": header } }, { status: 200 });
    await send(one());
    expect(pauses).toEqual([pause]);
  });

  test("is the same when nobody answers", async () => {
    const away = await openListeningServer();
    await away.close();
    const { failures } = await send({ ...one(), websubHub: away.url, feeds: [`${ORIGIN}/feed.xml`] });
    expect(failures).toBe(1);
    expect(pauses).toHaveLength(4);
    expect(said.find((line) => line.startsWith("WebSub: https"))).toContain("ECONNREFUSED");
  });
});

describe("what is not sent", () => {
  test("without configuration nothing is, and it says so", async () => {
    const { websubHub: _, indexnowKey: __, ...plain } = makeChanges();
    expect(await send(plain)).toEqual({ told: { feeds: [], pages: [], removed: [] }, failures: 0 });
    expect([...hub.messages, ...engine.messages]).toEqual([]);
    expect(said).toEqual([
      "WebSub: site.yaml names no websub_hub, so no feed is announced.",
      "IndexNow: site.yaml names no indexnow_key, so no address is submitted.",
    ]);
  });

  test("without changes nothing is, and it says so", async () => {
    await send(makeChanges({ feeds: [], pages: [], removed: [] }));
    expect([...hub.messages, ...engine.messages]).toEqual([]);
    expect(said).toEqual(["WebSub: no feed has changed.", "IndexNow: no page has changed."]);
  });

  test("in a dry run nothing is, and it says what would be", async () => {
    const { told } = await send(makeChanges(), true);
    expect([...hub.messages, ...engine.messages]).toEqual([]);
    expect(told).toEqual({ feeds: [], pages: [], removed: [] });
    expect(said).toEqual([
      `WebSub: would ping ${hub.url} for ${ORIGIN}/feed.xml`,
      `WebSub: would ping ${hub.url} for ${ORIGIN}/tag/%E0%A4%AC/feed.xml`,
      `IndexNow: would submit ${ORIGIN}/`,
      `IndexNow: would submit ${ORIGIN}/2026/01/31/barish/`,
      `IndexNow: would submit ${ORIGIN}/2026/01/30/purani-khabar/`,
    ]);
  });
});
