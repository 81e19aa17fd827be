export const examples = { "four steps": undefined };
