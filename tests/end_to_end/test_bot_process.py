"""The bot as a process of its own against the sandbox: polling, buttons, signals, tokens, one bot a database."""

from __future__ import annotations

import os
import shutil
import signal
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sandbox.driver import Driver
from sandbox.server import run_in_thread

pytestmark = pytest.mark.socket

ROOT = Path(__file__).parents[2]
REPORT = Path(__file__).with_name("qinglan.txt")
PATIENCE = 30  # seconds for a process to start or end on a busy machine


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("TELEGRAM_TOKEN", "TAIZHANG_DB")}
    return {**kept, "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "PYTHONUNBUFFERED": "1", **more}


def bot(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "bot.py", *args]
    return subprocess.run(
        command, cwd=ROOT, env=environment(**env), capture_output=True, text=True, timeout=PATIENCE, check=False
    )


@contextmanager
def started(*args: str, **env: str) -> Iterator[subprocess.Popen[str]]:
    """A bot that runs; killed in the end if it has not stopped by itself."""
    process = subprocess.Popen(
        [sys.executable, "bot.py", "run", *args],
        cwd=ROOT, env=environment(**env), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


@contextmanager
def running(*args: str, **env: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A bot that has opened its local chat, and that chat's address."""
    with started("--port", "0", *args, **env) as process:
        assert process.stdout is not None
        said = iter(process.stdout.readline, "")
        url = next((line.rsplit(" ", 1)[-1].strip() for line in said if "http://" in line), None)
        assert url, process.stderr and process.stderr.read()
        yield process, url


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("loaded") / "ledger.db"
    done = bot("load", str(REPORT), "--db", str(path))
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture
def ledger(tmp_path: Path, loaded: Path) -> str:
    """A ledger of the test's own with one report in it."""
    return str(shutil.copy(loaded, tmp_path / "ledger.db"))


async def test_a_person_asks_presses_and_the_bot_stops_on_sigterm(ledger):
    with running("--db", ledger) as (process, url):
        async with Driver(url) as driver:
            person = driver.person("linxi")
            await person.say("status of issue 1")
            await person.expect_reply("集镇供水改造推进不力")
            await person.press("Measures")
            await person.expect_reply("更换老旧管道12公里")
            await person.say("那2呢")
            await person.expect_reply("问题2")
            await person.say("大家好", chat="group")
            await person.say("@taizhang_bot 问题3进展", chat="group")
            await person.expect_reply("档案管理薄弱", chat="group")
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, errors
        assert "Traceback" not in errors


def test_an_empty_ledger_gets_the_sample(tmp_path):
    with running("--db", str(tmp_path / "new.db")) as (process, _):
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors
    assert (tmp_path / "new.db").exists()


def test_a_second_bot_on_the_same_ledger_is_refused(ledger):
    with running("--db", ledger) as (process, _):
        second = bot("run", "--db", ledger, "--port", "0")
        assert second.returncode == 2
        assert f"Another bot already runs on {ledger} (process {process.pid})" in second.stderr


def test_a_wrong_token_is_named_and_ends_the_bot(ledger):
    with run_in_thread("1000001:right") as sandbox:
        wrong = bot("run", "--db", ledger, "--sandbox", sandbox.base_url, "--sandbox-token", "1000001:wrong")
    assert wrong.returncode == 2
    assert wrong.stderr.strip() == "The sandbox does not accept this token: check --sandbox-token."


def test_a_sandbox_that_is_not_there_is_named(ledger):
    gone = bot("run", "--db", ledger, "--sandbox", "http://127.0.0.1:9/bot")
    assert gone.returncode == 2
    assert "http://127.0.0.1:9/bot cannot be reached" in gone.stderr


def test_what_is_no_token_never_leaves_the_machine(ledger):
    bad = bot("run", "--db", ledger, TELEGRAM_TOKEN="secret")
    assert bad.returncode == 2
    assert "does not look like a token" in bad.stderr
    assert "secret" not in bad.stderr + bad.stdout


def test_a_sandbox_elsewhere_is_refused(ledger):
    away = bot("run", "--db", ledger, "--sandbox", "http://192.0.2.1/bot")
    assert away.returncode == 2
    assert "this machine only" in away.stderr


async def test_telegrams_token_is_not_sent_to_a_sandbox(ledger):
    token = f"123456789:{'x' * 35}"
    with run_in_thread("1000001:local") as sandbox:
        command = ["--db", ledger, "--sandbox", sandbox.base_url, "--sandbox-token", "1000001:local"]
        with started(*command, TELEGRAM_TOKEN=token) as process:
            async with Driver(sandbox.url) as driver:
                person = driver.person("linxi")
                await person.say("问题1")
                await person.expect_reply("集镇供水改造推进不力")
            process.terminate()
            output, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert token not in output + errors


class Listener(socketserver.ThreadingTCPServer):
    """Stands where a sandbox should be, keeps every byte it is sent and answers that the token is wrong."""

    daemon_threads = True

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        super().__init__(("127.0.0.1", 0), Refuses)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/bot"


class Refuses(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.server.heard.append(self.connection.recv(65536))
        body = b'{"ok":false,"error_code":401,"description":"Unauthorized"}'
        self.wfile.write(
            b"HTTP/1.1 401 Unauthorized\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(body), body)
        )


def test_not_one_byte_of_telegrams_token_goes_to_a_sandbox(ledger):
    token = f"123456789:{'x' * 35}"
    with Listener() as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        command = ["run", "--db", ledger, "--sandbox", listener.base_url, "--sandbox-token", "1000001:local"]
        assert bot(*command, TELEGRAM_TOKEN=token).returncode == 2
        listener.shutdown()
    heard = b"".join(listener.heard)
    assert b"/bot1000001:local/" in heard
    assert token.encode() not in heard


@pytest.mark.parametrize("sandbox_token", [f"123456789:{'x' * 35}", "1000001:the-same"])
def test_what_is_telegrams_token_is_not_taken_for_a_sandboxs(ledger, sandbox_token):
    with Listener() as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        command = ["run", "--db", ledger, "--sandbox", listener.base_url, "--sandbox-token", sandbox_token]
        refused = bot(*command, TELEGRAM_TOKEN="1000001:the-same")
        listener.shutdown()
    assert refused.returncode == 2
    assert "looks like a token of Telegram's" in refused.stderr
    assert listener.heard == []


def test_a_sandboxs_token_is_not_sent_to_telegram(ledger):
    refused = bot("run", "--db", ledger, TELEGRAM_TOKEN="1000001:local-chat-on-this-machine")
    assert refused.returncode == 2
    assert "does not look like a token" in refused.stderr


async def test_weeks_jumped_over_on_the_page_bring_one_digest_each(ledger):
    in_six_days = datetime.now(ZoneInfo("Asia/Shanghai")) + timedelta(days=6)  # a week's jump is a day late, not three
    with running("--db", ledger) as (_, url):
        async with Driver(url) as driver:
            owner = driver.person("linxi")
            await owner.say(f"/subscribe 周{'一二三四五六日'[in_six_days.weekday()]} 9:30 静音")
            await owner.expect_reply("还没有订阅")
            await owner.tap("✓ 订阅")
            await owner.expect_reply("已订阅")
            for _week in range(2):
                await driver.jump(days=7)
                await owner.wait_for(lambda message: "周报" in message.get("text", ""))
            await owner.say("/ledger")
            ledger_page = await owner.wait_for(lambda message: "发送台账" in message.get("text", ""))
            assert "不确定：0条" in ledger_page["text"]
