// One message as a node.
import { button, face, icon, iconButton, node, toneOf } from "./dom.js";
import { formatted } from "./formatting.js";
import { keys } from "./keys.js";
import { locale, say } from "./labels.js";
import { carries, media, summary, textOf } from "./media.js";
import { notice } from "./service.js";

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
export const hour = (seconds) => new Date(seconds * 1000).toLocaleTimeString(locale(), TIME);

function sender(message) {
  const made = node("div", `sender ${toneOf(message.from)}`, message.from.first_name);
  if (message.from.is_bot) made.append(node("span", "badge", say("bot")));
  return made;
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return [];
  const name = from.sender_user?.first_name || from.sender_user_name || from.chat?.title || from.sender_chat?.title || "";
  return [node("div", "origin", say("forwardedFrom", { name }))];
}

function quote(message, act) {
  const replied = message.reply_to_message;
  if (!replied || replied.forum_topic_created) return [];
  const made = button("", `quote ${toneOf(replied.from)}`, () => act.show(replied.message_id));
  made.append(node("b", "", replied.from.first_name), node("span", "", summary(replied) || notice(replied) || ""));
  return [made];
}

function tools(message, { mine, act }) {
  const made = [iconButton("smile", say("react"), "tool", (pressed) => act.react(message, pressed)), iconButton("reply", say("reply"), "tool", () => act.reply(message))];
  if (act.mayEdit(message)) made.push(iconButton("edit", say("edit"), "tool", () => act.edit(message)));
  made.push(iconButton("forward", say("forward"), "tool", () => act.forward(message)));
  if (textOf(message)) made.push(iconButton("copy", say("copy"), "tool", () => act.copy(message)));
  if (mine || act.mayDelete(message)) made.push(iconButton("trash", say("remove"), "tool", () => act.remove(message)));
  return node("div", "tools", ...made);
}

function stamp(message) {
  const time = node("time", "", (message.edit_date ? `${say("edited")} ` : "") + hour(message.date));
  time.dateTime = new Date(message.date * 1000).toISOString();
  time.title = new Date((message.edit_date || message.date) * 1000).toLocaleString(locale());
  return time;
}

function reactions(message, act) {
  const counted = new Map();
  for (const each of message.reactions || []) for (const { emoji } of each.reactions) counted.set(emoji, (counted.get(emoji) || 0) + 1);
  if (!counted.size) return [];
  const own = act.ownReaction(message);
  const chips = [...counted].map(([emoji, count]) => {
    const made = button(count > 1 ? `${emoji} ${count}` : emoji, `reaction${emoji === own ? " own" : ""}`, () => act.setReaction(message, emoji === own ? "" : emoji));
    made.setAttribute("aria-pressed", String(emoji === own));
    return made;
  });
  return [node("div", "reactions", ...chips)];
}

function words(message, act) {
  const text = textOf(message);
  const known = text || carries(message);
  if (!known) return node("div", "words unknown", say("unknownMessage"));
  return node("div", text ? "words" : "words wordless", ...formatted(text, message.entities || message.caption_entities, act.send), stamp(message));
}

function noticeNode(message, text) {
  const made = node("article", "notice", node("span", "", text));
  made.dataset.id = message.message_id;
  return made;
}

// Returns one message's node. `mine`: written by the person one acts as; `named`: say who wrote it, with their face;
// `first`, `last`: how it stands among messages of the same sender; `act`: what can be done with it.
export function bubble(message, how) {
  const text = notice(message);
  if (text !== null) return noticeNode(message, text);
  const { mine, named, first, last, act } = how;
  const via = message.via_bot ? [node("div", "via", say("via", { name: message.via_bot.username }))] : [];
  const shown = media(message, how.album);
  const bare = shown.length && message.photo && !textOf(message);
  const body = node("div", `bubble${bare ? " bare" : ""}${message.photo ? " pictured" : ""}`, ...(named && first ? [sender(message)] : []),
    ...via, ...origin(message), ...quote(message, act), ...shown, words(message, act), ...reactions(message, act));
  const column = node("div", "column", node("div", "bubble-row", body, tools(message, how)), ...keys(message, act.typeInline));
  const made = node("article", `message ${mine ? "mine" : "theirs"}${first ? " first" : ""}${last ? " last" : ""}`);
  if (named) made.append(last ? face(message.from.first_name, toneOf(message.from), "small") : node("span", "no-face"));
  made.append(column);
  made.dataset.id = message.message_id;
  made.setAttribute("aria-label", `${message.from.first_name}, ${hour(message.date)}`);
  return made;
}

export function hintBox(title, hints, send) {
  const chips = hints.map((text) => button(text, "chip", () => send(text)));
  return node("section", "hint", icon("search"), node("h2", "", title), node("div", "chips", ...chips), node("p", "", say("hintMore")));
}
