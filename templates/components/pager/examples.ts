const words = { label: "पन्ने", newerText: "नई ख़बरें", olderText: "पुरानी ख़बरें", rel: true };

export const examples = {
  "in the middle": { ...words, newer: "/sports/page/3/", older: "/sports/page/1/" },
  "the front": { ...words, older: "/sports/page/3/" },
  "the only page": words,
};
