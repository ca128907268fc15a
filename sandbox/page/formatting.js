// A text with its entities as nodes. Only the tags named here are ever made, and links only to safe addresses.
import { button, node } from "./dom.js";
import { follow } from "./links.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LONG_QUOTE = 300; // characters from which an expandable quote is folded

function spoiler(children) {
  const made = button("", "spoiler", () => {
    made.classList.add("seen");
    made.removeAttribute("aria-label");
  });
  made.setAttribute("aria-label", "…");
  made.append(...children);
  return made;
}

function foldable(words, children) {
  const quote = node("blockquote", "", ...children);
  if (words.length < LONG_QUOTE) return quote;
  quote.classList.add("folded");
  const toggle = button("⌄", "unfold", () => quote.classList.toggle("folded"));
  toggle.setAttribute("aria-label", "⌄");
  quote.append(toggle);
  return quote;
}

function wrapped(entity, words, children, send) {
  if (entity.type === "expandable_blockquote") return foldable(words, children);
  if (entity.type in TAGS) return node(TAGS[entity.type], "", ...children);
  if (entity.type === "text_link") return follow(entity.url, children);
  if (entity.type === "url") return follow(words, children);
  if (entity.type === "email") return follow(`mailto:${words}`, children);
  if (entity.type === "spoiler") return spoiler(children);
  if (entity.type === "bot_command") return button(words, "command", () => send(words));
  return node("span", `entity ${entity.type}`, ...children);
}

// Entities count UTF-16 units, as JavaScript's strings do. Inner ones become children of the outer one.
export function formatted(text, entities, send, start = 0, end = text.length) {
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
    nodes.push(wrapped(outer, text.slice(outer.offset, stop), formatted(text, inner, send, outer.offset, stop), send));
    // A block ends its line by itself: the line break after it would show as an empty line.
    at = BLOCKS.has(outer.type) && text[stop] === "\n" && stop < end ? stop + 1 : stop;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}
