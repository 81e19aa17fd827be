import type { Link } from "../src/model/card.ts";
import type { Site } from "../src/model/site.ts";

/** Settings for the components' examples. */
export const sampleSite: Site = {
  title: "अख़बार",
  tagline: "ख़बर वही, जो जाँची जा सके",
  url: "https://akhbar.example",
  language: "hi",
  timezone: "Asia/Kolkata",
  permalink: "/:year/:month/:day/:slug/",
  dateline: "english",
  pageSize: 20,
  tagPageThreshold: 3,
  limits: { articleBytes: 1_000_000, tags: 40, pictureBytes: 100_000_000 },
  feeds: { items: 30, content: "full", tagFormats: ["rss"] },
  fonts: "system",
  hosts: [],
  social: [
    { network: "x", url: "https://x.com/akhbar_example" },
    { network: "whatsapp", url: "https://whatsapp.com/channel/akhbar-example" },
  ],
  publisher: { name: "अख़बार" },
};

export const samplePlainPages: readonly Link[] = [
  { id: "about", name: "हमारे बारे में", url: "/about/" },
  { id: "contact", name: "संपर्क", url: "/contact/" },
];
