// Where one writes: the text box, what is replied to or edited, drafts, and what is offered while typing.
import { act, attempt } from "./api.js";
import { Attach } from "./attach.js";
import { chooseChat } from "./choose.js";
import { commandItems, hasCommands, mentionItems, readCommands } from "./commands.js";
import { $, button, icon, iconButton, node } from "./dom.js";
import { InlineSearch } from "./inline.js";
import { say } from "./labels.js";
import { summary, textOf } from "./media.js";
import { toast } from "./notices.js";
import { store } from "./store.js";
import { Suggestions } from "./suggestions.js";

const TALLEST = 160; // pixels the text box grows to

export class Composer {
  constructor() {
    this.text = $("text");
    this.context = null; // { kind: "reply" | "edit", message }
    this.drafts = new Map();
    this.place = "";
    this.last = Promise.resolve(); // the sending that was begun last
    this.list = new Suggestions($("suggestions"), this.text);
    this.inline = new InlineSearch(this.list, () => this.clear());
    this.attach = new Attach(act, () => (this.context?.kind === "reply" ? this.context.message.message_id : 0), () => this.clear());
    this.listen();
  }

  listen() {
    $("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener("keydown", (event) => this.typed(event));
    this.text.addEventListener("input", () => this.changed());
    this.text.addEventListener("focus", () => this.changed());
    this.text.addEventListener("blur", () => this.list.hide());
    $("commands-open").addEventListener("mousedown", (event) => event.preventDefault());
    $("commands-open").addEventListener("click", () => (hasCommands() ? this.put("/") : toast(say("noCommands"))));
    store.addEventListener("look", () => this.look());
    store.addEventListener("change", (event) => event.detail === store.chat && this.refresh());
    store.addEventListener("feed:commands", () => this.learn());
  }

  look() {
    if (this.place && this.place !== store.place()) this.drafts.set(this.place, this.text.value);
    if (this.place !== store.place()) {
      this.context = null;
      this.inline.stop();
      this.list.hide();
      this.text.value = this.drafts.get(store.place()) || "";
    }
    this.place = store.place();
    const words = say(store.chat.type === "private" ? "write" : "writeGroup");
    this.text.placeholder = words;
    this.text.setAttribute("aria-label", words);
    this.drawContext();
    this.drawKeyboard();
    this.grow();
    this.learn();
  }

  // Reads the commands; they may come when one has begun to type them.
  async learn() {
    const others = await readCommands();
    if (others && document.activeElement === this.text && this.text.value.startsWith("/")) this.changed();
  }

  refresh() {
    this.learn();
    this.drawKeyboard();
  }

  put(text) {
    this.text.value = text;
    this.text.focus();
    this.text.setSelectionRange(text.length, text.length);
    this.changed();
  }

  clear() {
    this.context = null;
    this.text.value = "";
    this.list.hide();
    this.inline.stop();
    this.drawContext();
    this.grow();
    this.text.focus();
  }

  changed() {
    this.grow();
    const typed = this.text.value;
    if (this.inline.takes(typed)) return;
    const put = (text) => this.put(text);
    this.list.show(commandItems(typed, put) ?? mentionItems(typed, put) ?? []);
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, TALLEST)}px`;
    this.text.style.overflowY = this.text.scrollHeight > TALLEST ? "auto" : "hidden";
    $("send").disabled = !this.text.value.trim();
  }

  typed(event) {
    if (this.list.takes(event)) return event.preventDefault();
    const deed = this.meant(event);
    if (!deed) return null;
    event.preventDefault();
    event.stopPropagation();
    return deed();
  }

  // Returns what a key does to the text or with it; null for one that types.
  meant({ key, shiftKey, altKey, isComposing }) {
    if (key === "Escape" && this.context) return () => this.setContext(null);
    if (key === "ArrowUp" && !this.text.value && !altKey) return () => this.editLast();
    // While an input method composes, Enter belongs to it.
    return key === "Enter" && !shiftKey && !isComposing ? () => this.submit() : null;
  }

  editLast() {
    const own = store.messagesNow().filter((message) => message.from.id === store.me.id && message.text !== undefined && !message.via_bot);
    if (own.length) this.setContext("edit", own.at(-1));
  }

  // What is typed goes at once from the box, and comes back where it could not be sent.
  async submit() {
    const text = this.text.value;
    if (!text.trim()) return;
    const [place, context] = [store.place(), this.context];
    this.clear();
    if (await this.sendText(text, context)) return;
    this.drafts.set(place, text);
    if (store.place() === place && !this.text.value) this.setContext(context?.kind, context?.message, text);
  }

  // Sends a text, or changes the message that is being edited; texts go one after another, in the order they were typed.
  sendText(text, context = null) {
    const here = store.here();
    const { kind, message } = context || {};
    const send = () => (kind === "edit"
      ? act("edit", { ...here, message_id: message.message_id, text })
      : act("say", { ...here, text, reply_to: kind === "reply" ? message.message_id : 0 }));
    this.last = this.last.then(() => attempt(send));
    return this.last;
  }

  // Begins to reply to a message or to change it; no kind ends that. `text` is what stands in the box then.
  setContext(kind, message, text = "") {
    if (this.context?.kind === "edit" || text) this.text.value = text;
    this.context = kind ? { kind, message } : null;
    if (kind === "edit") this.text.value = text || message.text;
    this.drawContext();
    this.text.focus();
    this.grow();
  }

  drawContext() {
    $("context").hidden = !this.context;
    if (!this.context) return;
    const { kind, message } = this.context;
    const title = kind === "reply" ? say("replyingTo", { name: message.from.first_name }) : say("editing");
    $("context").replaceChildren(icon(kind), node("span", "context-words", node("b", "", title), node("span", "", summary(message) || textOf(message))),
      iconButton("close", say("cancel"), "quiet", () => this.setContext(null)));
  }

  // The keyboard a bot put under the text box.
  drawKeyboard() {
    const rows = store.chat.keyboard?.keyboard || [];
    $("keyboard").hidden = !rows.length;
    const nameOf = (key) => (typeof key === "string" ? key : key.text);
    const made = rows.map((row) => node("div", "keys", ...row.map((key) => button(nameOf(key), "key", () => this.sendText(nameOf(key))))));
    $("keyboard").replaceChildren(...made);
  }

  // Begins an inline query, here or in a chat that is chosen first.
  async typeInline(bot, words, elsewhere) {
    const key = elsewhere && (await chooseChat());
    if (elsewhere && !key) return;
    if (key) store.open(key);
    this.put(`@${bot.username} ${words}`);
  }
}
