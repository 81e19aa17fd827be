// The service worker: it keeps what was read for hours without a network, and never stands between a reader and
// a new edition. Pages come from the network first; only files whose name changes with their bytes come from here.

// The kill switch: `service_worker: off` in site.yaml makes it `false`. The worker then empties its caches and removes
// itself from the browser of every reader who opens any page.
const ENABLED = true;

const OFFLINE = "/offline/";
// The page script fills and empties `SAVED`; all others are the worker's.
const SAVED = "akhbar-saved";
const FRONT = "akhbar-front";
const PAGES = "akhbar-pages";
const FILES = "akhbar-files";
const MOST_PAGES = 60;
const MOST_FILES = 240;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  // Without a network at this moment the page is kept later, with the front page.
  if (ENABLED) event.waitUntil(keepOfflinePage().catch(() => {}));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(ENABLED ? takeOver() : leave());
});

if (ENABLED) {
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== location.origin) return;
    if (request.mode === "navigate") event.respondWith(page(event, pathname));
    else if (/^\/(?:assets|fonts|pictures)\//.test(pathname)) event.respondWith(file(event, pathname));
  });
}

async function takeOver() {
  // The request for a page need not wait until the worker is awake.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("akhbar-")).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.disable();
  await self.registration.unregister();
}

/** From the network; without it, or with a server in trouble, as it was last read; else the page that says so. */
async function page(event, path) {
  try {
    const response = (await event.preloadResponse) || (await fetch(event.request));
    if (response.status >= 500) return (await kept(path)) || response;
    event.waitUntil(remember(path, response.clone()));
    return response;
  } catch {
    return (await kept(path)) || (await kept(OFFLINE)) || Response.error();
  }
}

/** The name of such a file changes with its bytes, so the one that is kept is the right one. */
async function file(event, path) {
  const known = await kept(path);
  if (known) return known;
  if (await isHeldBack(event.request)) return Response.error();
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(put(FILES, path, response.clone(), MOST_FILES));
    return response;
  } catch {
    return (await otherSize(path)) || Response.error();
  }
}

/** Without a network: the picture as a smaller screen or a narrower column got it. `/pictures/pul-27506b1c-800.avif`. */
async function otherSize(path) {
  const [picture] = path.match(/^\/pictures\/.+-[0-9a-f]{8}-(?=\d+\.\w+$)/) || [];
  if (!picture) return undefined;
  for (const name of [SAVED, FILES]) {
    const cache = await caches.open(name);
    for (const key of await cache.keys())
      if (new URL(key.url).pathname.startsWith(picture)) return cache.match(key);
  }
  return undefined;
}

/** A reader who pays by the megabyte taps for pictures; a tapped one asks in the mode `cors`, all others do not. */
async function isHeldBack({ destination, mode }) {
  if (destination !== "image" || mode === "cors") return false;
  const choice = await (await caches.match("/low-data"))?.text();
  return choice ? choice === "on" : Boolean(navigator.connection?.saveData);
}

/** The query of an address tells who sent the reader, not what the page says. */
function kept(path) {
  return caches.match(path, { ignoreVary: true });
}

async function remember(path, response) {
  // What has left the paper leaves the reader's phone too.
  if (response.status === 404 || response.status === 410) return forget(path);
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (response.status !== 200 || response.redirected || !isPage) return;
  if (path === "/") {
    await put(FRONT, path, response);
    await keepOfflinePage();
  } else if (path !== OFFLINE) {
    const saved = await caches.open(SAVED);
    await ((await saved.match(path)) ? saved.put(path, response) : put(PAGES, path, response, MOST_PAGES));
  }
}

async function forget(path) {
  for (const name of [PAGES, SAVED]) await (await caches.open(name)).delete(path);
}

/** Puts a response last in its cache and takes out the oldest beyond the limit. */
async function put(name, path, response, most = Number.POSITIVE_INFINITY) {
  const cache = await caches.open(name);
  await cache.delete(path);
  await cache.put(path, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** The page for hours without a network, and the style sheet and scripts that it names. */
async function keepOfflinePage() {
  const response = await fetch(OFFLINE);
  if (response.status !== 200) return;
  const html = await response.clone().text();
  const files = new Set(html.match(/\/assets\/[\w.-]+/g));
  const cache = await caches.open(FRONT);
  await cache.put(OFFLINE, response);
  for (const path of files) if (!(await kept(path))) await cache.add(path);
  // Earlier editions had other names for these.
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith("/assets/") && !files.has(pathname)) await cache.delete(url);
  }
}
