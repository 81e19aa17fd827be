import type { LiveArticle } from "../../src/edition/live-article.ts";
import { hindi } from "../../src/language/hi/hindi.ts";

/** A question, and the slug of the story that must be among the first answers. */
export interface Probe {
  readonly kind: string;
  readonly query: string;
  readonly slug: string;
}

/** What readers type, by hand. */
export const HAND_MADE: readonly Probe[] = [
  ["romanised", "monsoon kaise banta hai", "monsoon-kaise-banta-hai"],
  ["romanised", "mansoon", "monsoon-kaise-banta-hai"],
  ["romanised", "rajyasabha", "rajya-sabha-kya-karti-hai"],
  ["romanised", "kabaddi ke niyam", "kabaddi-rules-explained"],
  ["romanised", "paris samjhauta", "paris-samjhauta"],
  ["romanised", "repo rate", "repo-rate-kya-hai"],
  ["romanised", "suchna ka adhikar", "soochna-ka-adhikar"],
  ["romanised", "chunav aachar sanhita", "aadarsh-aachar-sanhita"],
  ["romanised", "teentaal tabla", "tabla-ki-bhasha"],
  ["romanised", "hockey penalty corner", "hockey-penalty-corner"],
  ["romanised", "shatranj", "chess-rating-elo"],
  ["romanised", "upgrah", "how-satellites-stay-up"],
  ["romanised", "neend dimag", "why-sleep-matters"],
  ["Latin", "upi", "upi-kaise-kaam-karta-hai"],
  ["Latin", "UPI scan", "upi-kaise-kaam-karta-hai"],
  ["Latin", "gst slab", "gst-ke-slab-ki-kahani"],
  ["Latin", "EVM VVPAT", "evm-aur-vvpat"],
  ["Latin", "CPI WPI", "mahangai-ke-suchkank"],
  ["Latin", "feed reader", "read-akhbar-in-a-feed-reader"],
  ["inflected", "समझौतों पेरिस", "paris-samjhauta"],
  ["inflected", "खिलाड़ी कबड्डी", "kabaddi-rules-explained"],
  ["inflected", "नहर पनामा", "suez-aur-panama-nahar"],
  ["inflected", "शास्त्रीय नृत्यों", "eight-classical-dances"],
  ["inflected", "चक्रवात का नाम", "chakravaat-ke-naam"],
  ["inflected", "राग का समय", "raag-aur-samay"],
  ["inflected", "टीके शरीर", "how-vaccines-work"],
  ["nukta", "क़ानून दल बदल", "dal-badal-kanoon"],
  ["nukta", "कानून दल-बदल", "dal-badal-kanoon"],
  ["nukta", "फोन जीपीएस", "gps-navic-location"],
  ["nukta", "नक्शा स्वेज", "suez-aur-panama-nahar"],
  ["nukta", "कबड़्डी", "kabaddi-rules-explained"],
  ["nukta", "बाजार सेबी", "sebi-kya-karta-hai"],
  ["anusvara", "चान्द ईद", "eid-moon-calendar"],
  ["anusvara", "चांद ईद", "eid-moon-calendar"],
  ["anusvara", "पञ्चाङ्ग", "panchang-five-parts"],
  ["anusvara", "सम्विधान प्रस्तावना", "samvidhan-ki-prastavana"],
  ["anusvara", "झण्डा संहिता", "tiranga-jhanda-sanhita"],
  ["vowel length", "आइएमएफ", "imf-kya-karta-hai"],
  ["vowel length", "परीसीमन", "parisiman-kaise-hota-hai"],
  ["vowel length", "विनीयोग विधेयक", "budget-kaise-paas-hota-hai"],
  ["vowel length", "मतदाता सुची", "matdata-suchi-kaise-banti-hai"],
  ["vowel length", "लुम्बीनी कुशिनगर", "buddha-four-sites"],
  ["vowel length", "दिपावली", "diwali-lamps-regions"],
  ["vowel length", "सेमिकंडक्टर", "what-is-semiconductor"],
  ["joiners", "क्\u200dयूआर कोड", "qr-code-inside"],
  ["digits", "१९३० साइबर ठगी", "cyber-fraud-helpline-1930"],
  ["digits", "1930", "cyber-fraud-helpline-1930"],
].map(([kind = "", query = "", slug = ""]) => ({ kind, query, slug }));

/** Words that stand on no page. */
export const ON_NO_PAGE = [
  "झबकल",
  "क़िट्टूपल",
  "ठिरगोमणु",
  "ज़ुरंबटिया",
  "फल्गुटोष",
  "अटरघूंप",
  "xyzzyplugh",
  "grumblefitz",
  "qwertzuiop",
  "98765432101",
];

type Distortion = (word: string) => string | undefined;

/** Each gives the word as a reader may type it, or undefined when it does not apply. */
const DISTORTIONS: Readonly<Record<string, Distortion>> = {
  inflected: (word) => {
    if (/(?<!ी)[\u0915-\u0939]$/.test(word)) return `${word}ों`;
    if (/(?<!िय)ा$/.test(word)) return word.replace(/ा$/, "े");
    return /[\u0915-\u0939]\u093c?ी$/.test(word) ? word.replace(/ी$/, "ियों") : undefined;
  },
  "without nukta": (word) => (word.includes("\u093c") ? word.replaceAll("\u093c", "") : undefined),
  "with a nukta too many": (word) => {
    const changed = word.replace(/[कखगजफ](?![\u093c\u094d])/, "$&\u093c");
    return changed === word ? undefined : changed;
  },
  anusvara: (word) => {
    const changed = word
      .replace(/ँ/g, "ं")
      .replace(/ं(?=[तथदध])/g, "न्")
      .replace(/ं(?=[पफबभ])/g, "म्")
      .replace(/ं(?=[कखगघ])/g, "ङ्")
      .replace(/ं(?=[टठडढ])/g, "ण्")
      .replace(/ं(?=[चछजझ])/g, "ञ्");
    return changed === word ? undefined : changed;
  },
  romanised: (word) => hindi.romaniseWord(word),
  "vowel length": (word) => {
    const swap: Readonly<Record<string, string>> = { "ि": "ी", "ी": "ि", "ु": "ू", "ू": "ु" };
    const changed = word.replace(/[िीुू](?=.)(?!यों|यां|याँ)/, (sign) => swap[sign] ?? sign);
    return changed === word ? undefined : changed;
  },
};

/**
 * For every story up to four questions: the two words of its headline that the fewest headlines share, one of them distorted, in
 * turn in each way that applies to it.
 */
export function probesFor(articles: readonly LiveArticle[]): Probe[] {
  const frequency = new Map<string, number>();
  for (const { card } of articles) for (const word of headlineWords(card.title)) count(frequency, word);
  return articles.flatMap(({ article, card }, position) => {
    const rarest = headlineWords(card.title).toSorted(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || b.length - a.length || (a < b ? -1 : 1),
    );
    const [first, second] = rarest;
    if (first === undefined || second === undefined) return [];
    const distorted = Object.entries(DISTORTIONS).flatMap(([kind, distort]) => {
      const word = distort(first) ?? distort(second);
      if (word === undefined) return [];
      const other = distort(first) === undefined ? first : second;
      return [{ kind, query: `${word} ${other}`, slug: article.slug }];
    });
    const turn = position % Math.max(distorted.length, 1);
    return [...distorted.slice(turn), ...distorted.slice(0, turn)].slice(0, 4);
  });
}

/** Devanagari words long enough to mean something. */
function headlineWords(title: string): string[] {
  return [...new Set(title.match(/[\u0900-\u0963\u0971-\u097f]{4,}/g) ?? [])];
}

function count(frequency: Map<string, number>, word: string): void {
  frequency.set(word, (frequency.get(word) ?? 0) + 1);
}
