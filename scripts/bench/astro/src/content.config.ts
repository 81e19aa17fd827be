import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

// The Markdown is printed when it is loaded, and its source is not needed after that.
const articles = defineCollection({
  loader: glob({ base: "./src/content/articles", pattern: "**/*.md", retainBody: false }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.date(),
    author: z.string(),
    category: z.string(),
    tags: z.array(z.string()),
    slug: z.string(),
  }),
});

const authors = defineCollection({
  loader: glob({ base: "./src/content/authors", pattern: "*.md", retainBody: false }),
  schema: z.object({ name: z.string() }),
});

export const collections = { articles, authors };
