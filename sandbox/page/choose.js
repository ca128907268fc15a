// Choosing the chat something goes to.
import { button, face, node } from "./dom.js";
import { say } from "./labels.js";
import { openDialog } from "./notices.js";
import { store } from "./store.js";

// Resolves with the key of the chat that was chosen, "" for none.
export function chooseChat() {
  const chats = store.list.filter((chat) => store.isIn(chat));
  const entries = chats.map((chat) => {
    const made = button("", "chat", () => opened.dialog.close(chat.key));
    made.append(face(store.titleOf(chat), store.toneOf(chat)), node("strong", "", store.titleOf(chat)));
    return made;
  });
  const opened = openDialog(say("chooseChat"), "choose-chat", ...entries);
  return opened.done;
}
