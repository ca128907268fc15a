"""Everything the page shows and does, with a small bot that uses it all."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import urlopen

from selenium.webdriver.common.keys import Keys

from sandbox.server import run_in_thread

HOUR = 3600
WEEK = 7 * 24 * HOUR


def test_marked_text_is_formatted_and_cannot_run(page, small_bot):
    page.open(small_bot)
    page.say("marked")
    bubble = page.reply("quoted")
    for tag in ("strong", "em", "code", "blockquote", ".spoiler", "a[href='https://example.org/'][rel~=noopener]"):
        assert bubble.find_elements("css selector", tag), tag
    assert "<img src=x onerror=alert(1)> <script>alert(1)</script>" in bubble.text
    assert not bubble.find_elements("css selector", "img, script")
    spoiler = bubble.find_element("css selector", ".spoiler")
    spoiler.click()
    assert spoiler.text == "secret"


def test_no_text_can_become_markup_or_script(page, small_bot):
    page.open(small_bot)
    refused = page.browser.execute_script(
        "try { document.body.innerHTML = '<b>x</b>'; return 'done'; } catch (error) { return error.name; }"
    )
    assert refused == "TypeError"
    with urlopen(small_bot) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page.browser.get_log("browser")  # the refusal above is noted there


def test_buttons_show_notes_and_alerts_and_edit_their_message(page, small_bot):
    page.open(small_bot)
    page.say("keys")
    page.click(".key", "note")
    page.find("#toast.on", "noted")
    page.click(".key", "alert")
    page.find("dialog.alert", "beware")
    page.picture("alert")
    page.keys(Keys.ENTER)
    page.gone("dialog")
    page.click(".key", "count")
    page.reply("counted 1")
    page.click(".key", "count")
    page.reply("counted 2")


def test_links_to_bots_and_inline_buttons_stay_on_the_page(page, small_bot):
    page.open(small_bot, 2)
    page.say("keys")
    assert page.find("a.key", "site").get_attribute("href") == "https://example.org/"
    page.click(".key", "start")
    page.find("#log article.mine", "/start deep")
    page.click(".key", "here")
    page.find(".result", "sea 0")
    assert page.find("#text").get_attribute("value") == "@taizhang_bot sea"


def test_inline_results_go_on_and_the_chosen_one_is_sent(page, small_bot):
    page.open(small_bot, 3, language="en")
    page.chat("整改工作组")
    page.find("#text").send_keys("@tai")
    page.find(".mention-option", "@taizhang_bot")
    page.keys(Keys.TAB, "hill")
    page.find(".result", "hill 9")
    page.keys(*[Keys.ARROW_DOWN] * 10)
    page.find(".result", "hill 19", shown=False)
    page.picture("inline-en")
    page.keys(Keys.ARROW_DOWN, Keys.ENTER)
    sent = page.find("#log article.mine", "via @taizhang_bot")
    assert "chosen 10" in sent.text or "chosen 11" in sent.text
    assert sent.find_element("css selector", "strong").text == "chosen"


def test_pictures_are_enlarged_and_files_saved(page, small_bot):
    page.open(small_bot)
    page.say("picture")
    picture = page.find(".photo img")
    page.wait(lambda: picture.get_property("naturalWidth") == 320, "the picture")
    page.click(".photo")
    page.find("dialog.viewer img")
    page.picture("picture-enlarged")
    page.keys(Keys.ESCAPE)
    page.gone("dialog")
    page.say("file")
    saved = page.find("a.file", "台账.csv")
    with urlopen(saved.get_attribute("href")) as answer:
        assert answer.read() == b"1,2\n" * 50
        assert answer.headers["Content-Disposition"].startswith("attachment")


def test_a_file_is_sent_with_words_under_it(page, small_bot, tmp_path):
    report = tmp_path / "整改通报.txt"
    report.write_bytes(b"x" * 1234)
    page.open(small_bot)
    page.find("#file", shown=False).send_keys(str(report))
    page.find("dialog.send-files", "整改通报.txt")
    page.picture("send-a-file")
    page.keys("please read", Keys.ENTER)
    page.find("#log article.mine", "please read")
    page.reply("整改通报.txt: 1234 bytes")


def test_a_message_is_replied_to_edited_and_deleted(page, small_bot):
    page.open(small_bot, 4)
    page.say("first")
    page.reply("you said first").click()
    page.keys("r")
    page.find("#context", "回复 台账")
    page.say("second")
    assert "you said first" in page.find("#log article.mine", "second").find_element("css selector", ".quote").text
    page.keys(Keys.ARROW_UP)
    page.find("#text").send_keys("!", Keys.ENTER)
    page.reply("you changed it to second!")
    mine = page.find("#log article.mine", "second!")
    mine.click()
    page.keys(Keys.DELETE)
    page.click("dialog .primary")
    page.wait(lambda: not any("second!" in each.text for each in page.all("#log article.mine")), "it to be gone")


def test_a_message_is_forwarded_and_reacted_to(page, small_bot):
    page.open(small_bot, 2, language="en")
    page.say("pass me on")
    page.reply("you said pass me on").click()
    page.click("article:focus-within .tool[aria-label=React]")
    page.click(".emoji", "👍")
    assert page.find(".reaction").get_attribute("aria-pressed") == "true"
    page.click("article:focus-within .tool[aria-label=Forward]")
    page.click(".choose-chat .chat", "督查联络组")
    page.find("#log article.mine .origin", "Forwarded from 台账")


def test_an_album_is_one_bubble(page, small_bot):
    page.open(small_bot)
    page.say("album")
    page.wait(
        lambda: len(page.find(".album").find_elements("css selector", "img")) == 3, "three pictures in one bubble"
    )
    page.picture("album")


def test_an_administrator_changes_what_others_are(page, small_bot):
    page.open(small_bot, 4, language="en")
    page.chat("整改工作组")
    page.click("#info-open")
    select = page.find(".rows select[aria-label*=台账]")
    select.send_keys("admin")
    page.wait(lambda: "admin" in page.find(".rows select[aria-label*=台账]").get_attribute("value"), "the change")
    page.open(small_bot, 3, language="en")
    page.chat("整改工作组")
    page.say("now it hears all of us")
    page.reply("you said now it hears all of us")


def test_a_keyboard_under_the_text_box_says_what_stands_on_it(page, small_bot):
    page.open(small_bot)
    page.say("keyboard")
    page.click("#keyboard .key", "north")
    page.reply("off to the north")
    page.gone("#keyboard")


def test_typing_is_shown(page, small_bot):
    page.open(small_bot)
    page.say("slow")
    page.find(".doing", "正在输入")


def test_a_day_passes_on_the_clock_and_what_was_due_arrives(page, small_bot):
    page.open(small_bot, 2)
    page.say("hello")
    page.reply("you said hello")
    page.pass_until(small_bot, lambda now: now % WEEK > WEEK - 3 * HOUR)
    page.click("#clock .step", "1 天")
    page.find("#clock .passing")
    digest = page.reply("digest of week")
    picture = digest.find_element("css selector", ".photo img")
    page.wait(lambda: picture.get_property("naturalWidth") == 320, "the digest's picture")
    page.find("#toast.on", "时间已到")
    days = [day.text for day in page.all("#log .day")]
    assert "今天" not in days[:-1]


def test_topics_are_tabs_and_a_closed_one_takes_no_words(page, small_bot):
    page.open(small_bot, 3)
    page.chat("整改专班")
    page.click(".topic", "周报")
    page.say("@taizhang_bot in a topic")
    page.reply("you said @taizhang_bot in a topic")
    page.picture("topics")
    page.click(".topic", "综合")
    assert not any("in a topic" in each.text for each in page.all("#log article"))
    page.click(".topic", "旧话题")
    page.find("#banner", "已关闭")
    page.gone("#composer")


def test_a_blocked_bot_hears_nothing_until_it_is_unblocked(page, small_bot):
    page.open(small_bot, 5, language="en")
    page.click("#banner .primary", "Start")
    page.find("#log article.mine", "/start")
    page.say("hello")
    page.reply("you said hello")
    page.click("#info-open")
    page.click("#panel .danger", "Block")
    page.find("#banner", "You have blocked the bot")
    page.gone("#composer")
    page.click("#banner .primary")
    page.say("again")
    page.reply("you said again")


def test_a_fault_befalls_the_bot_and_the_inspector_tells(page, small_bot):
    page.open(small_bot, language="en")
    page.click("#inspector-open")
    page.click(".tab", "Faults")
    page.click(".fault-form .primary")
    page.find(".faults li", "sendMessage")
    page.find("#text").click()
    page.say("unlucky")
    page.click(".tab", "API calls")
    page.find(".call", "429").find_element("css selector", "summary").click()
    page.find(".call[open] pre", "retry_after")
    page.picture("inspector-en")


def test_what_is_said_elsewhere_is_counted(page, small_bot):
    page.open(small_bot)
    page.chat("整改工作组")
    page.say("@taizhang_bot to all")
    page.reply("you said @taizhang_bot to all")
    page.chord(Keys.ALT, "3")  # the same chat, as another person: now they have read it
    page.chat("台账")
    page.chord(Keys.ALT, "1")
    page.chat("整改工作组")
    page.say("@taizhang_bot once more")
    page.reply("once more")
    page.chord(Keys.ALT, "2")
    page.chat("台账")
    assert page.find("#chats .chat", "整改工作组").find_elements("css selector", ".count") == []
    page.chord(Keys.ALT, "3")
    assert page.find("#chats .chat", "整改工作组").find_element("css selector", ".count").text == "2"


def test_every_control_has_a_name_in_both_languages(page, small_bot):
    nameless = """return [...document.querySelectorAll("button, a, input, textarea, select, [role=tab], nav, aside")]
        .filter((each) => each.checkVisibility() && !(each.getAttribute("aria-label") || each.textContent.trim() ||
            each.placeholder || each.labels?.length || each.title)).map((each) => each.outerHTML)"""
    for language in ("zh", "en"):
        page.open(small_bot, language=language)
        page.say("keys")
        for tab in (0, 1, 2):
            if not tab:
                page.click("#info-open")
            page.all(".tab")[tab].click()
            assert page.browser.execute_script(nameless) == []


def test_a_sandbox_that_stops_is_missed_and_found_again(page, small_bot):
    token = "1000001:a-sandbox-that-stops"
    with run_in_thread(token) as sandbox:
        port = urlsplit(sandbox.url).port
        page.open(sandbox.url)
        page.say("before")
    page.find("#connection", "断了")
    page.find("#text").send_keys("lost?", Keys.ENTER)
    page.find("#toast.on", "没有回应")
    assert page.find("#text").get_attribute("value") == "lost?"
    with run_in_thread(token, port=port):
        page.gone("#connection")
        page.wait(lambda: "before" not in page.find("#log").text, "the new sandbox's empty chat")
        page.find("#text").send_keys(Keys.ENTER)
        page.find("#log article.mine", "lost?")
        page.browser.get("about:blank")  # before it stops
    page.browser.get_log("browser")  # notes of the lost connection


def test_texts_typed_fast_arrive_once_and_in_order(page, small_bot):
    page.open(small_bot, 4)
    page.chat("督查联络组")
    box = page.find("#text")
    for number in range(8):
        box.send_keys(f"n{number}", Keys.ENTER, Keys.ENTER)
    page.find("#log article.mine", "n7")
    said = [each.text.split("\n")[0] for each in page.all("#log article.mine")]
    assert said == [f"n{number}" for number in range(8)]
