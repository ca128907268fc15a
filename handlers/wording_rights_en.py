"""Refusals that say who may, in English."""

from __future__ import annotations

WORDS = {
    "rights.chat": "Only administrators of this group (or the ledger’s editors and owners) may do that.",
    "rights.editor": "Only the ledger’s editors and owners may do that.",
    "rights.owner": "Only the ledger’s owners may do that.",
}
