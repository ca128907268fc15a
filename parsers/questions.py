"""Reads a chat message as a Question: what is wanted (intent), of which issue (numbers or words), in which language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from parsers.asked_measures import plain_measure
from parsers.dialects import plain_dialect
from parsers.english_counted import counts
from parsers.intent_words import intent_order, intent_pattern, intent_words
from parsers.list_endings import listed
from parsers.mixed_words import plain_mixed
from parsers.ordinals import HAN as HAN_NUMERALS
from parsers.question_attributes import NOUNS, SOME_ASKED, Asked, begins_noun, read_attributes
from parsers.question_frames import unframed
from parsers.question_halves import halves_of
from parsers.question_numbers import Naming, bare_numbers, counts_issues, marked_numbers, read_number
from parsers.question_trimming import trimmed, without_marks
from parsers.retraction import settled
from parsers.shadow import fold
from parsers.small_talk import small_talk
from parsers.spoken import plain
from parsers.two_states import two_states
from parsers.unmeant import without_unmeant
from parsers.vocabulary import alternatives, rows

Language = Literal["zh", "en"]
LONGEST = 1000  # characters of a message that are read: a question is shorter, a pasted text is no question
MOST_QUESTIONS = 3  # in one message
BODIES = (
    "bodies",
    "bodies_lead",
    "bodies_partner",
    "bodies_person",
    "bodies_supervisor",
)  # what is asked of those responsible
_REMEMBERED = 64  # messages whose words are kept: each is read several times on the way to its answer
SMALL_TALK = ("help", "greeting", "thanks", "complaint", "criteria", "wordless")
_LEFT_TO_FIGURES = ("list", "status", "measures")  # what words of these mean beside what is counted in English
_SILENT = ("filler", "follow", "when")
_COMMANDS = {
    "start": "start",
    "help": "help",
    "status": "status",
    "issues": "list",
    "measures": "measures",
    "source": "source",
    "metric": "figure",
    "search": "topic",
}
_LIGHT_VERB = re.compile(
    r"(?<![新改扩共开处播整维返调修平齐治规])[做搞弄整办干开发花投罚]了(?=多少|几)"
)  # 发了多少份: what counts stands before it
_OF_ONE = frozenset({"measures", "bodies", "deadline", "documents", "conclusion", "status"})  # asked of an issue
_NAMES_NOTHING = re.compile(  # 具体搞了哪些措施, 归哪个单位管的
    "(?:具体|主要|[归由是都又也在 ])*(?:[搞做弄管整干办抓改推]|负责|采取|开展|落实|进行|处理)[了的得过起到来上 ]*"
)
_YES_OR_NO = re.compile(r"^[^有]*(?:是不是|是否)|^[^有]*[吗么][?？。!！\s]*$")  # 还没完成吗 asks of one issue
_COUNTS = re.compile("多少|几[个条项件]$")
_HOW = re.compile(r"(?:情况)?(?:怎么样|怎样|咋样|咋个样|如何)了?[?？。!！\s]*$")
_ASKS = re.compile(r"[?？]|多少|几|怎么样|怎样|咋样|如何|进展|状态|措施|时限|谁|how|what|status", re.IGNORECASE)
_DONE_OR_NOT = re.compile(r"([\u4e00-\u9fff])没(?:有)?\1")  # 发没发, 建没建
_OR_NOT = re.compile(r"(?<=[好完了过掉成])没有?[?？。!！\s]*$")  # 修好没
_NOT_AT_END = re.compile(r"(?<=[完好了过成])没有(?=[?？。!！\s]*$)")
_ONE = f"(?:\\d{{1,3}}|[{HAN_NUMERALS}]{{1,3}})"
_SERIES = re.compile(
    rf"第\s*({_ONE}(?:\s*[、,，和与及跟]\s*第?\s*{_ONE})+)\s*[个条项号](?:反馈)?(?:问题)?"
)  # 第9、10个问题
_BARE_THOUSANDS = re.compile(r"多少[十百千万亿]+(?![\u4e00-\u9fff])")  # 就业多少万
_MEASURE = re.compile(
    rf"第\s*{_ONE.replace('?:', '', 1)}\s*[条个项点款步]?\s*(?:整改|具体)?(?:措施|举措|做法|办法)"
    r"|(?<![a-z])(?:the )?([a-z]+|\d{1,2}(?:st|nd|rd|th)) (?:measure|step|action)(?![a-z])"
    r"|(?<![a-z])(?:measure|step|action) (?:no\.? ?|number )?(\d{1,2})(?!\d)"
)
_LEAST = 2  # characters of words that ask for a state (改完没), without which 没 asks for it (修好没)
_THINGS = "[部台套条口眼座栋辆名位件起宗份张篇场所间亩吨处]"  # measure words that name what is counted after them
_NO_ISSUE = "(?!问题|条目|任务|事项|整改|反馈|验收|销号|逾期|超期|延期|可以|[没未尚还在正需要待是有的能不已完办改])"
_SOME = ("个", "点")  # 有哪几个 asks for a list, 几次三番 for nothing
_LETTER = re.compile(r"[^\W_]")
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
COMMAND = re.compile(r"^\s*/([A-Za-z_]{1,32})(?:@(\w+))?(?=\s|\d|#|$)")


@dataclass(frozen=True, slots=True)
class Question:
    """A message read: ``intent`` is the row of question_intents.tsv that won, or ``topic`` when none is named.

    ``numbers`` are the issues it names, ``words`` what is left for a search, ``status`` a wanted
    status (done, ongoing, planned), ``follow_up`` that it leans on the subject before it
    (``and its measures?``), ``marked`` that a word marks its numbers as issues' numbers.
    ``measure`` is the place of one measure of the issue (那第三条措施). ``language`` is None when the message holds no
    letters. A follow-up on a figure has its id in ``subject`` and the
    message that asked for it in ``earlier``. Of a question put to ``many`` reports, what one of them only comes near to
    is left untold. ``aside`` tells that it leans on the subject only where what it asks stands beside it. ``within`` is
    the ref of the issue told before a message that may leave out which it asks of.
    """

    text: str
    intent: str
    intents: tuple[str, ...] = ()
    numbers: tuple[Naming, ...] = ()
    words: str = ""
    status: str | None = None
    language: Language | None = None
    follow_up: bool = False
    command: str | None = None
    marked: bool = False
    measure: int | None = None
    subject: str | None = None
    earlier: str = ""
    many: bool = False
    aside: bool = False
    within: str = ""

    @property
    def said(self) -> str:
        """The message without its command, as typed."""
        return COMMAND.sub("", self.text)

    @property
    def plain(self) -> str:
        """The message without its command, as rules match it."""
        return normalise(self.said)

    def asked(self, words: str, year: int | None) -> Asked:
        """What some words of the message ask of a figure; ``year`` is the report's."""
        asked = read_attributes(self.plain, words, year)
        unmeant = without_unmeant(_folded(self.said))[1]
        return replace(asked, unmeant=unmeant) if unmeant else asked


@lru_cache(maxsize=_REMEMBERED)
def normalise(text: str) -> str:
    """The message as rules match it: folded, lower case, in plain words; at most LONGEST characters."""
    return plain(without_unmeant(_folded(text))[0])


def _folded(text: str) -> str:
    folded = fold(unicodedata.normalize("NFKC", text[:LONGEST])).lower()
    return re.sub(r"\s+", " ", folded).strip()


def language_of(text: str) -> Language | None:
    """``zh`` where Chinese characters stand, else ``en`` where Latin letters stand, else None (``9``)."""
    bare = COMMAND.sub("", text)
    if _CJK.search(bare):
        return "zh"
    return "en" if re.search(r"[A-Za-z]{2}", bare) else None


def _without(text: str, numbers: tuple[Naming, ...]) -> str:
    for start, end in sorted({(n.start, n.end) for n in numbers}, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


@lru_cache(maxsize=_REMEMBERED)
def _take_words(text: str) -> tuple[tuple[str, ...], str]:
    """The intents named in a text, the first to win first, and the words left to search for."""
    table = intent_words()
    found = {table.meanings[match[0]] for match in table.any.finditer(text)}
    order = intent_order()
    intents = tuple(sorted(found, key=lambda i: order[i]))
    if not without_marks(table.any.sub("", text)):
        return intents, ""
    return intents, trimmed(table.cut.sub(" ", text))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((intent, re.compile(pattern)) for intent, pattern in rows("question_patterns"))


def _take_facts(text: str) -> tuple[tuple[str, ...], str]:
    """The facts of the whole report that a text asks for, and what is left of it."""
    if talk := small_talk(text):
        return (talk,), ""
    found: list[str] = []
    for intent, pattern in _patterns():
        if intent in SMALL_TALK and found:
            break  # what asks for a fact is no small talk
        if intent not in found and pattern.search(text):
            found.append(intent)
            text = pattern.sub(" ", text)
    return tuple(found), text


def words_of(text: str) -> str:
    """What is left of a normalised message to search for when the words that only ask are taken out."""
    return _take_words(text)[1]


@lru_cache(maxsize=_REMEMBERED)
def figure_words(text: str) -> str:
    """What is left of a normalised message that asks for a figure: 时限 and 单位 may belong to the figure's name."""
    table = intent_words()
    asking = ("figure", "after", *_SILENT)
    text = _LIGHT_VERB.sub(" ", _HOW.sub(" ", _plain_asking(text)))
    left = table.cut.sub(lambda m: " " if table.meanings[m[0]] in asking or _COUNTS.search(m[0]) else m[0], text)
    return trimmed(left)


def _choose(intents: tuple[str, ...], named: bool, left: str, said: str) -> str:
    """The intent that counts. Small talk counts only when nothing else is said."""
    real = [i for i in intents if i not in (*SMALL_TALK, *_SILENT) and not i.startswith("status_")]
    if real and real[0] == "list" and named:
        real = real[1:] or ["status"]
    of_one = "list" not in intents and _YES_OR_NO.search(said) is not None
    wants_list = any(i.startswith("status_") for i in intents) and not named and not left and not of_one
    if real and not (wants_list and real[0] == "figure"):
        counted = "figure" in real and left and counts(said)  # number of street lamps fixed
        return "figure" if counted and real[0] in _LEFT_TO_FIGURES else real[0]
    if any(i.startswith("status_") for i in intents):
        return "list" if wants_list else "status"
    talk = [i for i in intents if i in SMALL_TALK]
    if talk and not named and not left:
        return talk[0]
    return "status" if named else "topic"


def read_question(text: str) -> Question:
    """Read one message; never raises, whatever the text."""
    command = COMMAND.match(text)
    name = command[1].lower() if command else None
    measure, said = _nth_measure(_plain_asking(normalise(text[command.end() :] if command else text)))
    numbers = marked_numbers(said)
    facts, rest = _take_facts(_without(said, numbers))
    intents, left = _take_words(_LIGHT_VERB.sub(" ", rest))
    left = left or _take_words(rest)[1]  # the verb may be all that is named (罚了多少)
    intents = (*facts, *intents)
    left = "" if _OF_ONE & {*intents} and _NAMES_NOTHING.fullmatch(left) else left
    marked = bool(numbers)
    if not marked:
        numbers = bare_numbers(_loose(said))
        left = "" if numbers else left
    chosen = _choose(intents, bool(numbers), left, said) if _LETTER.search(said) or name else "wordless"
    question = Question(text, chosen, intents, numbers, left, _status(intents, said), language_of(text))
    question = replace(question, command=name, marked=marked, measure=measure)
    question = replace(question, follow_up=_leans(question))
    return _as_command(question) if name else question


def _nth_measure(text: str) -> tuple[int | None, str]:
    """The one measure a message asks for (第三条措施), and the message that asks for measures without its number."""
    match = _MEASURE.search(text)
    number = read_number(next(filter(None, match.groups()))) if match else None
    if match is None or number is None:
        return None, text
    word = " measures " if match[0].isascii() else " 措施 "
    return number, f"{text[: match.start()]}{word}{text[match.end() :]}"


@cache
def _how_many() -> re.Pattern[str]:
    """几 with a measure word at the end of what is said (打通了几条): a number is wanted."""
    units = alternatives([unit for unit, kind, *_ in rows("units") if kind == "count" and unit not in _SOME])
    return re.compile(
        rf"(?<!哪)几({units})(?=$|[\s?!。,;呢啊呀了])|(?<![哪好有那这没第十百千万\s^])几(个)(?=$|[?!。呢啊呀了])"
        rf"|(?:(?<=还有)|(?<=剩)|(?<=剩下))几(个)(?={_NO_ISSUE}[\u4e00-\u9fff]{{2}})"
        rf"|{SOME_ASKED}({_THINGS})(?=[\u4e00-\u9fff]{{2}})"
    )


@lru_cache(maxsize=_REMEMBERED)
def _plain_asking(text: str) -> str:
    text = _SERIES.sub(r"问题\1", _NOT_AT_END.sub("没", text))
    asked = _how_many().sub(lambda m: f"多少{m[1] or m[2] or m[3] or m[4]}", _DONE_OR_NOT.sub(" 改没改 ", text))
    ends = [m for m in intent_words().any.finditer(asked) if m.end() == len(asked.rstrip(" ?？。!！"))]
    if not any(len(m[0]) > _LEAST for m in ends):
        asked = _OR_NOT.sub(" 改没改", asked)
    asked = plain_measure(_BARE_THOUSANDS.sub("多少", asked))
    return _counting().sub(lambda m: m[0] if begins_noun(m[1][-1], asked[m.end() : m.end() + 2]) else "多少 ", asked)


@cache
def _counting() -> re.Pattern[str]:
    """多少 with what it counts in (多少家企业): the unit is no word to look for, unless it begins one (多少人才)."""
    units = alternatives(["钱", *(unit for unit, *_ in rows("units") if _CJK.match(unit) and unit not in NOUNS)])
    return re.compile(rf"多少[十百千万亿]*({units})(?!的?[率比]|时?费|反馈|问题)")


def _loose(said: str) -> str:
    """A message with the words round its number taken off, its brackets and signs kept."""
    if counts_issues(said):
        return said
    left = intent_words().any.sub(lambda m: "and" if m[0] == "and" else " ", said)
    return re.sub(r"^[\s,.:;!?、。#-]*(?:and\b|再|也|还|接着|然后)?\s*|[\s,.:;!?、。]+$", "", left)


@cache
def _set_aside() -> re.Pattern[str]:
    """A status that is not wanted: 把正在推进的排除掉, 除了已完成的, other than the finished ones."""
    table = intent_words()
    state = intent_pattern([word for word, intent in table.meanings.items() if intent.startswith("status_")]).pattern
    before, after = (words for _, words in rows("question_aside"))
    return re.compile(
        rf"(?:{before})\s*(?:the|那些|所有|全部)?\s*(?:{state})"
        rf"|(?:{state})的?(?:那些|问题|条目|项)?(?:都|全|全部|先)?(?:{after})"
    )


def _status(intents: tuple[str, ...], said: str) -> str | None:
    """The status wanted; ``not-done`` where all but the done ones are."""
    wanted = _status_named(intents)
    return f"not-{wanted}" if wanted and _set_aside().search(said) else wanted


def _status_named(intents: tuple[str, ...]) -> str | None:
    wanted = [i.removeprefix("status_") for i in intents if i.startswith("status_")]
    if "ongoing" in wanted:  # 没完成 holds 完成
        return "ongoing"
    return wanted[0] if wanted else None


def _leans(question: Question) -> bool:
    """Does the message speak of the subject before it? It names none of its own."""
    bare = not question.numbers and not question.words
    signed = question.intent == "conclusion" and "list" in question.intents  # 哪些已经销号
    of_report = question.intent.startswith("fact_") and question.intent != "fact_counts"  # 谁巡察的: of no issue
    return (
        bare and question.intent not in (*SMALL_TALK, "list") and not (signed or of_report) and bool(question.intents)
    )


def _as_command(question: Question) -> Question:
    name = question.command or ""
    if name not in _COMMANDS:
        return question if question.words or question.numbers else replace(question, intent="help", follow_up=False)
    intent = _COMMANDS[name]
    follow_up = intent in ("status", "measures", "source") and not question.numbers and not question.words
    return replace(question, intent=intent, follow_up=follow_up)


def read_questions(text: str) -> tuple[Question, ...]:
    """The questions of a message: one, or several when each line or sentence with a question mark names its own.

    A request for a list is read in plain Chinese words; its language is that of the message.
    """
    spoken, questions = language_of(text), _read_questions(text)
    return tuple(replace(one, language=spoken) if spoken == "en" else one for one in questions)


def _read_questions(text: str) -> tuple[Question, ...]:
    text = plain_mixed(plain_dialect(unframed(text[:LONGEST])))
    # 数 in two states asks for no list, nor what stands apart for two answers; nor does what is no question
    if two_states(text) or small_talk(normalise(text)):
        return (read_question(text),)
    text = listed(settled(text))
    for marks in (r"(?<=[?？])\s*|\n+", r"[;；。,，]\s*|(?<=\w)\s+and\s+(?=\w)"):
        parts = [part for part in re.split(marks, text) if part.strip(" ?？。!！")]
        if 1 < len(parts) <= MOST_QUESTIONS:
            each = [read_question(part) for part in parts]
            sure = _is_whole if marks.startswith("(") else _is_sure
            marked = each[0].marked  # 问题1咋样,另外16有哪些措施: its numbers are issues' as well
            if len(parts) == 2 and _one_thing(text, each):
                break
            if all(sure(replace(one, marked=marked or one.marked)) for one in each):
                return tuple(each)
    return (read_question(text),)


def _one_thing(text: str, parts: list[Question]) -> bool:
    """Do two parts ask two figures of one thing (收了多少,解决了多少), not facts of the whole report?"""
    halves = halves_of(normalise(text))
    facts = any(intent.startswith("fact_") for part in parts for intent in part.intents)
    return halves is not None and halves.leans and not facts


def _is_whole(question: Question) -> bool:
    return bool(question.numbers or question.words or question.intent == "list" or question.intent.startswith("fact_"))


def _is_sure(question: Question) -> bool:
    """Does a part of a sentence ask by itself: for the figure or the state of something it names?"""
    asks = question.intent in ("figure", "status", "measures", *BODIES, "deadline")
    named = bool(question.words) or (question.marked and bool(question.numbers))
    return asks and named and bool(_ASKS.search(question.text))
