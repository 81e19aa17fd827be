export const examples = {
  "a story": {
    url: "https://akhbar.example/2025/01/18/mansoon/",
    title: "मानसून कैसे बनता है? 75% बारिश & चार महीने",
  },
};
