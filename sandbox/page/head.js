// Over and under the messages: whose chat it is, who types, its topics, and why one cannot write.
import { attempt, act } from "./api.js";
import { $, button, face, focusWriting, icon, iconButton, node } from "./dom.js";
import { say } from "./labels.js";
import { summary } from "./media.js";
import { promptBox } from "./notices.js";
import { store } from "./store.js";

const SHOWN = 5000; // milliseconds a chat action lasts, as in Telegram
const ACTIONS = { typing: "typing", upload_photo: "uploading", upload_document: "uploading", upload_video: "uploading" };
let doing = null; // { place, words }
let timer = 0;

function subtitle(chat) {
  if (doing && doing.place === store.place()) return node("p", "doing", doing.words, node("i", "dots"));
  if (chat.type === "private") return node("p", "", `@${store.botOf(chat).username}`);
  const there = Object.values(chat.members).filter((status) => status !== "kicked" && status !== "left").length;
  return node("p", "", say("membersCount", { count: there }));
}

function drawHead() {
  const { chat } = store;
  const title = store.titleOf(chat);
  const words = node("div", "head-words", node("h1", "", title), subtitle(chat));
  $("chat-head").replaceChildren(face(title, store.toneOf(chat)), words);
}

function acted(event) {
  const bot = store.bots.find((each) => each.id === event.bot);
  if (event.chat !== store.chat.key || (event.topic || 0) !== store.topic) return;
  doing = { place: store.place(), words: say(ACTIONS[event.action] || "choosing", { name: bot.first_name }) };
  clearTimeout(timer);
  timer = setTimeout(rested, SHOWN);
  drawHead();
}

function rested() {
  doing = null;
  drawHead();
}

function topicTab(topic) {
  const chosen = topic.id === store.topic;
  const made = button(topic.name, "topic", () => store.open(store.chat.key, topic.id));
  if (topic.closed) made.append(icon("lock"));
  const unread = store.unreadIn(store.chat, topic.id);
  if (unread) made.append(node("span", "count", String(unread)));
  made.setAttribute("role", "tab");
  made.setAttribute("aria-selected", String(chosen));
  made.tabIndex = chosen ? 0 : -1;
  return made;
}

async function newTopic() {
  const name = await promptBox(say("topicName"), say("create"));
  const made = name && (await attempt(() => store.do("topic", { deed: "open", name })));
  if (made) {
    await store.refresh(store.chat.key);
    store.open(store.chat.key, made.topic);
  }
}

function drawTopics() {
  const { chat } = store;
  $("topics").hidden = !chat.forum;
  if (!chat.forum) return;
  const focused = $("topics").contains(document.activeElement);
  const tabs = [{ id: 0, name: say("general") }, ...chat.topics].map(topicTab);
  const more = store.isIn(chat) ? [iconButton("plus", say("newTopic"), "quiet small", newTopic)] : [];
  $("topics").replaceChildren(...tabs, ...more);
  const chosen = $("topics").querySelector("[aria-selected=true]");
  chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focused) chosen.focus();
}

function alongTopics(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by || event.altKey) return;
  event.preventDefault();
  const numbers = [0, ...store.chat.topics.map((topic) => topic.id)];
  store.open(store.chat.key, numbers[(numbers.indexOf(store.topic) + by + numbers.length) % numbers.length]);
}

// Returns why one cannot write here, and what would help: [words, label, deed]; null where one can.
function hindrance(chat) {
  const { me } = store;
  if (!store.isIn(chat)) return [say("joinFirst"), say("join"), () => act("join", { person: me.id, chat: chat.key })];
  if (chat.type === "private" && chat.members[chat.bot] === "kicked") {
    return [say("blocked"), say("unblock"), () => store.do("standing", { member: chat.bot, status: "member" })];
  }
  if (chat.type === "private" && chat.members[chat.bot] === "left") {
    return [say("startFirst"), say("start"), () => store.do("say", { text: "/start" })];
  }
  const topic = chat.topics.find((each) => each.id === store.topic);
  return topic?.closed && !store.administers(chat) ? [say("topicClosed"), "", null] : null;
}

// The newest pinned message, to go to.
function drawPinned(reveal) {
  const number = store.chat.pinned.at(-1);
  const message = store.messagesNow().find((each) => each.message_id === number);
  $("pinned").hidden = !message;
  if (!message) return;
  const made = button("", "pinned-row", () => reveal(number));
  made.append(icon("pin"), node("span", "context-words", node("b", "", say("pinnedMessage")), node("span", "", summary(message))));
  $("pinned").replaceChildren(made);
}

function drawBanner() {
  const found = hindrance(store.chat);
  const focused = $("banner").contains(document.activeElement);
  $("banner").hidden = !found;
  $("dock").hidden = Boolean(found);
  if (!found) return focused && focusWriting();
  const [words, label, deed] = found;
  return $("banner").replaceChildren(node("span", "", words), ...(label ? [button(label, "primary", () => attempt(deed))] : []));
}

// `reveal(number)` goes to a message.
export function showHead(reveal) {
  const draw = () => {
    drawHead();
    drawTopics();
    drawBanner();
    drawPinned(reveal);
  };
  $("topics").addEventListener("keydown", alongTopics);
  store.addEventListener("look", draw);
  store.addEventListener("change", (event) => event.detail === store.chat && draw());
  store.addEventListener("feed:action", (event) => acted(event.detail));
  store.addEventListener("feed:message", ({ detail }) => detail.message.from.is_bot && detail.chat === store.chat.key && rested());
}
