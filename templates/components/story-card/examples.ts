import { sampleCard } from "../../sample-stories.ts";

const withoutPicture = sampleCard({ image: { kind: "none" } });

export const examples = {
  "lead of the front page": {
    card: sampleCard(),
    kind: "lead",
    level: 2,
    kicker: true,
    priority: true,
    sizes: "100vw",
  },
  "lead without a picture": { card: withoutPicture, kind: "lead", level: 2, kicker: true, sizes: "100vw" },
  "feature of a block": { card: sampleCard(), kind: "feature", level: 3, sizes: "100vw" },
  "row of a list": { card: sampleCard(), kind: "row", size: "wide", level: 2, kicker: true, sizes: "15rem" },
  "row without a picture": { card: withoutPicture, kind: "row", level: 2, sizes: "9rem" },
  "headline and time": { card: sampleCard({ breaking: true }), kind: "text", level: 3 },
  "headline alone": { card: sampleCard({ live: "open" }), kind: "headline", level: 3 },
  "story in English": {
    card: sampleCard({ lang: "en", title: "How a monsoon forms" }),
    kind: "text",
    level: 3,
  },
};
