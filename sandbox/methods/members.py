"""Who is in a chat, as far as a bot may change it.

Source: https://github.com/tdlib/td (DialogParticipantManager.cpp).
"""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.model import Chat, Json
from sandbox.standing import set_standing


async def leave_chat(call: Call) -> bool:
    """Leave a group."""
    chat = call.chat()
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    set_standing(call.world, call.bot, chat, call.bot.id, "left")
    return True


async def ban_chat_member(call: Call) -> bool:
    """Remove somebody from a group for good."""
    chat, number = _chat_and_user(call)
    match chat.members.get(number):
        case "creator":
            raise bad_request(refusals.CANNOT_BAN_OWNER)
        case "administrator":
            raise bad_request(refusals.CANNOT_BAN_ADMINISTRATOR)
    set_standing(call.world, call.bot, chat, number, "kicked")
    return True


async def unban_chat_member(call: Call) -> bool:
    """Let somebody who was removed join again; a member is removed unless `only_if_banned`."""
    chat, number = _chat_and_user(call)
    banned = chat.members.get(number) == "kicked"
    if banned or (chat.has(number) and not call.params.flag("only_if_banned")):
        set_standing(call.world, call.bot, chat, number, "left")
    return True


def _chat_and_user(call: Call) -> tuple[Chat, int]:
    chat, number = call.chat(), call.params.integer("user_id")
    if number <= 0:
        raise bad_request(refusals.USER_INVALID)
    if chat.private:
        raise bad_request(refusals.CANNOT_BAN_IN_PRIVATE)
    if call.bot.id not in chat.admin_ids():
        raise bad_request(refusals.CANNOT_RESTRICT)
    if number not in call.world.people and number not in call.world.bots:
        raise bad_request(refusals.MEMBER_INVALID)
    return chat, number


async def get_user_profile_photos(call: Call) -> Json:
    """Return the pictures a person has of themselves: people here have none."""
    if call.params.integer("user_id") not in call.world.people:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


METHODS: dict[str, Method] = {
    "leaveChat": leave_chat,
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
    "getUserProfilePhotos": get_user_profile_photos,
}
