"""Whether a Chinese message complains of how something is (办公室面积超了, 社区天天填表) and asks for no figure."""

from __future__ import annotations

import re

_ENDING = r"(?:了|啦|得很|的|呢|啊|呀|吗|嘛)*[\s?？。!！,，]*$"
_PLAINT = re.compile(
    rf"(?:[^平突]慢|[^混作捣]乱|[^温时逆顺误价落利息]差|[^困疑]难|[^昂]贵|破旧|[太又]旧|烂|坏|堵|臭|脏|吵|挤|超|超标|造假|不够|没人[\u4e00-\u9fff]){_ENDING}"
    r"|天天(?=[\u4e00-\u9fff])(?!向上)|老是|总是(?!否)|动不动|到处[\u4e00-\u9fff]|乱[\u4e00-\u9fff]"
)


def complains(said: str) -> bool:
    """Does a message (normalised) tell how something is wrong?"""
    return _PLAINT.search(said) is not None
