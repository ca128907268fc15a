// The people one can act as: a row of faces, one of them chosen.
import { $, face, node, toneOf } from "./dom.js";
import { say } from "./labels.js";
import { store } from "./store.js";

const SHOWN = 40; // people; tests let in thousands, of whom one acts as the first ones

function waitingFor(person) {
  const own = store.chats.filter((chat) => chat.type === "private" && store.isIn(chat, person));
  return own.reduce((sum, chat) => sum + store.unreadIn(chat, null, person), 0);
}

function entry(person) {
  const chosen = person === store.me;
  const made = node("button", "person", face(person.first_name, toneOf(person)), node("b", "", person.first_name));
  made.type = "button";
  if (person.role) made.append(node("small", "", say(person.role)));
  if (!chosen && waitingFor(person)) made.append(node("span", "dot"));
  made.setAttribute("role", "radio");
  made.setAttribute("aria-checked", String(chosen));
  made.tabIndex = chosen ? 0 : -1;
  made.addEventListener("click", () => actAs(person));
  return made;
}

function actAs(person) {
  const focused = $("people").contains(document.activeElement);
  store.actAs(person);
  if (focused) $("people").querySelector("[aria-checked=true]").focus();
}

function step(event) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by || event.altKey) return;
  event.preventDefault();
  const index = store.people.indexOf(store.me) + by + store.people.length;
  actAs(store.people[index % store.people.length]);
}

export function showPeople() {
  const draw = () => {
    $("people").replaceChildren(...store.people.filter((person, index) => index < SHOWN || person === store.me).map(entry));
    $("people").querySelector("[aria-checked=true]").scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  $("people").addEventListener("keydown", step);
  store.addEventListener("look", draw);
  store.addEventListener("change", draw);
}
