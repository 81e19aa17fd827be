import { sampleCard } from "../../sample-stories.ts";

const url = "https://akhbar.example/2025/01/18/mansoon-kaise-banta-hai/";

const modules = { listen: "/assets/listen-12345678.js", offline: "/assets/offline-12345678.js" };

export const examples = {
  "an ordinary story": { card: sampleCard(), url, ...modules },
  "a story that moves": { card: sampleCard({ breaking: true, live: "open" }), url, ...modules },
};
