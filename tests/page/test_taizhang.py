"""What Taizhang's users do, in a browser: ask, tap, search inline, edit; on a phone, with the keyboard alone."""

from __future__ import annotations

import os
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from selenium.webdriver.common.keys import Keys

from handlers.picture_font import installed_font

PHONE = (390, 844)


def test_a_question_is_asked_and_a_button_tapped(page, taizhang):
    page.open(taizhang)
    page.say("问题9进展")
    assert page.reply("农村供水保障有短板").find_elements("css selector", "blockquote")
    page.picture("question-light-zh")
    page.click(".key", "措施")
    page.reply("加快工程建设")


def test_a_long_answer_is_turned_to_its_next_page(page, taizhang):
    page.open(taizhang, 3, language="en", dark=True)
    page.say("/search 整改")
    first = page.reply("1. ").get_attribute("data-id")
    page.click(".key", "›")
    turned = page.find("#log article.theirs", "edited")
    assert turned.get_attribute("data-id") == first
    assert "\n1. " not in turned.text
    page.click(".key", "‹")
    page.reply("\n1. ")
    page.picture("paged-dark-en")


def test_a_figure_is_found_inline_and_sent_to_the_group(page, taizhang):
    page.open(taizhang, 2)
    page.chat("整改工作组")
    page.find("#text").send_keys("@taizhang_bot 自来水")
    page.find("#suggestions .result")
    page.picture("inline-zh")
    title = page.find("#suggestions .result[aria-selected=true] b").text
    page.keys(Keys.ENTER)
    sent = page.find("#log article.mine", "来自 @taizhang_bot")
    assert title[-4:] in sent.text
    assert not page.find("#text").get_attribute("value")


def test_an_edited_question_edits_its_answer(page, taizhang):
    page.open(taizhang, 2)
    page.say("问题3")
    answer = page.reply("科技创新").get_attribute("data-id")
    page.keys(Keys.ARROW_UP)
    text = page.find("#text")
    assert text.get_attribute("value") == "问题3"
    text.send_keys(Keys.BACKSPACE, "4", Keys.ENTER)
    page.find("#log article.mine", "已编辑")
    assert page.reply("职业教育").get_attribute("data-id") == answer


def test_the_menu_depends_on_who_and_where(page, taizhang):
    page.open(taizhang, 3)
    page.keys("/sta")
    assert page.find(".command-option", "/status").text.isascii()
    page.open(taizhang, 1)
    page.keys("/")
    assert "整改" in page.find(".command-option", "/status").text
    page.keys(Keys.TAB)
    assert page.find("#text").get_attribute("value") == "/status "


def test_commands_that_come_late_are_offered_to_what_was_typed_meanwhile(page, taizhang):
    page.browser.execute_cdp_cmd("Network.enable", {})
    slow = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    page.browser.execute_cdp_cmd("Network.emulateNetworkConditions", slow)
    try:
        page.open(taizhang, 3)
        page.keys("/sta")
        assert page.find(".command-option", "/status").text
    finally:
        page.browser.execute_cdp_cmd("Network.emulateNetworkConditions", {**slow, "latency": 0})


def test_a_week_passes_and_the_digest_arrives(page, taizhang):
    page.open(taizhang)
    page.pass_until(taizhang, _is_monday_at_seven)
    page.say("/subscribe 周一 9:00")
    page.click(".key", "✓ 订阅")
    page.reply("已订阅")
    page.click("#clock .step", "1 周")
    digest = page.reply("这是本对话的第一份周报")
    assert "农村供水保障有短板" in digest.text
    if installed_font() is None and not os.environ.get("CI"):
        pytest.skip("there is no Chinese font on this machine: digests come without a picture")
    picture = page.find("#log article.theirs .photo img")
    page.wait(lambda: picture.get_property("naturalWidth") > 300, "the digest's picture")
    page.click("#clock .step", "停在这里")
    page.gone("#clock .passing")
    page.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", picture)
    page.picture("digest")


def _is_monday_at_seven(now: float) -> bool:
    at = datetime.fromtimestamp(now, ZoneInfo("Asia/Shanghai"))
    return at.weekday() == 0 and at.hour == 7


def test_a_phone_shows_the_list_then_the_chat(page, taizhang):
    page.open(taizhang, 4, size=PHONE)
    page.picture("phone-list")
    page.chat("台账")
    page.gone("#chats")
    page.say("问题9")
    bubble = page.reply("农村供水保障有短板")
    assert bubble.rect["x"] >= 0
    assert bubble.rect["x"] + bubble.rect["width"] <= 390
    assert page.browser.execute_script("return document.documentElement.scrollWidth") == 390
    page.picture("phone-chat")
    page.click("#back")
    page.gone("#log")
    assert "问题9" in page.find("#chats .chat", "台账").text


def test_everything_is_done_with_keys_alone(page, taizhang):
    page.open(taizhang, 5)
    assert page.focused().text == "开始"
    page.keys(Keys.ENTER)
    page.reply("问题")
    assert page.focused().get_attribute("id") == "text"
    page.keys("问题9", Keys.ENTER)
    page.reply("农村供水保障有短板")
    page.chord(Keys.SHIFT, Keys.TAB)  # the attach button
    page.chord(Keys.SHIFT, Keys.TAB)  # the commands button
    page.chord(Keys.SHIFT, Keys.TAB)  # into the newest message: its last button
    assert page.focused().get_attribute("class") == "key"
    while "措施" not in page.focused().text:
        page.chord(Keys.SHIFT, Keys.TAB)
    page.keys(Keys.ENTER)
    page.reply("加快工程建设")
    page.chord(Keys.ALT, Keys.ARROW_DOWN)
    page.find("#banner", "加入群组")
    page.click("#banner .primary")
    page.find("#log .notice", "Mira 加入了群组")
    page.chord(Keys.ALT, "1")
    page.find(".person[aria-checked=true]", "林溪")
    page.chord(Keys.ALT, "i")
    page.find(".call", "sendMessage")
    page.keys("?")
    page.find("dialog.shortcuts")
    page.keys(Keys.ESCAPE)
    page.gone("dialog")
    page.keys(Keys.ESCAPE)
    page.gone("#panel")
    assert page.focused().get_attribute("id") == "text"
