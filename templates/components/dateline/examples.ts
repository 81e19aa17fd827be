import { sampleCard, sampleInstant } from "../../sample-stories.ts";

export const examples = {
  published: sampleCard(),
  updated: sampleCard({ modifiedAt: sampleInstant + 6_360_000 }),
};
