import { digestOf } from "../model/digest.ts";
import type { Author } from "../model/newsroom.ts";
import type { Problem } from "../model/problem.ts";
import { FieldReader } from "./field-reader.ts";
import { type BodyTools, inspectBody } from "./inspect-body.ts";
import { readMarkdown } from "./read-markdown.ts";
import { isWebAddress, readEmail } from "./read-site.ts";
import { quote, tellOf } from "./tell.ts";

/**
 * An author from `authors/<id>.md` and the pictures in the biography, which is the body, or undefined when
 * anything in it was refused.
 */
export function readAuthor(
  id: string,
  file: string,
  bytes: Buffer,
  tools: BodyTools,
  problems: Problem[],
): { readonly author: Author; readonly bodyPictures: readonly string[] } | undefined {
  const before = problems.length;
  const tell = tellOf(problems, file);
  const source = readMarkdown(bytes, tell);
  if (source === undefined) return undefined;
  const fields = new FieldReader(source.fields, ["name", "role", "email", "photo", "links"], tell, FOREIGN);
  const name = fields.requiredText("name", { longest: 100, example: 'name: "राष्ट्रीय डेस्क"' });
  const role = fields.text("role", { longest: 100, example: 'role: "संवाददाता"' });
  const email = readEmail(fields, tell);
  const src = fields.word("photo", "photo: /media/desk.jpg");
  const photo = src === undefined ? undefined : tools.pictures.find(file, src, fields.line("photo"), tell);
  const links = fields.words("links", { longest: 2000, most: 20, example: "links: [https://x.com/akhbar]" });
  for (const { value, line } of links) {
    if (!isWebAddress(value))
      tell(
        line,
        `The link ${quote(value)} is not a web address.`,
        "Write it with https:// and the whole path.",
      );
  }
  const bodyPictures = inspectBody(source, file, tools, tell);
  if (problems.length > before || name === undefined) return undefined;
  const author = {
    id,
    file,
    name,
    ...(role !== undefined && { role }),
    ...(email !== undefined && { email }),
    ...(photo !== undefined && { photo }),
    links: links.map((link) => link.value),
    digest: digestOf(bytes),
  };
  return { author, bodyPictures };
}

const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["title", "name"],
  ["image", "photo"],
  ["picture", "photo"],
  ["url", "links"],
  ["twitter", "links"],
]);
