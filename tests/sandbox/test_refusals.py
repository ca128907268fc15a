"""Every refusal as a table: method, parameters, status, description."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

import sandbox
from sandbox import refusals

Api = Callable[..., Awaitable[dict[str, Any]]]

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
OLD = "query is too old and response timeout expired or query ID is invalid"


def key(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


REFUSED = [
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 77, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": "nobody", "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": 1}, "message text is empty"),
    ("sendMessage", {"chat_id": 1, "text": " \n "}, "message text is empty"),
    ("sendMessage", {"chat_id": 1, "text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ("sendMessage", {"chat_id": 1, "text": "字" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": 1, "text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"chat_id": 1, "text": "字" * 10923}, "text is too long"),
    ("sendMessage", {"chat_id": 1, "text": "x", "entities": [{"type": "moon", "offset": 0, "length": 1}]},
     "can't parse MessageEntity: Unsupported type specified"),
    ("sendMessage", {"chat_id": 1, "text": "<x>", "parse_mode": "HTML"},
     'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    ("sendMessage", {"chat_id": 1, "text": "x.", "parse_mode": "MarkdownV2"},
     "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("sendMessage", {"chat_id": 1, "text": "*x", "parse_mode": "markdown"},
     "can't parse entities: Can't find end of the entity starting at byte offset 0"),
    ("sendMessage", {"chat_id": 1, "text": "x", "entities": [{"offset": 0, "length": 1}]},
     'can\'t parse MessageEntity: Can\'t find field "type"'),
    ("sendMessage", {"chat_id": 1, "text": "x", "entities": [5]}, "can't parse MessageEntity: expected an Object"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"keyboard": [5]}},
     'field "keyboard" must be an Array of Arrays'),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"keyboard": [[5]]}},
     "can't parse keyboard button: KeyboardButton must be a String or an Object"),
    ("sendMessage", {"chat_id": 1, "text": "x", "parse_mode": "Word"}, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": key(text="a", callback_data="台" * 22)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": key(text="a")},
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": key(callback_data="a")},
     'can\'t parse inline keyboard button: Can\'t find field "text"'),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": [1]}, "object expected as reply markup"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [{}]}},
     'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_parameters": 5}, "object expected as reply parameters"),
    ("sendMessage", {"chat_id": -1001000000001, "text": "x", "message_thread_id": 7}, "message thread not found"),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"text": "x", "inline_message_id": "gone"}, "MESSAGE_ID_INVALID"),
    ("editMessageText", {"chat_id": 1, "text": "x"}, "message to edit not found"),
    ("deleteMessage", {"message_id": 1}, "chat identifier is not specified"),
    ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
    ("editMessageText", {"chat_id": 1, "message_id": 99, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": 1, "message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"chat_id": 1, "message_id": 2, "text": "sent"}, SAME),
    ("editMessageText", {"chat_id": 1, "message_id": 2, "text": "a" * 4097}, "MESSAGE_TOO_LONG"),
    ("editMessageReplyMarkup", {"chat_id": 1, "message_id": 2}, SAME),
    ("deleteMessage", {"chat_id": 1, "message_id": 99}, "message to delete not found"),
    ("deleteMessage", {"chat_id": -1001000000001, "message_id": 1}, "message can't be deleted"),
    ("answerCallbackQuery", {}, OLD),
    ("answerCallbackQuery", {"callback_query_id": "5"}, OLD),
    ("answerCallbackQuery", {"callback_query_id": "5", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
    ("answerCallbackQuery", {"callback_query_id": "5", "url": "https://example.org"}, "URL_INVALID"),
    ("sendChatAction", {"chat_id": 1, "action": "dancing"}, "wrong parameter action in request"),
    ("setMyCommands", {"commands": [{"command": "状态", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "command description must be non-empty"),
    ("setMyCommands", {"commands": [{"command": "/", "description": "x"}]}, "command must be non-empty"),
    ("setMyCommands", {"commands": [{"command": "a" * 33, "description": "x"}]}, "command length must not exceed 32"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x" * 257}]},
     "command description length must not exceed 256"),
    ("setMyCommands", {"commands": [{"command": "a"}]}, 'can\'t parse BotCommand: Can\'t find field "description"'),
    ("setMyCommands", {"commands": [5]}, "can't parse BotCommand: expected an Object"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "b"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"scope": {"type": "chat"}}, 'can\'t parse BotCommandScope: Can\'t find field "chat_id"'),
    ("setMyCommands", {"scope": {"type": "chat_administrators", "chat_id": 1}},
     "can't use specified scope in private chats"),
    ("setMyCommands", {"scope": {"type": "chat_member", "chat_id": 1}},
     "can't parse BotCommandScope: Invalid user_id specified"),
    ("setMyCommands", {"scope": {"type": "chat", "chat_id": 77}}, "chat not found"),
    ("setChatMenuButton", {"menu_button": {"type": "moon"}}, "can't parse menu button: MenuButton has unsupported type"),
    ("setMyCommands", {"commands": "["}, "can't parse commands JSON object"),
    ("setMyCommands", {"commands": [], "scope": {"type": "moon"}}, "can't parse BotCommandScope: Unsupported type specified"),
    ("setMyCommands", {"commands": [], "language_code": "chinese"}, "invalid language code specified"),
    ("getChatMember", {"chat_id": 1}, "invalid user_id specified"),
    ("getChatMember", {"chat_id": 1, "user_id": 2}, "member not found"),
    ("getChatAdministrators", {"chat_id": 1}, "there are no administrators in the private chat"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "reason"), REFUSED)
async def test_a_bad_request_is_refused(api: Api, page: Api, method: str, params: dict[str, Any], reason: str) -> None:
    await page("say", person=1, chat="900:1", text="said")
    await page("say", person=1, chat="-1001000000001", text="said")
    await api("sendMessage", chat_id=1, text="sent")
    answer = await api(method, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}


@pytest.mark.parametrize("method", ["noSuchMethod", "getme2", "", "a/b", "%00"])
async def test_an_unknown_method_is_not_found(api: Api, method: str) -> None:
    assert await api(method) == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}


@pytest.mark.parametrize(
    ("token", "more"), [("900:wrong", ""), ("wrong", ": invalid token specified"), ("", ": invalid token specified"),
                        ("0900:x", ": invalid token specified"), (f"900:{'x' * 77}", ": invalid token specified")]
)  # fmt: skip
async def test_a_wrong_token_is_unauthorized(api: Api, token: str, more: str) -> None:
    assert await api("getMe", token) == {"ok": False, "error_code": 401, "description": f"Unauthorized{more}"}


async def test_entities_of_the_bots_own_are_taken(api: Api) -> None:
    entities = [
        {"type": "bold", "offset": 1, "length": 2},
        {"type": "text_mention", "offset": 3, "length": 1, "user": {"id": 1}},
        {"type": "text_mention", "offset": 3, "length": 1, "user": {"id": 77}},
        {"type": "bot_command", "offset": 0, "length": 4},
    ]
    sent = (await api("sendMessage", chat_id=1, text=" 粗体字 ", entities=entities))["result"]
    kinds = [(each["type"], each["offset"], each["length"]) for each in sent["entities"]]
    assert (sent["text"], kinds) == ("粗体字", [("bold", 0, 2), ("text_mention", 2, 1)])


async def test_texts_of_just_4096_units_pass(api: Api) -> None:
    for text in ("字" * 4096, "😀" * 2048, "<b>" + "a" * 4096 + "</b>"):
        assert (await api("sendMessage", chat_id=1, text=text, parse_mode="HTML"))["ok"]


async def test_callback_data_of_just_64_bytes_passes(api: Api) -> None:
    markup = key(text="a", callback_data="a" * 64)
    sent = await api("sendMessage", chat_id=1, text="x", reply_markup=markup)
    assert sent["result"]["reply_markup"] == markup


async def test_an_edit_without_keyboard_drops_it(api: Api) -> None:
    sent = await api("sendMessage", chat_id=1, text="x", reply_markup=key(text="a", callback_data="a"))
    edited = await api("editMessageText", chat_id=1, message_id=sent["result"]["message_id"], text="x")
    assert "reply_markup" not in edited["result"]
    assert edited["result"]["edit_date"]


def test_every_refusal_says_where_telegram_documents_it() -> None:
    for file in (Path(sandbox.__file__).parent / "methods").glob("*.py"):
        source = file.read_text()
        literal = re.search(r"bad_request\(\s*f?[\"']", source)
        assert literal is None or "Source: " in source, file.name
    for line in Path(refusals.__file__).read_text().split("\n\n\n")[1:]:
        about = re.search(r'"""(.+)"""', line)
        assert about is None or re.search(r"\[(server|errors|bots/faq)|TDLib", about[1]), line
