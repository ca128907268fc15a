// The page's own words, Chinese and English; the two tables have the same keys.
import { EN } from "./words_en.js";
import { ZH } from "./words_zh.js";

const KEY = "sandbox-language";
let language = localStorage.getItem(KEY) || (navigator.language.startsWith("zh") ? "zh" : "en");

// Returns a phrase; `{name}` in it is replaced by the value of that name.
export function say(name, values = {}) {
  const phrase = (language === "zh" ? ZH : EN)[name];
  return phrase.replace(/\{(\w+)\}/g, (_whole, key) => values[key]);
}

export const locale = () => (language === "zh" ? "zh-CN" : "en-GB");

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem(KEY, language);
}

// Words the fixed parts of the page: `data-label` as their text, `data-aria` as their name.
export function labelPage() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  for (const each of document.querySelectorAll("[data-label]")) each.textContent = say(each.dataset.label);
  for (const each of document.querySelectorAll("[data-aria]")) {
    each.setAttribute("aria-label", say(each.dataset.aria));
    each.title = say(each.dataset.aria);
  }
}
