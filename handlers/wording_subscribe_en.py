"""The digest, its subscription and the sending ledger, in English."""

from __future__ import annotations

WORDS = {
    "digest.short": "<b>Weekly digest</b>　{title}\n{issues} entries, {metrics} figures.",
}
