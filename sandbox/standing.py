"""What somebody is in a chat: a member, an administrator, one that may only read, gone; a bot also blocked.

Who hears of a change: https://core.telegram.org/bots/api#update (`my_chat_member`, `chat_member`).
"""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.model import Bot, Chat, Json, Message, Person
from sandbox.rendering import chat_json
from sandbox.world import World

IN_A_GROUP = ("member", "administrator", "restricted", "left", "kicked")
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
    status = chat.members.get(number, "left")
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


def set_standing(world: World, actor: Person | Bot, chat: Chat, member: int, status: str) -> None:
    """Change what somebody is in a chat; the bots and the group learn of it as Telegram lets them.

    Args:
        world: The state.
        actor: Who does it; somebody who comes or goes by themselves does it themselves.
        chat: Where.
        member: The id of a person or a bot.
        status: What they become.

    Raises:
        Refusal: 400 for somebody who is not known, or a status that is none; lists those that are.
    """
    allowed = IN_PRIVATE if chat.private else IN_A_GROUP
    if member not in (chat.members if chat.private else {**world.people, **world.bots}):
        raise bad_request(f"there is nobody with the id {member} here; ids are in /api/state")
    if status not in allowed:
        raise bad_request(f"nobody here can be {status!r}; choose one of: {', '.join(allowed)}")
    before = member_json(world, chat, member)
    if before["status"] == status:
        return
    was_in = chat.has(member)
    chat.members[member] = status
    world.feed.publish("chat", chat=chat.key)  # first, so that a follower knows who is there
    _tell(world, actor, chat, before)
    if not chat.private and was_in != chat.has(member):
        _note(world, actor, chat, member)


def _tell(world: World, actor: Person | Bot, chat: Chat, before: Json) -> None:
    member = before["user"]["id"]
    about = {"chat": chat_json(chat), "from": actor.as_user(), "date": world.now()}
    change = about | {"old_chat_member": before, "new_chat_member": member_json(world, chat, member)}
    if member in world.bots:
        world.bots[member].queue.add("my_chat_member", change)
    for bot in world.bots.values():
        if bot.id != member and chat.members.get(bot.id) == "administrator":
            bot.queue.add("chat_member", change)


def _note(world: World, actor: Person | Bot, chat: Chat, member: int) -> None:
    user = (world.people.get(member) or world.bots[member]).as_user()
    service: Json = {"new_chat_members": [user]} if chat.has(member) else {"left_chat_member": user}
    message = Message(chat.next_id(), actor.as_user(), world.now(), "", [], service=service)
    world.deliver("message", chat, message, world.post(chat, message))
