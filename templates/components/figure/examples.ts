import { sampleCard } from "../../sample-stories.ts";

const { image } = sampleCard();

export const examples = {
  "caption and credit": { image, caption: "खेतों पर घिरते बादल", credit: "चित्र: अख़बार ग्राफ़िक्स", sizes: "100vw" },
  "credit alone": { image, credit: "चित्र: अख़बार ग्राफ़िक्स", sizes: "100vw" },
  neither: { image, sizes: "100vw" },
};
