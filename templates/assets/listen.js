// Reads a story aloud, sentence by sentence, and marks the one that is spoken. Loaded when a reader wants to listen.

/** Chrome cuts off what is much longer than this. */
const MOST_LETTERS = 180;

/** What is read: the words of the story, not its notes, code or pictures. */
const BLOCKS = "h1, .article-header__standfirst, .prose :is(h2, h3, h4, p, li)";
const SILENT = "sup, sub, pre, code, figure, .footnotes, .embed, .visually-hidden, .prose table";

/** Makes the buttons of `tools` work on the story around them; `findVoice` gives the voice to read with. */
export function listen(tools, findVoice) {
  const story = tools.closest("[data-story]");
  const play = tools.querySelector("[data-play]");
  const stop = tools.querySelector("[data-stop]");
  const label = play.querySelector("[data-label]");
  const words = { idle: label.textContent, speaking: tools.dataset.pause, paused: tools.dataset.resume };
  const sentences = sentencesOf(story);
  let at = 0;
  let state = "idle";

  function enter(next) {
    state = next;
    label.textContent = words[next];
    play.setAttribute("aria-pressed", next === "speaking");
    stop.hidden = next === "idle";
    if (next === "idle") mark(undefined);
  }

  function speak() {
    const range = sentences[at];
    if (range === undefined) return finish();
    const utterance = new SpeechSynthesisUtterance(textOf(range));
    const voice = findVoice();
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => mark(range);
    utterance.onend = () => {
      if (state !== "speaking" || sentences[at] !== range) return;
      at++;
      speak();
    };
    utterance.onerror = ({ error }) => {
      if (error !== "canceled" && error !== "interrupted") finish();
    };
    speechSynthesis.speak(utterance);
  }

  function finish() {
    at = 0;
    enter("idle");
    speechSynthesis.cancel();
  }

  // Phones forget where they paused, so a pause is an end, and a new start at the same sentence.
  play.addEventListener("click", () => {
    if (state === "speaking") {
      enter("paused");
      speechSynthesis.cancel();
    } else {
      enter("speaking");
      speak();
    }
  });
  stop.addEventListener("click", () => {
    finish();
    play.focus();
  });
  addEventListener("pagehide", finish);
}

/** The sentences of the story in order, each a range of the page. */
function sentencesOf(story) {
  return [...story.querySelectorAll(BLOCKS)]
    .filter((block) => !block.closest(SILENT) && !block.querySelector(":scope > p, :scope > ul, :scope > ol"))
    .flatMap((block) => rangesIn(block));
}

function rangesIn(block) {
  const nodes = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest(SILENT)) nodes.push(walker.currentNode);
  const text = nodes.map((node) => node.data).join("");
  return piecesOf(text).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeOf(nodes, start, false));
    range.setEnd(...placeOf(nodes, end, true));
    return range;
  });
}

/** A place in the joined text as a node and a place in it; an end belongs to the node before it. */
function placeOf(nodes, place, isEnd) {
  let rest = place;
  for (const node of nodes) {
    if (isEnd ? rest <= node.length : rest < node.length) return [node, rest];
    rest -= node.length;
  }
  throw new Error("Bug: the sentence ends outside its paragraph.");
}

/** Starts and ends of sentences; long ones are cut at a comma or a blank. */
export function piecesOf(text) {
  const pieces = [];
  // A danda ends a sentence wherever it stands; a full stop only before a blank and not after a number or a single letter.
  const sentence =
    /\S.*?(?:[\u0964\u0965?!]+["'\u2019\u201d)]*|(?<![\s.]\p{L}\p{M}*|\d)\.["'\u2019\u201d)]*(?=\s)|$)/gsu;
  for (const { 0: match, index } of text.matchAll(sentence)) {
    const end = index + match.trimEnd().length;
    let start = index;
    while (end - start > MOST_LETTERS) {
      const head = text.slice(start, start + MOST_LETTERS);
      const cut = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; ")) + 1 || head.lastIndexOf(" ");
      if (cut <= 0) break;
      pieces.push([start, start + cut]);
      start += cut + 1;
    }
    if (end > start) pieces.push([start, end]);
  }
  return pieces;
}

/** The words of a range without its notes. */
function textOf(range) {
  const copy = range.cloneContents();
  for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** Marks the spoken sentence without touching the page; where a browser cannot, its paragraph. */
function mark(range) {
  for (const block of document.querySelectorAll("[data-spoken]")) delete block.dataset.spoken;
  globalThis.CSS?.highlights?.delete("spoken");
  if (range === undefined) return;
  const block = range.startContainer.parentElement.closest(BLOCKS);
  if (globalThis.CSS?.highlights) CSS.highlights.set("spoken", new Highlight(range));
  else block.dataset.spoken = "";
  // The page follows the voice, unless the reader has gone elsewhere.
  const { top, bottom } = range.getBoundingClientRect();
  if (bottom > innerHeight && top < innerHeight * 1.5) block.scrollIntoView({ block: "center" });
}
