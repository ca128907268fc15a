"""/forget, in Chinese. Keys are those of wording_forget_en.py."""

from __future__ import annotations

WORDS = {
    "command.forget": "删除台账里与您（在群里：与本群）有关的数据",
    "forget.in-private": "本群的数据只有群管理员能删除。要删除您自己的数据，请在和我的私聊里发送 /forget。",
    "forget.nothing": "台账里没有与此有关的数据。",
    "forget.head": "<b>要删除台账里与您有关的数据吗？</b>",
    "forget.head-group": "<b>要删除台账里与本群有关的数据吗？</b>",
    "forget.delete": "<b>会删除：</b>",
    "forget.blank": "<b>会保留，但不再写明是谁、在哪里：</b>",
    "forget.keep": "<b>不会删除：</b>",
    "forget.kind.settings": "· 设置：{count}项",
    "forget.kind.dialogs": "· 对话记录（最近问到什么、答过什么）：{count}条",
    "forget.kind.drafts": "· 还没有确认的登记和报告：{count}份",
    "forget.kind.subscriptions": "· 周报订阅：{count}项，不会再收到周报",
    "forget.kind.follows": "· 关注：{count}项，不会再收到通知",
    "forget.kind.admitted": "· 工作组资格：{count}份报告；其中不公开的将不再看得到",
    "forget.kind.updates": "· 登记的进展、更正和误读反馈：{count}条（历史只增不减）",
    "forget.kind.names": "· 其他注明由谁设置的地方：{count}处",
    "forget.kind.editor": "· 编辑资格：删除后不再是编辑，需要时请负责人重新指定",
    "forget.kind.sends": "· 发送台账：{count}条（只记何时向哪个对话发过什么，以免重复发送）",
    "forget.kind.owner": "· 负责人资格：写在机器人的配置里，请在那里修改",
    "forget.telegram": "Telegram 里的聊天记录不在台账里，请在 Telegram 中自行删除。删除后不能恢复。",
    "forget.yes": "删除",
    "forget.no": "不删除",
    "forget.done": "已删除。以后再和我说话，会像第一次一样重新开始。",
    "forget.not-done": "没有删除，一切照旧。",
}
