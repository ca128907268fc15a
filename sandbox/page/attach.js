// Sending files: picked, dropped on the chat or pasted; looked at once more before they go.
import { attempt } from "./api.js";
import { $, icon, node } from "./dom.js";
import { say } from "./labels.js";
import { sizeWords } from "./media.js";
import { answers, openDialog, toast } from "./notices.js";
import { store } from "./store.js";

const LARGEST = 20 * 1024 * 1024; // bytes a bot can download
const PICTURE = /^image\/(png|jpeg|gif|webp)$/;

function preview(file, urls) {
  const words = node("span", "file-words", node("b", "", file.name), node("small", "", sizeWords(file.size)));
  if (!PICTURE.test(file.type)) return node("div", "file", node("span", "file-mark", icon("file")), words);
  const picture = node("img", "thumb");
  picture.src = URL.createObjectURL(file);
  picture.alt = "";
  urls.push(picture.src);
  return node("div", "file", picture, words);
}

function choice(name, label, checked) {
  const input = node("input", "");
  Object.assign(input, { type: "radio", name: "kind", value: name, checked });
  return node("label", "choice", input, label);
}

// Shows what is about to be sent; resolves with { kind, text } or null.
async function askHow(files) {
  const urls = [];
  const caption = node("input", "line");
  caption.placeholder = say("writeCaption");
  caption.setAttribute("aria-label", say("writeCaption"));
  const pictures = files.every((file) => PICTURE.test(file.type));
  const kinds = pictures ? [choice("photo", say("asPhoto"), true), choice("document", say("asFile"), false)] : [];
  const foot = answers((value) => opened.dialog.close(value), ["", say("cancel")], ["send", say("send")]);
  caption.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && opened.dialog.close("send"));
  const list = node("div", "files", ...files.map((file) => preview(file, urls)));
  const opened = openDialog(say("sendFiles", { count: files.length }), "send-files", list, ...kinds, caption, foot);
  caption.focus();
  const done = await opened.done;
  const kind = opened.dialog.querySelector("[name=kind]:checked")?.value || "document";
  urls.forEach((url) => URL.revokeObjectURL(url));
  return done ? { kind, text: caption.value } : null;
}

function form(file, how) {
  const body = new FormData();
  const fields = { ...store.here(), kind: how.kind, text: how.text, reply_to: how.reply };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", file, file.name);
  return body;
}

// `replying()` gives the id of the message replied to; `sent()` is called when all went out.
export class Attach {
  constructor(act, replying, sent) {
    Object.assign(this, { act, replying, sent });
    $("attach").addEventListener("click", () => $("file").click());
    $("file").addEventListener("change", () => {
      this.offer([...$("file").files]);
      $("file").value = "";
    });
    this.watchDrops();
    $("text").addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      if (files.length) event.preventDefault();
      this.offer(files);
    });
  }

  watchDrops() {
    const talk = $("talk");
    const carriesFiles = (event) => event.dataTransfer?.types.includes("Files") && !$("dock").hidden;
    talk.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      $("drop").hidden = false;
    });
    talk.addEventListener("dragleave", (event) => !talk.contains(event.relatedTarget) && ($("drop").hidden = true));
    talk.addEventListener("drop", (event) => {
      event.preventDefault();
      $("drop").hidden = true;
      if (!$("dock").hidden) this.offer([...event.dataTransfer.files]);
    });
  }

  async offer(files) {
    const fitting = files.filter((file) => file.size <= LARGEST);
    const large = files.find((file) => file.size > LARGEST);
    if (large) toast(say("fileTooBig", { name: large.name }));
    if (!fitting.length) return;
    const how = await askHow(fitting);
    if (!how) return $("text").focus();
    const reply = this.replying();
    for (const [index, file] of fitting.entries()) {
      const text = index ? "" : how.text;
      if (!(await attempt(() => this.act("send_file", form(file, { kind: how.kind, text, reply }))))) return;
    }
    this.sent();
  }
}
