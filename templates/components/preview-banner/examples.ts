export const examples = { "on every page of a preview": undefined };
