export const examples = { "before it is filled": "/assets/offline-12345678.js" };
