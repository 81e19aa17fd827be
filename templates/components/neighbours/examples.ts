import { sampleCard } from "../../sample-stories.ts";

const previous = sampleCard({ title: "रेल की पटरियों के बीच गैप क्यों छोड़ा जाता था" });
const next = sampleCard({ title: "बजट संसद से कैसे पास होता है" });

export const examples = {
  "in the middle": { previous, next },
  "the first story": { next },
  "the newest story": { previous },
};
