/**
 * The HTML with every address made absolute, for feeds and mail. `base` is the page the HTML stands on
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
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/ (href|src|poster|data-src|srcset)="([^"]*)"/g, (_whole, name: string, value: string) => {
      const mended =
        name === "srcset"
          ? value
              .split(/,\s+/)
              .map((part) => absoluteCandidate(part, absolute))
              .join(", ")
          : absolute(value);
      return ` ${name}="${mended}"`;
    }),
  );
}

/** One part of a srcset: `/a-800.webp 800w`. */
function absoluteCandidate(candidate: string, absolute: (address: string) => string): string {
  const [address = "", ...descriptor] = candidate.trim().split(/\s+/);
  return [absolute(address), ...descriptor].join(" ");
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
