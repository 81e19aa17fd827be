import { phrases } from "./phrases.ts";

/** `रूस, ईरान और भारत`; with no comma before और, as Hindi writes it. */
export function joinList(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(", ")} ${phrases.numbers.and} ${last}`;
}
