// What the sandbox told the page, and what of it one looks at now. Everything shown is drawn from here.
//
// It sends out `look` (another person, chat, topic or language), `change` (a chat's messages, members or topics; its
// detail is the chat) and `clock`.
import { act, ask } from "./api.js";
import { toneOf } from "./dom.js";

const GONE = new Set(["kicked", "left"]);
const PERSON = "sandbox-person";

class Store extends EventTarget {
  people = [];
  bots = [];
  chats = [];
  hints = [];
  seq = 0;
  floodLimits = false;
  me = null;
  chat = null;
  topic = 0; // 0: the general topic, or none
  ahead = 0; // seconds the sandbox's clock is ahead of this machine's
  unread = new Map(); // person|chat|topic -> number

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  async load() {
    const state = await ask("state");
    Object.assign(this, { people: state.people, bots: state.bots, chats: state.chats, hints: state.hints, seq: state.seq });
    this.floodLimits = state.flood_limits;
    this.ahead = state.now - Date.now() / 1000;
    const wanted = this.me?.id ?? Number(localStorage.getItem(PERSON));
    this.me = this.people.find((person) => person.id === wanted) || this.people[0];
    const [key, topic] = decodeURIComponent(location.hash.slice(1)).split("/");
    this.open(this.chat?.key || key, this.chat ? this.topic : Number(topic) || 0);
  }

  now() {
    return Date.now() / 1000 + this.ahead;
  }

  isIn(chat, person = this.me) {
    const status = chat.members[person.id];
    return status !== undefined && !GONE.has(status);
  }

  administers(chat) {
    return ["creator", "administrator"].includes(chat.members[this.me.id]);
  }

  // The chats of the person one acts as, then the groups they could join.
  get list() {
    const living = this.chats.filter((chat) => !chat.migrated_to);
    const own = living.filter((chat) => this.isIn(chat));
    return [...own, ...living.filter((chat) => chat.type !== "private" && !this.isIn(chat))];
  }

  botsOf(chat) {
    return this.bots.filter((bot) => String(bot.id) in chat.members);
  }

  // The bot of a private chat.
  botOf(chat) {
    return this.bots.find((bot) => bot.id === chat.bot);
  }

  titleOf(chat) {
    return chat.type === "private" ? this.botOf(chat).first_name : chat.title;
  }

  // What its picture shows: the bot of a private chat, or the group itself.
  toneOf(chat) {
    return toneOf(chat.type === "private" ? this.botOf(chat) : chat);
  }

  messagesNow() {
    if (!this.chat.forum) return this.chat.messages;
    return this.chat.messages.filter((message) => (message.message_thread_id || 0) === this.topic);
  }

  here() {
    return { person: this.me.id, chat: this.chat.key, topic: this.topic };
  }

  place(person = this.me, chat = this.chat, topic = this.topic) {
    return `${person.id}|${chat.key}|${topic}`;
  }

  unreadIn(chat, topic = null, person = this.me) {
    const begins = topic === null ? `${person.id}|${chat.key}|` : this.place(person, chat, topic);
    let sum = 0;
    for (const [place, count] of this.unread) if (topic === null ? place.startsWith(begins) : place === begins) sum += count;
    return sum;
  }

  open(key, topic = 0) {
    const moved = this.chats.find((chat) => chat.key === key)?.migrated_to;
    this.chat = this.list.find((chat) => chat.key === String(moved ?? key)) || this.list[0];
    this.topic = this.chat.topics.some((each) => each.id === topic) ? topic : 0;
    this.unread.delete(this.place());
    history.replaceState(null, "", `#${encodeURIComponent(this.chat.key)}${this.topic ? `/${this.topic}` : ""}`);
    this.tell("look");
  }

  actAs(person) {
    this.me = person;
    localStorage.setItem(PERSON, person.id);
    const partner = this.chat.type === "private" ? `${this.chat.bot}:${person.id}` : this.chat.key;
    this.open(partner, this.topic);
  }

  async refresh(key) {
    const fresh = await ask("chat", { chat: key });
    const old = this.chats.find((chat) => chat.key === key);
    if (!old) {
      this.chats.push(fresh);
      return this.tell("change", fresh);
    }
    const last = fresh.messages.at(-1)?.message_id || 0;
    const newer = old.messages.filter((message) => message.message_id > last);
    Object.assign(old, fresh, { messages: [...fresh.messages, ...newer] });
    const gone = old.migrated_to || (this.topic && !old.topics.some((each) => each.id === this.topic));
    if (old === this.chat && gone) return this.open(old.key);
    return this.tell("change", old);
  }

  added(chat, event) {
    const { message } = event;
    chat.keyboard = event.keyboard || null;
    if (chat.bot && message.from.id !== chat.bot && chat.members[chat.bot] === "left") chat.members[chat.bot] = "member"; // it is started
    if (chat.messages.some((each) => each.message_id === message.message_id)) return this.edited(chat, event);
    chat.messages.push(message);
    const topic = message.message_thread_id || 0;
    for (const person of this.people) {
      const looking = person === this.me && chat === this.chat && topic === this.topic;
      if (looking || !this.isIn(chat, person) || message.from.id === person.id) continue;
      const place = this.place(person, chat, topic);
      this.unread.set(place, (this.unread.get(place) || 0) + 1);
    }
    return this.tell("change", chat);
  }

  edited(chat, event) {
    const index = chat.messages.findIndex((message) => message.message_id === event.message.message_id);
    if (index < 0) return;
    const { reactions } = chat.messages[index];
    chat.messages[index] = { ...event.message, reactions };
    this.tell("change", chat);
  }

  reacted(chat, event) {
    const message = chat.messages.find((each) => each.message_id === event.message_id);
    if (message) message.reactions = event.reactions;
    this.tell("change", chat);
  }

  deleted(chat, event) {
    chat.messages = chat.messages.filter((message) => message.message_id !== event.message_id);
    this.tell("change", chat);
  }

  // Takes an event of the sandbox; whatever else listens learns of it by `feed:` and its type.
  async take(event) {
    this.seq = event.seq;
    const chat = this.chats.find((each) => each.key === event.chat);
    if (event.type === "reload" || event.type === "people") await this.load();
    if (event.type === "chat") await this.refresh(event.chat);
    if (chat && event.type === "message") this.added(chat, event);
    if (chat && event.type === "edited") this.edited(chat, event);
    if (chat && event.type === "deleted") this.deleted(chat, event);
    if (chat && event.type === "reactions") this.reacted(chat, event);
    if (event.type === "clock") {
      this.ahead = event.now - Date.now() / 1000;
      this.tell("clock");
    }
    if (event.type === "privacy") {
      this.bots.find((bot) => bot.id === event.bot).privacy = event.on;
      this.tell("look");
    }
    this.tell(`feed:${event.type}`, event);
  }

  // Lets the person one acts as do something here.
  do(name, details = {}) {
    return act(name, { ...this.here(), ...details });
  }
}

export const store = new Store();
