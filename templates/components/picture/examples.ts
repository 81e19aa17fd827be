import { samplePicture } from "../../sample-stories.ts";

export const examples = {
  "below the fold": { set: samplePicture, alt: "हरे खेतों पर घिरे काले बादल", sizes: "100vw" },
  "opening a page": { set: samplePicture, alt: "हरे खेतों पर घिरे काले बादल", sizes: "100vw", priority: true },
  "in one format only": { set: { ...samplePicture, sources: [] }, alt: "", sizes: "9rem" },
};
