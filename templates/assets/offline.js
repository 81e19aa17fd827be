// Keeps stories for hours without a network, and lists them. Loaded when a reader saves a story, and on /offline/.

const SAVED = "akhbar-saved";
const PAGES = "akhbar-pages";

/** What the reader saved, newest first: `[{ url, title }]`. */
export function savedStories() {
  try {
    const stories = JSON.parse(localStorage.getItem("saved") || "[]");
    return Array.isArray(stories) ? stories.filter(({ url, title }) => url?.startsWith("/") && title) : [];
  } catch {
    return [];
  }
}

function remember(stories) {
  localStorage.setItem("saved", JSON.stringify(stories));
}

/** Keeps the page and what it needs to look as it does now; rejects when the network or the room is missing. */
export async function keepStory(story) {
  const cache = await caches.open(SAVED);
  await fetchPictures();
  const parts = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === location.origin && /^\/(assets|fonts|pictures)\//.test(pathname),
    );
  await cache.add(story.url);
  // The story without one of its pictures is still the story.
  await Promise.allSettled(
    [...new Set(parts.map(({ pathname }) => pathname))].map((part) => cache.add(part)),
  );
  remember([story, ...savedStories().filter(({ url }) => url !== story.url)]);
}

/** The pictures further down wait until the reader is near; those that wait for a tap are not in the page. */
async function fetchPictures() {
  const pictures = [...document.querySelectorAll("[data-story] img")];
  for (const img of pictures) img.loading = "eager";
  await Promise.allSettled(pictures.map((img) => img.decode()));
}

/** Pictures and files that other saved stories share stay: they are few, and their names never come back changed. */
export async function dropStory(url) {
  remember(savedStories().filter((story) => story.url !== url));
  await (await caches.open(SAVED)).delete(url);
}

/** Fills the page with the stories that are on this device: the saved, and the read. */
export async function drawShelf(shelf) {
  const cache = await caches.open(SAVED);
  const saved = [];
  for (const story of savedStories()) if (await cache.match(story.url)) saved.push(story);
  const read = (await readStories()).filter(({ url }) => !saved.some((story) => story.url === url));
  drawList(shelf, "saved", saved);
  drawList(shelf, "read", read);
  shelf.querySelector("[data-empty]").hidden = saved.length + read.length > 0;
  shelf.querySelector("[data-away]").hidden = navigator.onLine && location.pathname === shelf.dataset.home;
}

function drawList(shelf, name, stories) {
  const section = shelf.querySelector(`[data-list=${name}]`);
  section.hidden = stories.length === 0;
  section.querySelector("ul").replaceChildren(
    ...stories.map((story) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = story.url;
      link.textContent = story.title;
      item.append(link);
      if (name === "saved") item.append(removal(shelf, story));
      return item;
    }),
  );
}

function removal(shelf, { url, title }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = shelf.dataset.remove;
  button.setAttribute("aria-label", `${shelf.dataset.remove}: ${title}`);
  button.addEventListener("click", async () => {
    await dropStory(url);
    await drawShelf(shelf);
    shelf.querySelector("h2, p")?.focus();
  });
  return button;
}

/** The pages that the service worker kept and that are stories, the last read first. */
async function readStories() {
  const cache = await caches.open(PAGES);
  const stories = [];
  for (const request of (await cache.keys()).reverse()) {
    const response = await cache.match(request);
    const html = new DOMParser().parseFromString(await response.text(), "text/html");
    const title = html.querySelector("[data-story] h1")?.textContent;
    if (title) stories.push({ url: new URL(request.url).pathname, title });
  }
  return stories;
}
