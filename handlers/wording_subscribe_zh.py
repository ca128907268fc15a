"""The digest, its subscription and the sending ledger, in Chinese."""

from __future__ import annotations

WORDS = {
    "digest.short": "<b>周报</b>　{title}\n反馈问题{issues}项，指标{metrics}项。",
}
