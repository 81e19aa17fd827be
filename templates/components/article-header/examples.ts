import { sampleCard } from "../../sample-stories.ts";

const url = "https://akhbar.example/2025/01/18/mansoon-kaise-banta-hai/";

export const examples = {
  "an ordinary story": { card: sampleCard(), url },
  "a story that moves": { card: sampleCard({ breaking: true, live: "open" }), url },
};
