"""The words that bound a number: 近, 超, 不足 before it; 以上, 以内, 左右 behind it."""

from __future__ import annotations

from parsers.model import Comparator

BEFORE: dict[str, Comparator] = {
    "不超过": "<=", "未超过": "<=", "不高于": "<=", "不多于": "<=", "不大于": "<=", "最多": "<=", "至多": "<=",
    "不少于": ">=", "不低于": ">=", "不小于": ">=", "至少": ">=", "最少": ">=", "不下": ">=", "不下于": ">=",
    "不足": "<", "不到": "<", "不满": "<", "未满": "<", "未达": "<", "将近": "<", "接近": "<", "近": "<", "少于": "<",
    "低于": "<", "小于": "<", "超过": ">", "超": ">", "逾": ">", "突破": ">", "多于": ">", "高于": ">", "大于": ">",
    "超出": ">", "约": "~", "大约": "~", "约为": "~", "大致": "~", "大概": "~", "上": ">",
}  # fmt: skip
AFTER: dict[str, Comparator] = {
    "以上": ">=", "及以上": ">=", "以下": "<=", "及以下": "<=", "以内": "<=", "之内": "<=", "左右": "~",
    "上下": "~", "有余": ">",
}  # fmt: skip
# The character before a one-character comparator with which it forms another word (最近, 节约, 违约 …).
NOT_AFTER = {
    "近": "最附邻靠临贴亲逼就相新晚",
    "约": "节合预签制契公条租违履特邀誓解规婚盟相爽赴",
    "超": "赶反高彩Bb",
    "上": "以及向",
}


def comparator_before(text: str, at: int) -> tuple[int, Comparator | None]:
    """Where the words that bound a number begin, and what they mean; None when there are none right before it."""
    end = at - 1 if text[at - 1 : at] == " " and at > 1 else at
    for size in (3, 2, 1):
        word = text[max(0, end - size) : end]
        if len(word) == size and word in BEFORE:
            previous = text[end - size - 1 : end - size] if end > size else ""
            if size > 1 or previous == "" or previous not in NOT_AFTER.get(word, ""):
                return end - size, BEFORE[word]
    return at, None


def comparator_after(text: str, at: int, kind: str) -> tuple[Comparator | None, int]:
    """What the words right behind a unit mean, and where they end; ``kind`` is the class of the unit."""
    for size in (3, 2):
        word = text[at : at + size]
        if word in AFTER:
            return AFTER[word], at + size
    if (
        text[at : at + 1] in ("多", "余")
        and kind in ("time", "length", "weight")
        and text[at + 1 : at + 2] not in "个家名"
    ):
        return ">", at + 1
    return None, at
