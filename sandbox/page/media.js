// Photos and files in messages: shown, enlarged, saved.
import { icon, node, button } from "./dom.js";
import { say } from "./labels.js";
import { openDialog } from "./notices.js";

const address = (file) => `/api/file/${encodeURIComponent(file.file_id)}`;
const WIDEST = 420; // pixels a photo takes in the chat at most
const TALLEST = 500;

export function sizeWords(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function enlarge(source, words) {
  const picture = node("img", "large");
  picture.src = source;
  picture.alt = words;
  const opened = openDialog("", "viewer", picture, ...(words ? [node("p", "", words)] : []));
  opened.dialog.setAttribute("aria-label", say("photo"));
  const save = node("a", "viewer-save", say("saveFile", { name: "" }).trim());
  save.href = source;
  save.download = "photo";
  opened.dialog.append(save);
  opened.dialog.addEventListener("click", (event) => event.target !== save && opened.dialog.close());
}

function photo(message) {
  const largest = message.photo.at(-1);
  const picture = node("img", "");
  picture.src = address(largest);
  picture.alt = message.caption || say("photo");
  const scale = Math.min(1, WIDEST / largest.width, TALLEST / largest.height);
  picture.width = Math.round(largest.width * scale); // the place is kept before the picture is there
  picture.height = Math.round(largest.height * scale);
  const made = button(picture, "photo", () => enlarge(picture.src, message.caption || ""));
  made.setAttribute("aria-label", `${say("enlarge")}${message.caption ? `: ${message.caption}` : ""}`);
  return made;
}

function ending(name) {
  const found = /\.([A-Za-z0-9]{1,5})$/.exec(name);
  return found ? found[1].toUpperCase() : "";
}

// Recordings are saved like files: a page without their players shows all kinds alike.
const KINDS = ["document", "video", "animation", "audio", "voice"];
const kindOf = (message) => KINDS.find((kind) => message[kind]);

function file(message) {
  const sent = message[kindOf(message)];
  const name = sent.file_name || say(kindOf(message));
  const mark = node("span", "file-mark", ending(name) || icon("file"));
  const made = node("a", "file", mark, node("span", "file-words", node("b", "", name), node("small", "", sizeWords(sent.file_size || 0))));
  made.href = address(sent);
  made.download = name;
  made.setAttribute("aria-label", say("saveFile", { name }));
  return made;
}

function place({ latitude, longitude }) {
  return node("div", "place", icon("place"), `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
}

// Returns the nodes of what a message carries beside its words; `album`: the messages that are shown with it.
export function media(message, album = [message]) {
  if (album.length > 1 && message.photo) return [node("div", `album of${Math.min(album.length, 3)}`, ...album.map(photo))];
  return album.flatMap((each) => {
    if (each.photo) return [photo(each)];
    if (each.location) return [place(each.location)];
    return kindOf(each) ? [file(each)] : [];
  });
}

// Whether a message carries something beside words.
export const carries = (message) => Boolean(message.photo || message.location || kindOf(message));

export const textOf = (message) => message.text ?? message.caption ?? "";

// One line that stands for a message where there is no room for it.
export function summary(message) {
  const found = kindOf(message);
  const kind = message.photo ? say("photo") : message.location ? say("location") : found ? message[found].file_name || say(found) : "";
  return [kind, textOf(message).replaceAll("\n", " ")].filter(Boolean).join(" · ");
}
