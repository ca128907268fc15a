// The sandbox's clock: shown, and moved forward so that what a bot does by the week can be seen today.
//
// A day or a week passes quickly instead of being left out: a bot looks at the clock now and then, and one that finds
// itself days later rightly holds what was due meanwhile to be missed.
import { act, attempt } from "./api.js";
import { $, button, icon, node } from "./dom.js";
import { locale, say } from "./labels.js";
import { toast } from "./notices.js";
import { store } from "./store.js";

const HOUR = 3600;
const STEPS = [["jumpHour", HOUR], ["jumpDay", 24 * HOUR], ["jumpWeek", 7 * 24 * HOUR]];
const SLICE = 6 * HOUR; // passes at once
const PAUSE = 500; // milliseconds between two slices: half a day a second
const LONGEST = 15 * 24 * HOUR; // what lies farther ahead is jumped to
const DATE = { year: "numeric", month: "short", day: "numeric", weekday: "short" };
const TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
const SHORT = { weekday: "short", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

let passing = null; // { stopped } while time passes
let draw = () => {};

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

async function pass(seconds) {
  const run = (passing = { stopped: false });
  draw();
  const slice = seconds > LONGEST ? seconds : SLICE;
  let done = true;
  for (let left = seconds; left > 0 && done && !run.stopped; left -= slice) {
    done = await attempt(() => act("jump", { seconds: Math.min(left, slice) }));
    if (left > slice) await pause();
  }
  passing = null;
  draw();
  if (done) toast(say("jumped", { time: new Date(store.now() * 1000).toLocaleString(locale(), SHORT) }));
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
    return seconds > 0 ? pass(seconds) : toast(say("past"));
  };
  const box = node("details", "jump-to", node("summary", "", say("jumpTo")), node("div", "jump-row", input, button(say("jump"), "primary", go)));
  box.addEventListener("toggle", () => box.open && (input.value = local(store.now() + HOUR)));
  return box;
}

function stopButton() {
  return button(say("stop"), "step", () => (passing.stopped = true));
}

function tick() {
  const now = new Date(store.now() * 1000);
  $("clock-date").textContent = now.toLocaleDateString(locale(), DATE);
  $("clock-time").textContent = now.toLocaleTimeString(locale(), TIME);
}

function drawClock() {
  const [date, time] = [node("span", ""), node("b", "")];
  [date.id, time.id] = ["clock-date", "clock-time"];
  const face = node("div", `clock-face${passing ? " passing" : ""}`, icon("clock"), time, date);
  face.title = say("clockNote");
  const focused = $("clock").contains(document.activeElement);
  const steps = passing ? [stopButton()] : STEPS.map(([name, seconds]) => button(say(name), "step", () => pass(seconds)));
  $("clock").replaceChildren(face, node("div", "steps", ...steps), ...(passing ? [] : [jumpTo()]));
  if (focused) $("clock").querySelector(".step").focus();
  tick();
}

// Returns what draws it anew, in another language.
export function showClock() {
  draw = drawClock;
  draw();
  setInterval(tick, 1000);
  store.addEventListener("clock", tick);
  store.addEventListener("look", tick);
  return draw;
}
