"""Makes ``data/meaning.npz`` anew: ``python -m parsers.make_meaning words.vector``.

``words.vector`` is the word2vec file (binary) of the package Synonyms 3.10.2 (MIT, github.com/chatopera/Synonyms),
in its source archive at ``synonyms/data``: words with 100 numbers each, learned from Wikipedia.
"""

from __future__ import annotations

import re
import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
_AXES = 48  # of the 100 that are kept: 64 and all of them found no more issues of our questions
_TIMES = 6  # a word is met in the tokenizer's dictionary, at least
_WORD = re.compile("[\u4e00-\u9fff]{1,4}")
# tags of numerals, particles, pronouns …, and of names: what tells of no thing, deed or state
_NO_MEANING = re.compile("[mqrupcexyozw]|nr|ns|nt|nz|[tfs]$")


def main(source: Path) -> None:
    """Write the file from the vectors of ``source``."""
    words, vectors = _common(*_read(source))
    kept = _unit(_turned(_unit(vectors)))
    scaled = np.clip(np.round(kept * 127 / np.abs(kept).max()), -127, 127).astype(np.int8)
    named = np.frombuffer("\n".join(words).encode(), dtype=np.uint8)
    target = Path(__file__).parent / "data" / "meaning.npz"
    np.savez_compressed(target, words=named, vectors=scaled)


def _read(source: Path) -> tuple[list[str], Vectors]:
    """The words of a word2vec file and their vectors; each stands behind a space, four bytes a number."""
    data = source.read_bytes()
    at = data.index(b"\n") + 1
    count, width = map(int, data[:at].split())
    words, vectors = [], np.zeros((count, width), dtype=np.float32)
    for n in range(count):
        end = data.index(b" ", at)
        words.append(data[at:end].decode(errors="ignore").strip())
        at = end + 1 + 4 * width
        vectors[n] = np.frombuffer(data[end + 1 : at], dtype=np.float32)
    return words, vectors


def _common(words: list[str], vectors: Vectors) -> tuple[list[str], Vectors]:
    """Those that the tokenizer's dictionary knows well, as a word that means something."""
    known = {}
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines():
        word, times, *tag = line.split(" ")
        known[word] = int(times) >= _TIMES and bool(tag) and not _NO_MEANING.match(tag[0])
    rows = [n for n, word in enumerate(words) if _WORD.fullmatch(word) and known.get(word)]
    return [words[n] for n in rows], vectors[rows]


def _turned(vectors: Vectors) -> Vectors:
    """The vectors along the axes on which they differ most."""
    *_, axes = np.linalg.svd(vectors, full_matrices=False)
    return np.asarray(vectors @ axes[:_AXES].T, dtype=np.float32)


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
