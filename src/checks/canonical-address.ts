/**
 * The address as any program would write it that takes it apart and puts it together again (RFC 3986, 6.2): what is not
 * a full web address stays as it is. Readers compare ids letter by letter.
 */
export function canonicalAddress(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  return new URL(address).href.replace(/(?:%[0-9a-f]{2})+/gi, encodeAgain);
}

/** Letters that need no escape stand as themselves; what has a meaning in addresses keeps its escape. */
function encodeAgain(escapes: string): string {
  try {
    return Array.from(decodeURIComponent(escapes).normalize("NFC"), (letter) =>
      "!*'()".includes(letter)
        ? `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
        : encodeURIComponent(letter),
    ).join("");
  } catch {
    return escapes.toUpperCase();
  }
}
