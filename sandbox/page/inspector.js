// The inspector: every call the bots made, with its parameters and its answer.
import { ask } from "./api.js";
import { button, node } from "./dom.js";
import { locale, say } from "./labels.js";
import { copyText } from "./notices.js";

const EVERY = 700; // milliseconds between looks for new calls
const KEPT = 300; // calls shown
const TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
const LONG_TEXT = 4000; // characters of a parameter or answer shown

// Structures travel as JSON in a string: read, they are easier on the eye.
function unwrapped(value) {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const readable = (params) => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, unwrapped(value)]));
const shown = (value) => JSON.stringify(value, null, 2).slice(0, LONG_TEXT);

function outcome(answer) {
  const words = answer.ok ? "200" : String(answer.error_code || "");
  const made = node("span", `outcome ${answer.ok && !answer.dropped ? "good" : "bad"}`, answer.dropped ? say("dropped") : words);
  return made;
}

function entry(call) {
  const text = JSON.stringify(call);
  const at = new Date(call.at * 1000).toLocaleTimeString(locale(), TIME);
  const head = node("summary", "", node("time", "", at), node("b", "", call.method), outcome(call.answer));
  const hint = call.answer.description || call.params.text || call.params.caption || call.params.action || "";
  if (hint) head.append(node("small", "", String(hint).replaceAll("\n", " ").slice(0, 120)));
  const made = node("details", "call", head);
  made.dataset.text = text.toLowerCase();
  made.dataset.polls = String(call.method.toLowerCase() === "getupdates");
  made.addEventListener("toggle", () => made.open && made.children.length === 1 && unfold(made, call));
  return made;
}

// The text of a call is made when it is looked at: there may be hundreds of them.
function unfold(made, call) {
  const copy = button(say("copyCall"), "plain", () => copyText(JSON.stringify(call, null, 2)));
  made.append(node("h3", "", say("params"), copy), node("pre", "", shown(readable(call.params))), node("h3", "", say("answer")), node("pre", "", shown(call.answer)));
}

export class Inspector {
  constructor(body) {
    Object.assign(this, { body, timer: 0, last: 0, filter: "", polls: false });
  }

  start() {
    const filter = node("input", "line");
    filter.type = "search";
    filter.value = this.filter;
    filter.placeholder = say("filterCalls");
    filter.setAttribute("aria-label", say("filterCalls"));
    filter.addEventListener("input", () => {
      this.filter = filter.value;
      this.sift();
    });
    const polls = node("input", "");
    polls.type = "checkbox";
    polls.checked = this.polls;
    polls.addEventListener("change", () => {
      this.polls = polls.checked;
      this.sift();
    });
    this.calls = node("div", "calls");
    this.none = node("p", "note", say("noCalls"));
    const clear = button(say("clear"), "plain", () => {
      this.calls.replaceChildren();
      this.sift();
    });
    const options = node("div", "call-options", node("label", "choice", polls, say("showPolls")), clear);
    this.body.replaceChildren(filter, options, this.none, this.calls);
    this.last = 0;
    this.read();
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  async read() {
    this.timer = setTimeout(() => this.read(), EVERY);
    const fresh = await ask("calls", { after: this.last }).catch(() => []); // the page says that the connection is lost
    const news = fresh.filter((call) => call.number > this.last);
    if (!news.length) return;
    this.last = news.at(-1).number;
    this.calls.prepend(...news.reverse().map(entry));
    while (this.calls.children.length > KEPT) this.calls.lastChild.remove();
    this.sift();
  }

  sift() {
    const words = this.filter.toLowerCase();
    for (const call of this.calls.children) {
      call.hidden = (call.dataset.polls === "true" && !this.polls) || !call.dataset.text.includes(words);
    }
    this.none.hidden = [...this.calls.children].some((call) => !call.hidden);
  }
}
