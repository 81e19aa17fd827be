import { isLong, type Sound } from "./sounds.ts";

/**
 * Marks the inherent vowels that Hindi does not speak (Ohala's rule: a schwa between VC and CV is dropped,
 * from the right), with the exceptions that the press's spelling shows.
 */
export function silenceSchwas(sounds: Sound[]): void {
  silenceFinal(sounds);
  silenceFeet(sounds);
  for (let at = sounds.length - 1; at > 1; at -= 1) {
    const sound = sounds[at];
    if (sound?.inherent && !sound.silent && canDrop(sounds, at) && !mustStay(sounds, at)) sound.silent = true;
  }
}

// The last schwa is silent, except where the word could not be said without it: राष्ट्र, सत्य, विश्व, यज्ञ, भारतीय.
function silenceFinal(sounds: readonly Sound[]): void {
  const last = sounds.at(-1);
  const end = sounds.at(-2);
  const before = sounds.at(-3);
  if (!last?.inherent || end === undefined || before === undefined) return;
  const cluster = before.kind === "consonant";
  if (cluster && "यरवञ".includes(end.letter) && (!before.nasal || end.letter === "य")) return;
  if (cluster && before.letter === "ष" && end.letter === "ण") return;
  if (end.letter === "य" && before.letter !== "" && "िीइई".includes(before.letter)) return;
  last.silent = true;
}

// V C ə C C' V: two schwas in a row, of which one goes. From the right it is the second (सफलता safalta, बदलना badalna);
// but a word that ends in a vowel of inflection keeps the shape of its stem: जानवर janvar, जानवरों janvaron.
function silenceFeet(sounds: readonly Sound[]): void {
  for (let at = 2; at + 4 < sounds.length; at += 1) {
    const first = sounds[at];
    const second = sounds[at + 2];
    if (!first?.inherent || !second?.inherent || first.nasalised || second.nasalised) continue;
    if (!canDrop(sounds, at) || !canDrop(sounds, at + 2)) continue;
    if (isFoot(sounds, at)) first.silent = true;
  }
}

function isFoot(sounds: readonly Sound[], at: number): boolean {
  const before = sounds[at - 2];
  const opening = sounds[at - 1];
  const closing = sounds[at + 3];
  const ending = sounds[at + 4];
  if (opening === undefined || closing === undefined || ending === undefined) return false;
  // उपकरणों keeps the whole of करण.
  if (closing.letter === "ण" && sounds[at + 1]?.letter === "र") return false;
  const light = before?.inherent === true || before?.letter === "अ";
  // Doubled words: गड़गड़ाहट, जगमगाना, सनसनी.
  if (light && opening.letter === closing.letter) return true;
  const rest = sounds.slice(at + 5);
  const plural = rest.length === 1 && rest[0]?.nasal === true && "ोे".includes(ending.letter);
  if (plural) return true;
  // The endings of verbs and of abstract nouns belong to no stem: -ता -ती -ते, -ना -नी -ने, -का -की -के.
  if ("तनक".includes(closing.letter)) return false;
  if (ending.letter === "ि") return rest[0]?.letter === "य" && rest.length === 3 && rest[2]?.nasal === true;
  if (rest.length > 0) return false;
  return ending.letter === "ी" || (light && "ाे".includes(ending.letter) && closing.letter !== "स");
}

function canDrop(sounds: readonly Sound[], at: number): boolean {
  const before = sounds[at - 1];
  const next = sounds[at + 1];
  if (sounds[at]?.nasalised || before?.kind !== "consonant" || next?.kind !== "consonant" || next.nasal)
    return false;
  return (isSpoken(sounds[at - 2]) || isNasalisedVerb(sounds, at)) && isSpoken(sounds[at + 2]);
}

function isSpoken(sound: Sound | undefined): boolean {
  return sound?.kind === "vowel" && !sound.silent;
}

// After a long nasal vowel the stem is closed: आंकड़े ankde, चांदनी chandni, and so पहुंचने; but सांसदों, आंतरिक.
function isNasalisedVerb(sounds: readonly Sound[], at: number): boolean {
  if (!sounds[at - 2]?.nasal) return false;
  const vowel = sounds[at - 3];
  const next = sounds[at + 1]?.letter ?? "";
  if (next !== "न" && next !== "त" && next !== "ड़") return false;
  return isLong(vowel) || (vowel?.letter === "ु" && sounds[at - 1]?.letter === "च");
}

function mustStay(sounds: readonly Sound[], at: number): boolean {
  const before = sounds[at - 1];
  const next = sounds[at + 1];
  const vowel = sounds[at + 2];
  if (before === undefined || next === undefined || vowel === undefined) return false;
  const last = sounds.length - 1;
  if (before.latin === next.latin) {
    // गणना keeps it; the endings of सुनना, जीतते and जिससे do not.
    const verb =
      before.letter === next.letter && "नतस".includes(next.letter) && "ाे".includes(vowel.letter || "-");
    return !(verb && at + 2 === last);
  }
  // अनुमति, प्रगति, अवधि; but जबकि.
  if (vowel.letter === "ि" && at + 2 === last) return next.letter !== "क";
  if (next.letter === "य")
    return !("ाोु".includes(vowel.letter || "-") && at + 2 < last && !sounds[at + 3]?.nasal);
  // नियमित, नियमों.
  if (before.letter === "य" && sounds[at - 2]?.letter === "ि") return true;
  // समीकरण, पर्यावरण, उदाहरण.
  if (next.letter === "र" && vowel.inherent && sounds[at + 3]?.letter === "ण") return true;
  return isPluralOfClosedStem(sounds, at);
}

// अदालतों adalaton, निवेशकों niveshakon, वाहनों vahanon, भाषणों bhashanon: the singular's last syllable stays whole
// after a long vowel; after a short one it does not (सड़कों sadkon).
function isPluralOfClosedStem(sounds: readonly Sound[], at: number): boolean {
  const ending = sounds[at + 2];
  if (at + 3 !== sounds.length - 1 || !sounds[at + 3]?.nasal || !"ोे".includes(ending?.letter || "-"))
    return false;
  const before = sounds[at - 1]?.letter ?? "";
  const next = sounds[at + 1]?.letter ?? "";
  if (next === "ण" || (next === "द" && before === "ष")) return true;
  if (!isLong(sounds[at - 2])) return false;
  return "तकनटज".includes(next) || (next === "र" && "वगक".includes(before));
}
