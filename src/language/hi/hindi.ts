import type { LanguagePack } from "../language-pack.ts";
import { compareWords } from "./collate.ts";
import { formatDateline, formatDay, formatMonth } from "./dateline.ts";
import { joinList } from "./join-list.ts";
import { normaliseText } from "./normalise.ts";
import { formatLakhCrore, groupDigits } from "./numbers.ts";
import { phrases } from "./phrases.ts";
import { countWords, readingMinutes } from "./reading-time.ts";
import { formatRelative } from "./relative-time.ts";
import { repairSpelling } from "./repair-spelling.ts";
import { romaniseWord } from "./romanise.ts";
import { guessLanguage } from "./script.ts";
import { encodeForSearch, encodeRomanised } from "./search-code.ts";
import { slugDigest, slugify } from "./slug.ts";
import { splitSentences } from "./split-sentences.ts";
import { stripInvisibles } from "./strip-invisibles.ts";
import { tagKey } from "./tag-key.ts";
import { truncate } from "./truncate.ts";

/** Hindi. */
export const hindi: LanguagePack = {
  code: "hi",
  direction: "ltr",
  locale: "hi_IN",
  phrases,
  normaliseText,
  repairSpelling,
  stripInvisibles,
  romaniseWord,
  slugify,
  slugDigest,
  tagKey,
  compareWords,
  formatDateline,
  formatDay,
  formatMonth,
  formatRelative,
  groupDigits,
  formatLakhCrore,
  joinList,
  countWords,
  readingMinutes,
  truncate,
  splitSentences,
  guessLanguage,
  encodeForSearch,
  encodeRomanised,
};
