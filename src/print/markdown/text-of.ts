import type { Token } from "markdown-it";

/** The words that these inline tokens show, a picture's by its alternative text. */
export function textOf(children: readonly Token[]): string {
  let text = "";
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline") text += child.content;
    else if (child.type === "softbreak" || child.type === "hardbreak") text += " ";
    else if (child.type === "image") text += textOf(child.children ?? []);
  }
  return text;
}
