import { sampleCard } from "../../sample-stories.ts";

const cards = [sampleCard(), sampleCard({ url: "/2025/01/17/budget/", title: "बजट संसद से कैसे पास होता है" })];

export const examples = {
  "two stories": { cards, level: 3 },
  "no story": { cards: [], level: 3 },
};
