// About a chat: who is in it, what its bots may do, its topics; blocking, leaving.
import { act, attempt } from "./api.js";
import { button, face, icon, node, toneOf } from "./dom.js";
import { say } from "./labels.js";
import { confirmBox } from "./notices.js";
import { store } from "./store.js";

const STANDINGS = ["member", "administrator", "restricted", "kicked"];

// What somebody is, to be changed by those who administer the group; its creator stays.
function standing(chat, user) {
  const status = chat.members[user.id];
  if (!store.administers(chat) || status === "creator" || user.id === store.me.id) return node("span", "role", say(status));
  const select = node("select", "line short", ...STANDINGS.map((name) => new Option(say(name), name)));
  select.value = status;
  select.setAttribute("aria-label", say("standingOf", { name: user.first_name }));
  select.addEventListener("change", () => attempt(() => store.do("standing", { member: user.id, status: select.value })));
  return select;
}

function memberRow(chat, user) {
  const words = node("span", "row-words", node("b", "", user.first_name), node("small", "", `@${user.username}`));
  return node("li", "", face(user.first_name, toneOf(user), "small"), words, standing(chat, user));
}

function privacy(bot) {
  const box = node("input", "");
  box.type = "checkbox";
  box.checked = bot.privacy;
  box.addEventListener("change", () => attempt(() => act("privacy", { bot: bot.id, on: box.checked })));
  return node("label", "choice", box, say("privacy"));
}

function topicRow(chat, topic) {
  const change = (deed) => attempt(() => store.do("topic", { deed, topic: topic.id }));
  const made = node("li", "", node("span", "row-words", node("b", "", topic.name)), ...(topic.closed ? [icon("lock")] : []));
  if (!store.administers(chat)) return made;
  made.append(button(say(topic.closed ? "reopenTopic" : "closeTopic"), "plain", () => change(topic.closed ? "reopen" : "close")),
    button(say("deleteTopic"), "plain danger", () => change("delete")));
  return made;
}

function aboutPrivate(chat) {
  const blocked = chat.members[chat.bot] === "kicked";
  const change = () => attempt(() => store.do("standing", { member: chat.bot, status: blocked ? "member" : "kicked" }));
  return [button(say(blocked ? "unblock" : "block"), blocked ? "primary" : "plain danger", change)];
}

async function leave(chat) {
  if (await confirmBox(`${say("leave")}: ${chat.title}?`, say("leave"))) await attempt(() => store.do("leave"));
}

function aboutGroup(chat) {
  const people = store.people.filter((person) => store.isIn(chat, person));
  const bots = store.botsOf(chat);
  const rows = [...people, ...bots].map((user) => memberRow(chat, user));
  const made = [node("h3", "", say("people")), node("ul", "rows", ...rows), node("h3", "", say("bots"))];
  for (const bot of bots) made.push(privacy(bot));
  if (!store.administers(chat)) made.push(node("p", "note", say("adminsOnly")));
  if (chat.forum) made.push(node("h3", "", say("topics")), node("ul", "rows", ...chat.topics.map((topic) => topicRow(chat, topic))));
  if (store.isIn(chat) && chat.members[store.me.id] !== "creator") made.push(button(say("leave"), "plain danger", () => leave(chat)));
  return made;
}

export function showDetails(body) {
  const { chat } = store;
  const title = store.titleOf(chat);
  const words = chat.type === "private" ? `@${store.botOf(chat).username}` : `id ${chat.id}`;
  const head = node("div", "about", face(title, store.toneOf(chat), "large"), node("h2", "", title), node("p", "", words));
  body.replaceChildren(head, ...(chat.type === "private" ? aboutPrivate(chat) : aboutGroup(chat)));
}
