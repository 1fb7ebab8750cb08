// Runs before the first paint, so that a chosen theme does not flash. Without a choice, the system decides.
"use strict";

const kept = {
  /** What was chosen on an earlier page; `null` where storage is refused. */
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  /** Keeps a choice; where storage is refused, it lasts for the page. */
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* So be it. */ } },
};

const theme = kept.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// The first page leads to the language that was read last, or else to the one that the browser asks for.
if ("entry" in document.documentElement.dataset) {
  const editions = [...document.querySelectorAll("link[rel=alternate]")];
  const isAsked = (language) => ({ hreflang }) => {
    const [one, other] = [hreflang, language].map((tag) => tag.toLowerCase().split("-")[0]);
    return one === other;
  };
  const edition = editions.find((link) => link.dataset.locale === kept.get("locale"))
    ?? navigator.languages.map((language) => editions.find(isAsked(language))).find(Boolean);
  if (edition) location.replace(edition.getAttribute("href"));
}
