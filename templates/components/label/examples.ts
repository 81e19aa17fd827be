import { sampleCard } from "../../sample-stories.ts";

export const examples = {
  "nothing to say": sampleCard(),
  breaking: sampleCard({ breaking: true }),
  live: sampleCard({ live: "open" }),
  "breaking and live": sampleCard({ breaking: true, live: "open" }),
  "live no more": sampleCard({ live: "closed" }),
};
