"""Every command is in the menus, in the help, has a handler, and is in the README."""

from __future__ import annotations

from pathlib import Path

import pytest
from telegram.ext import CommandHandler

from handlers.commands import COMMANDS, TABLE
from handlers.menus import MENUS

README = Path(__file__).parents[2] / "README.md"


def handled(chat) -> set[str]:
    handlers = [h for group in chat.application.handlers.values() for h in group]
    return {name for h in handlers if isinstance(h, CommandHandler) for name in h.commands}


async def test_the_handlers_and_the_list_of_commands_agree(chat):
    assert handled(chat) == set(COMMANDS)


async def test_menus_are_set_per_scope_and_language(chat):
    await chat.application.post_init(chat.application)
    calls = [data for name, data in chat.network.calls if name == "setMyCommands"]
    assert len(calls) == 2 * len(MENUS)
    private = [c for c in calls if c["scope"]["type"] == "all_private_chats"]
    assert {c.get("language_code") for c in private} == {None, "en"}
    assert {c["command"] for c in private[0]["commands"]} == {
        c.name for c in TABLE if c.right not in ("editor", "owner")
    }
    for call in calls:
        for entry in call["commands"]:
            assert 1 <= len(entry["description"]) <= 256


@pytest.mark.parametrize("name", COMMANDS)
async def test_each_command_is_in_the_help_in_both_languages(chat, name):
    for code in ("zh", "en"):
        (reply,) = await chat.says("/help", code=code)
        assert f"/{name} — " in reply["text"]


@pytest.mark.parametrize(("code", "marks"), [("zh", ("（编辑）", "（负责人）")), ("en", (" (editors)", " (owners)"))])
async def test_the_help_says_who_may_by_the_table(chat, code, marks):
    (reply,) = await chat.says("/help", code=code)
    about = {line.split(" — ")[0]: line for line in reply["text"].splitlines() if " — " in line}
    for command in TABLE:
        expected = {"editor": marks[0], "owner": marks[1]}.get(command.right, "")
        line = about[f"/{command.name}"]
        assert line.endswith(expected)
        assert bool(expected) == line.endswith(marks)


@pytest.mark.parametrize("said", ["怎么用", "what can you do", "/nonsense"])
async def test_help_asked_in_words_names_them_all_too(chat, said):
    (reply,) = await chat.says(said)
    for name in COMMANDS:
        assert f"/{name} — " in reply["text"]


@pytest.mark.parametrize("name", COMMANDS)
async def test_each_command_answers(chat, name):
    texts = [written for written in await chat.says(f"/{name}") if "text" in written]  # a digest has a picture as well
    assert len(texts) == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_in_the_readme(name):
    assert README.exists(), "README.md is missing: it lists the bot's commands"
    assert f"/{name}" in README.read_text(encoding="utf-8"), f"README.md does not mention /{name}"
