// The search page's own script, a module. The build puts `openSearch`, `StaleSearchError`, `encodeForSearch` and
// `encodeRomanised` before it, in the same scope. It speaks no word of its own: words come from the form.

const form = document.querySelector("[data-search]");
const status = document.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const older = document.querySelector("[data-search-older]");
const pattern = document.querySelector("[data-search-result]");
const phrases = JSON.parse(form.dataset.search);
const PAGE_SIZE = 10;

const search = openSearch({
  listing: form.dataset.periods,
  coder: { encodeForSearch, encodeRomanised },
  async get(url, isFresh) {
    const answer = await fetch(url, isFresh ? { cache: "no-cache" } : {});
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.text();
  },
});

/** What the form asks for, without what is left at its first choice. */
function asked() {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim() && !(name === "order" && value === "best")) values.set(name, value.trim());
  }
  return values;
}

function fill(values) {
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = values.get(field.name);
    if (field.type === "checkbox") field.checked = value === field.value;
    else if (field.tagName === "SELECT") {
      const known = [...field.options].some((option) => option.value === value);
      field.value = known ? value : field.options[0].value;
    } else field.value = value ?? "";
  }
}

const say = (phrase, query = "", count = "") => {
  status.textContent = phrase.replace("#", count).replace("{q}", () => query);
};

function draw(card) {
  const item = pattern.content.cloneNode(true);
  const slot = (name) => item.querySelector(`[data-slot="${name}"]`);
  const link = slot("title");
  link.textContent = card.title;
  link.href = card.url;
  slot("text").textContent = card.text;
  slot("category").textContent = card.category;
  const time = slot("time");
  time.textContent = card.time;
  time.dateTime = card.iso;
  if (card.lang) for (const part of [link, slot("text")]) part.lang = card.lang;
  return item;
}

// Only the newest question is answered: a slow answer to an older one is dropped.
let question = 0;
let found;

async function show(until) {
  const mine = question;
  const from = list.childElementCount;
  const cards = await found.cards(from, until);
  if (mine !== question) return;
  list.append(...cards.map(draw));
  more.hidden = list.childElementCount >= found.count;
  return list.children[from];
}

async function ask(mayRepeat = true) {
  const mine = ++question;
  const values = asked();
  const text = values.get("q") ?? "";
  list.replaceChildren();
  more.hidden = true;
  older.hidden = true;
  if (!text) return say("");
  say(phrases.loading);
  try {
    const query = {
      text,
      category: values.get("category") ?? "",
      author: values.get("author") ?? "",
      year: values.get("year") ?? "",
      order: values.get("order") ?? "best",
      older: values.has("older"),
    };
    let answer = await search.find(query);
    // Nothing among the recent stories: the reader would look further back anyway.
    if (answer?.count === 0 && answer.hasOlder) answer = await search.find({ ...query, older: true });
    if (mine !== question) return;
    if (!answer) return say(phrases.prompt);
    found = answer;
    await show(PAGE_SIZE);
    if (mine !== question) return;
    older.hidden = !(answer.hasOlder || query.older);
    const { count } = answer;
    say(count === 0 ? phrases.none : count === 1 ? phrases.one : phrases.many, text, String(count));
  } catch (error) {
    if (mine !== question) return;
    if (error instanceof StaleSearchError && mayRepeat) return ask(false);
    say(phrases.failed);
  }
}

function go() {
  const address = `${location.pathname}?${asked()}`;
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  ask();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go();
});
form.addEventListener("change", (event) => {
  if (event.target.type !== "search") go();
});
more.addEventListener("click", async () => {
  try {
    const first = await show(list.childElementCount + PAGE_SIZE);
    first?.querySelector("a")?.focus();
  } catch {
    ask();
  }
});
addEventListener("popstate", () => {
  fill(new URLSearchParams(location.search));
  ask();
});

fill(new URLSearchParams(location.search));
ask();
