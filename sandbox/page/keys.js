// The buttons under a message, and what pressing one does.
import { answerTo } from "./answers.js";
import { attempt } from "./api.js";
import { button, icon, node } from "./dom.js";
import { say } from "./labels.js";
import { botBehind, follow, openBot } from "./links.js";
import { alertBox, copyText, toast } from "./notices.js";
import { store } from "./store.js";

// Shows what a bot answered to a pressed button: a passing note, an alert, or an address to go to.
function showAnswer(answer) {
  if (!answer) return toast(say("noAnswer"));
  if (answer.url) {
    const found = botBehind(answer.url);
    return found ? openBot(found) : window.open(answer.url, "_blank", "noopener,noreferrer");
  }
  return answer.alert && answer.text ? alertBox(answer.text) : toast(answer.text);
}

async function press(message, key, pressed) {
  pressed.classList.add("busy");
  pressed.setAttribute("aria-busy", "true");
  const done = await attempt(() => store.do("press", { message_id: message.message_id, data: key.callback_data }));
  const answer = done && (await answerTo(done.query));
  pressed.classList.remove("busy");
  pressed.removeAttribute("aria-busy");
  if (done) showAnswer(answer);
}

function doKey(message, key, pressed, typeInline) {
  const bot = message.via_bot || message.from;
  if (pressed.classList.contains("busy")) return null;
  if ("callback_data" in key) return press(message, key, pressed);
  if (key.copy_text) return copyText(key.copy_text.text);
  if ("switch_inline_query_current_chat" in key) return typeInline(bot, key.switch_inline_query_current_chat, false);
  if ("switch_inline_query" in key) return typeInline(bot, key.switch_inline_query, true);
  if (key.switch_inline_query_chosen_chat) return typeInline(bot, key.switch_inline_query_chosen_chat.query || "", true);
  return toast(say("unsupported"));
}

function keyNode(message, key, typeInline) {
  if ("url" in key) return follow(key.url, [key.text, icon("link")], "key");
  const made = button(key.text, "key", () => doKey(message, key, made, typeInline));
  if (Object.keys(key).some((name) => name.startsWith("switch_inline"))) made.append(icon("forward"));
  return made;
}

// Returns the rows of a message's buttons; `typeInline(bot, words, elsewhere)` begins an inline query.
export function keys(message, typeInline) {
  const rows = message.reply_markup?.inline_keyboard || [];
  return rows.map((row) => node("div", "keys", ...row.map((key) => keyNode(message, key, typeInline))));
}
