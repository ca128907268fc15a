from __future__ import annotations

import io
import subprocess

import pytest
from made_pdf import FONT, LEFT, RIGHT, SIZE, Setter, words
from made_pdf import width as measured
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsers.documents import Document, DocumentError, read_bytes
from parsers.documents.pdf import read_pdf
from parsers.documents.pdf_child import MOST_PAGES, check_characters

LONG = (
    "整改情况：一是更换老旧管道12.35公里，漏损率由21.4%降到13.08%，受益群众3200余户，累计节水41.5万立方米，完成投资1,234.56万元。"
    "二是新建加压泵站3座，改造二次供水设施26处，群众满意度达到98.7%，比上年提高4.2个百分点。"
)
PARAGRAPHS = [
    "根据县委巡察工作安排，2024年3月至5月，县委第二巡察组对县水利局党组进行了巡察，2024年6月18日反馈了巡察意见。",
    "一、集镇供水管网漏损偏高。",
    LONG,
    "二、水费收缴不规范，部分村组未出具票据。",
    "整改情况：统一使用电子票据，补开票据468张，清退多收水费5.6万元，涉及用户1208户，追缴欠费237.9万元，收缴率由82.3%提高到97.6%。",
] * 6


def read(setter: Setter) -> Document:
    return read_bytes(setter.data(), "report.pdf")


def lines(document: Document) -> list[str]:
    return document.text.splitlines()


def canvas_bytes(*texts: str, **options: object) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, **options)
    for text in texts:
        canvas.setFont(FONT, SIZE)
        canvas.drawString(80, 700, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def code_of(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, "report.pdf")
    return caught.value.code


def test_set_in_paragraphs_come_back_whole_over_lines_and_pages() -> None:
    setter = Setter(head="青岚县水利局文件")
    setter.centred("中共青岚县水利局党组")
    setter.centred("关于巡察整改进展情况的通报")
    for text in PARAGRAPHS:
        setter.paragraph(text)
    setter.right("2024年9月30日")
    document = read(setter)
    assert setter.page >= 3
    assert lines(document) == ["中共青岚县水利局党组关于巡察整改进展情况的通报", *PARAGRAPHS, "2024年9月30日"]
    assert document.title == "中共青岚县水利局党组关于巡察整改进展情况的通报"
    assert document.notes == (f"margins:{setter.page * 2}",)


@pytest.mark.parametrize("number", ["— {} —", "- {} -", "第 {} 页 共 9 页", "{}/9", "{}", ""])
def test_page_numbers_go(number: str) -> None:
    setter = Setter(number=number)
    for text in PARAGRAPHS:
        setter.paragraph(text)
    assert lines(read(setter)) == PARAGRAPHS


def test_a_figure_alone_on_a_line_of_the_text_is_no_page_number() -> None:
    setter = Setter()
    for text in [*PARAGRAPHS, "128"]:
        setter.paragraph(text)
    assert lines(read(setter))[-1] == "128"


def test_no_line_of_the_setter_cuts_a_figure() -> None:
    assert list(words("共12.35公里，达98.7%。")) == ["共", "12.35", "公", "里，", "达", "98.7%。"]


def test_figures_cut_by_the_end_of_a_line_are_joined() -> None:
    setter = Setter()
    for left, text in ((32, "完成投资" * 5 + "共计12"), (0, "345.6万元，" + "受益群众" * 5 + "约9"), (0, "8户。")):
        width = RIGHT - 79 - left
        stretch = (width - measured(text)) / (len(text) - 1) if text != "8户。" else 0.0
        setter.line(LEFT + left, text, stretch=stretch)
    setter.paragraph("后面的段落。")
    setter.paragraph("再后面的段落。")
    assert lines(read(setter))[0] == "完成投资" * 5 + "共计12345.6万元，" + "受益群众" * 5 + "约98户。"


def test_paragraphs_without_indent_break_at_short_lines_and_headings() -> None:
    setter = Setter()
    for text in PARAGRAPHS[:5]:
        setter.paragraph(text, indent=0)
    assert lines(read(setter)) == PARAGRAPHS[:5]


def test_columns_are_parted_by_a_tab() -> None:
    setter = Setter()
    for row in (("序号", "责任单位", "整改时限"), ("1", "县水利局", "2024年底前")):
        for left, text in zip((80, 160, 320), row, strict=True):
            setter.canvas.drawString(left, setter.y, text)
        setter.y -= setter.step
    setter.paragraph("说明如下。")
    assert lines(read(setter))[:2] == ["序号\t责任单位\t整改时限", "1\t县水利局\t2024年底前"]


def test_a_watermark_across_the_page_is_left_out() -> None:
    setter = Setter()
    setter.canvas.saveState()
    setter.canvas.setFont(FONT, 60)
    setter.canvas.rotate(45)
    setter.canvas.drawString(300, 100, "内部资料")
    setter.canvas.restoreState()
    setter.paragraph(PARAGRAPHS[0])
    assert lines(read(setter)) == PARAGRAPHS[:1]


def test_a_page_turned_on_its_side_is_read_upright() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.rotate(90)
    canvas.setFont(FONT, SIZE)
    # Where the machine has no Chinese font for one that is not embedded, pdfium loses turned lines with no Latin sign.
    canvas.drawString(80, -100, "第1行。")
    canvas.drawString(80, -130, "第2行投入3万元。")
    canvas.save()
    assert lines(read_bytes(file.getvalue(), "a.pdf")) == ["第1行。", "第2行投入3万元。"]


def scan(*, with_text: str = "") -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, *A4)
    if with_text:
        canvas.showPage()
        canvas.setFont(FONT, SIZE)
        canvas.drawString(80, 700, with_text)
    canvas.save()
    return file.getvalue()


def test_a_scan_is_refused_and_a_scanned_page_noted() -> None:
    assert code_of(scan()) == "pdf-scan"
    document = read_bytes(scan(with_text="已收回资金3.5万元，整改到位。"), "a.pdf")
    assert (document.text, document.notes) == ("已收回资金3.5万元，整改到位。\n", ("picture-pages:1",))


def test_empty_pages_are_refused() -> None:
    assert code_of(canvas_bytes("", "")) == "pdf-no-text"


def test_a_font_that_does_not_say_its_characters_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        check_characters(["整", "改", "\ufffd", "\ufffd"])
    assert caught.value.code == "pdf-no-mapping"
    with pytest.raises(DocumentError):
        check_characters(list("ĠĦħĨĩĪīĬĭĮį" * 5))
    assert check_characters([*"已完成整改，收回资金三万元。" * 5, "\ufffd"]) == 1


def test_glyphs_without_mapping_are_refused_from_the_file_on() -> None:
    assert code_of(unmapped()) == "pdf-no-mapping"


DESCENDANT = (
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
    b"/Supplement 0>>/FontDescriptor 7 0 R/DW 1000/CIDToGIDMap/Identity>>"
)
DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName/ABCDEF+Song/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
    b"/Descent -200/CapHeight 700/StemV 80>>"
)


def unmapped() -> bytes:
    """A PDF whose font has glyph numbers only (Identity-H, no ToUnicode)."""
    content = b"BT /F1 16 Tf 80 700 Td <" + b"".join(f"{n:04X}".encode() for n in range(4000, 4040)) + b"> Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Song/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        DESCENDANT,
        DESCRIPTOR,
    ]
    data = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"xref\n0 8\n0000000000 65535 f \n%strailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )


def test_a_password_is_said_and_an_owners_password_is_none() -> None:
    locked = canvas_bytes("整改", encrypt=StandardEncryption("secret", ownerPassword="owner"))
    assert code_of(locked) == "encrypted"
    open_to_read = canvas_bytes("整改到位，收回3万元。", encrypt=StandardEncryption("", ownerPassword="owner"))
    assert read_bytes(open_to_read, "a.pdf").text == "整改到位，收回3万元。\n"


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        read_bytes(canvas_bytes(*["整改"] * (MOST_PAGES + 1)), "a.pdf")
    assert (caught.value.code, caught.value.limit) == ("pdf-too-long", MOST_PAGES)


def test_a_child_that_takes_too_long_is_ended() -> None:
    with pytest.raises(DocumentError) as caught:
        read_pdf(canvas_bytes("整改"), seconds=0.001)
    assert caught.value.code == "pdf-limits"


@pytest.mark.parametrize("cut", [8, 200, 600])
def test_truncated_and_damaged_files_are_refused(cut: int) -> None:
    data = canvas_bytes("整改")
    assert code_of(data[:cut]) == "pdf-broken"


def test_the_child_is_not_given_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, str] = {}
    real = subprocess.run

    def run(*args: object, **options: object) -> object:
        given.update(options["env"])
        return real(*args, **options)

    monkeypatch.setenv("TELEGRAM_TOKEN", "secret")
    monkeypatch.setattr("parsers.documents.pdf.subprocess.run", run)
    read_bytes(canvas_bytes("整改到位，收回3万元。"), "a.pdf")
    assert given
    assert "secret" not in given.values()
