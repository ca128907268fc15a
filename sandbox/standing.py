"""What a bot is in a chat: a member, an administrator, one that may only read, removed; or blocked by a person."""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.model import Chat, Json, Message, Person
from sandbox.rendering import chat_json
from sandbox.world import World

IN_A_GROUP = ("member", "administrator", "restricted", "kicked")
IN_PRIVATE = ("member", "kicked")
ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
MEMBER_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def member_json(world: World, chat: Chat, number: int) -> Json:
    """Return the Bot API's `ChatMember` of a person or bot that is or was in the chat."""
    known = world.people.get(number) or world.bots[number]
    status = chat.members[number]
    return {"user": known.as_user(), "status": status} | _details(status)


def _details(status: str) -> Json:
    match status:
        case "creator":
            return {"is_anonymous": False}
        case "administrator":
            return {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(ADMINISTRATOR_RIGHTS, True)}
        case "restricted":
            return {"is_member": True, "until_date": 0, **dict.fromkeys(MEMBER_RIGHTS, False)}
        case "kicked":
            return {"until_date": 0}
    return {}


def set_standing(world: World, person: Person, chat: Chat, bot_id: int, status: str) -> None:
    """Let a person change what a bot is in a chat; the bot gets `my_chat_member`, the group a notice.

    Raises:
        Refusal: 400 for a bot that never was there, or a status that is none; lists those that are.
    """
    allowed = IN_PRIVATE if chat.private else IN_A_GROUP
    if bot_id not in world.bots or bot_id not in chat.members:
        raise bad_request(f"there is no bot {bot_id} in this chat; its id is in /api/state")
    if status not in allowed:
        raise bad_request(f"a bot here cannot be {status!r}; choose one of: {', '.join(allowed)}")
    before = member_json(world, chat, bot_id)
    if before["status"] == status:
        return
    chat.members[bot_id] = status
    _tell(world, person, chat, bot_id, before)
    if not chat.private and "kicked" in {status, before["status"]}:
        _note(world, person, chat, bot_id)
    world.feed.publish("chat", chat=chat.key)


def _tell(world: World, person: Person, chat: Chat, bot_id: int, before: Json) -> None:
    after = member_json(world, chat, bot_id)
    about = {"chat": chat_json(chat), "from": person.as_user(), "date": world.now()}
    world.bots[bot_id].queue.add("my_chat_member", about | {"old_chat_member": before, "new_chat_member": after})


def _note(world: World, person: Person, chat: Chat, bot_id: int) -> None:
    user = world.bots[bot_id].as_user()
    service: Json = {"new_chat_members": [user]} if chat.has(bot_id) else {"left_chat_member": user}
    message = Message(chat.next_id(), person.as_user(), world.now(), "", [], service=service)
    world.deliver("message", chat, message, world.post(chat, message))
