/** Whether a text is a language code as HTML's `lang` takes it (BCP 47), in its usual capitals: `hi`, `pa-Guru`. */
export function isLanguageTag(typed: string): boolean {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(typed)) return false;
  const known = KNOWN.get(typed);
  if (known !== undefined) return known;
  const isTag = isCanonical(typed);
  if (KNOWN.size < 1000) KNOWN.set(typed, isTag);
  return isTag;
}

const KNOWN = new Map<string, boolean>();

function isCanonical(typed: string): boolean {
  try {
    return Intl.getCanonicalLocales(typed)[0] === typed && NAMES.of(typed.split("-")[0] ?? "") !== undefined;
  } catch {
    return false;
  }
}

const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
