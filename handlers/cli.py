"""What the commands share: the machine's language, refusals with code 2, reading a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from handlers.warning_words import in_words
from handlers.wording import language_for, say
from parsers.documents import DocumentError, read_document, say_note
from parsers.model import Report
from parsers.questions import Language
from parsers.reading import read_text
from store.errors import StoreError

REFUSED = 2


# The account says it; the refusal says so itself.
NOT_FOUND = {"zh": "没有找到整改报告：", "en": "no rectification report found: "}


def spoken() -> Language:
    """The language of the command line: Chinese where the machine's locale is, else English."""
    code = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en"
    return language_for(None, None, code)


def refuse(sentence: str) -> NoReturn:
    """Say one sentence and end with code 2."""
    click.echo(sentence, err=True)
    sys.exit(REFUSED)


@contextmanager
def refusing() -> Iterator[None]:
    """End with code 2 and one sentence for what a person can mend."""
    try:
        yield
    except DocumentError as error:
        refuse(error.message(spoken()))
    except StoreError as error:
        refuse(error.say(spoken()))


def read_file(path: Path) -> Report:
    """Read a file of any known kind; what a person should know about how it was read goes to the error stream.

    Raises:
        DocumentError: it is missing, unreadable, empty, binary, or of a kind that is refused.
    """
    document = read_document(path)
    for note in document.notes:
        click.echo(f"{path.name}: {say_note(note, spoken())}", err=True)
    return read_text(document.text, title=document.title, published=document.published, source=document.source)


def read_report(path: Path) -> Report:
    """Read a file that must hold a report; ends with code 2 when it does not.

    Raises:
        DocumentError: as ``read_file``.
    """
    report = read_file(path)
    if report.facts.kind == "other":
        reason = next(
            (in_words(w.message, spoken()).split(NOT_FOUND[spoken()])[-1] for w in report.warnings),
            say("cli.no-reason", spoken()),
        )
        refuse(say("cli.not-report", spoken(), name=path.name, reason=reason))
    return report
