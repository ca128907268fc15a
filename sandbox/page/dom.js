// Making nodes. Text only ever enters as text, so nothing people or bots write can bring markup of its own.
const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12l16-8-5 17-3.5-6.5z M11.5 14.5L20 4",
  attach: "M20 11.5l-8.4 8.4a5.2 5.2 0 0 1-7.4-7.4l9-9a3.5 3.5 0 0 1 5 5l-8.6 8.6a1.7 1.7 0 0 1-2.5-2.5l7.7-7.6",
  slash: "M15 5L9 19",
  info: "M12 11v6 M12 7.5v.2 M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  code: "M8 7l-5 5 5 5 M16 7l5 5-5 5 M13.5 5l-3 14",
  keys: "M3 6h18v12H3z M7 10h.01 M11 10h.01 M15 10h.01 M8 14h8",
  reply: "M10 6l-6 6 6 6 M4 12h10a6 6 0 0 1 6 6v1",
  edit: "M4 20l1-5L16 4l4 4L9 19z M13.5 6.5l4 4",
  copy: "M9 9h11v11H9z M5 15H4V4h11v1",
  trash: "M5 7h14 M10 7V4h4v3 M7 7l1 13h8l1-13",
  lock: "M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  down: "M6 10l6 6 6-6",
  file: "M6 3h8l5 5v13H6z M14 3v5h5",
  plus: "M12 5v14 M5 12h14",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2",
  link: "M8 16L17 7 M10 7h7v7",
  forward: "M14 6l6 6-6 6 M20 12H10a6 6 0 0 0-6 6v1",
  place: "M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0c0 4.8-6.5 11-6.5 11z M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  pin: "M9 4h6l-1 6 4 4H6l4-4z M12 14v6",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M8.5 14a4.2 4.2 0 0 0 7 0 M9 9.5v.2 M15 9.5v.2",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.5 15.5L20 20",
};

export const $ = (id) => document.getElementById(id);

export function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function icon(name) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", "0 0 24 24");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  made.append(path);
  return made;
}

export function button(label, className, act) {
  const made = node("button", className, label);
  made.type = "button";
  made.addEventListener("click", () => act(made));
  return made;
}

// A button that shows a picture only; `label` is what it says to those who do not see it.
export function iconButton(name, label, className, act) {
  const made = button(icon(name), `round ${className}`, act);
  made.setAttribute("aria-label", label);
  made.title = label;
  return made;
}

// The colour of a person, bot or group; bots share one.
export const toneOf = (user) => `tone${user.is_bot ? 0 : (Math.abs(user.id) % 5) + 1}`;

// The round picture of a person, bot or group: its first letter on its colour.
export function face(name, tone, size = "") {
  const made = node("span", `face ${tone} ${size}`, [...name][0] || "·");
  made.setAttribute("aria-hidden", "true");
  return made;
}

// Puts the focus where one goes on: on the text box, or on what must be done before one can write.
export function focusWriting() {
  ($("dock").hidden ? $("banner").querySelector("button") : $("text"))?.focus();
}

export function field(label, control) {
  return node("label", "field", node("span", "", label), control);
}
