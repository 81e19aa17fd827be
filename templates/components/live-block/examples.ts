export const examples = {
  "before it is fetched": {
    id: "trending",
    heading: "ट्रेंडिंग",
    fragment: "/fragments/trending.html",
    fallback: "/#trending",
    text: "सबसे ज़्यादा पढ़ी गई ख़बरें",
  },
};
