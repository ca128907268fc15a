"""The words of /editors, in English."""

from __future__ import annotations

WORDS = {
    "command.editors": "Name editors",
    "editors.head": "<b>Editors of the ledger: {count}</b>",
    "editors.empty": "The ledger has no editors: only its owners record progress and load reports.",
    "editors.item": "· {name} ({id}), named on {at}",
    "editors.how": "To name one, reply with /editors to a message of theirs (forward it to me first, if you like), or "
    "send /editors with their numeric id. The buttons below dismiss.",
    "editors.named": "{name} ({id}) is now an editor: they may record progress, correct readings and load reports. "
    "The button below takes it back.",
    "editors.owner": "{name} is an owner and may do all that editors may.",
    "editors.dismissed": "Dismissed: they are no editor any more; what they recorded stays.",
    "editors.none-such": "They are no editor any more.",
    "editors.private": "The list of editors is shown in our private chat. To name one here, reply with /editors "
    "to a message of theirs.",
    "editors.unclear": "I cannot tell who that is; Telegram does not let bots find people by their usernames. Reply "
    "with /editors to a message of theirs, or send /editors with their numeric id.",
    "editors.hidden": "{name} hides their account in forwards, so this one does not tell who they are. Reply with "
    "/editors to a message of theirs in a group, or use their numeric id.",
    "editors.nobody": "That message was not sent by a person in their own name. Choose another message of theirs, "
    "or use their numeric id.",
    "editors.bot": "A bot cannot be an editor.",
}
