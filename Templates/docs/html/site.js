// What the site does beyond showing its pages: theme, language, copying, tabs, the place in the page, search.
// Nothing here writes markup; texts of a spec only ever become text nodes.
"use strict";

const root = document.documentElement;
const words = document.body.dataset;

/** An element with properties and children. */
function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Says something to a screen reader. */
function tell(text) { document.getElementById("told").textContent = text; }

// Theme

document.querySelector(".theme").addEventListener("click", () => {
  const isDark = (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  root.dataset.theme = isDark ? "light" : "dark";
  kept.set("theme", root.dataset.theme);
});

// Copying

/** Puts text on the clipboard; whether that worked. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without a secure context have no clipboard, but can copy a selection.
    const area = make("textarea", { value: text, readOnly: true, className: "unseen" });
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    return isCopied;
  }
}

function copyButton(text) {
  const button = make("button", { type: "button", className: "copy", textContent: words.copy });
  button.addEventListener("click", async () => {
    const outcome = await copy(text()) ? words.copied : words.copyFailed;
    button.textContent = outcome;
    tell(outcome);
    setTimeout(() => { button.textContent = words.copy; }, 1600);
  });
  return button;
}

const codeOf = (block) => block.querySelector("pre").textContent.trimEnd();

// What scrolls must be reachable by key, and nothing else.
const scrollers = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0; else target.removeAttribute("tabindex");
  }
});
for (const box of document.querySelectorAll("pre, .table")) scrollers.observe(box);

// Tabs: without script, the samples of all languages stand below one another.

const showers = [];

function showLanguage(language) { for (const show of showers) show(language); }

for (const [number, group] of document.querySelectorAll(".tabs").entries()) {
  const panels = [...group.querySelectorAll(":scope > .code")];
  const list = make("div", { className: "tab-list" });
  const tabList = make("div", { role: "tablist", ariaLabel: words.language });
  const tabs = panels.map((panel, index) => {
    panel.id = `panel-${number}-${index}`;
    panel.role = "tabpanel";
    const tab = make("button", {
      type: "button", role: "tab", id: `tab-${number}-${index}`, textContent: panel.dataset.title,
    });
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => {
      const before = tab.getBoundingClientRect().top;
      showLanguage(panel.dataset.title);
      // Other samples above change their height with this one; the tab stays under the pointer.
      scrollBy({ top: tab.getBoundingClientRect().top - before });
      kept.set("language", panel.dataset.title);
    });
    return tab;
  });
  tabList.append(...tabs);
  tabList.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.click();
    next.focus();
  });
  const shown = () => panels.find((panel) => !panel.hidden);
  list.append(tabList, copyButton(() => codeOf(shown())));
  group.prepend(list);
  group.classList.add("live");
  showers.push((language) => {
    if (!panels.some((panel) => panel.dataset.title === language)) return;
    for (const [index, panel] of panels.entries()) {
      const isShown = panel.dataset.title === language;
      panel.hidden = !isShown;
      tabs[index].ariaSelected = String(isShown);
      tabs[index].tabIndex = isShown ? 0 : -1;
    }
  });
  showers.at(-1)(panels[0].dataset.title);
}
if (kept.get("language")) showLanguage(kept.get("language"));

// Deep links: what a link names is opened.

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let element = target; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  target.scrollIntoView();
}
addEventListener("hashchange", openTarget);
if (location.hash) openTarget();

const closed = [];
addEventListener("beforeprint", () => {
  closed.push(...document.querySelectorAll("main details:not([open])"));
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => { for (const details of closed.splice(0)) details.open = false; });

// The place in the page: marked in the navigation, and kept when the language changes.

const places = [...document.querySelectorAll("main section[id], main .entry[id], main .fold[id], main .order[id], main .changes > li[id]")];
const sectionLinks = new Map([...document.querySelectorAll(".side .places a")].map((link) => [link.hash.slice(1), link]));

/** The last of `elements` whose top has passed the bar. */
function current(elements) {
  const line = document.querySelector(".bar").offsetHeight + 48;
  return elements.findLast((element) => element.getClientRects().length && element.getBoundingClientRect().top <= line);
}

function markSection() {
  const sections = places.filter((place) => sectionLinks.has(place.id));
  const isAtEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
  const id = (isAtEnd ? sections.at(-1) : current(sections))?.id;
  for (const [name, link] of sectionLinks) {
    if (name === id) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
  }
}
let isMarking = false;
addEventListener("scroll", () => {
  if (isMarking) return;
  isMarking = true;
  requestAnimationFrame(() => { isMarking = false; markSection(); });
}, { passive: true });
markSection();

/** What the address names, while it is in sight. */
function target() {
  const element = document.querySelector(":target");
  const box = element?.getBoundingClientRect();
  return box && box.top < innerHeight && box.bottom > 0 ? element : null;
}

for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    kept.set("locale", link.dataset.locale);
    link.hash = (target() ?? current(places))?.id ?? "";
  });
}
// A long navigation begins at the current page.
const side = document.querySelector(".side");
const here = side.querySelector('[aria-current="page"]');
if (here && here.offsetTop > side.clientHeight * 0.8) side.scrollTop = here.offsetTop - side.clientHeight / 3;
// On a phone, the navigation goes once it has been used.
side.addEventListener("click", (event) => { if (event.target.closest("a") && side.matches(":popover-open")) side.hidePopover(); });

// Search. The index is a script, which a page opened from a disk may load, as it may not load JSON.

const dialog = document.querySelector(".search");
const field = dialog.querySelector("input");
const list = dialog.querySelector(".search-hits");
const told = dialog.querySelector(".search-told");
let index = null;

/** Text as it is compared: without case, width or separators of names. */
const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[_-]/g, "");

/** Called by the index. Entries are [title, place, address, text]. */
window.searchIndex = (entries) => {
  index = entries.map(([title, place, address, text]) => (
    { title, place, address, text, foldedTitle: folded(title), foldedText: folded(text) }
  ));
  search();
};

function loadIndex() {
  if (index || document.querySelector("script[data-index]")) return;
  const script = make("script", { src: "search.js" });
  script.dataset.index = "";
  document.head.append(script);
}

const isUnspaced = (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
const pairs = (text) => Array.from({ length: text.length - 1 }, (_, start) => text.slice(start, start + 2));

/** How well an entry answers one term: 0 for not at all. */
function fit(entry, term) {
  if (entry.foldedTitle === term) return 100;
  if (entry.foldedTitle.endsWith("." + term)) return 50;
  if (entry.foldedTitle.startsWith(term)) return 60;
  if (entry.foldedTitle.includes(term)) return 40;
  if (entry.foldedText.includes(term)) return 15;
  // Chinese and Japanese are written without spaces: a phrase is found by the pairs of characters in it.
  if (term.length < 3 || !isUnspaced(term)) return 0;
  const all = pairs(term);
  const found = all.filter((pair) => entry.foldedTitle.includes(pair) || entry.foldedText.includes(pair)).length;
  return found / all.length >= 0.6 ? 10 * found / all.length : 0;
}

function hits(query) {
  const terms = folded(query).split(/\s+/u).filter(Boolean);
  if (!terms.length) return [];
  const joined = terms.join("");
  return index
    .map((entry, order) => {
      const fits = terms.map((term) => fit(entry, term));
      const score = fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, 0);
      return { entry, order, score: score && entry.foldedTitle === joined ? score + 100 : score };
    })
    .filter((hit) => hit.score > 0)
    .sort((one, other) => other.score - one.score || one.order - other.order)
    .slice(0, 30)
    .map((hit) => hit.entry);
}

/** `text` with what was asked for marked. */
function marked(text, terms) {
  const lower = text.toLowerCase();
  const term = terms.find((one) => lower.includes(one));
  if (!term || lower.length !== text.length) return [text];
  const start = lower.indexOf(term);
  const end = start + term.length;
  return [text.slice(0, start), make("mark", {}, text.slice(start, end)), text.slice(end)];
}

/** A piece of `text` around the first of `terms`. */
function excerpt(text, terms) {
  const start = Math.max(0, ...terms.map((term) => text.toLowerCase().indexOf(term) - 60));
  return start ? "…" + text.slice(start) : text;
}

function search() {
  if (!index || !dialog.open) return;
  const query = field.value.trim();
  const terms = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = hits(query);
  list.replaceChildren(...found.map((entry, number) => make(
    "li", { role: "none" },
    make(
      "a", { id: `hit-${number}`, role: "option", href: entry.address, tabIndex: -1 },
      make("div", { className: "hit-title" }, ...marked(entry.title, terms)),
      make("div", { className: "hit-place" }, entry.place),
      make("div", { className: "hit-text" }, ...marked(excerpt(entry.text, terms), terms))))));
  told.textContent = found.length || !query ? "" : words.nothing;
  field.ariaExpanded = String(found.length > 0);
  choose(0);
}

const options = () => [...list.querySelectorAll("a")];
const chosen = () => options().findIndex((option) => option.ariaSelected === "true");

function choose(number) {
  for (const [at, option] of options().entries()) option.ariaSelected = String(at === number);
  const option = options()[number];
  if (option) field.setAttribute("aria-activedescendant", option.id); else field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function openSearch() {
  if (dialog.open) return;
  loadIndex();
  dialog.showModal();
  field.select();
  search();
}

document.querySelector(".find").addEventListener("click", openSearch);
field.addEventListener("input", search);
field.addEventListener("keydown", (event) => {
  const count = options().length;
  // An input method's own keys choose among its candidates.
  if (event.isComposing || !count) return;
  if (event.key === "ArrowDown") choose((chosen() + 1) % count);
  else if (event.key === "ArrowUp") choose((chosen() - 1 + count) % count);
  else if (event.key === "Enter") options()[chosen()].click();
  else return;
  event.preventDefault();
});
list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isCommand) return;
  event.preventDefault();
  openSearch();
});
