"""Makes ready at the start what the first question of each kind would wait for."""

from __future__ import annotations

import gc
from pathlib import Path

from parsers import words
from parsers.glosses import meanings
from parsers.meaning import likeness
from parsers.pinyin_words import lexicon
from parsers.place_names import places_by_sound
from parsers.question_terms import terms_of
from parsers.questions import read_question
from parsers.word_meaning import words_near

_ASKED = ("第一个问题整改得怎么样", "how many issues are done", "wenti zhenggai le ma")


def warm(folder: Path) -> None:
    """Make dictionaries, vocabulary, sounds and meanings ready now (three seconds, at first five): no question waits.

    Args:
        folder: where what is made of the dictionaries is kept.
    """
    words.warm(folder)
    meanings("")
    places_by_sound()
    lexicon()
    for said in ("一是", "one"):
        likeness((said,), (said,))
        words_near(said, ((said,),))
    for question in _ASKED:
        read_question(question)
        terms_of(question)
    gc.collect()
    gc.freeze()  # all this stays: to look through it for what is garbage would stop every thread for 0.1 s
