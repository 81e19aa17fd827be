/**
 * The HTML with every address made absolute, and of each picture only its plain file, for feeds and mail: of several
 * formats their readers take the first, which they may not know. `base` is the page the HTML stands on
 * (`https://akhbar.example/2025/01/18/x/`), so that `#fn-1` leads back to that page. Takes only HTML that
 * `createMarkdown` made: it relies on `<` and `>` never standing in an attribute.
 */
export function absolutise(html: string, base: string): string {
  const origin = new URL(base).origin;
  const absolute = (address: string): string => {
    if (address.startsWith("/") && !address.startsWith("//")) return origin + address;
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
    const plain = address
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    return URL.canParse(plain, base) ? escapeAttribute(new URL(plain, base).href) : address;
  };
  return html
    .replace(/<\/?picture>|<source [^>]*>/g, "")
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(
        / (href|src|poster|data-src)="([^"]*)"/g,
        (_whole, name: string, value: string) => ` ${name}="${absolute(value)}"`,
      ),
    );
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
