"""Words for meeting a group: the greeting, what the bot hears there, links to its private chat, in Chinese."""

from __future__ import annotations

WORDS = {
    "hears.everything": "在本群我能看到所有消息，但只回答：命令、@我、对我消息的回复，以及明确的提问"
    "（“问题9进展”“status of issue 9”）；其他聊天一概不理。",
    "hears.addressed": "在本群我只收得到命令、@我的消息和对我消息的回复。想让我也听到明确的提问（“问题9进展”），"
    "请在 @BotFather 关闭我的隐私模式后重新把我加进群，或设我为管理员。",
    "greeting.group": "大家好，这里是台账。我读过公开的整改报告，可以回答其中每个反馈问题的整改情况，并附上原文依据。",
    "greeting.no-report": "台账里还没有报告；载入之后就可以提问。",
    "greeting.try": "可以这样问：/status 9，或“@{bot} 第九个问题整改得怎么样”。全部用法见 /help。",
    "greeting.settings": "设置语言、报告、时区",
    "button.open": "向台账查看 ↗",
    "button.private": "私聊 ↗",
}
