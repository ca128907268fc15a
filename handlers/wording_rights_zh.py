"""Refusals that say who may, in Chinese."""

from __future__ import annotations

WORDS = {
    "rights.chat": "只有本群管理员（或台账的编辑、负责人）可以这样做。",
    "rights.administrator": "只有本群管理员可以改谁能做什么（台账的编辑、负责人也可以）。",
    "rights.subscribe": "本群只让管理员（或台账的编辑、负责人）订阅和退订。管理员可在 /settings 里放开。",
    "rights.follow": "本群只让管理员（或台账的编辑、负责人）改关注。管理员可在 /settings 里放开。",
    "rights.editor": "只有台账的编辑或负责人可以这样做。",
    "rights.owner": "只有台账的负责人可以这样做。",
}
