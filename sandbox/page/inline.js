// Inline search: what a bot finds for the words after its name, and sending one of it.
import { answerTo } from "./answers.js";
import { attempt } from "./api.js";
import { face, icon, node } from "./dom.js";
import { say } from "./labels.js";
import { openBot } from "./links.js";
import { store } from "./store.js";

const PAUSE = 250; // milliseconds after the last key before a bot is asked
const QUERY = /^@([A-Za-z0-9_]+) ([\s\S]*)$/;

export class InlineSearch {
  // `list`: the suggestions; `sent`: called when a result went out.
  constructor(list, sent) {
    Object.assign(this, { list, sent, timer: 0, asked: "", results: [] });
  }

  // Returns whether the text is an inline query, and then searches.
  takes(text) {
    const found = QUERY.exec(text);
    const bot = found && store.bots.find((each) => each.inline && each.username.toLowerCase() === found[1].toLowerCase());
    if (!bot) {
      this.stop();
      return false;
    }
    const asked = `${store.place()}|${bot.id}|${found[2]}`;
    if (asked === this.asked) return true;
    this.asked = asked;
    this.list.dim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(bot, found[2], asked), PAUSE);
    return true;
  }

  stop() {
    clearTimeout(this.timer);
    this.asked = "";
  }

  async begin(bot, text, asked) {
    this.list.show([], { note: say("searching") });
    const page = await this.page(bot, text, "");
    if (this.asked !== asked) return; // something else was typed meanwhile
    if (!page) return this.list.show([], { note: say("noAnswer") });
    this.items = [...this.onTop(bot, page.button), ...this.found(page)];
    this.show(bot, text, asked, page);
  }

  async page(bot, text, offset) {
    const done = await attempt(() => store.do("inline", { bot: bot.id, text, offset }));
    return done && answerTo(done.query);
  }

  show(bot, text, asked, page, keep = false) {
    const more = page.next_offset ? () => this.more(bot, text, asked, page.next_offset) : null;
    this.list.show(this.items, { note: this.items.length ? "" : say("noResults"), reachedEnd: more, keep });
  }

  async more(bot, text, asked, offset) {
    this.list.reachedEnd = () => {}; // one page at a time
    const page = await this.page(bot, text, offset);
    if (!page || this.asked !== asked) return;
    this.items = [...this.items, ...this.found(page)];
    this.show(bot, text, asked, page, true);
  }

  found(page) {
    return page.results.map((result) => ({
      nodes: [face(result.title || result.type, "tone0", "square"),
        node("span", "result-words", node("b", "", result.title || result.type), node("small", "", result.description || ""))],
      className: "result",
      pick: () => this.send(page.query, result),
    }));
  }

  onTop(bot, shown) {
    if (!shown) return [];
    return [{
      nodes: [icon("forward"), node("b", "", shown.text)],
      className: "on-top",
      pick: () => openBot({ bot, start: shown.start_parameter ?? null }),
    }];
  }

  async send(query, result) {
    const done = await attempt(() => store.do("choose", { query, result: result.id }));
    if (done) this.sent();
  }
}
