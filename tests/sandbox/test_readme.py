"""What the sandbox's README promises is there."""

from __future__ import annotations

import asyncio
import re
import shlex
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from sandbox.driven_person import DrivenPerson
from sandbox.driver import Driver
from sandbox.faults import KINDS
from sandbox.server import Sandbox

README = (Path(__file__).parents[2] / "sandbox" / "README.md").read_text()


def test_every_deed_it_names_can_be_done() -> None:
    people = set(re.findall(r"anna\.(\w+)\(", README)) | set(
        re.findall(r"`(\w+)`", README.split("People also")[1].split(";")[0])
    )
    assert people - set(dir(DrivenPerson)) == set()
    assert len(people) > 12
    assert set(re.findall(r"driver\.(\w+)\(", README)) - set(dir(Driver)) == set()


def test_every_fault_is_in_its_table() -> None:
    table = README.split("| fault |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table)) >= set(KINDS)


@pytest.mark.parametrize("command", re.findall(r"curl (.+)", README))
async def test_its_commands_work(sandbox: Sandbox, session: aiohttp.ClientSession, command: str) -> None:
    address, *fields = shlex.split(command)
    data = dict(field.split("=", 1) for field in fields if field != "-d")
    async with session.post(address.replace("http://127.0.0.1:8765", sandbox.url), data=data) as response:
        assert response.status == 200, await response.text()


async def test_it_runs_alone_until_it_is_told_to_stop() -> None:
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--token", "1000001:a", "--token", "1000002:b"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    said = [(await process.stdout.readline()).decode() for _ in range(4)]
    url = said[0].split()[-1]
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot1000002:b/getMe") as response:
        assert (await response.json())["result"]["id"] == 1000002
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 20) == 0
