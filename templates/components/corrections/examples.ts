import { sampleInstant } from "../../sample-stories.ts";

export const examples = {
  "two corrections": [
    { at: sampleInstant, text: "तारीख़ 29 जून लिखी गई थी; सही तारीख़ 27 जून है।" },
    { at: sampleInstant + 3_600_000, text: "मिलीमीटर की जगह सेंटीमीटर छप गया था।" },
  ],
};
