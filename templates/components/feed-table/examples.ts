const feeds = [
  { format: "RSS", url: "/feed.xml" },
  { format: "Atom", url: "/atom.xml" },
  { format: "JSON", url: "/feed.json" },
];

export const examples = {
  "two subjects": [
    { name: "ताज़ा ख़बरें", feeds },
    { name: "खेल", feeds },
  ],
};
