// The one script of the paper. Every page is complete without it: it only adds what HTML alone cannot do.
// It is deferred, has no dependency, and speaks no word of its own: words come from the page's data attributes.

const root = document.documentElement;
const script = document.currentScript;
const canKeep = script?.dataset.worker && navigator.serviceWorker && globalThis.caches;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Choices are remembered where the browser allows it; private windows may not. */
const store = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice holds for this page.
    }
  },
};

// What the reader chose before comes first, so that the page settles at once.
const theme = store.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
const steps = ["1", "2", "3", "4"];
const textSize = store.get("text-size");
if (steps.includes(textSize)) root.dataset.textSize = textSize;

// Times of today become "two hours ago". After a day the full time is clearer.
const phrases = JSON.parse(script?.dataset.relative || "[]");
function relative(within) {
  for (const time of all("time[data-relative]", within)) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
    if (!(minutes >= 0 && minutes < 1440) || !phrases.length) continue;
    const hours = Math.floor(minutes / 60);
    const number = hours || minutes;
    const phrase = phrases[minutes < 1 ? 0 : (hours ? 3 : 1) + (number > 1)];
    time.title = time.textContent;
    time.textContent = phrase.replace("#", number);
    time.removeAttribute("lang");
    time.removeAttribute("data-relative");
  }
}
relative(document);

// On a line that is paid by the megabyte, pictures that have not come yet wait for a tap: they are held before anything else.
const isLowData = () => (store.get("low-data") || (navigator.connection?.saveData ? "on" : "off")) === "on";
const lowData = all("[data-low-data]").map(holdPictures);

// The rest waits until the page is painted, one feature a task: neither the first look nor a touch waits for all of it.
requestAnimationFrame(async () => {
  for (const feature of [
    switchTheme,
    sizeText,
    switchLowData,
    passOn,
    offerListening,
    keepStories,
    openEmbeds,
    stayNew,
    startWorker,
  ]) {
    await new Promise((resolve) => setTimeout(resolve));
    feature();
  }
});

/** Light and dark. */
function switchTheme() {
  for (const button of all("[data-theme-switch]")) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", isDark());
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store.set("theme", root.dataset.theme);
      show();
    });
    system.addEventListener("change", show);
    show();
    button.hidden = false;
  }
}

/** Text size, in four steps. A step that leads nowhere stays in reach of the keyboard and says that it is off. */
function sizeText() {
  for (const control of all("[data-text-size-control]")) {
    const buttons = all("[data-step]", control);
    const current = () => steps.indexOf(root.dataset.textSize || "1");
    const target = (button) => current() + Number(button.dataset.step);
    const show = () => {
      for (const button of buttons) button.setAttribute("aria-disabled", !steps[target(button)]);
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const step = steps[target(button)];
        if (!step) return;
        root.dataset.textSize = step;
        store.set("text-size", step);
        show();
      });
    }
    show();
    control.hidden = false;
  }
}

/** Puts a button in the place of each picture where the reader wishes it, and gives what applies a new choice. */
function holdPictures(button) {
  const waiting = new Set();
  const hold = (img) => {
    if (img.complete && img.naturalWidth) return;
    const whole = img.closest("picture") || img;
    const isPicture = whole !== img;
    // The service worker lets through what asks in the mode `cors`.
    const html = whole.outerHTML.replace("<img ", '<img crossorigin="anonymous" ');
    const { width, height } = img.getBoundingClientRect();
    const tap = document.createElement("button");
    tap.type = "button";
    tap.dataset.held = "";
    tap.style.aspectRatio = `${width || img.width} / ${height || img.height}`;
    tap.textContent = button.dataset.show;
    if (img.alt) tap.setAttribute("aria-label", `${button.dataset.show}: ${img.alt}`);
    tap.addEventListener("click", (event) => {
      event.preventDefault();
      waiting.delete(tap);
      (isPicture ? whole : tap).outerHTML = html;
    });
    // Without an address the browser drops what it has begun to fetch.
    for (const part of [...all("source", whole), img]) {
      part.removeAttribute("srcset");
      part.removeAttribute("src");
    }
    if (isPicture) whole.replaceChildren(tap);
    else whole.replaceWith(tap);
    waiting.add(tap);
  };
  const apply = () => {
    if (isLowData()) all("main img").forEach(hold);
    else for (const tap of waiting) tap.click();
    button.setAttribute("aria-pressed", isLowData());
  };
  apply();
  return { button, apply };
}

/** Pictures on tap, or at once. */
function switchLowData() {
  for (const { button, apply } of lowData) {
    button.addEventListener("click", () => {
      const next = isLowData() ? "off" : "on";
      store.set("low-data", next);
      // The service worker, which cannot read the store, looks here.
      globalThis.caches?.open("akhbar-choices").then((cache) => cache.put("/low-data", new Response(next)));
      apply();
      say(button, button.dataset[next]);
    });
    button.hidden = false;
  }
}

/** Copies the link, passes it to the phone's own share sheet, puts the page on paper. */
function passOn() {
  for (const button of all("[data-copy]")) {
    if (!navigator.clipboard) break;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        say(button, button.dataset.done);
      } catch {
        say(button, button.dataset.copy);
      }
    });
    button.hidden = false;
  }
  for (const button of all("[data-share]")) {
    if (!navigator.share) break;
    button.addEventListener("click", () => {
      // A reader who closes the sheet has not failed.
      navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
    });
    button.hidden = false;
  }
  for (const button of all("[data-print]")) {
    button.addEventListener("click", () => print());
    button.hidden = false;
  }
}

/** Tells what was done, for a while, in the place beside the button that is read out. */
function say(button, text) {
  const status = button.closest("[data-says]")?.querySelector("[role=status]");
  if (!status) return;
  status.textContent = text;
  setTimeout(() => {
    status.textContent = "";
  }, 4000);
}

/** Listening, where the device has a voice for the story's language. Few use it, so the rest is fetched then. */
function offerListening() {
  for (const tools of all("[data-listen]")) {
    if (!globalThis.speechSynthesis) break;
    const { lang } = tools.closest("[lang]");
    const findVoice = () => speechSynthesis.getVoices().find((voice) => voice.lang.split(/[-_]/)[0] === lang);
    const offer = () => {
      tools.hidden = !findVoice();
    };
    const play = tools.querySelector("[data-play]");
    play.addEventListener(
      "click",
      async () => {
        const { listen } = await import(tools.dataset.listen);
        listen(tools, findVoice);
        play.click();
      },
      { once: true },
    );
    speechSynthesis.addEventListener?.("voiceschanged", offer);
    offer();
  }
}

/** Stories kept for hours without a network. Without a worker nobody would hand them out. */
function keepStories() {
  for (const button of all("[data-reload]")) {
    button.addEventListener("click", () => location.reload());
    button.hidden = false;
  }
  if (!canKeep) return;
  for (const button of all("[data-save]")) {
    const url = location.pathname;
    const label = button.querySelector("[data-label]");
    const words = [label.textContent, button.dataset.done];
    const isSaved = () => (store.get("saved") || "").includes(JSON.stringify(url));
    const show = () => {
      label.textContent = words[Number(isSaved())];
      button.setAttribute("aria-pressed", isSaved());
    };
    button.addEventListener("click", async () => {
      try {
        const { keepStory, dropStory } = await import(button.dataset.save);
        await (isSaved() ? dropStory(url) : keepStory({ url, title: button.dataset.title }));
        if (isSaved()) say(button, button.dataset.done);
      } catch {
        say(button, button.dataset.failed);
      }
      show();
    });
    show();
    button.hidden = false;
  }
  for (const shelf of all("[data-shelf]")) {
    import(shelf.dataset.shelf).then(({ drawShelf }) => drawShelf(shelf)).catch(() => {});
  }
}

/** An embed loads from its site only when the reader asks for it. */
function openEmbeds() {
  for (const embed of all(".embed[data-src]")) {
    embed.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement("iframe");
      frame.src = embed.dataset.src;
      frame.title = link.textContent.trim();
      frame.allow = "fullscreen; picture-in-picture; encrypted-media";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      embed.dataset.open = "";
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

/** Blocks that stay new on old pages: fetched when they come near; the link in them stays where that fails. */
function stayNew() {
  if ("IntersectionObserver" in window) {
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          near.unobserve(target);
          refresh(target);
        }
      },
      { rootMargin: "600px" },
    );
    for (const block of all("[data-fragment]")) near.observe(block);
  }
}

/** Fills a block with what is new. */
async function refresh(block) {
  try {
    const response = await fetch(block.dataset.fragment);
    const html = response.ok ? await response.text() : "";
    if (!html.trim()) throw new Error("nothing new");
    const slot = block.querySelector("[data-fragment-slot]");
    slot.innerHTML = html;
    relative(slot);
    // A list need not offer the page that the reader is on.
    for (const link of all(`a[href="${CSS.escape(location.pathname)}"]`, slot))
      link.setAttribute("aria-current", "page");
  } catch {
    // Offline, or the server is away, or there is nothing to tell: the link remains.
    block.dataset.failed = "";
  }
}

/** The worker starts when the page stands: a cheap phone has one thing to do at a time. */
function startWorker() {
  const whenIdle = globalThis.requestIdleCallback || setTimeout;
  if (canKeep) {
    whenIdle(() => {
      navigator.serviceWorker.register(script.dataset.worker, { updateViaCache: "none" }).catch(() => {});
    });
  } else {
    // The paper has switched its worker off: one that is still here looks for its successor at once, which removes both.
    navigator.serviceWorker
      ?.getRegistration()
      .then((known) => known?.update())
      .catch(() => {});
  }
}
