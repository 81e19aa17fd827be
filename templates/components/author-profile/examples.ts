import { samplePicture } from "../../sample-stories.ts";

const html = "<p>राष्ट्रीय डेस्क मौसम, रेल और सार्वजनिक सेवाओं पर लिखता है।</p>";
const author = {
  id: "desk-national",
  file: "authors/desk-national.md",
  name: "राष्ट्रीय डेस्क",
  links: [],
  digest: "0",
};

export const examples = {
  "a name and a biography": { author, html },
  everything: {
    author: {
      ...author,
      role: "देश की ख़बरें",
      email: "national@akhbar.example",
      links: ["https://www.akhbar.example/national/"],
    },
    photo: samplePicture,
    html,
  },
};
