export const examples = { "the empty pattern": undefined };
