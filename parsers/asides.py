"""What people add to a question that says nothing of what is asked (我写稿用, 别漏了, for my article), taken off."""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import alternatives, grouped

_GAPS = " \t\r\n\u00a0\u3000,，、.。:：;；!！?？~～…—"
_FRONT = re.compile(rf"[^{_GAPS}]{{1,16}}(?=[{_GAPS}])")
_LONGEST = 24  # characters of such a clause in Chinese; in English three times as many
_MOST = 4  # clauses one after another
_LEFT = re.compile(r"[\u4e00-\u9fff\w].*[\u4e00-\u9fff\w]")  # what may still be a question
_LISTING = "一下|列下|单子|清单|名单|列表|表格|出来|给我|发我"  # 列一下我写稿用
_LISTS = re.compile("哪[些几]|有些?[啥什]|列|清单|你[们都]*(?:会|能)")  # a list of issues, or what can be asked
_SUBJECT = re.compile(  # 码头这块, 消费维权方面
    "[\u4e00-\u9fff](?<![哪些什么几])[\u4e00-\u9fff](?<![哪些什么几的了完好成])(?:[这那]一?[块方]面?|方面|领域|板块)"
)
_THEM = re.compile(r"\b(?:list|name|show) (?:them|it|those)\b")
_WHICH = re.compile(r"\b(?:which|what|list|show|name|tell|give|any|how|who|find|open|done)\b|[\u4e00-\u9fff?]")
_OURS = r"(?:my|our|tomorrow's|today's|tonight's)"
_NEED = r"(?:(?:i|we) need (?:it|this|them|that)|(?:need|needed|want) (?:it|this|them)|it's|its|this is|i'm asking)"
_DOING = rf"(?:i'm|i am|we're|we are) (?:writing|preparing|working on|doing)(?: up)? (?:the|an?|{_OURS})"
_CLOCK = r"\d{1,2}点(?:半|钟|前)?"


def without_asides(text: str) -> str:
    """A message without the clauses round it that tell why, how soon or in what form its answer is wanted.

    A question mark between them stays; a message that is nothing else stays as it is.
    """
    left = _unaddressed(text)
    for _ in range(_MOST):
        shorter = _without_last(_without_first(left))
        if shorter == left or not _LEFT.search(shorter):
            break
        left = shorter
    return left


def _unaddressed(text: str) -> str:
    """A message without an angry address to the bot before it (破机器人 …), which names no issue."""
    address = _address().match(text)
    return text[address.end() :] if address and _LEFT.search(text[address.end() :]) else text


@cache
def _address() -> re.Pattern[str]:
    table = grouped("small_talk")
    scolds = alternatives(word for role in ("scold", "mock") for cell in table[role] for word in cell.split("|"))
    return re.compile(f"(?:你|这|个|什么|啥)*(?:{scolds})的?(?:个|群|小)?机器人[{_GAPS}]+", re.IGNORECASE)


def _without_first(text: str) -> str:
    clause = _FRONT.match(text)
    rest = text[clause.end() :].lstrip(_GAPS) if clause else text
    return rest if clause and _says_nothing(clause[0].lower(), rest) else text


def _without_last(text: str) -> str:
    body = text.rstrip(_GAPS)
    ends = body[-_LONGEST:].lower()
    cut = max(map(ends.rfind, _GAPS))
    rest = body[: len(body) - len(ends) + cut]
    if cut >= 0 and _says_nothing(ends[cut + 1 :], rest):
        return _asked(rest, text)
    if joined := _joined().search(ends):
        return _asked(body[: len(body) - len(ends) + joined.end()], text)
    said = body[-3 * _LONGEST :].lower()
    english = _english().search(said)
    if english and _THEM.search(english[0]) and not _WHICH.search(said[: english.start()]):
        return text  # coastal dykes, list them: a list is asked for nowhere else
    if english:
        return _asked(body[: len(body) - len(english[0])], text)
    if (added := _unsigned().search(said)) and _ordered().search(body.lower()):
        return _asked(body[: len(body) - len(added["form"] or added["soon"])], text)
    return text


def _says_nothing(clause: str, rest: str) -> bool:
    """Is a clause no part of what the rest asks? How long one has waited is none of what became of one issue."""
    if _clause().fullmatch(clause):
        return True
    if _LISTS.search(rest) and (
        _of_oneself().fullmatch(clause) or (_trade().fullmatch(clause) and _SUBJECT.search(rest))
    ):
        return True
    return _waited().fullmatch(clause) is not None and _of_issue().search(rest) is not None


def _asked(left: str, text: str) -> str:
    """What is left, with its question mark where one stood behind it."""
    body = left.rstrip(_GAPS)
    return body + "?" if {"?", "？"} & {*text[len(body) :]} else body


@cache
def _words() -> dict[str, str]:
    return {role: f"(?:{alternatives('|'.join(cells).split('|'))})" for role, cells in grouped("asides").items()}


@cache
def _clause() -> re.Pattern[str]:
    w = _words()
    when = f"(?:{w['when']}|{_CLOCK})"
    meant = f"(?:{w['who']}{when}?|{when})(?:{w['want']}|{when}){{0,4}}|(?:{w['want']}|{when}){{1,4}}"
    said, after = f"{w['use']}{{1,2}}", f"{w['after']}{{0,2}}"
    use = f"(?:{meant})?{said}{w['want']}?{w['used']}{after}|(?:{meant}){said}{after}"
    soon = f"{w['who']}?{when}{w['want']}{{0,2}}{w['soon']}{w['after']}{{0,2}}"
    whom = f"{w['who']}{when}?{w['want']}{{0,2}}{w['whom']}{w['after']}{{0,2}}"
    missed = f"{w['heed']}{{0,4}}{w['never']}{w['heed']}{{0,2}}{w['missed']}{w['gone']}{{0,2}}"
    wanted = f"(?!.*[发走]){w['who']}?{w['want']}{{1,2}}{w['soon']}{w['after']}{{0,2}}"
    each = f"{w['each']}[地的]?{w['tell']}{w['after']}{{0,2}}"
    clause = f"{w['clause']}{w['after']}{{0,2}}"
    return re.compile(f"{clause}|{use}|{soon}|{wanted}|{whom}|{missed}|{each}")


@cache
def _of_oneself() -> re.Pattern[str]:
    """What people say of themselves (我岁数大了): whoever asks, a list of issues is the same."""
    w = _words()
    return re.compile(f"{w['self']}{w['self-of']}{w['self-is']}")


@cache
def _trade() -> re.Pattern[str]:
    """What people say they do (我是开店的), which may be what they ask of where they name nothing else.

    What they want to know (我是问茶叶的), what they are in charge of and where they work always are.
    """
    w = _words()
    return re.compile(
        f"{w['self']}(?:就|也|都)?是(?!.*{w['self-asks']}|.*{w['self-body']}的)[^{_GAPS}]{{1,8}}(?:的|人|户|员|民|工)"
    )


@cache
def _waited() -> re.Pattern[str]:
    """How long or how often one has waited or asked (我们都反映了好几年了); a number of times is told (投诉了3次)."""
    w = _words()
    waited = f"(?:{w['who']}|{w['want']}|已经|快|老百姓|群众|大家){{0,4}}{w['waited']}了?(?:都|快|有|整整){{0,2}}"
    much = f"(?:(?:好几|好)多?(?:{w['times']}|{w['often']})|[一二三两四五六七八九十半\\d]{{1,3}}多?{w['times']})"
    ended = "(?:多|了|都|啊|吧){0,3}"
    some = f"几(?:{w['times']}|{w['often']})(?:多|啊)?[了都](?:了|都|啊|吧){{0,2}}"
    return re.compile(f"{waited}(?:{much}{ended}|{some})")


@cache
def _of_issue() -> re.Pattern[str]:
    """A question for what became of one issue, named by number or words (路灯修了没有, 7条改了没), no list or count."""
    asks = _words()["asks"]
    return re.compile(
        rf"^(?!.*(?:哪[些几\d]|哪一?[个条项件]|几[个条项件]|多少))(?=.*{asks})"
        rf"(?!(?:都|已经|现在|到底|究竟|全部?|[这那它]|问题)*{asks}).*[\u4e00-\u9fff\d]",
        re.DOTALL,
    )


@cache
def _joined() -> re.Pattern[str]:
    """What stands right behind the words that tell to list (列一下我写稿用)."""
    return re.compile(rf"(?:{_LISTING})(?=(?:{_clause().pattern})$)")


@cache
def _english() -> re.Pattern[str]:
    """What stands behind a sign or is a sentence of its own."""
    w = _words()
    noun = rf"(?:[a-z-]+ )?(?:{w['en-noun']}|{w['en-event']})"
    apart = rf"(?:{_NEED} )?for (?:the|this|some|an?|{_OURS}) {noun}"
    own = rf"{_DOING} {noun}|{w['en-said']}"
    sign = r"(?:[,.;:!?—–]|\s--?(?=\s))\s*(?:and |but )?(?:please )?"
    return re.compile(
        rf"(?:{sign}(?:{apart}|{own}|{w['en-form']}|{w['en-soon']}|{w['en-apart']})"
        rf"|\s(?:and )?(?:{_NEED} for (?:the|{_OURS}) {noun}|{own}))$"
    )


@cache
def _ordered() -> re.Pattern[str]:
    """A last sentence that orders a list (list what is open asap)."""
    return re.compile(rf"(?:^|[,.;:!?—–])\s*(?:(?:please|pls|just|can you) )*{_words()['en-order']} [^,.;:!?—–]*$")


@cache
def _unsigned() -> re.Pattern[str]:
    """What may stand behind such an order without a sign, but is no predicate (show which are urgent)."""
    w = _words()
    for_it = rf"for {_OURS} (?:[a-z-]+ )?{w['en-noun']}"
    return re.compile(
        rf"(?<!\S)(?:(?!{w['en-be']}\s)\S+\s(?:and )?(?P<form>{for_it}|{w['en-form']})"
        rf"|(?!(?:{w['en-be']}|{w['en-done']})\s)\S+\s(?:and )?(?P<soon>{w['en-soon']}))$"
    )
