// The messages of the chat one looks at: drawn from the store, moved through with the arrow keys.
import { attempt } from "./api.js";
import { bubble, hintBox } from "./bubbles.js";
import { $, button, node } from "./dom.js";
import { locale, say } from "./labels.js";
import { textOf } from "./media.js";
import { notice } from "./service.js";
import { chooseChat } from "./choose.js";
import { confirmBox, copyText, openDialog, toast } from "./notices.js";
import { store } from "./store.js";

const SHOWN = 200; // messages drawn at once; earlier ones on demand
const NEAR_END = 160; // pixels from the end in which one still follows what comes
const ONE_BREATH = 300; // seconds within which messages of one sender stand together
const DAY = { weekday: "short", year: "numeric", month: "short", day: "numeric" };
const REACTIONS = ["👍", "👎", "❤", "🔥", "👏", "🎉", "🙏", "😢"];
const CONTROLS = "button, a";

export class Log {
  // `composer` is told to reply, edit, send and type.
  constructor(composer) {
    this.box = $("log");
    this.composer = composer;
    this.drawn = new Map(); // message id -> { signature, node }
    this.limit = SHOWN;
    this.place = "";
    this.act = {
      send: (text) => composer.sendText(text),
      typeInline: (bot, words, elsewhere) => composer.typeInline(bot, words, elsewhere),
      show: (number) => this.reveal(number),
      reply: (message) => composer.setContext("reply", message),
      edit: (message) => composer.setContext("edit", message),
      copy: (message) => copyText(textOf(message)),
      remove: (message) => this.remove(message),
      forward: (message) => this.forward(message),
      react: (message) => this.react(message),
      setReaction: (message, emoji) => attempt(() => store.do("react", { message_id: message.message_id, emoji })),
      ownReaction: (message) => message.reactions?.find((each) => each.user === store.me.id)?.reactions[0]?.emoji,
      mayEdit: (message) => message.from.id === store.me.id && message.text !== undefined && !message.via_bot,
      mayDelete: () => store.chat.type === "private" || store.administers(store.chat),
    };
    store.addEventListener("look", () => this.look());
    store.addEventListener("change", (event) => event.detail === store.chat && this.draw());
    store.addEventListener("clock", () => this.draw()); // what was today no longer is
    this.box.addEventListener("scroll", () => this.showNewest());
    this.box.addEventListener("keydown", (event) => this.moved(event));
    this.box.addEventListener("focusin", (event) => this.choose(event.target.closest("article")));
    this.box.addEventListener("load", () => this.following && this.toEnd(), true); // a picture that came late
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.box); // what stands below it grew or shrank
    $("newest").addEventListener("click", () => this.toEnd());
  }

  look() {
    const place = `${store.place()}|${locale()}`;
    if (place !== this.place) {
      this.place = place;
      this.drawn.clear();
      this.limit = SHOWN;
      this.following = true;
      this.box.replaceChildren();
    }
    this.draw();
  }

  toEnd() {
    this.following = true;
    this.box.scrollTop = this.box.scrollHeight;
    this.showNewest();
  }

  showNewest() {
    this.following = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR_END;
    $("newest").hidden = this.following;
  }

  draw() {
    const all = store.messagesNow();
    const shown = all.slice(-this.limit);
    const mineLast = all.at(-1)?.from.id === store.me.id && !this.drawn.has(all.at(-1).message_id);
    const follow = this.following || mineLast;
    const nodes = shown.length ? this.nodes(shown) : [this.hint()];
    if (all.length > shown.length) nodes.unshift(button(say("earlier"), "earlier", () => this.showEarlier()));
    this.put(nodes);
    if (!this.box.contains(document.activeElement)) this.choose([...this.box.querySelectorAll("article")].at(-1));
    if (follow) this.toEnd();
    else this.showNewest();
  }

  showEarlier() {
    const fromEnd = this.box.scrollHeight - this.box.scrollTop;
    this.limit += SHOWN;
    this.draw();
    this.box.scrollTop = this.box.scrollHeight - fromEnd;
  }

  // Puts these nodes into the log, leaving alone those that are there already, so that focus and scrolling stay.
  put(nodes) {
    const keep = new Set(nodes);
    for (const child of [...this.box.children]) if (!keep.has(child)) child.remove();
    nodes.forEach((each, index) => {
      if (this.box.children[index] !== each) this.box.insertBefore(each, this.box.children[index] || null);
    });
  }

  nodes(messages) {
    const made = [];
    messages.forEach((message, index) => {
      const [before, after] = [messages[index - 1], messages[index + 1]];
      if (sameAlbum(before, message)) return; // shown with the first of it
      const album = messages.slice(index).filter((each) => each === message || sameAlbum(message, each));
      if (!before || dayOf(before) !== dayOf(message)) made.push(dayNode(message));
      made.push(this.node(message, { first: !together(before, message), last: !together(message, after), album }));
    });
    return made;
  }

  node(message, stand) {
    const signature = JSON.stringify([message, stand]);
    const old = this.drawn.get(message.message_id);
    if (old?.signature === signature) return old.node;
    const mine = message.from.id === store.me.id;
    const made = bubble(message, { ...stand, mine, named: store.chat.type !== "private" && !mine, act: this.act });
    this.drawn.set(message.message_id, { signature, node: made });
    for (const each of [made, ...made.querySelectorAll(CONTROLS)]) each.tabIndex = -1;
    if (old) this.takeOver(old.node, made);
    else made.classList.add("fresh");
    return made;
  }

  // Lets a message that changed stand in for what it was: chosen and focused alike.
  takeOver(old, made) {
    const index = [...old.querySelectorAll(CONTROLS)].indexOf(document.activeElement);
    const focused = old.contains(document.activeElement);
    if (this.chosen !== old) return;
    this.chosen = null;
    queueMicrotask(() => {
      this.choose(made);
      if (focused) ([...made.querySelectorAll(CONTROLS)][index] || made).focus({ preventScroll: true });
    });
  }

  // Makes one message the one that Tab enters.
  choose(article) {
    if (!article || article === this.chosen) return;
    this.open(this.chosen, -1);
    this.open(article, 0);
    this.chosen = article;
  }

  open(article, tabIndex) {
    if (!article) return;
    article.tabIndex = tabIndex;
    for (const each of article.querySelectorAll(CONTROLS)) each.tabIndex = tabIndex;
  }

  moved(event) {
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!step || event.altKey) return this.shortcut(event);
    const articles = [...this.box.querySelectorAll("article")];
    const index = articles.indexOf(this.chosen) + step;
    const target = articles[Math.max(0, Math.min(articles.length - 1, index))];
    event.preventDefault();
    target?.focus();
    return target?.scrollIntoView({ block: "nearest" });
  }

  shortcut(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.chosen) return;
    const message = store.messagesNow().find((each) => String(each.message_id) === this.chosen.dataset.id);
    const deed = { r: "reply", e: "edit", c: "copy", Delete: "remove" }[event.key];
    if (!message || !deed || (deed === "edit" && !this.act.mayEdit(message))) return;
    event.preventDefault();
    this.act[deed](message);
  }

  reveal(number) {
    const target = this.box.querySelector(`[data-id="${number}"]`);
    if (!target) return toast(say("deletedMessage"));
    target.scrollIntoView({ block: "center", behavior: "smooth" });
    target.classList.add("found");
    return setTimeout(() => target.classList.remove("found"), 1400);
  }

  async remove(message) {
    if (!this.act.mayDelete(message) && message.from.id !== store.me.id) return;
    if (await confirmBox(say("removeSure"), say("remove"))) {
      await attempt(() => store.do("delete", { message_id: message.message_id }));
    }
  }

  async forward(message) {
    const key = await chooseChat();
    const done = key && (await attempt(() => store.do("forward", { message_id: message.message_id, to: key })));
    if (done) store.open(key);
  }

  async react(message) {
    const own = this.act.ownReaction(message);
    const choices = REACTIONS.map((emoji) => button(emoji, `emoji${emoji === own ? " own" : ""}`, () => opened.dialog.close(emoji)));
    const opened = openDialog(say("react"), "react", node("div", "emojis", ...choices));
    const emoji = await opened.done;
    if (emoji) await this.act.setReaction(message, emoji === own ? "" : emoji);
  }

  hint() {
    const group = store.chat.type !== "private";
    const bot = store.botsOf(store.chat)[0];
    if (!store.isIn(store.chat) || !bot) return node("section", "hint", node("h2", "", say("nothing")));
    const hints = store.hints.map((text) => (group && !text.startsWith("/") ? `@${bot.username} ${text}` : text));
    return hintBox(say(group ? "hintGroup" : "hintPrivate"), hints, this.act.send);
  }
}

const dayOf = (message) => new Date(message.date * 1000).toDateString();

function dayNode(message) {
  const days = Math.round((new Date(store.now() * 1000).setHours(0, 0, 0, 0) - new Date(message.date * 1000).setHours(0, 0, 0, 0)) / 864e5);
  const words = days === 0 ? say("today") : days === 1 ? say("yesterday") : new Date(message.date * 1000).toLocaleDateString(locale(), DAY);
  return node("div", "day", node("span", "", words));
}

const isNotice = (message) => notice(message) !== null;
const sameAlbum = (one, other) => Boolean(one && other && one.media_group_id && one.media_group_id === other.media_group_id);

function together(one, other) {
  if (!one || !other || isNotice(one) || isNotice(other)) return false;
  return one.from.id === other.from.id && other.date - one.date < ONE_BREATH && dayOf(one) === dayOf(other);
}
