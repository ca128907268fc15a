"""Recorded progress in English: what is set, by whom, what was before, the history."""

from __future__ import annotations

WORDS = {
    "command.update": "Record progress: /update 9 done a note",
    "command.history": "What was recorded, with files: /history 9",
    # in answers
    "tracked": "<b>Recorded status:</b> {status} ({name}, {at})",
    "tracked.unsigned": "<b>Recorded status:</b> {status} ({at})",
    "tracked.note": "<b>Recorded with it:</b>",
    "tracked.remark": "<b>Note ({name}, {at}):</b>",
    "status.signed-off": "done, signed off or verified",
    "mark.tracked": " (recorded)",
    # recording
    "update.usage": "Record progress like this: /update 9 done a note.\n"
    "Statuses: done, signed off, kept up, ongoing, overdue, extended, not started; a note: /update 9 note words.\n"
    "Or reply to an answer about an issue: /update done. Written under a photo or file, it keeps that too.",
    "update.which-issue": "It is not clear which issue is meant.",
    "update.several": "One issue at a time, please: /update 9 done",
    "update.long": "That note is too long: at most {most} characters. Shorten it, or send it as a file.",
    "update.which": "Press the entry to record for:",
    "update.head": "<b>{label}: {title}</b>",
    "update.unknown": "“{word}” is no status. Press one; your words are kept as its note:",
    "update.status": "Which status is it to be?",
    "update.button.note": "A note only",
    "update.button.undo": "Undo",
    "update.set": "<b>Recorded status:</b> {status}",
    "update.noted": "<b>Note recorded</b>; no status is recorded.",
    "update.noted-beside": "<b>Note recorded</b>; the recorded status is still: {status}.",
    "update.note": "<b>Note:</b>",
    "update.files": "<b>Files:</b> {count}, to be seen in the history",
    "update.by": "By {name}, {at}",
    "update.before": "Recorded before: {status} ({name}, {at})",
    "update.first": "No status was recorded before.",
    "update.meanwhile": "Note that {name} recorded meanwhile ({at}): {status}. Both stay in the history; "
    "this one is now in force.",
    "update.meanwhile-note": "Note that {name} added a note meanwhile ({at}); see the history.",
    "update.now": "Recorded status now: {status} ({name}, {at})",
    "update.none": "No status is recorded now.",
    "update.undone": "<b>Taken back:</b> {status} ({name}, {at})",
    "update.undone-note": "<b>Note taken back</b> ({name}, {at})",
    "update.undone-by": "Taken back by {name}, {at}",
    "update.undone-before": "That was taken back already.",
    "update.finished": "This button was used already or is too old: send /update again.",
    "update.not-yours": "Somebody else is recording this: send /update yourself.",
    # history
    "history.usage": "See what was recorded: /history 9; without a number, the latest of the whole report.",
    "history.head": "<b>Recorded</b> ({count}, newest first)",
    "history.head-all": "<b>Recorded for this report</b> ({count}, newest first)",
    "history.closed": "Who recorded what and when is for the report's working group, its editors and owners. "
    "An owner can take this chat into the working group with /reports, in private with me.",
    "history.none": "Nothing is recorded yet. Editors record progress: /update 9 done a note",
    "history.none-all": "Nothing is recorded for this report yet. Editors record progress: /update 9 done a note",
    "history.gone": "an entry no longer in the report",
    "history.item": "{place}. {at} {name}: <b>{what}</b>",
    "history.item-of": "{at} {label} {name}: <b>{what}</b>",
    "history.noted": "note",
    "history.undo": "taken back",
    "history.undoes": "what was taken back: {what} ({name}, {at})",
    "history.note": "Note:",
    "history.files": "Files: {count}",
    "history.undone": "(taken back)",
    "history.button": "History",
    "history.button.undo": "Undo no. {ref}",
    "history.file": "Sent by {name} with what was recorded on {at}. {file}",
    "history.file-gone": "This file is no longer in the ledger.",
}
