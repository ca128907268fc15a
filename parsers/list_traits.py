"""Traits of listed issues in everyday words (下了红头文件的, 问题描述里带数字的, 要到年底才弄完的), told plainly."""

from __future__ import annotations

import re

_DO_NOT_COUNT = re.compile(  # 日期不算, (dates don't count), 光打算发的不算
    r"[\s,，(（]*(?:日期|时间|年份|年月|光打算|只打算|打算|计划|准备)[^,，。()（）]{0,6}(?:不算|除外|不计|不作数)[)）]?"
    r"|[\s,(]*(?:dates?|years?|days)(?: and \w+)? (?:don't|do not|doesn't|does not) count\)?"
)
_PAPERS = re.compile(
    "(?:正式)?(?:下发?|发|印|出|立|定)了(?:几个|哪些|啥|正式|红头|专门|什么)*的?(?:文件|文)(?=的|$|[\\s,，])|有(?:正式|红头)文件"
)
_IN_PROBLEM = re.compile(
    "(?:反馈)?问题(?:的)?(?:描述|表述|本身|原话|原文|那句话?|那段)?(?:里头?|里面|中|当中)?(?:就|直接|都|也)*"
    "(?:带|有|写|含|给|列|提)(?:着|了|到|明)?(?:具体|明确)?(?:数字|数据|数目|数)(?=的|$|[\\s,，])"
)
_NO_FIGURES = re.compile(
    r"(?:gives?|have|has|contains?|with|quotes?|shows?)? ?no (?:figures|numbers|data)(?: at all| whatsoever)?"
)
_NOT_BEFORE = re.compile(
    r"(?:要到|得到|等到|拖到|推到|排到)(20\d\d)年(\d{1,2})?月?(?:年?[底末])?(?:才|方)?(?:能|可|会)?"
    r"[改弄办整搞做]?得?(?:完成|完|好|成)?(?=的|$|[\s,，])"
)
_COUNTED = re.compile(  # 年底前要改完的有几条
    r"((?:20\d\d年.{0,6}?前(?:就|都)?(?:要|得|应|该|须).{1,6}|[有无]文件|有数据|没有(?:数据|文件|时限))的)"
    r"(?:问题|条目)?(?:一共|总共)?(?:有|是)几[条个项]"
)


def plain_asides(text: str) -> str:
    """A folded message with what listed issues have told in the words that lists are read by."""
    text = _DO_NOT_COUNT.sub("", text)
    text = _PAPERS.sub("有文件", text)
    text = _IN_PROBLEM.sub("问题描述有数据", text)
    text = _NO_FIGURES.sub("no figures", text)
    text = _NOT_BEFORE.sub(lambda m: f"时限在{m[1]}年{m[2] or 12}月", text)
    return _COUNTED.sub(r"\1问题有哪些", text)
