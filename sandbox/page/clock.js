// The sandbox's clock: shown, and moved forward so that what a bot does by the week can be seen today.
import { act, attempt } from "./api.js";
import { $, button, icon, node } from "./dom.js";
import { locale, say } from "./labels.js";
import { toast } from "./notices.js";
import { store } from "./store.js";

const HOUR = 3600;
const STEPS = [["jumpHour", HOUR], ["jumpDay", 24 * HOUR], ["jumpWeek", 7 * 24 * HOUR]];
const DATE = { year: "numeric", month: "short", day: "numeric", weekday: "short" };
const TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
const SHORT = { weekday: "short", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

async function jump(seconds) {
  const done = await attempt(() => act("jump", { seconds }));
  if (done) toast(say("jumped", { time: new Date(done.now * 1000).toLocaleString(locale(), SHORT) }));
}

function local(seconds) {
  const at = new Date(seconds * 1000);
  return new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

function jumpTo() {
  const input = node("input", "line");
  input.type = "datetime-local";
  input.setAttribute("aria-label", say("jumpTo"));
  const go = () => {
    const seconds = new Date(input.value).getTime() / 1000 - store.now();
    return seconds > 0 ? jump(seconds) : toast(say("past"));
  };
  const box = node("details", "jump-to", node("summary", "", say("jumpTo")), node("div", "jump-row", input, button(say("jump"), "primary", go)));
  box.addEventListener("toggle", () => box.open && (input.value = local(store.now() + HOUR)));
  return box;
}

export function showClock() {
  const tick = () => {
    const now = new Date(store.now() * 1000);
    const [date, time] = [now.toLocaleDateString(locale(), DATE), now.toLocaleTimeString(locale(), TIME)];
    if ($("clock-date").textContent !== date) $("clock-date").textContent = date;
    $("clock-time").textContent = time;
  };
  const draw = () => {
    const [date, time] = [node("span", ""), node("b", "")];
    [date.id, time.id] = ["clock-date", "clock-time"];
    const steps = STEPS.map(([name, seconds]) => button(say(name), "step", () => jump(seconds)));
    const face = node("div", "clock-face", icon("clock"), time, date);
    face.title = say("clockNote");
    $("clock").replaceChildren(face, node("div", "steps", ...steps), jumpTo());
    tick();
  };
  draw();
  setInterval(tick, 1000);
  store.addEventListener("clock", tick);
  return draw;
}
