import { sampleCategories } from "../../sample-stories.ts";

export const examples = {
  "on the front page": { categories: sampleCategories, isFront: false },
  "on a category's page": { categories: sampleCategories, current: "sports", isFront: true },
  "on an article": { categories: sampleCategories, current: "national", isFront: false },
};
