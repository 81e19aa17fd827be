/**
 * The members of a Hindi compound, each of which is spoken as a word of its own: विधानसभा is विधान + सभा.
 * A word that is no known compound comes back whole. The word is in NFC.
 */
export function membersOf(word: string): readonly string[] {
  const given = GIVEN.get(word.replaceAll(NUKTA, ""));
  if (given !== undefined) return given;
  const first = FIRST.exec(word)?.[0];
  if (first !== undefined) return [first, ...membersOf(word.slice(first.length))];
  for (const second of SECOND.get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(second)) continue;
    const head = word.slice(0, -second.length);
    if (isWhole(head)) return [...membersOf(head), second];
  }
  return [word];
}

const NUKTA = "़";

// First members whose last schwa falls silent before another consonant, where the rule for clusters would keep it.
const FIRST_MEMBERS = words(`
  अर्थ अर्ध अल्प कर्म गर्म जन्म तीर्थ दीर्घ फिल्म मार्ग युद्ध रंग वर्ष वित्त शब्द शर्म हर्ष
  जन(?=न|प्र|स्व|श्र|क्र) लोक(?=प्र|स्व|क्र) देश(?=द्र|प्र|व्य) राज(?=द्र|प्र|श्र) धर्म(?!नि)
  उप(?!स्थ|न्य|द्र|क्र)(?=.्) अ(?=सफल|समर्थ|सहम|सहयोग|समान|सहज|सहन|समंजस) वन(?=प्र|क्ष)
  जल(?=प्र|स्त|स्र|क्र) बाल(?=श्र|क्र|स्व) शोक(?=ग्र) संघ(?=प्र)
`);

// Second members: the schwa before them is silent, and their own first syllable is kept.
const SECOND_MEMBERS = words(`
  सभा पति पतियों वादी वाद वादियों नगर गणना संख्या संख्यक बंधन चुनाव मंत्री मंत्रियों प्रदेश राष्ट्रीय
  पत्र पत्रों पालिका दाता दाताओं दार दारी दारों कार कारी कारों कारियों कर बाज बाजी बाजों गढ़ पुर प्रिय
  प्रियता प्रमुख प्रमुखों ग्रस्त द्रोह द्रोही स्तर स्तरीय क्षेत्र क्षेत्रों प्रीत प्रतिनिधि
  प्रतिनिधियों महल भवन सदन दल दलों पहर दशी वासी वासियों वर्ष वाला वाले वाली वालों स्थल गृह चलन बदल वचन
  रमण शाला शास्त्र शास्त्री नाक परिषद नीति नीतिक नीतियों समिति शील शीलता हीन पूर्वक पूर्ण विरोधी
  यात्रा प्रबंधन प्रभारी प्रणाली मंडल
`);

// Words whose members no list of endings finds.
const GIVEN_WORDS = words(`
  अहमद-ाबाद बेहतर-ीन वि-परीत एक-तरफा वि-चलित असम-िया वारा-ण-सी फड-ण-वीस आम-द-नी भग-व-ती बना-र-सी
  जाग-रण आ-म-रण पट-क-था राम-नव-मी अंतर-कलह हैरत-अंगेज प्रश्न-चिन्ह प्रश्न-चिह्न अंड-मान बंग-ला-देश
  गोंड-वाना सिंग-रौली जंग-ली अमर-कंटक अलक-नंदा मुकद-मों मदर-सों शर-ब-ती गिर-गिट खजु-राहो
  दर-भंगा मधु-बनी कर-वट अन-बन देव-गौड़ा सर-गना सुन-सान बद-सलूकी बद-नसीब हम-सफर हम-शक्ल बद-मिजाज
`);

const GIVEN: ReadonlyMap<string, readonly string[]> = new Map(
  GIVEN_WORDS.map((word) => {
    const members = word.split("-");
    return [members.join("").replaceAll(NUKTA, ""), members];
  }),
);

// A first member is followed by a consonant that is not the whole rest: रंगमंच, but not रंगत.
const FIRST = new RegExp(`^(?:${alternatives(FIRST_MEMBERS)})(?=[क-ह].)`);

// By their last character, the longest first, with and without the dot that is often left out.
const SECOND = new Map<string, string[]>();
for (const member of SECOND_MEMBERS.flatMap(withDots)) {
  const last = member.charAt(member.length - 1);
  const alike = SECOND.get(last) ?? [];
  SECOND.set(
    last,
    [...alike, member].sort((a, b) => b.length - a.length),
  );
}

// What stands before a second member is more than one letter and ends in a letter or a vowel sign: not the सं of संवाद.
function isWhole(head: string): boolean {
  const letters = head.charAt(1) === NUKTA ? head.length - 1 : head.length;
  return letters >= 2 && ENDS_OPEN.test(head);
}

const ENDS_OPEN = /[\u0904-\u0939\u093c\u093e-\u094c]$/;

function words(list: string): string[] {
  return list.normalize("NFC").trim().split(/\s+/);
}

function withDots(member: string): string[] {
  const dotted = member.replace(/[जफकख](?!\u093c)/, "$&\u093c");
  return dotted === member ? [member] : [member, dotted];
}

function alternatives(members: readonly string[]): string {
  return members.map((member) => member.replace(/[जफकख](?!\u093c)/g, "$&\u093c?")).join("|");
}
