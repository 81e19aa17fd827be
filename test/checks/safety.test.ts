import { describe, expect, test } from "vitest";
import { checkSafety } from "../../src/checks/safety.ts";
import { load, siteWith, soundSite } from "./sound-site.ts";

function found(html: string): string[] {
  return checkSafety(load(siteWith("about/index.html", "</main>", `${html}</main>`))).map(({ what }) => what);
}

describe("checkSafety", () => {
  test("is content with a sound site, whose structured data is no script", () => {
    expect(checkSafety(load(soundSite()))).toEqual([]);
  });

  test.each([
    ["a link to another site", `<a href="https://example.org/">x</a>`],
    ["a word like onion in an attribute's value", `<p data-x="onclick=1 style=a">javascript: भाषा</p>`],
    ["a picture as data", `<img alt="" src="data:image/png;base64,AA==">`],
    ["a script of the site", `<script src="/site.js"></script>`],
    ["data in a script", `<script type="application/json">{"a":"<a onclick=x>"}</script>`],
    ["markup in a textarea", `<textarea aria-label="x"><a style="x" onclick="y"></textarea>`],
  ])("is content with %s", (_, html) => {
    expect(found(html)).toEqual([]);
  });

  test.each([
    ["a script", `<script>alert(1)</script>`, "The page holds a script of its own."],
    [
      "a script in a template",
      `<template><script>alert(1)</script></template>`,
      "The page holds a script of its own.",
    ],
    ["a module", `<script type="module">alert(1)</script>`, "The page holds a script of its own."],
    ["a style", `<p style="color:red">x</p>`, "The page holds a 'style' attribute."],
    ["a handler", `<p ONCLICK="x()">x</p>`, "The page holds a handler in 'onclick'."],
    ["a handler in a drawing", `<svg onload="x()"></svg>`, "The page holds a handler in 'onload'."],
    [
      "javascript in a link",
      `<a href="javascript:x()">x</a>`,
      "The page holds an address that runs as code in 'href'.",
    ],
    [
      "javascript in disguise",
      `<a href=" java&#9;script&colon;x()">x</a>`,
      "The page holds an address that runs as code in 'href'.",
    ],
    [
      "a document in a link",
      `<a href="data:text/html,<script>x()</script>">x</a>`,
      "The page holds an address that runs as code in 'href'.",
    ],
    [
      "a document in a frame",
      `<iframe srcdoc="<p>x" title="x"></iframe>`,
      "The page holds a document in 'srcdoc'.",
    ],
    [
      "a script of another site",
      `<script src="https://example.org/x.js"></script>`,
      `<script> loads "https://example.org/x.js" from another site.`,
    ],
    [
      "a picture of another site",
      `<img alt="" src="//example.org/x.png">`,
      `<img> loads "//example.org/x.png" from another site.`,
    ],
    [
      "a size of a picture of another site",
      `<img alt="" src="/icon.png" srcset="https://example.org/x.png 2x">`,
      `<img> loads "https://example.org/x.png" from another site.`,
    ],
    [
      "a stylesheet of another site",
      `<link rel="stylesheet" href="https://example.org/x.css">`,
      `<link> loads "https://example.org/x.css" from another site.`,
    ],
    [
      "a frame of another site",
      `<iframe src="https://example.org/" title="x"></iframe>`,
      `<iframe> loads "https://example.org/" from another site.`,
    ],
  ])("tells of %s", (_, html, what) => {
    expect(found(html)).toEqual([what]);
  });
});
