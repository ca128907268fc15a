// Keys that work everywhere on the page, and the table that names them.
import { $, node } from "./dom.js";
import { say } from "./labels.js";
import { answers, openDialog } from "./notices.js";
import { store } from "./store.js";

const TABLE = [
  [["Enter"], "scSend"], [["↑"], "scEdit"], [["/"], "scCommands"], [["Alt ↑", "Alt ↓"], "scChat"], [["Alt 1–5"], "scPerson"],
  [["↑", "↓"], "scMessages"], [["R", "E", "C", "Del"], "scReply"], [["Alt I"], "scInspector"], [["Esc"], "scEscape"], [["?"], "scHelp"],
];

export function showShortcuts() {
  const rows = TABLE.map(([keys, words]) => node("tr", "", node("td", "", ...keys.map((key) => node("kbd", "", key))), node("td", "", say(words))));
  const foot = answers((value) => opened.dialog.close(value), ["ok", say("ok")]);
  const opened = openDialog(say("shortcuts"), "shortcuts", node("table", "", node("tbody", "", ...rows)), foot);
  opened.dialog.querySelector(".primary").focus();
}

function stepChat(by) {
  const { list } = store;
  store.open(list[(list.indexOf(store.chat) + by + list.length) % list.length].key);
}

// Digits by the place of their key: Alt and a digit type a sign of their own on some keyboards.
const digit = (event) => (/^Digit([1-9])$/.exec(event.code) || [])[1];

function withAlt(event, panel) {
  const person = store.people[digit(event) - 1];
  if (event.key === "ArrowUp" || event.key === "ArrowDown") stepChat(event.key === "ArrowUp" ? -1 : 1);
  else if (person) store.actAs(person);
  else if (event.code === "KeyI") panel.toggle("calls");
  else return false;
  return true;
}

const isTyping = () => ["INPUT", "TEXTAREA", "SELECT"].includes(document.activeElement?.tagName);

// `back()` is what Escape does where nothing else is open.
export function listenToKeys(panel, back) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (event.altKey) return withAlt(event, panel) && event.preventDefault();
    if (event.key === "Escape") return panel.tab ? panel.close() : back();
    if (isTyping()) return;
    if (event.key === "/" && !$("dock").hidden) return $("text").focus();
    if (event.key !== "?") return;
    event.preventDefault();
    showShortcuts();
  });
}
