// The panel on the right: about the chat, the bots' calls, what is to go wrong.
import { showDetails } from "./details.js";
import { $, button, focusWriting, iconButton, node } from "./dom.js";
import { showFaults } from "./faults.js";
import { Inspector } from "./inspector.js";
import { say } from "./labels.js";
import { store } from "./store.js";

const TABS = ["details", "calls", "faults"];

export class Panel {
  // `look(view)` turns a narrow page to `panel` or back to `chat`.
  constructor(look) {
    this.box = $("panel");
    this.look = look;
    this.tab = null;
    this.body = node("div", "panel-body");
    this.inspector = new Inspector(this.body);
    store.addEventListener("look", () => this.tab && this.draw());
    store.addEventListener("change", (event) => this.tab === "details" && event.detail === store.chat && this.drawBody());
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  // Opens a tab, or closes the panel where it is open already.
  toggle(tab) {
    if (this.tab === tab) return this.close();
    this.tab = tab;
    this.box.hidden = false;
    $("app").classList.add("with-panel");
    this.look("panel");
    this.draw();
    return this.box.querySelector("[aria-selected=true]").focus();
  }

  close() {
    if (!this.tab) return;
    this.tab = null;
    this.inspector.stop();
    this.box.hidden = true;
    $("app").classList.remove("with-panel");
    this.look("chat");
    focusWriting();
  }

  draw() {
    const tabs = TABS.map((name) => this.tabButton(name));
    const row = node("div", "tabs", ...tabs);
    row.setAttribute("role", "tablist");
    row.addEventListener("keydown", (event) => this.along(event));
    this.box.replaceChildren(node("header", "panel-head", row, iconButton("close", say("close"), "quiet", () => this.close())), this.body);
    this.drawBody();
  }

  tabButton(name) {
    const chosen = name === this.tab;
    const made = button(say(name), "tab", () => this.turn(name));
    made.setAttribute("role", "tab");
    made.setAttribute("aria-selected", String(chosen));
    made.tabIndex = chosen ? 0 : -1;
    return made;
  }

  turn(name) {
    this.tab = name;
    this.draw();
    this.box.querySelector("[aria-selected=true]").focus();
  }

  along(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) this.turn(TABS[(TABS.indexOf(this.tab) + by + TABS.length) % TABS.length]);
  }

  drawBody() {
    this.inspector.stop();
    if (this.tab === "details") showDetails(this.body);
    if (this.tab === "calls") this.inspector.start();
    if (this.tab === "faults") showFaults(this.body);
  }
}
