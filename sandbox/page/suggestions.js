// The list over the text box: commands, mentions or inline results; one of them is chosen.
import { node } from "./dom.js";

export class Suggestions {
  constructor(box, text) {
    Object.assign(this, { box, text, items: [], choice: 0, reachedEnd: null });
    box.addEventListener("scroll", () => box.scrollHeight - box.scrollTop - box.clientHeight < 60 && this.reachedEnd?.());
  }

  // Shows items: { nodes, pick, className, isWhole }; `isWhole` tells that Enter should send what is typed instead.
  // `note` stands where there is nothing to choose; `reachedEnd` is called where more could be shown.
  show(items, { note = "", reachedEnd = null, keep = false } = {}) {
    this.items = items;
    this.reachedEnd = reachedEnd;
    this.box.classList.remove("dim");
    this.choice = keep ? Math.min(this.choice, Math.max(items.length - 1, 0)) : 0;
    this.box.hidden = !items.length && !note;
    const options = items.map((item, index) => this.option(item, index));
    this.box.replaceChildren(...options, ...(note ? [node("p", "note", note)] : []));
    if (!keep) this.box.scrollTop = 0;
    this.mark();
  }

  // Keeps what is shown to be looked at, no longer to be chosen: something better is on its way.
  dim() {
    this.items = [];
    this.reachedEnd = null;
    this.box.classList.add("dim");
    this.mark();
  }

  hide() {
    this.show([]);
  }

  get open() {
    return !this.box.hidden;
  }

  option(item, index) {
    const made = node("div", `option ${item.className || ""}`, ...item.nodes);
    made.id = `option-${index}`;
    made.setAttribute("role", "option");
    made.addEventListener("mousedown", (event) => event.preventDefault()); // the text box keeps the focus
    made.addEventListener("click", () => this.items.includes(item) && item.pick());
    return made;
  }

  mark() {
    this.text.setAttribute("aria-expanded", String(!this.box.hidden));
    if (this.items.length) this.text.setAttribute("aria-activedescendant", `option-${this.choice}`);
    else this.text.removeAttribute("aria-activedescendant");
    this.items.forEach((_item, index) => this.box.children[index].setAttribute("aria-selected", String(index === this.choice)));
    this.box.children[this.choice]?.scrollIntoView({ block: "nearest" });
  }

  // Returns whether the key was meant for the list, and does what it means.
  takes(event) {
    const deed = this.open && !event.isComposing && this.meant(event);
    if (deed) deed();
    return Boolean(deed);
  }

  meant({ key, shiftKey, altKey }) {
    if (key === "Escape") return () => this.hide();
    if (!this.items.length || shiftKey || altKey) return null;
    if (key === "ArrowDown") return () => this.step(1);
    if (key === "ArrowUp") return () => this.step(-1);
    const item = this.items[this.choice];
    return key === "Tab" || (key === "Enter" && !item.isWhole) ? item.pick : null;
  }

  step(by) {
    const atEnd = by > 0 && this.choice === this.items.length - 1;
    if (atEnd && this.reachedEnd) return this.reachedEnd();
    this.choice = (this.choice + by + this.items.length) % this.items.length;
    return this.mark();
  }
}
