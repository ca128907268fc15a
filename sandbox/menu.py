"""Which list of commands a person sees in a chat.

Order of the scopes: https://core.telegram.org/bots/api#determining-list-of-commands.
"""

from __future__ import annotations

from collections.abc import Iterator

from sandbox.model import Bot, Chat, Json, Person


def scope_key(kind: str, chat_id: int, person_id: int | None = None) -> str:
    """Return the name under which the commands of a chat's scope are kept."""
    return f"{kind}:{chat_id}" + (f":{person_id}" if person_id is not None else "")


def commands_for(bot: Bot, chat: Chat, person: Person) -> list[Json]:
    """Return the commands of the narrowest scope that has a list, in the person's language where there is one."""
    language = person.language[:2]
    for scope in _scopes(chat, person):
        for place in ((scope, language), (scope, "")):
            if place in bot.commands:
                return bot.commands[place]
    return []


def _scopes(chat: Chat, person: Person) -> Iterator[str]:
    if chat.private:
        yield from (scope_key("chat", chat.id), "all_private_chats", "default")
        return
    administers = person.id in chat.admin_ids()
    yield scope_key("chat_member", chat.id, person.id)
    if administers:
        yield scope_key("chat_administrators", chat.id)
    yield scope_key("chat", chat.id)
    if administers:
        yield "all_chat_administrators"
    yield from ("all_group_chats", "default")
