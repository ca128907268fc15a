"""Words for what goes wrong: unknown commands, too many questions, trouble the owners are told, in Chinese."""

from __future__ import annotations

WORDS = {
    "answer.cut": "这里放不下其余的内容；请一次只问一个问题，例如“问题9的措施”。",
    "unknown.command": "没有命令 /{said}。您要找的可能是 /{name}；全部命令见 /help。",
    "slower": "您问得太快了，请稍等几秒再发；这期间其他人的提问照常回答。",
    "slower.press": "点得太快了，请稍等几秒。",
    "alarm": "机器人遇到问题：{what}\n聊天：{chat}。详情见运行日志；同类问题一小时内不再提醒。",
    "alarm.no-rights": "我在这个群里没有发言等权限，请群管理员给我发消息的权限。",
    "alarm.conflict": "另有程序正在使用同一个令牌接收消息，请停掉其中一个。",
    "alarm.token": "Telegram 不认这个令牌，请检查 TELEGRAM_TOKEN。",
    "alarm.refused": "Telegram 拒收了我要发的内容，提问的人没有得到完整回答。",
    "alarm.ledger": "台账文件暂时无法读写。",
    "alarm.ours": "程序出错，提问的人没有得到回答。",
}
