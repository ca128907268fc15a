// Where links lead: to the bots of this sandbox where they name one, else out, in a page of its own.
import { attempt } from "./api.js";
import { node } from "./dom.js";
import { store } from "./store.js";

const SAFE = /^(https?|tg|mailto):/i;
const TO_TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);

function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

// Returns the bot of this sandbox a deep link leads to, with what it starts with; null for any other address.
export function botBehind(address) {
  const url = parsed(address);
  if (!url) return null;
  const resolves = url.protocol === "tg:" && address.startsWith("tg://resolve");
  const name = resolves ? url.searchParams.get("domain") : TO_TELEGRAM.has(url.hostname) && url.pathname.slice(1);
  const bot = name && store.bots.find((each) => each.username.toLowerCase() === name.toLowerCase());
  return bot ? { bot, start: url.searchParams.get("start") } : null;
}

// Opens the private chat with a bot, and starts it where the link says with what.
export async function openBot({ bot, start }) {
  store.open(`${bot.id}:${store.me.id}`);
  if (start !== null) await attempt(() => store.do("say", { text: `/start ${start}`.trim() }));
}

export function follow(address, children, className = "") {
  if (!SAFE.test(address)) return node("span", `link ${className}`, ...children);
  const made = node("a", className, ...children);
  made.href = address;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  made.addEventListener("click", (event) => {
    const found = botBehind(address);
    if (!found) return;
    event.preventDefault();
    openBot(found);
  });
  return made;
}
