"""Words as the look-up compares them: bare letters, n-grams, tokens, sounds (pinyin without tones) and initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from sys import intern

from pypinyin import lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from parsers.segmenting import Segmenter
from parsers.shadow import fold
from parsers.vocabulary import grouped

_NO_LETTER = re.compile(r"[\W_]+")
HAN = re.compile(r"[\u3400-\u9fff]")
_RATES = ("率", "比率")  # a rate of something is no other figure of it: these stay with the word before them
_DENIALS = ("未", "尚未")
_COMMON = 30  # times a word is met in the dictionary's texts: 名教 is rarer, 人才 is not
_NO_WORDS = ("套房",)  # 交了多少套房
_PIECE = 2000  # characters folded at once


@cache
def tokenizer() -> Segmenter:
    """Our own tokenizer: nobody else's words get into it."""
    return Segmenter()


def warm(folder: Path) -> None:
    """Build jieba's dictionary now (half a second), so that no question waits for it; its cache goes to ``folder``."""
    _share_syllables()
    own = tokenizer()
    own.tmp_dir = str(folder)
    own.initialize()
    sounds("预热")


def _share_syllables() -> None:
    """Keep each syllable of pypinyin's phrases once: as they are read, each of 170,000 is its own (25 MB)."""
    kept: dict[str, list[str]] = {}
    for said in phrases_dict.values():
        said[:] = [kept.setdefault(",".join(one), one) for one in said]


def folded(text: str) -> str:
    """Width and script folded, lower case; any length."""
    pieces = (text[i : i + _PIECE] for i in range(0, len(text), _PIECE))
    return "".join(fold(unicodedata.normalize("NFKC", piece)).lower() for piece in pieces)


def bare(text: str) -> str:
    """Folded letters and digits only: what is left when spaces, marks and widths do not matter."""
    return _NO_LETTER.sub("", folded(text))


@lru_cache(maxsize=512)
def bare_name(name: str) -> str:
    """A bare title or name of a body, which many issues share."""
    return bare(name)


def grams(text: str) -> set[str]:
    """The Chinese characters and the pairs of neighbours of a bare text."""
    return {a + b for a, b in pairwise(text)} | set(HAN.findall(text))


def pairs(text: str) -> set[str]:
    """The pairs of neighbours of a bare text."""
    return {a + b for a, b in pairwise(text)}


def triples(text: str) -> set[str]:
    """The runs of three characters of a text, for sounds and initials."""
    return {text[i : i + 3] for i in range(len(text) - 2)}


def cut(text: str, apart: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text in order, with what belongs together joined.

    Single characters side by side (a wrong character comes apart in cutting), a rate and what it is of, a denial and
    what it denies (未通过). What is ``apart`` (了, 和) stands alone.
    """
    words: list[str] = []
    joining = denied = False
    for word in tokenizer().lcut(text):
        single = len(word) == 1 and HAN.match(word) is not None and word not in apart
        if words and (denied or word in _RATES or (single and joining and word not in _DENIALS)):
            words[-1] += word
        else:
            words.append(word)
        denied = word in _DENIALS
        joining = single
    return words


@lru_cache(maxsize=1024)
def words_in(name: str) -> tuple[str, ...]:
    """The words of a figure's name, which is looked at again and again."""
    return tuple(cut(name))


def last_word(name: str) -> str:
    """The last word of a figure's name; empty where it has none."""
    return (words_in(name) or ("",))[-1]


def frequency(word: str) -> int:
    """How often a word is met in the dictionary's texts; 0 for what is no word of it."""
    tokenizer().check_initialized()
    return tokenizer().FREQ.get(word) or 0


def known(word: str, least: int = 1) -> bool:
    """Is it a word of the dictionary, met there at least so often?"""
    return frequency(word) >= least


def begins_word(character: str, after: str) -> bool:
    """Does a character begin a common word with what stands behind it (多少人|才), and that no other one (人|参加)?"""
    if character + after[:1] in _NO_WORDS:
        return False
    if len(after) > 1 and known(character + after):  # 大|学生
        return True
    if after.startswith("在"):  # 几处|在治理
        return False
    met = frequency(character + after[:1]) if after else 0
    return met >= _COMMON and (len(after) == 1 or met >= frequency(after))


def syllables(word: str) -> list[str]:
    """The pinyin of each character of a Chinese word, without tones."""
    return [intern(_plain(part)) for part in lazy_pinyin(word)]


@lru_cache(maxsize=8192)
def sounds(text: str) -> str:
    """The pinyin of a bare text without tones and spaces, ü as u; Latin letters and digits as they stand."""
    return "".join(_plain(part) for part in lazy_pinyin(text))


def sounding_like(word: str, text: str) -> Iterator[str]:
    """The stretches of a bare text that sound like a word, as long as it is (高薪: 高新), itself among them."""
    length, sound = len(word), sounds(word)
    stretches = (text[at : at + length] for at in range(len(text) - length + 1))
    return (stretch for stretch in stretches if sounds(stretch) == sound)


@lru_cache(maxsize=8192)
def initials(text: str) -> str:
    """The first letter of each character's pinyin (高新技术企业: gxjsqy)."""
    return "".join(part[0] for part in lazy_pinyin(text) if part)


def _plain(part: str) -> str:
    return part.replace("v", "u").replace("ü", "u") if part.isascii() else part


@cache
def _syllables() -> re.Pattern[str]:
    table = grouped("pinyin")
    all_of_them = {
        (start if start != "-" else "") + end for start, (ends, *_) in table.items() for end in ends.split(" ")
    }
    ordered = sorted(all_of_them, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(ordered)})+")


def is_pinyin(word: str) -> bool:
    """Can a Latin word be read as pinyin from its first letter to its last?"""
    return bool(_syllables().fullmatch(word.replace("'", "")))
