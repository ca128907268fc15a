"""Each command of recorded progress, following and corrections, in each role: who may is answered, who may not is told who may."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from store.people import name_editor
from store.settings import set_who_may

OWNER, EDITOR, ADMIN, MEMBER, GROUP = 1, 2, 3, 4, -100500
ROLES = {"owner": OWNER, "editor": EDITOR, "administrator": ADMIN, "member": MEMBER}
EVERYONE = frozenset(ROLES)
EDITORS = frozenset({"owner", "editor"})
MAY = {  # command: (what it says, who may in a group that keeps following to its administrators)
    "/update 2 已完成": EDITORS,
    "/update": EDITORS,
    "更新 2 已完成": EDITORS,
    "/correct 2 时限 2026年3月底前": EDITORS,
    "/correct": EDITORS,
    "更正 2 时限 2026年3月底前": EDITORS,
    "/history 2": EVERYONE,
    "/history": EVERYONE,
    "历史 2": EVERYONE,
    "/follow 2": EVERYONE - {"member"},
    "/follow": EVERYONE - {"member"},
    "关注 2": EVERYONE - {"member"},
    "/unfollow 2": EVERYONE - {"member"},
    "取消关注 2": EVERYONE - {"member"},
}
REFUSED = ("只有", "本群只让")


@pytest.fixture
def owners():
    return frozenset({OWNER})


@pytest.fixture
def group(chat, store):
    store.do(name_editor, EDITOR, "编辑", OWNER, datetime(2025, 7, 1, tzinfo=UTC))
    store.do(set_who_may, GROUP, "follow", "administrators")
    chat.network.standing[ADMIN] = "administrator"
    return chat


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("said", MAY)
async def test_in_a_group(group, said, role):
    mention = said if said.startswith("/") else f"@taizhang_bot {said}"
    named = [] if said.startswith("/") else [{"type": "mention", "offset": 0, "length": len("@taizhang_bot")}]
    extra = {"entities": named} if named else {}
    (reply,) = await group.says(mention, chat=GROUP, person=ROLES[role], **extra)
    assert reply["text"].startswith(REFUSED) == (role not in MAY[said])


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("said", MAY)
async def test_in_private_following_is_the_persons_own(group, said, role):
    (reply,) = await group.says(said, chat=ROLES[role], person=ROLES[role])
    may = role in MAY[said] or "关注" in said or "follow" in said
    assert reply["text"].startswith(REFUSED) == (not may)
