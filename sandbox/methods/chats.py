"""Looking up the bot itself, chats and their members."""

from __future__ import annotations

from sandbox import refusals
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Method
from sandbox.model import Json
from sandbox.rendering import chat_json, message_json
from sandbox.standing import MEMBER_RIGHTS, member_json

GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


async def get_me(call: Call) -> Json:
    """Return the bot."""
    return call.bot.as_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.privacy,
        "supports_inline_queries": call.bot.inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_chat(call: Call) -> Json:
    """Return a chat in full."""
    chat = call.chat()
    full: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
    if not chat.private:
        full["permissions"] = dict.fromkeys(MEMBER_RIGHTS, True)
    pinned = next((chat.messages[number] for number in reversed(chat.pinned) if number in chat.messages), None)
    if pinned is not None:
        full["pinned_message"] = message_json(chat, pinned, with_reply=False)
    return chat_json(chat) | full


async def get_chat_member(call: Call) -> Json:
    """Return what somebody is in a chat; somebody who never was there has left it."""
    chat = call.chat()
    number = call.params.integer("user_id")
    if number <= 0:
        raise bad_request(refusals.USER_INVALID)
    if chat.private and not chat.has(number):
        raise bad_request(refusals.MEMBER_NOT_FOUND)
    if number not in call.world.people and number not in call.world.bots:
        raise bad_request(refusals.MEMBER_INVALID)
    return member_json(call.world, chat, number)


async def get_chat_administrators(call: Call) -> list[Json]:
    """Return a group's creator and administrators, without other bots."""
    chat = call.chat()
    if chat.private:
        raise bad_request(refusals.NO_ADMINISTRATORS)
    return [
        member_json(call.world, chat, number)
        for number in chat.admin_ids()
        if number in {*call.world.people, call.bot.id}
    ]


async def get_chat_member_count(call: Call) -> int:
    """Return how many people and bots are in a chat."""
    chat = call.chat()
    return sum(chat.has(member) for member in chat.members)


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "getChatMembersCount": get_chat_member_count,
}
