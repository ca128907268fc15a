"""Paragraphs that tell of nothing done: of what is to come, and where to write.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.signs import opens_closing

# A paragraph that still tells what was done: it has a figure, a document or 已. What only exhorts closes the document.
TELLS = re.compile(r"\d|《|已(?!经完成和)")
# 将 before such a word tells of what is to come, not of an object (将地块改建).
_WILL = re.compile(
    r"将(?:要|会|以|把|坚持|持续|继续|进一步|始终|不断|切实|认真|严格|按|聚焦|围绕|紧|深入|全面|一以贯之|定期|毫不|久久|牢|常态|常抓|盯|抓|扭住|用好|扎实|扛|锚定|举一反三)"
)

_NEAR = 4000  # characters in which a further step shows that a line closes nothing


def only_promises(text: str, start: int) -> bool:
    """Whether the paragraph at ``start`` tells of nothing done: of what is to come, and where to write."""
    said = [sentence for sentence in text[start:].partition("\n")[0].split("。") if sentence.strip()]
    own = [sentence for sentence in said if not opens_closing(sentence, text[start : start + _NEAR])]
    promised = any(map(_WILL.search, own)) and not any(map(TELLS.search, own))
    return bool(said) and (promised or not own)
