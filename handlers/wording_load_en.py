"""Reports sent in the chat, in English. Keys are those of wording_load_zh.py."""

from __future__ import annotations

WORDS = {
    "command.load": "Load a report: send a file, or reply to a file or text with it",
    "load.usage": "Send me the report as a file (.txt, .md, .html, .docx, or .pdf with a text layer). In a group, "
    "put /load"
    " under the file, or reply to the file or text with /load. A long text can simply be pasted in our private chat: if"
    " Telegram cuts it into several messages, I join them.",
    "load.too-big": "{file} has {size} MB, more than the 20 MB that Telegram lets a bot download: keep the report "
    "alone and"
    " send it as .txt, or as .docx without pictures.",
    "load.download": "{file} could not be downloaded from Telegram: please send it again.",
    "load.stopped": "Reading {file} took more time or memory than allowed: keep the report alone, save it as .txt "
    "and send"
    " that.",
    "load.paste": "Pasted text {date}",
    "load.picture": "The picture",
    "load.file": "the file",
    "load.read": "<b>A report was read: {file}</b> (not loaded yet)",
    "load.no-report": "{file} holds no rectification report, nothing was loaded: {reason}.",
    "load.known": "The text of {file} is in the ledger already (version {number}): nothing changed, there is no "
    "need to load"
    " it again.",
    "load.kind": "<b>Kind:</b> {kind}",
    "load.kind.report": "report on the progress of a rectification",
    "load.kind.notice": "public notice on a single issue",
    "load.kind.audit": "report on the rectification of audit findings",
    "load.kind.counts": "notice of totals without single issues",
    "load.kind.plan": "rectification plan (intentions, not results)",
    "load.amounts": "<b>Read:</b> {issues} issues, {measures} measures, {metrics} figures.",
    "load.statuses": "Statuses: done {done}, ongoing {ongoing}, planned {planned}, unknown {unknown}.",
    "load.total": "The report's own total:",
    "load.joined": "<b>Joined from {count} messages.</b> Please look at the joints:",
    "load.joint": "· messages {one} and {two}: …{before} | {after}…",
    "load.joint-doubtful": "· messages {one} and {two}: …{before} | {after}… <b>does not fit: a message may be "
    "missing</b>",
    "load.cut-off": "<b>The last sentence has no end</b>: there may be more text that was not sent.",
    "load.note": "How it was read: {words}",
    "load.no-warnings": "Nothing was found that needs checking.",
    "load.warnings": "<b>To be checked ({count}):</b>",
    "load.warning": "· {words} ({count})",
    "load.at": "   line {line}: {words}",
    "load.new-report": "The ledger holds no other version of it: it would be loaded as a new report.",
    "load.before": "<b>Compared with version {number} of {report} in the ledger:</b>",
    "load.same": "· no issue and no figure differs, only the wording does",
    "load.new": "· new ({count}): {refs}",
    "load.gone": "· gone ({count}): {refs}",
    "load.changed": "· changed ({count}): {refs}",
    "load.back": "· <b>status went back ({count}):</b>",
    "load.move": "   {label}: {old} → {new}",
    "load.moved": "· <b>figures that moved ({count}):</b>",
    "load.figure": "   {name}: {old} → {new}",
    "load.moved-more": "   … and {count} more",
    "load.figures": "· figures: {new} new, {gone} gone, {period} with another period",
    "load.doubtful": "· <b>ledger numbers to check ({count}):</b>",
    "load.perhaps-new": "   {label} is new, but may be {refs} of the version before",
    "load.perhaps-gone": "   {label} is gone, but may be {refs} of this version",
    "load.perhaps-lost": "   {label} is gone; the numbering skips it here, so its heading may be lost",
    "load.guessed": "   {old} of the version before seems to be {new} here (by its words)",
    "load.audience-new": "Once loaded, only this chat and the ledger's editors and owners see it; an owner can make "
    "it public"
    " in /reports.",
    "load.audience-limited": "This report is open to its working group only, and stays so.",
    "load.audience-public": "This report is public: once loaded, this version answers everybody's questions.",
    "load.button-load": "Load",
    "load.button-discard": "Discard",
    "load.button-diff": "See each change",
    "load.button-publish": "Make it public",
    "load.loading": "Loading …",
    "load.done": "<b>Loaded: {report}, version {number}</b>, {issues} entries, {metrics} figures.",
    "load.done-limited": "Only its working group, editors and owners see it for now; an owner can make it public in "
    "/reports.",
    "load.done-public": "It is public: everybody can ask about it.",
    "load.published": "It is public now: everybody can ask about it.",
    "load.discarded": "Not loaded; what was read of {file} has been dropped.",
    "load.already": "It has been loaded already ({file}).",
    "load.already-discarded": "This reading has been dropped; send the file again to load it.",
    "load.outlived": "This reading is too old (it is kept for two days): please send the file again.",
    "load.failed": "Not loaded, the ledger is as it was: {reason}",
    "load.press-again": "Once that is mended, press “Load” again.",
}
