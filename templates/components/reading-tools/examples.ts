export const examples = {
  "all of them": {
    title: "मानसून कैसे बनता है",
    listen: "/assets/listen-12345678.js",
    offline: "/assets/offline-12345678.js",
  },
};
