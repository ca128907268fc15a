// What is offered while one types: the commands of the bots here after "/", whom one can name after "@".
import { ask, attempt } from "./api.js";
import { face, node, toneOf } from "./dom.js";
import { say } from "./labels.js";
import { store } from "./store.js";

const COMMAND = /^\/[a-z0-9_]*$/i;
const MENTION = /(?:^|\s)@([A-Za-z0-9_]*)$/;

let commands = [];

// Reads the commands a person sees here: they depend on chat, rights and language. Returns whether they are others now.
export async function readCommands() {
  const asked = store.place();
  const found = (store.isIn(store.chat) && (await attempt(() => ask("commands", store.here())))) || [];
  if (asked !== store.place() || JSON.stringify(found) === JSON.stringify(commands)) return false;
  commands = found;
  return true;
}

export const hasCommands = () => commands.length > 0;

// Returns the items for a text that begins a command; null where it does not.
export function commandItems(text, put) {
  if (!COMMAND.test(text)) return null;
  const fitting = commands.filter((each) => each.command.startsWith(text.slice(1).toLowerCase()));
  return fitting.map((each) => ({
    nodes: [node("b", "", `/${each.command}`), node("span", "", each.description)],
    className: "command-option",
    isWhole: text === `/${each.command}`,
    pick: () => put(`/${each.command}${store.chat.type === "private" ? "" : `@${each.bot}`} `),
  }));
}

// Returns the items for a text that ends in a name to be; null where it does not.
export function mentionItems(text, put) {
  const found = MENTION.exec(text);
  if (!found) return null;
  const people = store.people.filter((person) => person !== store.me && store.isIn(store.chat, person));
  const known = [...store.bots.filter((bot) => bot.inline || store.isIn(store.chat, bot)), ...people];
  const fitting = known.filter((each) => each.username.toLowerCase().startsWith(found[1].toLowerCase()));
  return fitting.map((each) => ({
    nodes: [face(each.first_name, toneOf(each), "small"), node("b", "", each.first_name), node("span", "", `@${each.username}`),
      ...(each.is_bot ? [node("span", "badge", say("bot"))] : [])],
    className: "mention-option",
    pick: () => put(`${text.slice(0, text.length - found[1].length)}${each.username} `),
  }));
}
