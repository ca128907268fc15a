"""Refusals that say who may, in English."""

from __future__ import annotations

WORDS = {
    "rights.chat": "Only administrators of this group (or the ledger’s editors and owners) may do that.",
    "rights.administrator": "Only administrators of this group (or the ledger’s editors and owners) may change who may "
    "do what.",
    "rights.subscribe": "In this group only administrators (or the ledger’s editors and owners) subscribe. "
    "They can open it to everyone in /settings.",
    "rights.follow": "In this group only administrators (or the ledger’s editors and owners) change what is followed. "
    "They can open it to everyone in /settings.",
    "rights.editor": "Only the ledger’s editors and owners may do that.",
    "rights.owner": "Only the ledger’s owners may do that.",
}
