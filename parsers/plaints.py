"""Whether a Chinese message complains of how something is (办公室面积超了, 社区天天填表) and asks for no figure."""

from __future__ import annotations

import re

_ENDING = r"(?:了|啦|得很|的|呢|啊|呀|吗|嘛)*[\s?？。!！,，]*$"
_CLAUSE = r"(?:了|啦|呢|啊|呀|嘛)*(?=[\s?？。!！,，;；、]|$)"
_HAN = "[\u4e00-\u9fff]"
_PLAINT = re.compile(
    rf"(?:[^平突]慢|[^混作捣]乱|[^温时逆顺误价落利息]差|[^困疑]难|[^昂]贵|破旧|[太又]旧|烂|坏|堵|臭|脏|吵|挤|超|超标|造假|不够|没人{_HAN}){_ENDING}"
    rf"|天天(?={_HAN})(?!向上)|老是|总是(?!否)|动不动|到处{_HAN}|乱{_HAN}"
)
# What tells that something is so, as no name of a figure does: 钱不退, 领不到, 跑来跑去, 光收钱不干活, 轮着拿
_TELLS = re.compile(
    rf"{_HAN}不(?:给|退|管|修|理|还|付|查|罚款|交|走|拆|干|干活|办事|见效){_CLAUSE}"
    rf"|[拿领得等打买找要用收进上看吃住叫招]不(?:到|着|上|来|进|起|回|回来|完)(?!{_HAN}{{0,6}}的)"
    rf"|({_HAN})来\1去|光{_HAN}{{1,4}}不{_HAN}|(?:好|完|成|了)就(?:停|扔|放|搁|丢|跑|坏|不){_HAN}*|[轮抢瞒藏赖拖]着{_HAN}{{1,2}}{_CLAUSE}"
    rf"|(?:又|还|反倒|反而)(?:倒|混|堆|回|是老样子|是没|在拖|要跑|不){_HAN}*|跑路|跑了{_HAN}|卷钱"
    rf"|(?:一直|总|死活)不(?![断会]){_HAN}|[也都]不(?!少于|超过|低于|高于|同){_HAN}|许久没{_HAN}|乱(?:来|要价|要钱){_CLAUSE}"
)
_ASKS = re.compile(r"多少|几|[多占][大高长]|[吗么]|哪|谁|什么|[率额数量](?:呢|是)?[\s?？]*$")


def complains(said: str) -> bool:
    """Does a message (normalised) tell how something is wrong?"""
    return _PLAINT.search(said) is not None


def tells_plaint(said: str) -> bool:
    """Does a message (normalised) tell what goes wrong in a whole sentence that asks for nothing (跑来跑去)?"""
    return _TELLS.search(said) is not None and not _ASKS.search(said)
