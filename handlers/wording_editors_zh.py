"""The words of /editors, in Chinese."""

from __future__ import annotations

WORDS = {
    "command.editors": "指定编辑",
    "editors.head": "<b>台账的编辑（{count}人）</b>",
    "editors.empty": "台账还没有编辑，只有负责人可以登记进展和载入报告。",
    "editors.item": "· {name}（{id}），{at}指定",
    "editors.how": "指定编辑：回复对方的一条消息（也可以先转发给我）发 /editors，或者发 /editors 加对方的数字编号。"
    "点下面的名字即可撤销。",
    "editors.named": "已指定 {name}（{id}）为编辑，可以登记进展、更正和载入报告。点下面的按钮可以撤销。",
    "editors.owner": "{name} 是负责人，本来就可以做编辑能做的事。",
    "editors.dismissed": "已撤销，对方不再是编辑；此前的登记都保留。",
    "editors.none-such": "对方已经不是编辑了。",
    "editors.private": "编辑名单请在与我的私聊里看。要指定编辑，请回复对方的一条消息发 /editors。",
    "editors.unclear": "没有看出是谁。Telegram 不让机器人按用户名找人：请回复对方的一条消息发 /editors，"
    "或者发 /editors 加对方的数字编号。",
    "editors.hidden": "{name} 设置了转发时不显示账号，无法从这条转发认出。"
    "请在群里回复对方的消息发 /editors，或用数字编号。",
    "editors.nobody": "这条消息不是以个人身份发的，认不出是谁。请换一条对方本人发的消息，或用数字编号。",
    "editors.bot": "机器人不能当编辑。",
}
