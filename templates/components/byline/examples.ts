import { sampleAuthors } from "../../sample-stories.ts";

export const examples = {
  "one author": sampleAuthors.slice(0, 1),
  "two authors": sampleAuthors,
  "three authors": [...sampleAuthors, { id: "desk-sports", name: "खेल डेस्क", url: "/author/desk-sports/" }],
};
