"""Whether the sandbox is true to Telegram and not to our bot: bots that others wrote, run with their source unchanged.

The examples of python-telegram-bot, aiogram and pyTelegramBotAPI come from their source distributions.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest

from sandbox.driver import Driver

pytestmark = pytest.mark.prove

Run = Callable[[str, str], AbstractAsyncContextManager[Driver]]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


async def test_telegram_echobot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "echobot") as driver:
        person = driver.person("linxi")
        await person.say("/start")
        greeting = await person.expect_reply("Hi 林溪!")
        assert greeting["entities"] == [
            {"offset": 3, "length": 2, "type": "text_mention", "user": {**greeting["entities"][0]["user"], "id": 1}}
        ]
        await person.say("说什么就是什么")
        await person.expect_reply("说什么就是什么")


async def test_telegram_inlinekeyboard(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "inlinekeyboard") as driver:
        person = driver.person("linxi")
        await person.say("/start")
        await person.expect_reply("Please choose:")
        await person.tap("Option 3")
        await person.expect_reply("Selected option: 3")


async def test_telegram_inlinekeyboard2(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "inlinekeyboard2") as driver:
        person = driver.person("linxi")
        await person.say("/start")
        await person.expect_reply("Start handler")
        for label, answer in (
            ("1", "First"),
            ("3", "Third"),
            ("Yes", "Start handler"),
            ("2", "Second"),
            ("3", "Third"),
        ):
            await person.tap(label)
            await person.expect_reply(answer)
        await person.tap("Nah")
        await person.expect_reply("See you next time!")


async def test_telegram_inlinebot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "inlinebot") as driver:
        person = driver.person("linxi")
        found = await person.ask_inline("a < b", chat="group")
        assert [result["title"] for result in found["results"]] == ["Caps", "Bold", "Italic"]
        sent = await person.choose(found, "Bold")
        assert (sent["text"], sent["entities"]) == ("a < b", [{"offset": 0, "length": 5, "type": "bold"}])


async def test_telegram_conversationbot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "conversationbot") as driver:
        person = driver.person("alex")
        await person.say("/start")
        await person.expect_reply("Are you a boy or a girl?")
        await person.tap("Other")
        await person.expect_reply("Please send me a photo of yourself")
        await person.send_photo(PNG)
        await person.expect_reply("Gorgeous!")
        await person.send_location(31.47, 104.68)
        await person.expect_reply("tell me something about yourself")
        await person.say("I read reports")
        await person.expect_reply("Thank you!")


async def test_telegram_conversationbot2(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "conversationbot2") as driver:
        person = driver.person("alex")
        await person.say("/start")
        await person.expect_reply("Doctor Botter")
        await person.tap("Favourite colour")
        await person.expect_reply("Your favourite colour?")
        await person.say("green")
        await person.expect_reply("Neat!")
        await person.tap("Done")
        await person.expect_reply("Favourite colour - green")


async def test_telegram_chatmemberbot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "chatmemberbot") as driver:
        owner, newcomer = driver.person("linxi"), driver.person("mira")
        await owner.say("hello")
        await owner.expect_reply("Welcome 林溪")
        await owner.set_member(owner.bot, "left")
        await owner.set_member(owner.bot, "administrator")
        await newcomer.join("整改工作组")
        await newcomer.expect_reply("Mira was added by Mira. Welcome!", chat="整改工作组")
        await newcomer.leave("整改工作组")
        await owner.wait_for(lambda message: "no longer with us" in message["text"], chat="整改工作组")
        await owner.say("/show_chats")
        await owner.expect_reply("user IDs 1. Moreover it is a member of the groups with IDs -1001000000001")


async def test_telegram_timerbot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "timerbot") as driver:
        person = driver.person("alex")
        await person.say("/set 1")
        await person.expect_reply("Timer successfully set!")
        await person.expect_reply("Beep! 1.0 seconds are over!")


async def test_telegram_deeplinking(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "deeplinking") as driver:
        person = driver.person("alex")
        await person.say("/start so-cool")
        link = (await person.expect_reply("CLICK HERE"))["entities"][0]
        assert link["url"].startswith("https://t.me/example_bot?start=")
        await person.say("/start using-entities-here")
        await person.expect_reply("InlineKeyboardButtons")
        assert (await person.tap("Like this!"))["url"].endswith("start=using-keyboard-here")


async def test_telegram_errorhandlerbot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "errorhandlerbot") as driver:
        person = driver.person("alex")
        await person.say("/start")
        reply = await person.expect_reply("Your chat id is 3")
        assert [entity["type"] for entity in reply["entities"]] == ["bot_command", "code"]


async def test_telegram_rawapibot(bot_of_others: Run) -> None:
    async with bot_of_others("telegram", "rawapibot") as driver:
        person = driver.person("alex")
        await person.say("raw")
        await person.expect_reply("raw")


async def test_aiogram_echo_bot(bot_of_others: Run) -> None:
    async with bot_of_others("aiogram", "echo_bot") as driver:
        person = driver.person("linxi")
        await person.say("/start")
        assert (await person.expect_reply("Hello, 林溪!"))["entities"][0]["type"] == "bold"
        await person.say("回声 & <b>")
        await person.expect_reply("回声 & <b>")
        await person.send_document("通报.txt", b"report", "附件")
        copied = await person.expect_reply("附件")
        assert copied["document"]["file_name"] == "通报.txt"


async def test_aiogram_echo_bot_webhook(bot_of_others: Run) -> None:
    async with bot_of_others("aiogram", "echo_bot_webhook") as driver:
        person = driver.person("linxi")
        await person.say("/start")
        await person.expect_reply("Hello, 林溪!")
        await person.say("回声")
        await person.expect_reply("回声")


async def test_aiogram_finite_state_machine(bot_of_others: Run) -> None:
    async with bot_of_others("aiogram", "finite_state_machine") as driver:
        person = driver.person("alex")
        await person.say("/start")
        await person.expect_reply("What's your name?")
        await person.say("Alex")
        await person.expect_reply("Did you like to write bots?")
        await person.tap("Yes")
        assert (await person.expect_reply("What programming language"))["reply_to_message"]["text"] == "Yes"
        await person.say("Rust")
        await person.expect_reply("you like to write bots with Rust.")


async def test_telebot_echo_bot(bot_of_others: Run) -> None:
    async with bot_of_others("telebot", "echo_bot") as driver:
        person = driver.person("linxi")
        await person.say("/help")
        await person.expect_reply("I am EchoBot")
        said = await person.say("回声")
        assert (await person.expect_reply("回声"))["reply_to_message"]["message_id"] == said["message_id"]


async def test_telebot_inline_keyboard_example(bot_of_others: Run) -> None:
    async with bot_of_others("telebot", "inline_keyboard_example") as driver:
        person = driver.person("linxi")
        await person.say("?")
        await person.expect_reply("Yes/no?")
        assert (await person.tap("Yes"))["text"] == "Answer is Yes"


async def test_telebot_inline_example(bot_of_others: Run) -> None:
    async with bot_of_others("telebot", "inline_example") as driver:
        person = driver.person("linxi")
        found = await person.ask_inline("text")
        assert [result["title"] for result in found["results"]] == ["Result1", "Result2"]
        assert (await person.choose(found, "Result2"))["text"] == "hi"
        photos = await person.ask_inline("photo1")
        assert [result["type"] for result in photos["results"]] == ["photo", "photo"]


async def test_telebot_step_example(bot_of_others: Run) -> None:
    async with bot_of_others("telebot", "step_example") as driver:
        person = driver.person("alex")
        await person.say("/start")
        for question, answer in (("What's your name?", "Alex"), ("How old are you?", "40"), ("your gender", "Male")):
            await person.expect_reply(question)
            await driver.settle()  # this bot is ready for the answer a moment after it has asked
            await person.tap(answer) if answer == "Male" else await person.say(answer)
        await person.expect_reply("Nice to meet you Alex")


async def test_telebot_message_reaction_example(bot_of_others: Run) -> None:
    async with bot_of_others("telebot", "message_reaction_example") as driver:
        person, watcher = driver.person("alex"), await driver.watch()
        said = await person.say("hello")
        await watcher.next(lambda event: event["type"] == "reactions", "the bot's reaction")
        await person.react(said["message_id"], "👍")
        await person.expect_reply("You changed the reaction from [] to ['👍']")
