"""What a sandbox holds when nobody says otherwise: a bot, five people, three groups, a hint of what to type."""

from __future__ import annotations

from sandbox.model import Person

BOT_USERNAME = "taizhang_bot"
BOT_NAME = "台账"
PEOPLE = (
    Person(1, "林溪", "linxi", "zh-hans"),
    Person(2, "周远", "zhouyuan", "zh-hans"),
    Person(3, "Alex", "alex", "en"),
    Person(4, "陈默", "chenmo", "zh-hans"),
    Person(5, "Mira", "mira", "en"),
)
# What the page says of each person; who may do what is decided by the groups and the bots.
ROLES = {1: "owner", 2: "editor", 3: "member", 4: "administrator", 5: "newcomer"}
GROUP_ID = -1001000000001
GROUP_TITLE = "整改工作组"
SECOND_ID, SECOND_TITLE = -1001000000002, "督查联络组"
FORUM_ID, FORUM_TITLE = -1001000000003, "整改专班"
STANDING = {1: "creator", 2: "member", 3: "member", 4: "administrator"}  # the newcomer is in no group yet
STANDING_IN_SECOND = {1: "member", 2: "creator", 3: "member", 4: "member"}
TOPICS = {"问题整改": False, "周报": False, "旧话题": True}  # with whether it is closed
HINTS = ("/help", "status of issue 9", "第九个问题", "/issues")
