// The page: keeps what the sandbox told it, shows it, and sends what one does.
import { bubble, button, node } from "./bubbles.js";
import { labelPage, say, switchLanguage } from "./labels.js";
import { CommandMenu } from "./menu.js";

const $ = (id) => document.getElementById(id);
const PERSON = "sandbox-person";
const ANSWER_SHOWN = 4000; // milliseconds a passing note stays
const ACTION_SHOWN = 5000; // a chat action lasts five seconds, as in Telegram
const TALLEST = 140; // pixels the text box grows to
const BUSY_AT_MOST = 10000; // a button nobody answers stops waiting

let world = { people: [], bots: [], chats: [], hints: [], seq: 0 };
let chatKey = null;
let context = null; // { kind: "reply" | "edit", message }
let typingTimer = 0;
let toastTimer = 0;
const unread = new Map();
const waiting = new Map(); // query id -> the button that shows it is busy
const early = new Map(); // answers that overtook the reply to the press

const me = () => world.people.find((person) => String(person.id) === $("person").value) || world.people[0];
const mine = (chat) => String(me().id) in chat.members;
const chatNow = () => world.chats.find((chat) => chat.key === chatKey);
const botsOf = (chat) => world.bots.filter((bot) => String(bot.id) in chat.members);
const titleOf = (chat) => (chat.type === "private" ? botsOf(chat)[0].first_name : chat.title);

async function ask(name, body) {
  const how = body ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {};
  const response = await fetch(`/api/${name}`, how);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    toast(say("failed") + error.message);
    return null;
  }
}

const here = () => ({ person: me().id, chat: chatKey });

// ---- showing

function roleOf(person) {
  const group = world.chats.find((chat) => chat.type !== "private" && String(person.id) in chat.members);
  return group ? say(group.members[person.id]) : person.language_code;
}

function showPeople() {
  const chosen = localStorage.getItem(PERSON);
  const options = world.people.map((person) => new Option(`${person.first_name} · ${roleOf(person)}`, person.id));
  $("person").replaceChildren(...options);
  if (world.people.some((person) => String(person.id) === chosen)) $("person").value = chosen;
  $("bot-name").textContent = world.bots.map((bot) => bot.first_name).join(" · ");
  document.title = `${$("bot-name").textContent} · Sandbox`;
}

function lastWords(chat) {
  const last = chat.messages.at(-1);
  if (!last) return say(chat.type === "private" ? "privateChat" : "group");
  return (last.from.id === me().id ? "" : `${last.from.first_name}: `) + last.text.replaceAll("\n", " ");
}

function chatEntry(chat) {
  const made = button("", `chat${chat.key === chatKey ? " now" : ""}`, () => openChat(chat.key));
  const face = node("span", `face tone${chat.type === "private" ? 0 : 3}`, titleOf(chat).slice(0, 1));
  face.setAttribute("aria-hidden", "true");
  const words = node("span", "chat-words", node("strong", "", titleOf(chat)), node("small", "", lastWords(chat)));
  made.append(face, words);
  if (unread.get(chat.key)) made.append(node("span", "count", String(unread.get(chat.key))));
  if (chat.key === chatKey) made.setAttribute("aria-current", "page");
  return made;
}

const showChats = () => $("chats").replaceChildren(...world.chats.filter(mine).map(chatEntry));

function about(chat) {
  if (chat.type === "private") return `@${botsOf(chat)[0].username}`;
  const names = world.people.filter((person) => String(person.id) in chat.members).map((person) => person.first_name);
  const heard = botsOf(chat)[0]?.privacy ? "privacyOn" : "privacyOff";
  return `${say("people")([...names, ...botsOf(chat).map((bot) => `@${bot.username}`)])} — ${say(heard)}`;
}

function showHead() {
  const chat = chatNow();
  $("chat-title").textContent = titleOf(chat);
  $("chat-about").textContent = about(chat);
  $("privacy-box").hidden = chat.type === "private";
  $("privacy").checked = Boolean(botsOf(chat)[0]?.privacy);
}

const drawn = (chat, message) =>
  bubble(message, { mine: message.from.id === me().id, named: chat.type !== "private" && message.from.id !== me().id, act });

function hint(chat) {
  const group = chat.type !== "private";
  const before = group ? `@${botsOf(chat)[0].username} ` : "";
  const hints = world.hints.map((text) => (text.startsWith("/") ? text : before + text));
  const chips = hints.map((text) => button(text, "chip", () => send(text)));
  const box = node("section", "hint", node("h2", "", say(group ? "groupHint" : "hintTitle")), node("div", "chips", ...chips));
  if (!group) box.append(node("p", "", say("hintMore")));
  return box;
}

function showLog() {
  const chat = chatNow();
  const bubbles = chat.messages.map((message) => drawn(chat, message));
  $("log").replaceChildren(...(bubbles.length ? bubbles : [hint(chat)]));
  $("log").scrollTop = $("log").scrollHeight;
}

function showAll() {
  labelPage();
  $("language").textContent = say("other");
  $("text").placeholder = say("write");
  $("text").setAttribute("aria-label", say("write"));
  $("menu-open").setAttribute("aria-label", say("commands"));
  $("context-off").setAttribute("aria-label", say("cancel"));
  showChats();
  showHead();
  showLog();
  showContext();
  loadCommands();
}

function openChat(key) {
  const chat = world.chats.find((each) => each.key === key && mine(each)) || world.chats.find(mine);
  chatKey = chat.key;
  history.replaceState(null, "", `#${chatKey}`);
  unread.delete(chatKey);
  context = null;
  $("typing").textContent = "";
  showAll();
}

function toast(text) {
  if (!text) return;
  $("toast").textContent = text;
  $("toast").classList.add("on");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $("toast").classList.remove("on"), ANSWER_SHOWN);
}

function showAlert(text) {
  $("alert-text").textContent = text;
  if (!$("alert").open) $("alert").showModal();
}

function showContext() {
  $("context").hidden = !context;
  if (!context) return;
  const word = say(context.kind === "reply" ? "replying" : "editing");
  $("context-text").textContent = `${word} ${context.message.from.first_name}: ${context.message.text}`;
}

function setContext(kind, message) {
  if (context?.kind === "edit") $("text").value = "";
  context = kind && { kind, message };
  if (kind === "edit") $("text").value = message.text;
  showContext();
  grow();
  $("text").focus();
}

// ---- doing

async function send(text) {
  if (!text.trim()) return;
  const [kind, message] = [context?.kind, context?.message];
  const done = await attempt(() =>
    kind === "edit"
      ? ask("edit", { ...here(), message_id: message.message_id, text })
      : ask("say", { ...here(), text, reply_to: kind === "reply" ? message.message_id : 0 }),
  );
  if (done) {
    context = null;
    showContext();
  }
  return done;
}

function notBusy(pressed) {
  pressed.classList.remove("busy");
  pressed.disabled = false;
}

async function pressKey(message, key, pressed) {
  if (key.copy_text) return navigator.clipboard.writeText(key.copy_text.text).then(() => toast(say("copied")));
  if (!("callback_data" in key)) return toast(say("unsupported"));
  pressed.classList.add("busy");
  pressed.disabled = true;
  setTimeout(() => notBusy(pressed), BUSY_AT_MOST);
  const done = await attempt(() => ask("press", { ...here(), message_id: message.message_id, data: key.callback_data }));
  if (!done || early.delete(done.query)) return notBusy(pressed);
  return waiting.set(done.query, pressed);
}

function showMessage(number) {
  const target = $(`message-${number}`);
  if (!target) return toast(say("gone"));
  target.scrollIntoView({ block: "center", behavior: "smooth" });
  target.classList.add("found");
  return setTimeout(() => target.classList.remove("found"), 1200);
}

const act = {
  send,
  key: pressKey,
  show: showMessage,
  reply: (message) => setContext("reply", message),
  edit: (message) => setContext("edit", message),
};

// ---- the command menu

const menu = new CommandMenu($("menu"), $("text"), () => chatNow().type === "private");

async function loadCommands() {
  const query = new URLSearchParams(here());
  menu.commands = (await attempt(() => ask(`commands?${query}`))) || [];
}

// ---- the composer

function grow() {
  $("text").style.height = "auto";
  $("text").style.height = `${Math.min($("text").scrollHeight + 2, TALLEST)}px`;
  $("text").style.overflowY = $("text").scrollHeight > TALLEST ? "auto" : "hidden";
}

async function submit(event) {
  event?.preventDefault();
  const text = $("text").value;
  if (!text.trim() || !(await send(text))) return;
  if ($("text").value === text) $("text").value = "";
  menu.show();
  grow();
}

function typed(event) {
  if (menu.takes(event)) return event.preventDefault();
  if (event.key === "Escape" && context) return setContext(null);
  // While an input method composes, Enter belongs to it.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) return submit(event);
  return null;
}

// ---- what happens

const nearEnd = () => $("log").scrollHeight - $("log").scrollTop - $("log").clientHeight < 160;

function added(chat, event) {
  chat.messages.push(event.message);
  if (chat.key !== chatKey) {
    if (mine(chat)) unread.set(chat.key, (unread.get(chat.key) || 0) + 1);
    return;
  }
  const follow = nearEnd() || event.message.from.id === me().id;
  $("log").querySelector(".hint")?.remove();
  $("log").append(drawn(chat, event.message));
  if (event.message.from.is_bot) $("typing").textContent = "";
  if (follow) $("log").scrollTop = $("log").scrollHeight;
}

function changed(chat, event) {
  const index = chat.messages.findIndex((message) => message.message_id === event.message.message_id);
  if (index < 0) return;
  const follow = nearEnd();
  chat.messages[index] = event.message;
  if (chat.key !== chatKey) return;
  const old = $(`message-${event.message.message_id}`);
  const keys = [...old.querySelectorAll(".key")];
  const focused = keys.indexOf(document.activeElement);
  const fresh = drawn(chat, event.message);
  old.replaceWith(fresh);
  if (focused >= 0) (fresh.querySelectorAll(".key")[focused] || fresh.querySelector(".key"))?.focus();
  if (follow) $("log").scrollTop = $("log").scrollHeight;
}

function removed(chat, event) {
  chat.messages = chat.messages.filter((message) => message.message_id !== event.message_id);
  if (chat.key === chatKey) showLog();
}

function acted(chat, event) {
  if (chat.key !== chatKey) return;
  const bot = world.bots.find((each) => each.id === event.bot);
  $("typing").textContent = `${bot.first_name} ${say("typing")}`;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => ($("typing").textContent = ""), ACTION_SHOWN);
}

function answered(event) {
  const pressed = waiting.get(event.query);
  if (pressed) notBusy(pressed);
  else early.set(event.query, true);
  waiting.delete(event.query);
  if (event.person !== me().id) return;
  if (event.alert && event.text) showAlert(event.text);
  else toast(event.text);
}

function happened(event) {
  world.seq = event.seq;
  const chat = world.chats.find((each) => each.key === event.chat);
  const handlers = { message: added, edited: changed, deleted: removed, action: acted };
  if (chat && event.type in handlers) handlers[event.type](chat, event);
  if (event.type === "answer") answered(event);
  if (event.type === "commands") loadCommands();
  if (event.type === "reload") load();
  if (event.type === "privacy") {
    world.bots.find((bot) => bot.id === event.bot).privacy = event.on;
    showHead();
  }
  showChats();
}

// ---- starting

function follow() {
  const socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/stream?after=${world.seq}`);
  socket.addEventListener("open", () => ($("connection").textContent = ""));
  socket.addEventListener("message", (message) => happened(JSON.parse(message.data)));
  socket.addEventListener("close", () => {
    $("connection").textContent = say("lost");
    setTimeout(follow, 1000);
  });
}

async function load() {
  world = await ask("state");
  showPeople();
  openChat(chatKey || decodeURIComponent(location.hash.slice(1)));
}

$("person").addEventListener("change", () => {
  localStorage.setItem(PERSON, $("person").value);
  openChat(chatNow().type === "private" ? null : chatKey);
});
$("language").addEventListener("click", () => { switchLanguage(); showPeople(); showAll(); });
$("privacy").addEventListener("change", () =>
  attempt(() => ask("privacy", { bot: botsOf(chatNow())[0].id, on: $("privacy").checked })));
$("composer").addEventListener("submit", submit);
$("text").addEventListener("keydown", typed);
$("text").addEventListener("input", () => { menu.restart(); grow(); });
$("menu-open").addEventListener("click", () => {
  if (!menu.commands.length) return toast(say("noCommands"));
  $("text").value = "/";
  menu.show();
  return $("text").focus();
});
$("context-off").addEventListener("click", () => setContext(null));

await load();
follow();
$("text").focus();
