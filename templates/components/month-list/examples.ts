export const examples = {
  "two months": [
    { month: 1, label: "जनवरी 2025", url: "/2025/01/", count: 1 },
    { month: 2, label: "फ़रवरी 2025", url: "/2025/02/", count: 42 },
  ],
};
