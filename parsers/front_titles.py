"""Finds a document's title: on one line or two, printed twice, behind navigation, share bars and facts of the page.

Offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.fact_words import either, labelled, labels, pattern

LONGEST = 110  # characters of a title
FRONT = 3000
JOINED = 600  # characters of a page joined to one line in which its head stands
_MARKUP = " \t#*_>-—"
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\S+")
_SALUTATION = re.compile(r"[^。,]{2,40}:$")
_LABELLED = re.compile(r"[\u4e00-\u9fffA-Za-z ]{1,8}\s*:\s*(?P<value>\S.*)")
_DATE_ONLY = re.compile(r"[\s(\[]*(?:(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2})?\s*[日月]?)[\s\d:)\]]*")
_NUMBER_LINE = re.compile(
    r"(?:(?:19|20)\d{2}年)?第\s*\d{1,4}\s*[号期].{0,16}|[\u4e00-\u9fff]{1,12}[〔\[(](?:19|20)\d{2}[〕\])].{1,10}"
)
_SPEECH_INSIDE = re.compile(r"\s[—-]{1,4}\s?(?:19|20)\d{2}年")
_TAILS = ("的", "整改", "进展", "情况", "落实", "结果", "公示")
_SPEECH = re.compile(r"\s*[—-]{2}")
_NUMBERED = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])")
_RUNS_INTO = re.compile(r"(?:通报|公示|公告|报告|复函|公开|情况)(?=(?:\s|根据|按照|截至|为|现将|(?:19|20)\d{2}年\d))")


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(rf"{either('title_end')}(?:表|书|稿)?(?:\s*[(\[][^()\[\]]{{1,12}}[)\]])?[!?]?$")


def title_span(text: str) -> tuple[int, int] | None:
    """The span of the title, over all its lines; None when the text begins without one."""
    named = labelled("title").search(text, 0, 400)
    if named and len(named["value"].strip()) >= 6:
        return _trimmed(text, *named.span("value"))
    found = _candidates(text)
    return _trimmed(text, *max(found, key=lambda span: _rank(text[slice(*span)]))) if found else None


def head_lines(text: str) -> list[tuple[int, int]]:
    """The lines of the head; where a page was joined to one line, what stands between its spaces."""
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, 0, FRONT):
        if line.end() - line.start() <= LONGEST and not _SPEECH_INSIDE.search(line[0]):
            found.append(line.span())
        else:
            end = min(line.end(), line.start() + JOINED)
            found += [m.span() for m in _WORD.finditer(text, line.start(), end)]
    return found


def _candidates(text: str) -> list[tuple[int, int]]:
    """Lines that may be the title, up to where the document begins."""
    lines = head_lines(text)
    found: list[tuple[int, int]] = []
    for n, (start, end) in enumerate(lines[:40]):
        line = text[start:end].strip(_MARKUP)
        if _is_furniture(line) or (found and start < found[-1][1]):
            continue
        whole = _whole(text, lines, n)
        if whole:
            found.append(whole)
        if _ends_search(start, line) or len(found) == 4:
            break
    return found


def _rank(words: str) -> int:
    """A title that says what it is about beats a line that only might be one; the first of equals is taken."""
    words = words.strip()
    return 2 * ("关于" in words) + bool(_ended().search(words)) + bool(re.search(r"整改|巡视|巡察|督察|审计", words))


def title_words(text: str, span: tuple[int, int] | None) -> str | None:
    """The words of a title on one line."""
    if span is None:
        return None
    words = re.sub(r"\s*\n\s*", "", text[slice(*span)])
    return re.sub(r"\s+", " ", words).strip(_MARKUP) or None


def _is_furniture(line: str) -> bool:
    return (
        (len(line) < 4 and line != "关于")
        or bool(_NUMBER_LINE.fullmatch(line))
        or bool(pattern("furniture").search(line))
        or bool(_DATE_ONLY.fullmatch(line))
        or _is_labelled(line)
        or ("。" not in line and line.startswith("!--"))
    )


def _is_labelled(line: str) -> bool:
    """A fact of the page (来源：…); a title may hold a colon too (政策解读：…)."""
    found = _LABELLED.match(line)
    if not found:
        return False
    value = found["value"]
    return bool(_page_label().match(line)) or len(value) < 10 or not pattern("title_word").search(value)


@cache
def _page_label() -> re.Pattern[str]:
    facts = ("published", "source", "issuer", "number", "inspector", "inspected")
    return re.compile(rf"(?:{'|'.join(label for fact in facts for label in labels(fact))})\s*:|[问答]:")


def _ends_search(start: int, line: str) -> bool:
    """A sentence, a heading or a salutation: the document has begun."""
    return (
        "。" in line
        or len(line) > LONGEST
        or bool(_NUMBERED.match(line))
        or bool(_SALUTATION.fullmatch(line))
        or bool(_SPEECH.match(line))
        or start > 1500
    )


def _whole(text: str, lines: list[tuple[int, int]], n: int) -> tuple[int, int] | None:
    """The title that begins on line ``n``, joined with up to two more lines, or None."""
    start, end = lines[n]
    first = text[start:end].strip(_MARKUP)
    if _NUMBERED.match(first) or _SALUTATION.fullmatch(first):
        return None
    joined = _joined_line(text, start, end)
    if joined:
        return joined
    words = first
    for k in range(n, min(n + 3, len(lines))):
        if k > n:
            more = text[slice(*lines[k])].strip(_MARKUP)
            if not _continues(words, more):
                break
            words, end = words + more, lines[k][1]
        if _complete(words):
            return start, _tail_end(text, lines, k, words)
    return lines[n] if _alone(first) else None


def _tail_end(text: str, lines: list[tuple[int, int]], k: int, words: str) -> int:
    """The end of a title whose last characters stand on the next line (…整改情况 / 的公示)."""
    more = text[slice(*lines[k + 1])].strip(_MARKUP) if k + 1 < len(lines) else ""
    short = (more.startswith(_TAILS) and len(more) <= 20) or (len(more) <= 6 and len(words) >= 16)
    return lines[k + 1][1] if short and "。" not in more and _ended().search(more) else lines[k][1]


def _complete(words: str) -> bool:
    return 6 <= len(words) <= LONGEST and bool(_ended().search(words)) and not re.search(r"[。;]|,.*,", words)


def _alone(words: str) -> bool:
    """A title without a usual ending (青岚县推进巡察整改取得新进步)."""
    return (
        8 <= len(words) <= LONGEST
        and bool(pattern("title_word").search(words))
        and not re.search(r"[。;]|[:,]$", words)
    )


def _continues(words: str, more: str) -> bool:
    if _is_furniture(more) or _SPEECH.match(more) or _NUMBERED.match(more) or re.search(r"[。:]", more):
        return False
    if "关于" in more[1:] and _complete(more):
        return False  # a title of its own behind the words of a navigation bar
    return (len(words) >= 6 or words == "关于") and len(words) + len(more) <= LONGEST and not _ended().search(words)


def _joined_line(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title at the head of a line that runs on into the text."""
    if end - start <= LONGEST and "。" not in text[start:end]:
        return None
    found = _RUNS_INTO.search(text, start, min(end, start + LONGEST))
    if found and not re.search(r"[。,;]", text[start : found.end()]) and found.end() - start >= 8:
        return start, found.end()
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "#*_>-—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "#*_"):
        end -= 1
    if text[start : start + 1] == "《" and text[end - 1 : end] == "》":
        return start + 1, end - 1
    return start, end
