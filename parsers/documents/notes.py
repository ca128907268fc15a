"""What a person should know about how a file was read, worded in either language.

A note is ``code`` or ``code:detail``; the detail is a number, a name or a list of page numbers.
"""

from __future__ import annotations

from typing import Literal

_SENTENCES: dict[str, dict[Literal["zh", "en"], str]] = {
    "encoding": {
        "en": "The text was decoded as {detail}.",
        "zh": "文本按 {detail} 编码读取。",
    },
    "declared": {
        "en": "The page calls itself {detail}, which its bytes contradict.",
        "zh": "网页自称编码为 {detail}，与实际字节不符。",
    },
    "undecodable": {
        "en": "{detail} characters could not be decoded and stand as \ufffd: check them against the original.",
        "zh": "有 {detail} 个字符无法解码，以 \ufffd 代替：请对照原文核对。",
    },
    "control": {
        "en": "{detail} control characters were found in the text.",
        "zh": "文本中有 {detail} 个控制字符。",
    },
    "whole-page": {
        "en": "The main part of the page was not recognised, so the whole page was read.",
        "zh": "未能识别网页正文，已读取整个网页。",
    },
    "footnotes": {
        "en": "{detail} footnotes were left out.",
        "zh": "{detail} 条脚注未读取。",
    },
    "pictures": {
        "en": "{detail} pictures were left out; text inside them was not read.",
        "zh": "{detail} 张图片未读取，图中文字不在其内。",
    },
    "tracked": {
        "en": "{detail} tracked deletions were left out; tracked insertions were kept.",
        "zh": "修订中删除的 {detail} 处未读取，插入的内容已保留。",
    },
    "embedded": {
        "en": "{detail} embedded documents were not read.",
        "zh": "{detail} 个嵌入的文档未读取。",
    },
    "picture-pages": {
        "en": "Pages {detail} hold no text, only pictures: they were not read.",
        "zh": "第 {detail} 页只有图片、没有文字，未读取。",
    },
    "margins": {
        "en": "{detail} running heads, feet and page numbers were left out.",
        "zh": "{detail} 处页眉、页脚和页码未读取。",
    },
}


def say_note(note: str, language: Literal["zh", "en"] = "zh") -> str:
    """One sentence for a note of a document; an unknown code is returned as it is."""
    code, _, detail = note.partition(":")
    sentences = _SENTENCES.get(code)
    return sentences[language].format(detail=detail) if sentences else note
