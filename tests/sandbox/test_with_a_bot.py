"""A real python-telegram-bot application polls the sandbox over loopback, driven by people."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import InvalidToken
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from sandbox.driver import Driver
from sandbox.errors import SandboxError
from sandbox.server import Sandbox

TOKEN = "900:test"


async def start(update: Update, _context: Any) -> None:
    assert update.effective_message
    await update.effective_message.reply_html("<b>你好</b> &lt;3", reply_markup=keys("更多"))


async def echo(update: Update, _context: Any) -> None:
    assert update.effective_message
    edited = "改：" if update.edited_message else ""
    await update.effective_message.reply_text(f"{edited}{update.effective_message.text}", do_quote=True)


async def pressed(update: Update, _context: Any) -> None:
    assert update.callback_query
    await update.callback_query.edit_message_text("完了", reply_markup=keys("再来"))
    await update.callback_query.answer("已记下", show_alert=True)


def keys(label: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label)]])


def application(base_url: str, token: str = TOKEN) -> Application[Any, Any, Any, Any, Any, Any]:
    built = ApplicationBuilder().token(token).base_url(base_url).build()
    built.add_handlers(
        [CommandHandler("start", start), MessageHandler(filters.TEXT, echo), CallbackQueryHandler(pressed)]
    )
    return built


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    app = application(sandbox.base_url)
    assert app.updater
    async with app:
        await app.start()
        await app.updater.start_polling(timeout=5, allowed_updates=Update.ALL_TYPES)
        yield app
        await app.updater.stop()
        await app.stop()


@pytest.mark.usefixtures("bot")
async def test_people_talk_with_a_real_bot(sandbox: Sandbox) -> None:
    async with Driver(sandbox.url) as driver:
        owner, member = driver.person(1), driver.person("zhouyuan")
        await owner.say("/start")
        reply = await owner.expect_reply("你好 <3")
        assert reply["entities"] == [{"offset": 0, "length": 2, "type": "bold"}]
        answer = await owner.press("更多")
        assert (answer["text"], answer["alert"]) == ("已记下", True)
        assert (await owner.expect_reply("完了"))["message_id"] == reply["message_id"]
        said = await owner.say("isue 9")
        assert (await owner.expect_reply("isue 9"))["reply_to_message"]["message_id"] == said["message_id"]
        await owner.edit(said["message_id"], "issue 9")
        await owner.wait_for(lambda message: message["text"] == "改：issue 9")
        await member.say("大家好", chat="group")
        await member.expect_silence(chat="group")
        await member.say("@taizhang_bot 大家好", chat="group")
        await member.expect_reply("大家好", chat="group")
    rows = [[cell.strip() for cell in line.split("|")] for line in driver.transcript().splitlines()]
    assert rows[:5] == [
        ["who", "chat", "what"],
        ["林溪", "private 林溪", "/start"],
        ["台账", "private 林溪", "你好 <3"],
        ["林溪", "private 林溪", "[更多]"],
        ["台账", "private 林溪", "(edits) 完了"],
    ]


async def test_the_bot_uses_the_other_methods(bot: Application[Any, Any, Any, Any, Any, Any]) -> None:
    group = -1001000000001
    await bot.bot.set_my_commands([BotCommand("status", "一个问题的状态")], language_code="zh")
    assert [each.command for each in await bot.bot.get_my_commands(language_code="zh")] == ["status"]
    chat = await bot.bot.get_chat(group)
    assert chat.title == "整改工作组"
    assert [admin.user.id for admin in await bot.bot.get_chat_administrators(group)] == [1, 4]
    assert (await bot.bot.get_chat_member(group, 2)).status == "member"
    assert (await bot.bot.get_webhook_info()).url == ""
    assert await bot.bot.send_chat_action(group, "typing")
    sent = await bot.bot.send_message(group, "x", disable_notification=True)
    assert await sent.edit_text("y")
    assert await sent.edit_reply_markup(keys("k"))
    assert await sent.delete()


async def test_a_wrong_token_stops_a_bot(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidToken):
        async with application(sandbox.base_url, "900:wrong").bot:
            pytest.fail("it started with a wrong token")


async def test_the_driver_says_what_it_waited_for(sandbox: Sandbox) -> None:
    async with Driver(sandbox.url) as driver:
        owner = driver.person("林溪")
        await owner.say("anybody?")
        with pytest.raises(SandboxError, match=r"waited 0.2 s(?s:.*)anybody\?"):
            await owner.expect_reply(patience=0.2)
        with pytest.raises(SandboxError, match="there are: none"):
            await owner.press("措施")
        with pytest.raises(SandboxError, match="choose one of: linxi, zhouyuan, alex"):
            driver.person("nobody")
