export const examples = { "before the news is fetched": undefined };
