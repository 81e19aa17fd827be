import type { MarkdownOptions } from "../../../src/print/markdown/create-markdown.ts";
import type { UpdateTime } from "../../../src/print/markdown/live-updates.ts";

/** Options as a page would give them; a test changes only what it is about. */
export function sampleOptions(changes: Partial<MarkdownOptions> = {}): MarkdownOptions {
  return {
    origin: "https://akhbar.example",
    resolvePicture: (src) =>
      src === "barish.jpg" || src === "/media/नक़्शा.png"
        ? {
            url: "/pictures/barish-800.jpg",
            width: 800,
            height: 600,
            sources: [
              {
                type: "image/avif",
                srcset: "/pictures/barish-400.avif 400w, /pictures/barish-800.avif 800w",
              },
              {
                type: "image/webp",
                srcset: "/pictures/barish-400.webp 400w, /pictures/barish-800.webp 800w",
              },
            ],
            sizes: "100vw",
          }
        : undefined,
    parseTime: parseSampleTime,
    slugify: (text) =>
      SLUGS[text] ??
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, ""),
    phrases: {
      footnotes: "पाद टिप्पणियाँ",
      footnote: "पाद टिप्पणी",
      backToText: "पाठ पर लौटें",
      table: "तालिका",
      permalink: "इस अपडेट का लिंक",
      embeds: {
        youtube: "वीडियो YouTube पर देखें",
        x: "पोस्ट X पर देखें",
        instagram: "पोस्ट Instagram पर देखें",
        facebook: "पोस्ट Facebook पर देखें",
        maps: "नक़्शा Google Maps पर देखें",
      },
    },
    ...changes,
  };
}

const SLUGS: Readonly<Record<string, string>> = {
  "मुख्य बातें": "mukhya-baten",
  "क्या हुआ?": "kya-hua",
  "२०२५ में": "2025-mein",
  टिप्पणी: "fn-1",
};

/** Knows one form only: `09:14 AM Jan 18, 2025 IST`. */
export function parseSampleTime(text: string): UpdateTime | undefined {
  const found = /^(\d\d):(\d\d) AM Jan (\d\d), 2025 IST$/.exec(text);
  if (found === null) return undefined;
  const [, hour = "", minute = "", day = ""] = found;
  return {
    iso: `2025-01-${day}T${hour}:${minute}:00+05:30`,
    label: text,
    id: `202501${day}-${hour}${minute}`,
  };
}
