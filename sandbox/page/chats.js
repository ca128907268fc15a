// The list of chats on the left.
import { hour } from "./bubbles.js";
import { $, button, face, node } from "./dom.js";
import { locale, say } from "./labels.js";
import { summary } from "./media.js";
import { notice } from "./service.js";
import { store } from "./store.js";

const DAY = { month: "numeric", day: "numeric" };

function when(seconds) {
  const [then, now] = [new Date(seconds * 1000), new Date(store.now() * 1000)];
  return then.toDateString() === now.toDateString() ? hour(seconds) : then.toLocaleDateString(locale(), DAY);
}

function lastWords(chat) {
  if (!store.isIn(chat)) return say("notIn");
  const last = chat.messages.at(-1);
  if (!last) return say("nothing");
  const text = notice(last) ?? summary(last);
  const name = last.from.id === store.me.id ? say("you") : last.from.first_name;
  return notice(last) !== null || (chat.type === "private" && last.from.is_bot) ? text : `${name}: ${text}`;
}

function entry(chat, open) {
  const made = button("", `chat${chat === store.chat ? " now" : ""}${store.isIn(chat) ? "" : " outside"}`, () => open(chat.key));
  const title = node("strong", "", store.titleOf(chat));
  if (chat.type === "private") title.append(node("span", "badge", say("bot")));
  const last = store.isIn(chat) ? chat.messages.at(-1) : null;
  const top = node("span", "chat-top", title, ...(last ? [node("time", "", when(last.date))] : []));
  const unread = store.unreadIn(chat);
  const foot = node("span", "chat-foot", node("small", "", lastWords(chat)), ...(unread ? [node("span", "count", String(unread))] : []));
  made.append(face(store.titleOf(chat), store.toneOf(chat)), node("span", "chat-words", top, foot));
  if (chat === store.chat) made.setAttribute("aria-current", "page");
  made.dataset.key = chat.key;
  return made;
}

function move(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || event.altKey) return;
  event.preventDefault();
  const entries = [...$("chats").children];
  entries[entries.indexOf(document.activeElement) + by]?.focus();
}

// `open(key)` goes to a chat.
export function showChats(open) {
  const draw = () => {
    const focused = document.activeElement?.closest("#chats .chat")?.dataset.key;
    $("chats").replaceChildren(...store.list.map((chat) => entry(chat, open)));
    if (focused) [...$("chats").children].find((each) => each.dataset.key === focused)?.focus();
    const waiting = store.chats.filter((chat) => store.isIn(chat)).reduce((sum, chat) => sum + store.unreadIn(chat), 0);
    document.title = `${waiting ? `(${waiting}) ` : ""}${store.titleOf(store.chat)} · Sandbox`;
  };
  $("chats").addEventListener("keydown", move);
  for (const name of ["look", "change", "clock"]) store.addEventListener(name, draw);
}

