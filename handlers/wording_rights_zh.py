"""Refusals that say who may, in Chinese."""

from __future__ import annotations

WORDS = {
    "rights.chat": "只有本群管理员（或台账的编辑、负责人）可以这样做。",
    "rights.editor": "只有台账的编辑或负责人可以这样做。",
    "rights.owner": "只有台账的负责人可以这样做。",
}
