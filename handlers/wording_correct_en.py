"""Corrections by hand in English."""

from __future__ import annotations

WORDS = {
    "command.correct": "Put a misreading right: /correct 9 deadline 2025年12月底前",
    "misread.button": "Misread",
    "misread.filed": "Thank you: noted, an editor will check it against the source.",
    "misread.known": "You have reported this already; an editor has yet to check it.",
    "misread.notice": "<b>Reported as misread, please check against the source:</b>",
    "misread.how": "<i>The list, with buttons: /correct; put right: /correct 9 deadline 2025年12月底前</i>",
    "mark.corrected": " (corrected)",
    # in answers
    "corrected.status": "<b>Corrected by hand, status:</b> {value} ({author}, {at}; read as: {original})",
    "corrected.number": "<b>Corrected by hand, number:</b> {value} ({author}, {at}; the source prints none)",
    "corrected.deadline": "<b>Corrected by hand, deadline:</b> {value} ({author}, {at}; read as: {original})",
    "corrected.body": "<b>Corrected by hand, responsible:</b> {value} ({author}, {at}; read as: {original})",
    "corrected.figure": "<b>Corrected by hand, figure:</b> {name} {value} ({author}, {at}; read as: {original})",
    "corrected.reason": "Reason:",
    "corrected.nothing": "nothing",
    # putting right
    "correct.usage": "Put a reading right like this: /correct 9 deadline 2025年12月底前 reason: see the original.\n"
    "You can set: status, number (where the source lost it), deadline, body, figure; /correct 9 alone gives buttons. "
    "Quotes of the source are never changed.",
    "correct.which": "What was misread? Press one:",
    "correct.field.status": "Status",
    "correct.field.number": "Number",
    "correct.field.deadline": "Deadline",
    "correct.field.body": "Responsible body",
    "correct.field.figure": "Figure",
    "correct.button.cancel": "Leave it",
    "correct.button.all": "All corrections",
    "correct.button.undo": "Undo no. {ref}",
    "correct.button.settled": "No. {ref} is checked",
    "correct.cancelled": "Nothing was changed.",
    "correct.ask.status": "The right status is:",
    "correct.ask.number": "Which number did the source lose? For example 7 or 7(2)",
    "correct.ask.deadline": "What is the right deadline? For example 2025年12月底前",
    "correct.ask.body": "Who is responsible? Part several names by 、",
    "correct.ask.figure": "What is the right figure? With its unit, for example 95.2%",
    "correct.ask.which-figure": "Which figure was misread?",
    "correct.more-figures": "If it is not below, ask for that figure and press Misread under its answer.",
    "correct.no-figures": "No figure was read in this entry.",
    "correct.figure": "{name}, read as: {quote}",
    "correct.reply": "<b>Reply to this message</b>: what is right on the first line, the reason on the next (if any).",
    "correct.long": "Too long: at most {most} characters, and {reason} for the reason.",
    "correct.no-status": "That is no status. Use: done, signed off, kept up, ongoing, overdue, extended, not started.",
    "correct.no-number": "That is no number. Write 7 or 7(2).",
    "correct.no-figure": "There is no figure in it. Write it with its unit, for example 95.2%",
    "correct.printed": "The source prints the number {ref} of this entry, so it cannot be corrected.",
    "correct.taken": "The report prints an issue {ref} already: that number cannot be used again.",
    "correct.before": "Corrected before: {value} ({author})",
    "correct.undated": "No date follows from this deadline, so nobody is reminded of it.",
    "correct.kept": "It stands beside what was read; quotes stay as they are; it is kept when the report is reloaded.",
    "correct.undone": "<b>Correction taken back:</b> {value} ({author})",
    "correct.finished": "This correction is finished or too old: send /correct again.",
    "correct.not-yours": "Somebody else is making this correction: send /correct yourself.",
    "correct.settled": "Noted as checked.",
    "correct.settled-before": "That was dealt with already.",
    "correct.none": "This report has no corrections, and nobody has reported a misreading.",
    "correct.head": "<b>Corrections: {made}; reported misreadings to check: {reported}</b>",
    "correct.reported": "{place}. {label}: {title}: <b>reported as misread</b> ({name}, {at})",
    "correct.reported-figure": "　　The figure meant: {figure}",
    "correct.item": "{place}. {label}",
    "correct.unmatched": "　　<b>What it corrects was not found in the present version: please check.</b>",
}
_FIELDS = ("status", "number", "deadline", "body", "figure")
# The same under an item of a list.
WORDS |= {
    f"corrected.{field}.beside": "　　" + WORDS[f"corrected.{field}"].replace("<b>", "").replace("</b>", "")
    for field in _FIELDS
}
