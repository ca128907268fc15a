"""/forget, in English. Keys are those of wording_forget_zh.py."""

from __future__ import annotations

WORDS = {
    "command.forget": "Remove what the ledger keeps of you (in a group: of the group)",
    "forget.in-private": "Only the group's administrators can remove its data. For your own, send /forget in our "
    "private chat.",
    "forget.nothing": "The ledger keeps nothing of this.",
    "forget.head": "<b>Remove what the ledger keeps of you?</b>",
    "forget.head-group": "<b>Remove what the ledger keeps of this group?</b>",
    "forget.delete": "<b>Will be removed:</b>",
    "forget.blank": "<b>Will stay, without saying who and where:</b>",
    "forget.keep": "<b>Will not be removed:</b>",
    "forget.kind.settings": "· settings: {count}",
    "forget.kind.dialogs": "· what was last asked and answered: {count}",
    "forget.kind.drafts": "· updates and reports not confirmed yet: {count}",
    "forget.kind.subscriptions": "· digest subscriptions: {count}; no digest will come any more",
    "forget.kind.follows": "· what is followed: {count}; no notice will come any more",
    "forget.kind.admitted": "· places in working groups: {count}; reports that are not public will not be seen any "
    "more",
    "forget.kind.updates": "· recorded progress, corrections and remarks on misreadings: {count} (history only grows)",
    "forget.kind.names": "· other places that say who set something: {count}",
    "forget.kind.editor": "· the rights of an editor; an owner can name you again",
    "forget.kind.sends": "· the sending ledger: {count} (when what was sent to which chat, lest it be sent twice)",
    "forget.kind.owner": "· being an owner: that stands in the bot's configuration, change it there",
    "forget.telegram": "The messages themselves are Telegram's: delete them there. What is removed cannot be "
    "brought back.",
    "forget.yes": "Remove it",
    "forget.no": "Keep it",
    "forget.done": "Removed. When you next talk to me, it will be as if for the first time.",
    "forget.not-done": "Nothing was removed.",
}
