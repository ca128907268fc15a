"""Messages of a paste put together: where a part may be missing is said, where none is it is not."""

from __future__ import annotations

import pytest

from handlers.joining import join

LONG = "甲" * 4000


def cut(words: str) -> str:
    """A message as long as Telegram takes that ends with these words."""
    return "甲" * (4096 - len(words)) + words


CASES = [
    # before, after, what stands between them, whether a part may be missing
    (cut("更换老旧管"), "道12公里。", "", False),
    (cut("更换老旧管"), "三是健全机制。", "", True),
    (cut("更换老旧管"), "（二）作风方面", "", True),
    (cut("更换老旧管"), "12．农村供水保障有短板", "", True),
    (cut("更换老旧管道。"), "三是健全机制。", "\n", False),
    (cut("印发《供水"), "管理办法》，完善制度。", "", False),
    (cut("印发《供水"), "完善制度。", "", True),
    (cut("说明"), "管理办法》，完善制度。", "", True),
    (LONG + "更换老旧管道。", "，并完成验收。", "\n", True),
    (LONG + "更换老旧管道，", "二是健全机制。", "\n", True),
    (LONG + "9．农村供水保障有短板", "整改情况：已完成。", "\n", False),
]


@pytest.mark.parametrize(("before", "after", "between", "doubtful"), CASES)
def test_a_joint(before, after, between, doubtful):
    joined = join([before, after])
    assert joined.text == before + between + after
    (joint,) = joined.joints
    assert joint.doubtful is doubtful
    assert before.endswith(joint.before)
    assert after.startswith(joint.after)


@pytest.mark.parametrize(
    ("last", "cut_off"), [("全部完成。", False), (cut("更换老旧"), True), ("更换老旧管道，", True)]
)
def test_an_end(last, cut_off):
    assert join(["一、基本情况。", last]).cut_off is cut_off


def test_one_message_has_no_joint():
    assert join(["全部完成。"]).joints == ()
