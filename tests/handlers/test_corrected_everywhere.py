"""A reading put right by hand is honoured wherever the ledger speaks, as such, beside what was read."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.answering import answer
from handlers.ask_json import answer_json
from handlers.digest_chart import chart_of
from handlers.digest_compose import compose_digest
from handlers.digest_scope import scope_of
from handlers.digest_state import gather
from handlers.export_tables import tables
from handlers.inline_results import Sought, find_results
from parsers.questions import read_question
from parsers.reading import read_text
from store.corrections import Fresh, correct
from store.extent import Extent
from store.ledger_view import Basis, Heard
from store.people import name_editor
from store.schedule import Schedule
from store.subscriptions import Subscription

SAMPLES = Path(__file__).parents[2] / "samples"
FIRST, SINCE = datetime(2025, 6, 1, 1, tzinfo=UTC), datetime(2025, 6, 15, 1, tzinfo=UTC)
LATER, NOW = datetime(2025, 6, 20, 1, tzinfo=UTC), datetime(2025, 7, 1, 9, tzinfo=UTC)
EDITOR, STRANGER = 7, 9


@pytest.fixture
def store(open_copy):
    def fill(store):
        for name, at in (("hedu-2025.txt", FIRST), ("hedu-2025-later.txt", LATER)):
            store.load(read_text((SAMPLES / name).read_text(encoding="utf-8")), "hedu.txt", at)
        store.do(name_editor, EDITOR, "林溪", 1, FIRST)

    return open_copy("corrected-everywhere", fill)


@pytest.fixture
def put(store):
    """Records a correction of an issue by its ref; gives the issue."""

    def record(ref, field, value, name="", quote=""):
        version = store.current()
        heading = next(h for h in store.headings(version.id) if h.ref == ref)
        at = "2025-06-21T09:30:00+00:00"
        original = quote or {"status": "ongoing", "deadline": "2025年12月底前"}.get(field, "")
        store.do(
            correct,
            Fresh(heading.key, version.report, field, name, quote, value, original, "见原件", EDITOR, "林溪", 7, at),
        )
        return store.issue(version.id, heading.id)

    return record


def since(store):
    """What a chat knows that had the first version's digest."""
    first = store.history(store.current().report)[-1]
    return Basis((Heard(Extent(first.report, first.id, 0, 0), SINCE),))


def digest(store, chat=EDITOR, language="zh", basis=None):
    wanted = Subscription(chat, None, Schedule(2, 540, "Asia/Shanghai"), by=chat)
    made = compose_digest(store, wanted, basis or since(store), NOW, language=language)
    assert made is not None
    return html.unescape("\n".join(made.texts))


def open_issue(store):
    version = store.current()
    return next(i for i in store.issues(version.id) if i.stated and i.stated.value == "ongoing")


def moved_figure(store):
    """A figure that moved between the versions and that a digest tells, with its issue."""
    wanted = Subscription(EDITOR, None, Schedule(2, 540, "Asia/Shanghai"), by=EDITOR)
    state = gather(store, scope_of(store, wanted, since(store)), NOW)
    assert state.comparison is not None
    told, moved = digest(store), [f for f in state.comparison.figures if f.kind == "moved" and f.issue and f.new]
    return next((f.issue.ref, f.new) for f in moved if f"　　{f.new.name}：" in told)


def test_a_digest_counts_the_corrected_status(store, put):
    issue = open_issue(store)
    before = digest(store)
    put(issue.ref, "status", "done+")
    after = digest(store)
    assert "更正1条" in after
    assert "更正1条" not in before
    assert "原读作：推进中" in after
    assert f"问题{issue.ref}　" not in after[after.index("还没有完成") :]
    english = digest(store, language="en")
    assert "corrections by hand 1" in english
    assert "read as: ongoing" in english


def test_its_picture_counts_it_too(store, put):
    wanted = Subscription(EDITOR, None, Schedule(2, 540, "Asia/Shanghai"), by=EDITOR)

    def chart():
        return chart_of(gather(store, scope_of(store, wanted, Basis()), NOW), "zh")

    before = dict(chart().total.counts)
    put(open_issue(store).ref, "status", "done")
    after = chart()
    assert not any("人工更正" in pair.name for pair in after.pairs)
    assert dict(after.total.counts)["done"] == before["done"] + 1
    assert "更正1条" in after.basis


def test_its_picture_draws_no_bars_of_a_misread_figure(store, put):
    wanted = Subscription(EDITOR, None, Schedule(2, 540, "Asia/Shanghai"), by=EDITOR)

    def pairs():
        return chart_of(gather(store, scope_of(store, wanted, since(store)), NOW), "zh").pairs

    drawn = next(pair for pair in pairs() if pair.share and pair.name.startswith("问题"))
    label, name = drawn.name.split("　", 1)
    put(label.removeprefix("问题"), "figure", "99.9%", name, drawn.after)
    labelled = next(pair for pair in pairs() if pair.name.startswith(drawn.name))
    assert labelled.name == f"{drawn.name}（人工更正：99.9%）"
    assert labelled.share is None
    assert labelled.after == drawn.after  # as printed


def test_a_digest_knows_the_corrected_deadline(store, put):
    issue = open_issue(store)
    put(issue.ref, "deadline", "2025年6月底前")
    text = digest(store)
    due = text[text.index("时限（") :]
    assert f"问题{issue.ref}" in due
    assert "2025年6月底前" in due
    assert "原读作：2025年12月底前" in due


def test_a_digest_and_diff_label_a_corrected_figure(store, put):
    ref, figure = moved_figure(store)
    put(ref, "figure", "999家", figure.name, figure.quote)
    assert f"人工更正　数字：{figure.name}　999家" in digest(store)
    assert figure.quote in digest(store)  # what is printed stays


def test_who_may_not_see_notes_sees_no_names(store, put):
    put(open_issue(store).ref, "status", "done")
    text = digest(store, chat=STRANGER)
    assert "更正1条" in text
    assert "林溪" not in text


async def test_diff_says_it_was_by_hand(chat, store, put):
    changed = [c for c in (await chat.says("/diff"))[0]["text"].split("\n") if c.startswith("· 问题") and "→" in c]
    ref = changed[0].split("　")[0].removeprefix("· 问题")
    put(ref, "status", "done")
    (reply,) = await chat.says("/diff")
    assert changed[0] in reply["text"]  # the source's own change stays as it is
    assert "人工更正　状态：已完成" in reply["text"]
    (english,) = await chat.says("/diff", code="en")
    assert "Corrected by hand, status: done" in english["text"]
    (opened,) = await chat.presses(reply, ref)
    assert "人工更正　状态：</b>已完成" in opened["text"]


def test_ask_json_has_the_corrected_status_and_the_printed_quote(store, put):
    ref, figure = moved_figure(store)
    put(ref, "status", "done_keep")
    put(ref, "figure", "999家", figure.name, figure.quote)
    told = answer_json("q", answer(read_question(f"问题{ref}"), store, store.current()), "zh")
    assert told["issues"][0]["status"] == "done_keep"
    named = answer_json("q", answer(read_question(f"{figure.name}是多少"), store, store.current()), "zh")
    assert named["metrics"][0]["quote"] == figure.quote
    assert "999家" in named["text"]


def test_an_export_holds_both(store, put):
    ref, figure = moved_figure(store)
    put(ref, "status", "done+")
    put(ref, "body", "县水务局")
    put(ref, "figure", "999家", figure.name, figure.quote)
    made = {
        t.name: [dict(zip(t.columns, row, strict=True)) for row in t.rows]
        for t in tables(store, store.current(), EDITOR)
    }
    issue = next(row for row in made["issues"] if row["ref"] == ref)
    assert (issue["status"], issue["corrected"], issue["corrected_bodies"]) == ("done", "done", "县水务局")
    assert [r["corrected_value"] for r in made["figures"] if r["corrected_value"]] == ["999家"]
    assert {(r["field"], r["author"]) for r in made["corrections"]} == {
        ("status", "林溪"),
        ("body", "林溪"),
        ("figure", "林溪"),
    }
    hidden = next(t for t in tables(store, store.current(), STRANGER) if t.name == "corrections")
    assert "林溪" not in str(hidden.rows)


def test_inline_for_members_only(store, put):
    issue = open_issue(store)
    put(issue.ref, "status", "done")
    mine, strangers = (find_results(store, Sought(p, issue.ref, "", "zh")).shown[0] for p in (EDITOR, STRANGER))
    assert mine.description.startswith("已完成（更正）")
    assert "人工更正　状态：</b>已完成" in mine.text
    assert "林溪" not in mine.text  # it may be sent anywhere
    assert "人工更正" not in strangers.text
    assert strangers.description.startswith("推进中")
