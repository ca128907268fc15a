"""Managing loaded reports and corrections, in English. Keys are those of wording_manage_zh.py."""

from __future__ import annotations

WORDS = {
    "reports.limited": "🔒 not public: for its working group, editors and owners",
    "manage.button": "⚙ Manage",
    "manage.private": "Please manage reports in our private chat: the page lists the working group.",
    "manage.gone": "This report is no longer in the ledger.",
    "manage.head": "<b>Manage: {report}</b>",
    "manage.public": "<b>Public:</b> everybody can ask about it, and find it in other chats by mentioning me.",
    "manage.limited": "<b>Not public:</b> only its working group and the ledger's editors and owners see it.",
    "manage.group": "<b>Working group:</b> {names}",
    "manage.nobody": "<b>Working group:</b> no chat has been admitted yet.",
    "manage.versions": "<b>Versions:</b>",
    "manage.version": "· version {number}: {file} (loaded {loaded})",
    "manage.to-public": "Make it public",
    "manage.to-limit": "Keep it to the working group",
    "manage.admit": "Admit to the working group: {name}",
    "manage.dismiss": "Take out of the working group: {name}",
    "manage.withdraw": "Take back version {number}",
    "manage.ask": "<b>Take back version {number} of {report} ({file}, loaded {loaded})?</b>",
    "manage.holds": "Version {number} ({file}, loaded {loaded}) would hold again.",
    "manage.leaves": "It has no earlier version: the whole report would leave the ledger.",
    "manage.corrections": "{count} chats were told what would no longer hold; each gets one correction.",
    "manage.no-corrections": "No chat needs a correction.",
    "manage.stays": "What members recorded is not lost. The text taken back is deleted from the ledger; it can be "
    "loaded"
    " again.",
    "manage.yes": "Take it back",
    "manage.no": "Keep it",
    "manage.withdrawn": "Taken back.",
    "manage.changed": "Nothing was taken back: it is no longer the newest version.",
    "manage.done-public": "It is public now.",
    "manage.done-limit": "It is open to its working group only now.",
    "manage.done-admit": "Admitted to the working group.",
    "manage.done-dismiss": "Taken out of the working group.",
    "erratum.head": "<b>Correction</b>\nVersion {number} of 《{report}》 has been taken back; version {before} "
    "holds again. Answers or digests given here do not agree with it:",
    "erratum.head-gone": "<b>Correction</b>\n《{report}》 has been taken back and is no longer in the ledger. "
    "What was told here from it no longer holds:",
    "erratum.issue": "· {label}: {name}: the answer was “{said}”, it is “{holds}” now",
    "erratum.issue-gone": "· {label}: {name}: the answer was “{said}”, there is no such entry now",
    "erratum.figure": "· {name}: the answer was “{said}”, it is “{holds}” now",
    "erratum.figure-gone": "· {name}: the answer was “{said}”, there is no such figure now",
    "erratum.more": "… and {count} more.",
    "erratum.foot": "Please go by what I answer now: just ask again. I am sorry for the trouble.",
    "erratum.foot-gone": "Please do not quote them any more. I am sorry for the trouble.",
}
