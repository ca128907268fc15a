from __future__ import annotations

import io
import re

import pytest
from made_docx import SPACES, cell, definition, docx, level, numbered, paragraph, reference, run, table

from parsers.documents import read_bytes

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
    "<wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def text(body: str, numbering: str = "", styles: str = "") -> str:
    return read_bytes(docx(body, numbering, styles), "a.docx").text


def test_insertions_stay_and_deletions_go() -> None:
    body = paragraph(
        "更换管道",
        inner=f"<w:ins>{run('15')}</w:ins><w:del><w:r><w:delText>12</w:delText></w:r></w:del>{run('公里')}"
        f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('。')}</w:moveTo>",
    )
    document = read_bytes(docx(body), "a.docx")
    assert document.text == "更换管道15公里。\n"
    assert document.notes == ("tracked:2",)


def test_a_deleted_paragraph_mark_joins_two_paragraphs_and_costs_no_number() -> None:
    numbering = definition(0, level(0, "decimal", "%1.")) + reference(1, 0)
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        paragraph("漏损率由21%", properties + "<w:rPr><w:del/></w:rPr>")
        + paragraph("降到13%。", properties)
        + numbered("乙", 1)
    )
    assert text(body, numbering) == "1.漏损率由21%降到13%。\n2.乙\n"


def test_hidden_text_goes_wherever_it_is_hidden() -> None:
    styles = '<w:style w:type="character" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = paragraph(
        "甲",
        inner=run("乙", "<w:vanish/>")
        + run("丙", '<w:rStyle w:val="S"/>')
        + run("丁", '<w:rStyle w:val="S"/><w:vanish w:val="0"/>')
        + run("戊", '<w:vanish w:val="false"/>'),
    )
    assert text(body, styles=styles) == "甲丁戊\n"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = paragraph("正文", inner=BOX.format(paragraph("框内：投入3万元") + table(cell("甲") + cell("乙"))))
    assert text(body + paragraph("后文")) == "正文\n框内：投入3万元\n甲\t乙\n后文\n"


def test_a_table_gives_one_row_a_line() -> None:
    body = table(
        cell("序号") + cell("责任", "单位") + cell("整改情况"),
        cell("1") + cell("县水利局") + cell("更换管道。", "新增水表。"),
        cell("2", properties='<w:vMerge w:val="restart"/>') + cell("甲") + cell(""),
        cell("", properties="<w:vMerge/>") + cell("乙") + cell("丙"),
    )
    assert text(body) == "序号\t责任单位\t整改情况\n1\t县水利局\t更换管道。 新增水表。\n2\t甲\n\t乙\t丙\n"


def test_a_form_of_two_columns_keeps_the_lines_of_its_values() -> None:
    body = table(cell("整改", "时限") + cell("2024年底前"), cell("完成情况") + cell("一是清理。", "二是巡查。"))
    assert text(body) == "整改时限\t2024年底前\n完成情况\t一是清理。\n二是巡查。\n"


def test_deleted_rows_go_and_nested_tables_stay() -> None:
    inner = f"<w:tc>{table(cell('内一') + cell('内二'))}{paragraph()}</w:tc>"
    body = table("<w:trPr><w:del/></w:trPr>" + cell("删") + cell("掉"), cell("外") + inner)
    assert text(body) == "外\t内一\t内二\n"


def test_numbers_run_through_cells() -> None:
    numbering = definition(0, level(0, "decimal", "%1")) + reference(1, 0)
    rows = [f"<w:tc>{numbered('', 1)}</w:tc>" + cell("甲"), f"<w:tc>{numbered('县水利局', 1)}</w:tc>" + cell("乙")]
    assert text(table(*rows), numbering) == "1\t甲\n2 县水利局\t乙\n"


def test_breaks_tabs_hyphens_and_symbols() -> None:
    inner = (
        "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/>'
        '<w:sym w:font="Unheard" w:char="F0A3"/></w:r>'
    )
    assert text(paragraph(inner=inner)) == "甲\n乙 丙-丁☑□\n"


def test_tick_boxes_show_their_state() -> None:
    control = (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t>'
        "</w:r></w:sdtContent></w:sdt>"
    )
    old = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="{}"/></w:checkBox></w:ffData></w:fldChar></w:r>'
    inner = control.format(1) + run("已完成") + control.format(0) + run("未完成") + old.format(1) + old.format(0)
    assert text(paragraph(inner=inner)) == "☑已完成□未完成☑□\n"


def test_field_codes_rubies_and_notes() -> None:
    inner = (
        "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>"
        "<w:r><w:ruby><w:rt><w:r><w:t>qīng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>青</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        '<w:r><w:footnoteReference w:id="1"/></w:r>'
    )
    document = read_bytes(docx(paragraph(inner=inner)), "a.docx")
    assert (document.text, document.notes) == ("链接青\n", ("footnotes:1",))


def test_a_table_of_contents_is_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('一、目录 1')}</w:sdtContent></w:sdt>"
    )
    wrapped = f"<w:sdt><w:sdtContent>{paragraph('控件里的正文')}</w:sdtContent></w:sdt>"
    body = contents + paragraph("一、供水 3", '<w:pStyle w:val="11"/>') + wrapped
    assert text(body, styles=styles) == "控件里的正文\n"


@pytest.mark.parametrize(
    ("first", "styles"),
    [
        ('<w:jc w:val="center"/>', ""),
        (
            '<w:pStyle w:val="T"/>',
            '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
        ),
        (
            '<w:pStyle w:val="C"/>',
            '<w:style w:type="paragraph" w:styleId="C"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
        ),
    ],
)
def test_the_title_is_the_styled_or_centred_head(first: str, styles: str) -> None:
    body = (
        paragraph("中共青岚县水利局党组", first)
        + paragraph("关于巡察整改进展情况的通报", first)
        + paragraph("根据安排，", "")
    )
    document = read_bytes(docx(body, styles=styles), "a.docx")
    assert document.title == "中共青岚县水利局党组关于巡察整改进展情况的通报"


def test_a_file_saved_as_strict_reads_the_same() -> None:
    strict = re.sub(
        r"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        SPACES,
    )
    numbering = definition(0, level(0, "decimal", "%1.")) + reference(1, 0)
    assert read_bytes(docx(numbered("甲", 1), numbering, spaces=strict), "a.docx").text == "1.甲\n"


def test_mammoth_finds_the_same_words_where_both_read() -> None:
    mammoth = pytest.importorskip("mammoth")
    body = paragraph("标题", '<w:jc w:val="center"/>') + table(cell("甲") + cell("乙")) + paragraph(
        "改了", inner=f"<w:ins>{run('三')}</w:ins><w:del><w:r><w:delText>两</w:delText></w:r></w:del>{run('处。')}"
    )  # fmt: skip
    data = docx(body)
    second = mammoth.extract_raw_text(io.BytesIO(data)).value
    assert re.sub(r"\s", "", second) == re.sub(r"\s", "", read_bytes(data, "a.docx").text)
