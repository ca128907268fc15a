"""Words for meeting a group: the greeting, what the bot hears there, links to its private chat, in English."""

from __future__ import annotations

WORDS = {
    "hears.everything": "In this group I see every message, and answer only commands, mentions of me, replies to "
    "me and unmistakable questions (“status of issue 9”, “问题9进展”); never other talk.",
    "hears.addressed": "In this group I receive only commands, mentions of me and replies to my messages. For me"
    " to hear unmistakable questions too (“status of issue 9”), switch my privacy mode off at"
    " @BotFather and add me again, or make me an administrator.",
    "greeting.group": "Hello, this is Taizhang. I have read a published rectification report and can tell what "
    "was done about each of its issues, with the sentence it rests on.",
    "greeting.no-report": "There is no report in the ledger yet; you can ask once one is loaded.",
    "greeting.try": "Ask for example /status 9, or “@{bot} status of issue 9”. /help tells the rest.",
    "greeting.settings": "Language, report, time zone",
    "button.open": "Open with the bot ↗",
    "button.private": "In private ↗",
}
