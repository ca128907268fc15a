"""Every command of the bot: those that are questions, then those that show something else."""

from __future__ import annotations

from dataclasses import replace

from handlers.answer import Answer, Line, Term
from handlers.answering import COMMANDS as QUESTIONS

SHOWING = ("search", "reports", "criteria")
COMMANDS = (*QUESTIONS, *SHOWING)


def with_every_command(answer: Answer) -> Answer:
    """The help with the commands that are no questions, and how to use the bot in other chats."""
    last = max((n for n, line in enumerate(answer.lines) if line.key == "help.command"), default=None)
    if last is None:
        return answer
    about = [Line("help.command", {"name": name, "about": Term(f"command.{name}")}) for name in SHOWING]
    return replace(answer, lines=(*answer.lines[: last + 1], *about, Line("help.inline"), *answer.lines[last + 1 :]))
