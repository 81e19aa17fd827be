import type { Card, Link } from "../src/model/card.ts";
import type { LeadPictureSet } from "../src/model/picture.ts";
import type { Instant } from "../src/model/time.ts";

/** Nouns for the components' examples: a small newspaper of lasting subjects. */
export const sampleCategories: readonly Link[] = [
  { id: "national", name: "नेशनल", url: "/national/" },
  { id: "sports", name: "खेल", url: "/sports/" },
  { id: "health", name: "हेल्थ & लाइफ स्टाइल", url: "/health/" },
];

export const sampleAuthors: readonly Link[] = [
  { id: "desk-national", name: "राष्ट्रीय डेस्क", url: "/author/desk-national/" },
  { id: "desk-explainer", name: "समझिए डेस्क", url: "/author/desk-explainer/" },
];

export const samplePicture: LeadPictureSet = {
  fallback: { url: "/pictures/monsoon-1600.jpg", type: "image/jpeg", width: 1600, height: 1000 },
  sources: [
    {
      type: "image/webp",
      files: [
        { url: "/pictures/monsoon-480.webp", type: "image/webp", width: 480, height: 300 },
        { url: "/pictures/monsoon-960.webp", type: "image/webp", width: 960, height: 600 },
      ],
    },
  ],
  crops: {
    wide: { url: "/pictures/monsoon-wide.jpg", type: "image/jpeg", width: 1600, height: 900 },
    standard: { url: "/pictures/monsoon-standard.jpg", type: "image/jpeg", width: 1200, height: 900 },
    square: { url: "/pictures/monsoon-square.jpg", type: "image/jpeg", width: 1000, height: 1000 },
  },
};

/** 18 January 2025, 9:14 in the morning, in India. */
export const sampleInstant: Instant = Date.UTC(2025, 0, 18, 3, 44);

/** A card; each example changes only what it is about. */
export function sampleCard(changes: Partial<Card> = {}): Card {
  return {
    url: "/2025/01/18/mansoon-kaise-banta-hai/",
    title: "मानसून कैसे बनता है: हिंद महासागर से हिमालय तक बादलों का सफ़र",
    description: "गर्म ज़मीन और ठंडे समुद्र के बीच हवा का जो खेल होता है, वही भारत की तीन-चौथाई बारिश लाता है।",
    publishedAt: sampleInstant,
    modifiedAt: sampleInstant,
    authors: sampleAuthors.slice(0, 1),
    category: sampleCategories[0] ?? { id: "national", name: "नेशनल", url: "/national/" },
    image: { kind: "photo", alt: "हरे खेतों पर घिरे काले मानसूनी बादल", picture: samplePicture },
    lang: "hi",
    minutes: 4,
    live: "none",
    breaking: false,
    ...changes,
  };
}
