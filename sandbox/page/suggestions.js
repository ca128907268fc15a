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

  // Returns whether the key was meant for the list.
  takes(event) {
    if (!this.open || event.isComposing) return false;
    if (event.key === "Escape") return this.hide(), true;
    if (!this.items.length || event.shiftKey || event.altKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (step > 0 && this.choice === this.items.length - 1 && this.reachedEnd) return this.reachedEnd(), true;
      this.choice = (this.choice + step + this.items.length) % this.items.length;
      return this.mark(), true;
    }
    const item = this.items[this.choice];
    if (event.key !== "Tab" && (event.key !== "Enter" || item.isWhole)) return false;
    return item.pick(), true;
  }
}
