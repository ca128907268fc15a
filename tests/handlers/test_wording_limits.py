"""Every message of the wording tables fits Telegram's limits with the longest data it may get."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from handlers.commands import COMMANDS
from handlers.pages import LIMIT, units
from handlers.wording import TABLES

NOTE, LABEL, DESCRIPTION, UNCUT = 200, 64, 256, 80
LONGEST = "长" * UNCUT  # titles, names and words of people are cut to this before they go into a sentence


def filled(language: str, key: str) -> str:
    sentence = TABLES[language][key]
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return re.sub(r"</?(?:b|i)>", "", sentence.format(**dict.fromkeys(names, LONGEST)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_sentence_leaves_room_in_a_message(language):
    long = [key for key in TABLES[language] if units(filled(language, key)) > LIMIT // 2]
    assert long == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_refusals_and_notes_of_presses_fit_whole(language):
    prefixes = ("rights.", "button.old", "button.gone", "slower.press", "reports.set-newest", "editors.dismissed",
                "editors.none-such")  # fmt: skip
    long = {
        key: n for key in TABLES[language] if key.startswith(prefixes) and (n := units(filled(language, key))) > NOTE
    }
    assert long == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_labels_of_buttons_can_be_read_whole(language):
    prefixes = ("button.", "zone.", "settings.page.", "greeting.settings", "settings.back", "settings.language.own")
    bare = {key: words for key, words in TABLES[language].items() if key.startswith(prefixes) and "{" not in words}
    long = {
        key: words for key, words in bare.items() if units(words) > LABEL and key not in ("button.old", "button.gone")
    }
    assert long == {}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_descriptions_of_commands_fit_their_menu(command, language):
    assert 3 <= len(TABLES[language][f"command.{command}"]) <= DESCRIPTION or language == "zh"
    assert 1 <= len(TABLES[language][f"command.{command}"]) <= DESCRIPTION
    assert not re.search(r"[<>{}]", TABLES[language][f"command.{command}"])


@pytest.mark.parametrize("command", COMMANDS)
def test_english_descriptions_begin_alike(command):
    assert TABLES["en"][f"command.{command}"][0].isupper()
