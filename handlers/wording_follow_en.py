"""Following in English: what is followed, and the notices of changes."""

from __future__ import annotations

WORDS = {
    "command.follow": "Be told of changes to an issue, body or filter: /follow 9",
    "command.unfollow": "Be told no longer: /unfollow 9",
    "follow.button": "Follow",
    "follow.usage": "Follow like this: /follow 9, /follow 县水务局 (a body), /follow education, /follow not done; "
    "no longer: /unfollow 9",
    "follow.set": "<b>Followed now:</b>",
    "follow.already": "<b>Followed already:</b>",
    "follow.full": "{most} things are followed here, which is the most. Drop some first: /follow",
    "follow.set.note": "Followed: changes are told here. /follow lists what is followed.",
    "follow.already.note": "Followed already. /follow lists what is followed.",
    "follow.full.note": "{most} things are followed here, which is the most. Drop some first with /follow.",
    "follow.told": "This chat is told when a new version of the report or recorded progress changes it.",
    "follow.count": "Matching now: {count}.",
    "follow.long": "These words are too long to follow: at most {most} characters.",
    "follow.nothing": "No issue or body of the report matches “{words}”: nothing is followed.",
    "follow.head": "<b>Followed here ({count}):</b>",
    "follow.none": "Nothing is followed here yet.",
    "follow.issue": "· {label}: {title}",
    "follow.body": "· Responsible body: {words}",
    "follow.filter": "· Filter: {words}",
    "follow.gone": "· an entry no longer in the report",
    "follow.button.drop": "✕ Unfollow {ref}",
    "follow.dropped": "<b>Followed no longer:</b>",
    "follow.again": "To follow it again: /follow {words}",
    "follow.not-followed": "That is not followed here.",
    # notices
    "notice.updates": "<b>Recorded for what you follow:</b>",
    "notice.update": "· {label}: {title}: <b>{status}</b> ({name}, {at})",
    "notice.update-from": "· {label}: {title}: {old} → <b>{status}</b> ({name}, {at})",
    "notice.back": "· {label}: {title}: taken back, now <b>{status}</b> ({name}, {at})",
    "notice.back-none": "· {label}: {title}: taken back, no status is recorded now ({name}, {at})",
    "notice.noted": "· {label}: {title}: a note ({name}, {at})",
    "notice.note": "　　Note:",
    "notice.member": "a member of the working group",
    "notice.version": "<b>{title} has a new version (no. {number}); of what you follow, this changed:</b>",
    "notice.how": "<i>See or drop what is followed: /follow; all differences: /diff</i>",
    "notice.button": "History {ref}",
}
