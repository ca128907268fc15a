// Notices in a chat: who came and went, which topic was opened, what was pinned.
import { say } from "./labels.js";

const names = (users) => users.map((user) => user.first_name).join(", ");

// Returns the notice a service message makes, or null for a message of another kind.
export function notice(message) {
  const name = message.from?.first_name || "";
  if (message.new_chat_members) {
    const own = message.new_chat_members.every((user) => user.id === message.from.id);
    return own ? say("joined", { name }) : say("added", { name, who: names(message.new_chat_members) });
  }
  if (message.left_chat_member) {
    const own = message.left_chat_member.id === message.from.id;
    return own ? say("left", { name }) : say("removed", { name, who: message.left_chat_member.first_name });
  }
  if (message.forum_topic_created) return say("topicOpened", { name, topic: message.forum_topic_created.name });
  if (message.forum_topic_closed) return say("topicShut", { name });
  if (message.forum_topic_reopened) return say("topicReopened", { name });
  if (message.pinned_message) return say("pinned", { name });
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return say("migrated");
  return null;
}
