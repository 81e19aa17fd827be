import { sampleCategories } from "../../sample-stories.ts";

export const examples = {
  "on the front page": { categories: sampleCategories, url: "/" },
  "on a category's page": { categories: sampleCategories, url: "/sports/", current: "sports" },
  "on an article": { categories: sampleCategories, url: "/2025/01/18/a/", current: "national" },
};
