// The page: its parts put together, the first look, and the stream of what happens.
import { cameIn } from "./answers.js";
import { follow } from "./api.js";
import { showChats } from "./chats.js";
import { showClock } from "./clock.js";
import { Composer } from "./composer.js";
import { $, focusWriting, icon } from "./dom.js";
import { showHead } from "./head.js";
import { labelPage, say, switchLanguage } from "./labels.js";
import { Log } from "./log.js";
import { Panel } from "./panel.js";
import { showPeople } from "./people.js";
import { listenToKeys, showShortcuts } from "./shortcuts.js";
import { store } from "./store.js";

const ICONS = { back: "back", "info-open": "info", "inspector-open": "code", newest: "down", "commands-open": "slash", attach: "attach", send: "send", help: "keys" };
const isNarrow = () => matchMedia("(max-width: 720px)").matches;

// A narrow page shows one of: the list, the chat, the panel.
function lookAt(view) {
  $("app").dataset.view = view;
}

function openChat(key) {
  lookAt("chat");
  store.open(key);
  if (!isNarrow()) focusWriting();
}

function backToList() {
  if (!isNarrow()) return focusWriting();
  lookAt("list");
  return $("chats").querySelector("[aria-current]")?.focus();
}

function word() {
  labelPage();
  $("language").textContent = say("other");
}

for (const [id, name] of Object.entries(ICONS)) $(id).append(icon(name));
word();
const composer = new Composer();
showPeople();
showChats(openChat);
const log = new Log(composer);
showHead((number) => log.reveal(number));
const panel = new Panel(lookAt);
const drawClock = showClock();
listenToKeys(panel, backToList);

$("help").addEventListener("click", showShortcuts);
$("back").addEventListener("click", backToList);
$("info-open").addEventListener("click", () => panel.toggle("details"));
$("inspector-open").addEventListener("click", () => panel.toggle("calls"));
$("language").addEventListener("click", () => {
  switchLanguage();
  word();
  drawClock();
  store.tell("look");
});
store.addEventListener("feed:answer", (event) => event.detail.person === store.me.id && cameIn(event.detail));
store.addEventListener("feed:inline", (event) => event.detail.person === store.me.id && cameIn(event.detail));

if (location.hash) lookAt("chat");
await store.load();
follow(() => store.seq, (event) => store.take(event), (open) => {
  $("connection").hidden = open;
  $("connection").textContent = open ? "" : say("lost");
});
if (!isNarrow()) focusWriting();
