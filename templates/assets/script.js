// The one script of the paper. Every page is complete without it: it only adds what HTML alone cannot do.
// It is deferred, has no dependency, and speaks no word of its own: words come from the page's data attributes.

const root = document.documentElement;
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

// Light and dark.
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

// Text size, in four steps. A step that leads nowhere stays in reach of the keyboard and says that it is off.
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

// Copy the link; pass it to the phone's own share sheet.
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

function say(button, text) {
  const status = button.closest("[data-says]")?.querySelector("[role=status]");
  if (!status) return;
  status.textContent = text;
  setTimeout(() => {
    status.textContent = "";
  }, 4000);
}

// An embed loads from its site only when the reader asks for it.
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

// Times of today become "two hours ago". After a day the full time is clearer.
const phrases = JSON.parse(document.currentScript?.dataset.relative || "[]");
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

// Blocks that stay new on old pages: fetched when they come near; the link in them stays where that fails.
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
