import { sampleSite } from "../../sample-site.ts";

export const examples = {
  "on the front page": { site: sampleSite, home: true },
  "on every other page": { site: sampleSite, home: false },
};
