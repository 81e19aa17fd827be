import { samplePlainPages, sampleSite } from "../../sample-site.ts";

export const examples = {
  "pages and accounts": { site: sampleSite, plainPages: samplePlainPages },
  "a paper without accounts": { site: { ...sampleSite, social: [] }, plainPages: [] },
};
