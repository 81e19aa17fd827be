import { phrases } from "./phrases.ts";

/** The number with India's grouping, and Latin digits: `12,34,567.89`. */
export function groupDigits(value: number): string {
  // Made when first asked: it takes twenty milliseconds, and most builds print no large number.
  grouped ??= new Intl.NumberFormat("en-IN", { maximumFractionDigits: 6, numberingSystem: "latn" });
  return grouped.format(value === 0 ? 0 : value);
}

let grouped: Intl.NumberFormat | undefined;

/**
 * A large number as newspapers say it, to one decimal: `1.5 लाख`, `2.5 करोड़`, and above 10^12 `15 लाख करोड़`.
 * Below a lakh the number itself, grouped.
 */
export function formatLakhCrore(value: number): string {
  const size = Math.abs(value);
  const { lakh, crore, lakhCrore } = phrases.numbers;
  // The bounds are where rounding reaches the next unit: 99.96 lakh is a crore.
  if (size < LAKH) return groupDigits(Math.round(value * 100) / 100);
  if (size < 99.95 * LAKH) return `${tenths(value / LAKH)} ${lakh}`;
  if (size < 99_999.95 * CRORE) return `${tenths(value / CRORE)} ${crore}`;
  return `${tenths(value / (LAKH * CRORE))} ${lakhCrore}`;
}

const LAKH = 100_000;
const CRORE = 10_000_000;

function tenths(value: number): string {
  return groupDigits(Math.round(value * 10) / 10);
}
