import { sampleInstant } from "../../sample-stories.ts";

export const examples = {
  "as printed": { at: sampleInstant },
  "relative while it is new": { at: sampleInstant, relative: true },
};
