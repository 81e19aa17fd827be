import { expect, test } from "vitest";
import { parseEmbed } from "../../../src/print/markdown/embed.ts";

test.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
  [
    "https://youtu.be/dQw4w9WgXcQ?si=abc&t=90s",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90",
  ],
  ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
  ["https://www.youtube.com/live/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
  [
    "https://x.com/PIB_India/status/1234567890",
    "https://platform.twitter.com/embed/Tweet.html?id=1234567890",
  ],
  ["https://twitter.com/i/web/status/12", "https://platform.twitter.com/embed/Tweet.html?id=12"],
  ["https://www.instagram.com/reel/CxYz_12-a/", "https://www.instagram.com/reel/CxYz_12-a/embed/"],
  [
    "https://www.facebook.com/PIBHindi/posts/123",
    "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2FPIBHindi%2Fposts%2F123",
  ],
  [
    "https://www.facebook.com/watch/?v=123",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D123",
  ],
  ["https://www.google.com/maps/embed?pb=!1m18!1m12", "https://www.google.com/maps/embed?pb=!1m18!1m12"],
  [
    "https://www.google.com/maps/place/India+Gate/@28.6,77.2,17z",
    "https://www.google.com/maps?q=India+Gate&output=embed",
  ],
])("%s", (address, frameUrl) => {
  expect(parseEmbed(address)).toMatchObject({ frameUrl, href: address });
});

test.each([
  "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
  "https://user@www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com@evil.in/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com.evil.in/watch?v=dQw4w9WgXcQ",
  "https://evil.in/?https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com\\@evil.in/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com/watch?v=short",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ%22onload",
  "https://www.youtube.com/@channel",
  "https://www.уoutube.com/watch?v=dQw4w9WgXcQ",
  "https://x.com/PIB_India",
  "https://x.com/a/status/1/../../b",
  "https://www.google.com/maps/embed?pb=<script>",
  "https://www.google.com/search?q=maps",
  "javascript:alert(1)",
  "//youtu.be/dQw4w9WgXcQ",
  "",
])("%j is not embedded", (address) => {
  expect(parseEmbed(address)).toBeUndefined();
});
