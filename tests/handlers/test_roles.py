"""Every command × every role: who is let do it, who is told who may."""

from __future__ import annotations

import pytest

from handlers.commands import COMMANDS, RIGHTS
from handlers.wording import TABLES
from store.people import name_editor

GROUP = -100500
OWNER, EDITOR, ADMINISTRATOR, MEMBER, STRANGER = 1, 2, 3, 4, 5
GROUP_BOT = 1087968824  # the name under which Telegram lets anonymous administrators write

# Who is let: o owner, e editor, a administrator, n anonymous administrator, m member of the group, s stranger in private.
EVERYONE, DECIDES, EDITS, OWNS = "oeanms", "oeans", "oe", "o"
LET = {
    "status": EVERYONE,
    "issues": EVERYONE,
    "measures": EVERYONE,
    "source": EVERYONE,
    "search": EVERYONE,
    "reports": EVERYONE,
    "criteria": EVERYONE,
    "diff": EVERYONE,
    "history": EVERYONE,
    "digest": EVERYONE,
    "subscribe": DECIDES,
    "unsubscribe": DECIDES,
    "follow": EVERYONE,
    "unfollow": EVERYONE,
    "settings": EVERYONE,
    "update": EDITS,
    "correct": EDITS,
    "load": EDITS,
    "export": EVERYONE,
    "editors": OWNS,
    "ledger": OWNS,
    "forget": EVERYONE,
    "help": EVERYONE,
    "start": EVERYONE,
}
ROLES = {
    "o": {"person": OWNER, "chat": GROUP},
    "e": {"person": EDITOR, "chat": GROUP},
    "a": {"person": ADMINISTRATOR, "chat": GROUP},
    "n": {"person": GROUP_BOT, "chat": GROUP, "sender_chat": {"id": GROUP, "type": "supergroup", "title": "组"}},
    "m": {"person": MEMBER, "chat": GROUP},
    "s": {"person": STRANGER, "chat": STRANGER},
}
REFUSALS = {words for table in TABLES.values() for key, words in table.items() if key.startswith("rights.")}


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def people(chat, store, clock):
    store.do(name_editor, EDITOR, "周远", OWNER, clock())
    chat.network.standing[ADMINISTRATOR] = "administrator"
    return chat


def test_every_command_has_a_row():
    assert set(COMMANDS) <= set(LET), "a new command needs a row here: who may use it"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("command", COMMANDS)
async def test_who_is_let(people, command, role):
    written = await people.says(f"/{command}", **ROLES[role])
    assert written, f"/{command} is not answered"
    refused = any(message.get("text") in REFUSALS for message in written)
    assert refused == (role not in LET[command])
    if refused:
        assert len(written) == 1
        assert written[0]["text"] in {table[f"rights.{RIGHTS[command]}"] for table in TABLES.values()}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("right", "let"), [("owner", "o"), ("editor", "oe")])
async def test_a_right_by_name(people, role, right, let):
    """An editor's rights go with the person, whatever chat they are in; an administrator's end with the group."""
    name = {"owner": "editors", "editor": "update"}[right]
    (reply,) = await people.says(f"/{name}", **ROLES[role])
    assert (reply["text"] in REFUSALS) == (role not in let)


async def test_an_administrator_elsewhere_decides_nothing_here(people):
    people.network.standing.clear()
    (reply,) = await people.says("/subscribe", person=ADMINISTRATOR, chat=GROUP)
    assert reply["text"] in REFUSALS


async def test_another_group_writing_in_this_one_decides_nothing(people):
    other = {"id": -100777, "type": "supergroup", "title": "别的群"}
    (reply,) = await people.says("/subscribe", person=GROUP_BOT, chat=GROUP, sender_chat=other)
    assert reply["text"] in REFUSALS


async def test_a_bot_among_the_members_is_not_answered(people):
    bot = {"id": 77, "is_bot": True, "first_name": "别的机器人", "username": "other_bot"}
    for text in ("/status 1", "问题1进展"):
        assert await people.says(text, chat=GROUP, **{"from": bot}) == []
