export const examples = {
  "with a page of its own": { id: "national", text: "नेशनल", url: "/national/" },
  "on this page only": { id: "latest", text: "ताज़ा ख़बरें" },
};
