// The list of a bot's commands over the text box: opens when the text begins with "/".
import { button, node } from "./bubbles.js";

const BEGINS = /^\/[a-z0-9_]*$/i;

export class CommandMenu {
  // `box`: where the list stands; `text`: the text box; `isPrivate`: tells whether a command needs the bot's name.
  constructor(box, text, isPrivate) {
    Object.assign(this, { box, text, isPrivate, commands: [], choice: 0 });
  }

  offered() {
    const typed = this.text.value;
    if (!BEGINS.test(typed)) return [];
    return this.commands.filter((each) => each.command.startsWith(typed.slice(1).toLowerCase()));
  }

  option(each, index) {
    const made = button("", `option${index === this.choice ? " now" : ""}`, () => this.pick(each));
    made.append(node("b", "", `/${each.command}`), node("span", "", each.description));
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", String(index === this.choice));
    made.tabIndex = -1;
    return made;
  }

  restart() {
    this.choice = 0;
    this.show();
  }

  show() {
    const list = this.offered();
    this.choice = Math.max(0, Math.min(this.choice, list.length - 1));
    this.box.hidden = !list.length;
    this.box.replaceChildren(...list.map((each, index) => this.option(each, index)));
    this.box.children[this.choice]?.scrollIntoView({ block: "nearest" });
  }

  pick(each) {
    const name = this.isPrivate() ? each.command : `${each.command}@${each.bot}`;
    this.text.value = `/${name} `;
    this.show();
    this.text.focus();
  }

  // Returns whether the key was meant for the list.
  takes(event) {
    const list = this.offered();
    if (this.box.hidden || !list.length || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const whole = this.text.value === `/${list[this.choice].command}`;
    if (step) this.choice = (this.choice + step + list.length) % list.length;
    else if (event.key === "Tab" || (event.key === "Enter" && !whole)) this.pick(list[this.choice]);
    else if (event.key === "Escape") this.box.hidden = true;
    else return false;
    if (step) this.show();
    return true;
  }
}
