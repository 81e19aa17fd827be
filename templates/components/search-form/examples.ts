import { sampleAuthors, sampleCategories } from "../../sample-stories.ts";

const periods = "/search/periods.json";

export const examples = {
  "a paper of two years": {
    categories: sampleCategories,
    authors: sampleAuthors,
    years: ["2025", "2024"],
    periods,
  },
  "a paper with no story yet": { categories: sampleCategories, authors: [], years: [], periods },
};
