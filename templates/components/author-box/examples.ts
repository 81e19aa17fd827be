import { sampleAuthors } from "../../sample-stories.ts";

export const examples = { "two authors": sampleAuthors };
