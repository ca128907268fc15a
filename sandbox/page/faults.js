// What is to go wrong with the bots' next calls, to see how they bear it.
import { act, ask, attempt } from "./api.js";
import { button, field, node } from "./dom.js";
import { say } from "./labels.js";
import { store } from "./store.js";

// Kinds, with the fields each of them has.
const KINDS = { flood: ["retry_after"], error: ["code", "description"], drop_before: [], drop_after: [], delay: ["seconds"], delay_after: ["seconds"] };
const FIELDS = { retry_after: ["retryAfter", "number", "3"], code: ["code", "number", "500"], description: ["description", "text", ""], seconds: ["seconds", "number", "5"] };
const METHODS = ["sendMessage", "editMessageText", "sendPhoto", "sendDocument", "answerCallbackQuery", "answerInlineQuery", "getUpdates"];

function input(name, type, value) {
  const made = node("input", "line");
  Object.assign(made, { name, type, value });
  return made;
}

function methods() {
  const list = node("datalist", "", ...METHODS.map((name) => new Option(name)));
  list.id = "fault-methods";
  return list;
}

function form(added) {
  const kind = node("select", "line", ...Object.keys(KINDS).map((name) => new Option(say(`${name}Fault`), name)));
  kind.name = "kind";
  const method = input("method", "text", "sendMessage");
  method.setAttribute("list", "fault-methods");
  const own = node("div", "fields");
  const drawOwn = () => own.replaceChildren(...KINDS[kind.value].map((name) => field(say(FIELDS[name][0]), input(name, FIELDS[name][1], FIELDS[name][2]))));
  kind.addEventListener("change", drawOwn);
  drawOwn();
  const count = input("count", "number", "1");
  const skip = input("skip", "number", "0");
  count.min = skip.min = "0";
  const made = node("form", "fault-form", field(say("faultKind"), kind), field(say("faultMethod"), method), methods(),
    field(say("faultMatch"), input("match", "text", "")), own, node("div", "fields", field(say("faultSkip"), skip), field(say("faultCount"), count)));
  const submit = node("button", "primary", say("addFault"));
  made.append(submit);
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await attempt(() => act("fault", Object.fromEntries(new FormData(made))))) added();
  });
  return made;
}

function waiting(fault) {
  const times = fault.left === null ? say("always") : say("times", { count: fault.left });
  return node("li", "", node("b", "", say(`${fault.kind}Fault`)), node("span", "", fault.method || say("anyMethod")),
    ...(fault.match ? [node("code", "", fault.match)] : []), node("small", "", times));
}

function floodSwitch() {
  const box = node("input", "");
  box.type = "checkbox";
  box.checked = store.floodLimits;
  box.addEventListener("change", async () => {
    const done = await attempt(() => act("floods", { on: box.checked }));
    store.floodLimits = box.checked = done ? done.flood_limits : store.floodLimits;
  });
  return node("label", "choice", box, say("floodLimits"));
}

export function showFaults(body) {
  const list = node("ul", "faults");
  const none = node("p", "note", say("noFaults"));
  const draw = async () => {
    const faults = (await attempt(() => ask("faults"))) || [];
    list.replaceChildren(...faults.map(waiting));
    none.hidden = faults.length > 0;
    clear.hidden = !faults.length;
  };
  const clear = button(say("clearFaults"), "plain", async () => {
    await attempt(() => act("clear_faults"));
    draw();
  });
  body.replaceChildren(form(draw), node("h3", "", say("waitingFaults"), clear), none, list, floodSwitch());
  draw();
}
