// What passes over the page: a passing note, an alert, a question with two answers.
import { $, button, node } from "./dom.js";
import { say } from "./labels.js";

const SHOWN = 4000; // milliseconds a passing note stays
let timer = 0;

export function toast(text) {
  if (!text) return;
  $("toast").textContent = text;
  $("toast").classList.add("on");
  clearTimeout(timer);
  timer = setTimeout(() => $("toast").classList.remove("on"), SHOWN);
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say("copied"));
  } catch {
    toast(say("cannotCopy"));
  }
}

// Opens a dialog with these nodes; resolves with the value it is closed with ("" for Escape).
export function openDialog(title, className, ...children) {
  const dialog = node("dialog", className, ...(title ? [node("h2", "", title)] : []), ...children);
  if (title) dialog.setAttribute("aria-label", title);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(""));
  document.body.append(dialog);
  dialog.showModal();
  const done = new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
  return { dialog, done };
}

// A row of buttons that close the dialog: pairs of value and label, the last one stands out.
export function answers(close, ...pairs) {
  const buttons = pairs.map(([value, label], index) =>
    button(label, index === pairs.length - 1 ? "primary" : "plain", () => close(value)));
  return node("div", "dialog-foot", ...buttons);
}

export function alertBox(text) {
  const opened = openDialog("", "alert", node("p", "", text), answers((value) => opened.dialog.close(value), ["ok", say("ok")]));
  opened.dialog.querySelector(".primary").focus();
  return opened.done;
}

export async function confirmBox(text, label) {
  const foot = answers((value) => opened.dialog.close(value), ["", say("cancel")], ["yes", label]);
  const opened = openDialog("", "alert", node("p", "", text), foot);
  opened.dialog.querySelector(".primary").focus();
  return (await opened.done) === "yes";
}

// Asks for one line of text; resolves with "" where nothing is given.
export async function promptBox(title, label) {
  const input = node("input", "line");
  input.maxLength = 128;
  input.placeholder = title;
  const foot = answers((value) => opened.dialog.close(value && input.value), ["", say("cancel")], ["yes", label]);
  input.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && opened.dialog.close(input.value));
  const opened = openDialog(title, "alert", input, foot);
  input.focus();
  return (await opened.done).trim();
}
