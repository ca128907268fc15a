// Messages as DOM nodes. Text only ever enters through textContent, so no message can bring markup of its own.
import { say } from "./labels.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE_LINK = /^(https?|tg|mailto):/i;

export function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function button(label, className, act) {
  const made = node("button", className, label);
  made.type = "button";
  made.addEventListener("click", () => act(made));
  return made;
}

function link(address, children) {
  if (!SAFE_LINK.test(address)) return node("span", "link", ...children);
  const made = node("a", "", ...children);
  made.href = address;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

function spoiler(children) {
  const made = button("", "spoiler", () => made.classList.toggle("seen"));
  made.append(...children);
  return made;
}

function wrapped(entity, words, children, act) {
  if (entity.type in TAGS) return node(TAGS[entity.type], "", ...children);
  if (entity.type === "text_link") return link(entity.url, children);
  if (entity.type === "url") return link(words, children);
  if (entity.type === "email") return link(`mailto:${words}`, children);
  if (entity.type === "spoiler") return spoiler(children);
  if (entity.type === "bot_command") return button(words, "command", () => act.send(words));
  return node("span", entity.type, ...children);
}

// Entities count UTF-16 units, as JavaScript's strings do. Inner ones become children of the outer one.
export function formatted(text, entities, act, start = 0, end = text.length) {
  const nodes = [];
  const waiting = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  let at = start;
  while (waiting.length) {
    const outer = waiting.shift();
    const stop = Math.min(outer.offset + outer.length, end);
    if (outer.offset < at || stop <= outer.offset) continue;
    const inner = [];
    while (waiting.length && waiting[0].offset < stop) inner.push(waiting.shift());
    if (outer.offset > at) nodes.push(text.slice(at, outer.offset));
    nodes.push(wrapped(outer, text.slice(outer.offset, stop), formatted(text, inner, act, outer.offset, stop), act));
    // A block ends its line by itself: the line break after it would show as an empty line.
    at = BLOCKS.has(outer.type) && text[stop] === "\n" && stop < end ? stop + 1 : stop;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function keyButton(message, key, act) {
  if ("url" in key && SAFE_LINK.test(key.url)) {
    const made = link(key.url, [key.text, " ↗"]);
    made.className = "key";
    return made;
  }
  const made = button(key.text, "key", () => act.key(message, key, made));
  return made;
}

function keyboard(message, act) {
  const rows = message.reply_markup?.inline_keyboard || [];
  return rows.map((row) => node("div", "keys", ...row.map((key) => keyButton(message, key, act))));
}

function quote(message, act) {
  const replied = message.reply_to_message;
  if (!replied) return [];
  const made = button("", "quote", () => act.show(replied.message_id));
  made.append(node("b", "", replied.from.first_name), node("span", "", replied.text));
  return [made];
}

function tools(message, mine, act) {
  const made = [button(say("reply"), "tool", () => act.reply(message))];
  if (mine) made.push(button(say("edit"), "tool", () => act.edit(message)));
  return node("span", "tools", ...made);
}

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString([], TIME);

// Returns one message's node. `mine`: written by the person one acts as; `named`: show who wrote it.
export function bubble(message, { mine, named, act }) {
  const sender = node("span", `sender tone${message.from.id % 5}`, message.from.first_name);
  if (message.from.is_bot) sender.append(node("span", "badge", say("bot")));
  const stamp = (message.edit_date ? `${say("edited")} ` : "") + clock(message.date);
  const foot = node("span", "foot", tools(message, mine, act), node("time", "", stamp));
  const body = node("div", "bubble", ...(named ? [sender] : []), ...quote(message, act));
  body.append(node("div", "words", ...formatted(message.text, message.entities, act)), foot);
  const made = node("article", `message ${mine ? "mine" : "theirs"}`, body, ...keyboard(message, act));
  made.id = `message-${message.message_id}`;
  return made;
}
