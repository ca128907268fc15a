"""The vocabulary's tables: every word where it belongs, and in several rows only where that is meant."""

from __future__ import annotations

from collections import defaultdict

from parsers.english import key
from parsers.question_terms import terms_of
from parsers.synonym_rows import SynonymRow, findings, states, synonym_rows, thing_of
from parsers.synonyms import synonyms
from parsers.words import bare


def keys(row: SynonymRow) -> dict[str, str]:
    """The words of a row by what they are looked up by."""
    return {bare(w): w for w in row.own} | {f"en {key(w)}": w for w in row.english}


def places_of_words() -> dict[str, list[SynonymRow]]:
    found = defaultdict(list)
    for row in synonym_rows():
        for each in keys(row):
            found[each].append(row)
    return found


def test_every_row_has_its_cells_and_no_word_twice():
    assert len(synonym_rows()) >= 700
    for row in synonym_rows():
        assert row.written, row
        assert row.said or row.english or len(row.written) > 1, row
        words = (*row.written, *row.said)
        assert len(words) == len({bare(word) for word in words}), row
        assert len(row.english) == len(set(row.english)), row
        assert "" not in (*words, *row.english), row
        assert not any("\u4e00" <= c <= "\u9fff" for word in row.english for c in word), row
        assert all(word == word.lower() for word in row.english), row


def test_a_word_stands_in_several_rows_only_where_it_is_marked():
    """A word in two rows answers to both, which silently widens them: * says that it is meant."""
    unmarked = [
        (word, row.table, row.written[0])
        for each, rows in places_of_words().items()
        for row in rows
        if len(rows) > 1 and (word := keys(row)[each]) not in row.meant
    ]
    assert not unmarked


def test_what_is_marked_stands_in_several_rows():
    found = places_of_words()
    assert not [
        (word, row.table, row.written[0])
        for row in synonym_rows()
        for each, word in keys(row).items()
        if word in row.meant and len(found[each]) == 1
    ]


def test_written_words_set_apart_answer_the_everyday_ones_only():
    apart = [row for row in synonym_rows() if row.apart]
    assert apart
    for row in apart:
        for word in row.said:
            assert {bare(form) for form in row.written} <= set(synonyms().chinese[bare(word)])
    assert synonyms().chinese["雨污混接"] == ("雨污混接",)


def test_words_that_are_only_sought_are_none_of_the_vocabulary():
    """社保经办 is looked for where the line is never answered; said, it stays the words it is made of."""
    sought = {bare(w) for row in synonym_rows() if row.sought for w in row.written}
    assert "电话没人接" in findings()
    assert "社保经办" in sought
    assert "社保经办" in synonyms().chinese["电话没人接"]
    assert "社保经办" not in synonyms().chinese
    assert not findings() & states()


def test_an_english_expression_is_found_without_its_little_words():
    assert [t.text for t in terms_of("loss state assets")] == ["lossstateassets"]
    assert "use" not in synonyms().english or "投用" not in synonyms().english["use"]


def test_any_of_the_written_words_answers_any_other():
    table = synonyms().chinese
    for row in synonym_rows():
        forms = {bare(word) for word in row.written}
        assert row.apart or all(forms <= set(table[form]) for form in forms), row


def test_how_something_is_stands_apart_from_what_it_is_said_of():
    assert "不够用" in states()
    assert thing_of("记录不全") == "记录"
    assert thing_of("不全") == ""
    assert terms_of("电梯太慢")[-1].loose


def test_an_everyday_expression_knows_its_words():
    (term,) = terms_of("墙皮掉")
    assert [part.text for part in term.parts] == ["墙皮"]
    (phrase,) = terms_of("drug procurement")
    assert [part.text for part in phrase.parts] == ["drug", "procurement"]
    assert not terms_of("欠企业的钱")[0].parts  # 企业 alone is not what is owed to them
    assert not terms_of("雾霾天")[0].parts  # an expression for a quantity is no other quantity of its words
