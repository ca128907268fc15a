"""Updates of any kind as JSON: people, bots and channels, edited, forwarded, huge, hostile, with fields missing."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from handlers.commands import COMMANDS

GROUP, PERSON, CHANNEL = -100500, 7, -100777
ME = {"id": 999, "is_bot": True, "first_name": "台账", "username": "taizhang_bot"}
Json = dict[str, Any]

_IDS = st.integers(min_value=1, max_value=2**31 - 1)
_HOSTILE = st.sampled_from(
    ["", " ", "\x00", "/", "//", "/@", "/status@", "@taizhang_bot", "<b>", "</blockquote>", "{ref}", "{0}", "%s", "\u202e\u202d", "🏴" * 50,
     "'; DROP TABLE chats;--", "9" * 400, "九" * 300, "问题" * 400, "(" * 200, "第第第个个个问题", "/start issue-1-i001", "/settings zone ../../etc",
     "/search *", "问题-1", "9(99999999999999999999)", "４＋３", "/update 1 done", "/load", "/editors 1", "/follow 1", "设置", "那呢", "a" * 4096]
)  # fmt: skip
_COMMANDS = st.builds(
    "/{}{} {}".format,
    st.sampled_from(COMMANDS),
    st.sampled_from(["", "@taizhang_bot", "@other_bot"]),
    st.text(max_size=30),
)
_ASKED = st.sampled_from(["问题1进展", "status of issue 2", "issue 8", "供水", "那2呢", "设置", "周报", "谢谢", "help"])
TEXTS = st.one_of(_HOSTILE, _COMMANDS, _ASKED, st.text(max_size=200))


def _user(*, bots: bool = True) -> st.SearchStrategy[Json]:
    person = {"id": st.sampled_from([PERSON, 8, 9, 1087968824]), "is_bot": st.booleans() if bots else st.just(False),
              "first_name": st.text(min_size=1, max_size=20)}  # fmt: skip
    more = {"language_code": st.sampled_from(["zh-hans", "en", "xx", ""]), "username": st.text("abc_", min_size=1)}
    return st.fixed_dictionaries(person, optional=more)


_CHATS = st.sampled_from(
    [
        {"id": PERSON, "type": "private", "first_name": "林溪"},
        {"id": GROUP, "type": "supergroup", "title": "组", "is_forum": True},
        {"id": -55, "type": "group", "title": "组"},
        {"id": CHANNEL, "type": "channel", "title": "频道"},
    ]
)


def _entities() -> st.SearchStrategy[list[Json]]:
    kind = st.sampled_from(["bot_command", "mention", "text_mention", "url", "new_kind"])
    one = st.fixed_dictionaries(
        {"type": kind, "offset": st.integers(0, 40), "length": st.integers(1, 40)}, optional={"user": st.just(ME)}
    )
    return st.lists(one, max_size=3)


def _message(depth: int = 1) -> st.SearchStrategy[Json]:
    size = {"file_id": st.just("f"), "file_unique_id": st.just("u"), "width": st.just(1), "height": st.just(1)}
    more: dict[str, Any] = {
        "from": _user(), "text": TEXTS, "caption": TEXTS, "entities": _entities(), "edit_date": _IDS,
        "message_thread_id": _IDS, "is_topic_message": st.booleans(), "is_automatic_forward": st.just(True),
        "sender_chat": _CHATS, "via_bot": st.just(ME), "media_group_id": st.text(max_size=5),
        "photo": st.lists(st.fixed_dictionaries(size), max_size=2),
        "document": st.fixed_dictionaries({"file_id": st.just("f"), "file_unique_id": st.just("u")},
                                          optional={"file_name": st.text(max_size=300), "file_size": _IDS}),
        "migrate_to_chat_id": st.just(-1009), "migrate_from_chat_id": st.just(-1009),
        "new_chat_members": st.lists(_user(), max_size=2), "left_chat_member": _user(),
        "forward_origin": st.just({"type": "hidden_user", "date": 1, "sender_user_name": "x"}),
    }  # fmt: skip
    if depth:
        more["reply_to_message"] = _message(depth - 1)
    return st.fixed_dictionaries({"message_id": _IDS, "date": _IDS, "chat": _CHATS}, optional=more)


def _press() -> st.SearchStrategy[Json]:
    verbs = ["status", "list", "reports:use", "set:zh", "search", "diff", "undo", "draft", "load:yes", "editors:dismiss",
             "manage:open", "new:status", "follow", "misread"]  # fmt: skip
    made = st.builds(":".join, st.lists(st.sampled_from([*verbs, "1", "0", "zh", "en", "i001", "99", ""]), max_size=7))
    return st.fixed_dictionaries(
        {"id": st.just("q"), "from": _user(bots=False), "chat_instance": st.just("c")},
        optional={"message": _message(0), "data": st.one_of(made, st.text(max_size=64)), "game_short_name": st.just("g"),
                  "inline_message_id": st.just("i")},
    )  # fmt: skip


def _inline() -> st.SearchStrategy[Json]:
    return st.fixed_dictionaries(
        {
            "id": st.just("1"),
            "from": _user(bots=False),
            "query": TEXTS,
            "offset": st.one_of(st.just(""), st.text(max_size=64)),
        }
    )


def _change() -> st.SearchStrategy[Json]:
    member = st.fixed_dictionaries(
        {"user": st.just(ME), "status": st.sampled_from(["member", "left", "restricted_new"])}
    )
    return st.fixed_dictionaries(
        {"chat": _CHATS, "from": _user(), "date": _IDS, "old_chat_member": member, "new_chat_member": member}
    )


UPDATES: st.SearchStrategy[Json] = st.one_of(
    st.fixed_dictionaries({"message": _message()}),
    st.fixed_dictionaries({"edited_message": _message()}),
    st.fixed_dictionaries({"channel_post": _message()}),
    st.fixed_dictionaries({"edited_channel_post": _message()}),
    st.fixed_dictionaries({"callback_query": _press()}),
    st.fixed_dictionaries({"inline_query": _inline()}),
    st.fixed_dictionaries({"my_chat_member": _change()}),
    st.fixed_dictionaries({"unknown_kind": st.just({})}),
    st.just({}),
)


def due(update: Json) -> bool:
    """May the bot write anything for this update? Chatter, bots and channels are due nothing."""
    if "callback_query" in update or "inline_query" in update or "my_chat_member" in update:
        return True
    message = update.get("message") or update.get("edited_message")
    if message is None:
        return False
    author = message.get("from")
    if author is None or "via_bot" in message or message.get("is_automatic_forward"):
        return False
    if author["is_bot"] and "sender_chat" not in message:
        return False
    return message["chat"]["type"] != "channel"
