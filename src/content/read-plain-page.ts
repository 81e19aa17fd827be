import { digestOf } from "../model/digest.ts";
import type { PlainPage } from "../model/newsroom.ts";
import type { Problem } from "../model/problem.ts";
import { FieldReader } from "./field-reader.ts";
import { type BodyTools, inspectBody } from "./inspect-body.ts";
import { readMarkdown } from "./read-markdown.ts";
import { tellOf } from "./tell.ts";

/** A page from `pages/<slug>.md`, or undefined when anything in it was refused. */
export function readPlainPage(
  slug: string,
  file: string,
  bytes: Buffer,
  tools: BodyTools,
  problems: Problem[],
): PlainPage | undefined {
  const before = problems.length;
  const tell = tellOf(problems, file);
  const source = readMarkdown(bytes, tell);
  if (source === undefined) return undefined;
  const fields = new FieldReader(source.fields, ["title", "description"], tell);
  const title = fields.requiredText("title", { longest: 200, example: 'title: "हमारे बारे में"' });
  const description = fields.text("description", { longest: 1000, example: 'description: "हम कौन हैं"' });
  const bodyPictures = inspectBody(source, file, tools, tell);
  if (problems.length > before || title === undefined) return undefined;
  return {
    slug,
    file,
    title,
    ...(description !== undefined && { description }),
    bodyPictures: bodyPictures,
    digest: digestOf(bytes),
  };
}
