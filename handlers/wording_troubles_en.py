"""Words for what goes wrong: unknown commands, too many questions, trouble the owners are told, in English."""

from __future__ import annotations

WORDS = {
    "answer.cut": "The rest does not fit here: please ask about one issue at a time, "
    "for example “measures of issue 9”.",
    "unknown.command": "There is no command /{said}. Perhaps you mean /{name}; /help lists them all.",
    "slower": "You ask faster than I can answer: please wait some seconds. Others are answered meanwhile.",
    "slower.press": "That was too fast: please wait some seconds.",
    "alarm": "Trouble with the bot: {what}\nChat: {chat}. The log tells more; the same kind is not told again "
    "within the hour.",
    "alarm.no-rights": "I lack rights in this group; its administrators can let me send messages.",
    "alarm.conflict": "Another program receives messages with the same token; stop one of the two.",
    "alarm.token": "Telegram does not know the token; check TELEGRAM_TOKEN.",
    "alarm.refused": "Telegram refused what I wanted to send; the person did not get a whole answer.",
    "alarm.ledger": "The ledger’s file cannot be read or written at the moment.",
    "alarm.ours": "A fault in the program; the person got no answer.",
}
