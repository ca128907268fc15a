from __future__ import annotations

import pytest
from made_pages import PARAGRAPHS, RELATED, article, page

from parsers.documents import Document, DocumentError, read_bytes

BODY = "\n".join(PARAGRAPHS) + "\n"


def read(text: str, encoding: str = "utf-8") -> Document:
    return read_bytes(text.encode(encoding), "page.html")


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="TRS_Editor">',
        '<div class="view TRS_UEDITOR trs_paper_default">',
        '<div id="UCAP-CONTENT">',
        '<div class="ucapcontent">',
        '<div id="zoom">',
        '<div id="Zoom" style="font-size:16px">',
        '<div class="article-content">',
        '<div class="pages_content">',
        '<div class="v_news_content">',
        '<div id="js_content" class="rich_media_content">',
        '<div class="unheard-of">',
        "<div>",
    ],
)
def test_the_article_alone_is_read(opening: str) -> None:
    assert read(page(article(opening), after=RELATED.format("box"))).text == BODY


@pytest.mark.parametrize("name", ["related", "xgxw", "right-box", ""])
def test_related_news_inside_the_article_are_left_out(name: str) -> None:
    inside = article(closing=RELATED.format(name) + "</div>")
    assert read(page(inside)).text == BODY


def test_related_news_without_links_end_the_article() -> None:
    closing = "<p>相关阅读：</p><p>全县新建水库9座</p><p>我县完成投资88亿元</p></div>"
    assert read(page(article(closing=closing))).text == BODY


@pytest.mark.parametrize(
    "block",
    [
        '<p style="display: none">隐藏的99万元</p>',
        '<span style="visibility:hidden">隐藏的99万元</span>',
        "<p hidden>隐藏的99万元</p>",
        '<p class="hide">隐藏的99万元</p>',
        '<p style="mso-hide:all">隐藏的99万元</p>',
        "<noscript>请开启脚本99</noscript>",
        "<!-- 注释99 -->",
        '<div class="bdsharebuttonbox">分享到：微信 微博 99</div>',
        "<p>【字体：大 中 小】</p>",
        "<p>打印 关闭</p>",
        "<button>点击99</button>",
        "<p>责任编辑：张三99</p>",
        "<p>上一篇：水库99座</p>",
    ],
)
def test_what_is_hidden_or_no_article_is_left_out(block: str) -> None:
    assert read(page(article(closing=block + "</div>"))).text == BODY


def test_meta_elements_give_title_date_and_source() -> None:
    head = (
        '<meta name="ArticleTitle" content="中共青岚县水利局党组关于巡察整改进展情况的通报"/>'
        '<meta name="PubDate" content="2024-06-18 09:30"/><meta name="ContentSource" content="青岚县纪委监委"/>'
        "<title>通报 - 青岚县人民政府</title>"
    )
    document = read(page(article(), head))
    assert (document.title, document.published, document.source) == (
        "中共青岚县水利局党组关于巡察整改进展情况的通报",
        "2024-06-18",
        "青岚县纪委监委",
    )
    assert document.text == f"{document.title}\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "<p>发布日期：2024-06-18 来源：青岚县纪委监委 浏览次数：33 字体：大 中 小</p>",
        "<span>来源：青岚县纪委监委</span> <span>发布时间：2024年6月18日 09:30</span>",
        "<div>【信息来源：青岚县纪委监委】 【发布时间：2024/06/18】</div>",
        "<table><tr><td>发布机构：青岚县纪委监委</td><td>发文日期：20240618</td></tr></table>",
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_visible_lines_give_date_and_source(line: str, *, inside: bool) -> None:
    headline = f"<h1>县水利局党组关于巡察整改情况的通报</h1>{line}"
    content = article('<div id="content">' + headline) if inside else headline + article()
    document = read(page(content))
    assert (document.published, document.source) == ("2024-06-18", "青岚县纪委监委")
    assert document.text == f"县水利局党组关于巡察整改情况的通报\n{BODY}"


def test_dates_inside_the_article_are_not_its_own() -> None:
    document = read(page(article(closing="<p>整改完成时间：2023-01-01</p><p>来源：群众举报</p></div>")))
    assert (document.published, document.source) == (None, None)


def test_the_title_of_the_window_loses_the_name_of_the_site() -> None:
    assert (
        read(page(article(), "<title>关于巡察整改进展情况的通报_青岚县</title>")).title == "关于巡察整改进展情况的通报"
    )


def test_tables_are_rows_with_tabs() -> None:
    table = (
        "<table><tr><th>序号</th><th>问题</th><th>整改情况</th></tr><tr><td rowspan=2>1</td><td><p>漏损</p></td><td><p>更换管道。</p>"
        "<p>新增水表。</p></td></tr><tr><td>收费</td><td>统一\n票据</td></tr></table>"
    )
    assert read(page(article(closing=table + "</div>"))).text == (
        BODY + "序号\t问题\t整改情况\n1\t漏损\t更换管道。 新增水表。\n\t收费\t统一票据\n"
    )


def test_a_table_that_lays_out_the_page_gives_lines() -> None:
    opening = '<table><tr><td><table><tr><td>左栏</td></tr></table></td><td><div class="TRS_Editor">'
    assert read(page(article(opening, "</div></td></tr></table>"))).text == BODY


def test_a_form_of_two_columns_keeps_its_lines() -> None:
    form = "<table><tr><td>整改<br>时限</td><td>2024年底前</td></tr><tr><td>完成情况</td><td>一是清理。<br/>二是巡查。</td></tr></table>"
    assert read(page(article(closing=form + "</div>"))).text == (
        BODY + "整改时限\t2024年底前\n完成情况\t一是清理。\n二是巡查。\n"
    )


def test_ordered_lists_get_the_numbers_a_browser_shows() -> None:
    lists = (
        '<ol start="3"><li>甲</li><li><p>乙</p></li></ol><ol style="list-style-type:cjk-ideographic"><li>丙</li></ol>'
        '<ol type="a"><li>丁</li></ol><ol><li>1.戊</li></ol><ul><li>己</li></ul>'
    )
    assert read(page(article(closing=lists + "</div>"))).text == BODY + "3.甲\n4.乙\n一、丙\na.丁\n1.戊\n己\n"


def test_figures_split_over_elements_stay_whole() -> None:
    split = "<p>补助<span>1</span><b>2</b>.5<font>万\n元</font>，<u>其中&nbsp;PM2.5 监测点</u>3个</p></div>"
    assert read(page(article(closing=split))).text == BODY + "补助12.5万元，其中 PM2.5 监测点3个\n"


def test_several_blocks_of_one_article_are_joined() -> None:
    two = '<div class="TRS_Editor"><p>附表说明：以上数据截至2024年5月底，由县水利局办公室负责解释。</p></div>'
    assert read(page(f"<div>{article()}{two}</div>")).text.endswith("负责解释。\n")


@pytest.mark.parametrize(
    ("declared", "real"),
    [("gb2312", "gb18030"), ("gb2312", "utf-8"), ("utf-8", "gb18030"), ("big5", "utf-8"), ("utf-8", "utf-16")],
)
def test_the_declared_encoding_is_only_noted(declared: str, real: str) -> None:
    rare = article(closing="<p>其中镕、喆、堃等处整改到位。</p></div>")
    document = read(page(rare, f'<meta charset="{declared}">'), real)
    assert document.text == BODY + "其中镕、喆、堃等处整改到位。\n"
    assert any(note.startswith("declared:") for note in document.notes) == ((declared, real) != ("gb2312", "gb18030"))


def test_an_xhtml_declaration_is_no_obstacle() -> None:
    assert read('<?xml version="1.0" encoding="gb2312"?>' + page(article())).text == BODY


def test_entities_are_not_looked_up() -> None:
    text = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbbb">]>' + page(
        article(closing="<p>&a;&b;&lt;&#20013;</p></div>")
    )
    assert "root:" not in read(text).text


def test_a_page_of_unknown_make_is_read_whole_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.documents.page_content._readable", lambda root: None)
    document = read(page(article("<div>")))
    assert document.text.startswith(BODY)
    assert document.notes == ("whole-page",)


@pytest.mark.parametrize(
    "text", ["<html></html>", "<html><script>document.write('x')</script></html>", "<html><p hidden>x"]
)
def test_a_page_without_text_is_refused(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text)
    assert caught.value.code == "page-no-text"


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "table><tr><td", "x-y", "ul><li"])
def test_a_tower_of_tags_is_refused_before_parsing(tag: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(f"<html><body>{f'<{tag}>' * 10_000}文字")
    assert caught.value.code == "page-nested"


def test_many_unclosed_paragraphs_are_no_tower() -> None:
    assert read("<html><body>" + "<p>整改到位，补助3万元。<br>" * 2000).text.count("整改到位") == 2000


def test_deep_but_real_nesting_is_read_to_the_bottom() -> None:
    deep = "<div>" * 200 + "最深处的文字" + "</div>" * 200
    assert "最深处的文字" in read(f"<html><body>{deep}</body></html>").text


def test_a_page_of_too_many_elements_is_refused_before_parsing() -> None:
    with pytest.raises(DocumentError) as caught:
        read("<html>" + "<div>整</div>" * 100_001)
    assert caught.value.code == "page-too-large"


@pytest.mark.parametrize(
    "line", ["首页" + ">" * 5000 + "x" * 100, "打印" * 3000 + "x", "位置：" * 3000, "编辑：" * 3000]
)
def test_no_line_pattern_takes_long(line: str) -> None:
    assert line in read(page(article(closing=f"<p>{line}</p></div>"))).text or line.startswith("位置")


def test_comments_without_end_before_a_page_take_no_time() -> None:
    assert read_bytes(b"<!---->" * 500 + b"x", "a.txt").format == "text"
