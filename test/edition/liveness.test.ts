import { describe, expect, test } from "vitest";
import { isInNewsWindow, livenessOf, NEWS_WINDOW_MS, nextBuildDue } from "../../src/edition/liveness.ts";
import { at, makeArticle } from "../helpers/make-newsroom.ts";

const published = at("2025-01-18T09:14");

describe("livenessOf", () => {
  const article = makeArticle({ publishedAt: published, expiresAt: at("2025-02-01T00:00") });

  test.each([
    ["embargoed a millisecond before its time", published - 1, "embargoed"],
    ["live at its time", published, "live"],
    ["live a millisecond before it expires", at("2025-02-01T00:00") - 1, "live"],
    ["expired at its expiry", at("2025-02-01T00:00"), "expired"],
  ])("calls an article %s", (_, now, expected) => {
    expect(livenessOf(article, now)).toBe(expected);
  });

  test("calls a draft a draft whatever its date", () => {
    expect(livenessOf(makeArticle({ draft: true }), published + 1)).toBe("draft");
  });
});

describe("isInNewsWindow", () => {
  test("holds an article for exactly 48 hours", () => {
    const article = makeArticle({ publishedAt: published });
    expect(isInNewsWindow(article, published + NEWS_WINDOW_MS - 1)).toBe(true);
    expect(isInNewsWindow(article, published + NEWS_WINDOW_MS)).toBe(false);
  });
});

describe("nextBuildDue", () => {
  const now = at("2025-01-20T12:00");

  test("is the next embargo to lift", () => {
    const articles = [
      makeArticle({ slug: "kal", publishedAt: at("2025-01-21T06:00") }),
      makeArticle({ slug: "parson", publishedAt: at("2025-01-22T06:00") }),
    ];
    expect(nextBuildDue(articles, now)).toBe(at("2025-01-21T06:00"));
  });

  test("is the end of a breaking label when that comes first", () => {
    const articles = [
      makeArticle({ publishedAt: at("2025-01-20T11:00"), breakingUntil: at("2025-01-20T14:00") }),
    ];
    expect(nextBuildDue(articles, now)).toBe(at("2025-01-20T14:00"));
  });

  test("is the moment an article leaves the news sitemap", () => {
    expect(nextBuildDue([makeArticle({ publishedAt: at("2025-01-19T12:00") })], now)).toBe(
      at("2025-01-21T12:00"),
    );
  });

  test("is an expiry years away", () => {
    const articles = [
      makeArticle({ publishedAt: at("2020-01-01T00:00"), expiresAt: at("2031-01-01T00:00") }),
    ];
    expect(nextBuildDue(articles, now)).toBe(at("2031-01-01T00:00"));
  });

  test("is nothing when everything has happened, and a draft never makes a build due", () => {
    const old = makeArticle({ publishedAt: at("2020-01-01T00:00") });
    const draft = makeArticle({ slug: "draft", draft: true, publishedAt: at("2026-01-01T00:00") });
    expect(nextBuildDue([old, draft], now)).toBeUndefined();
  });
});
