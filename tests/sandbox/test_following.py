"""A bot's clock that keeps to the sandbox's."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.driver import Driver
from sandbox.following import FollowingClock
from sandbox.server import Sandbox


async def test_a_jump_is_heard():
    async with Sandbox(["1000001:any"]) as sandbox, Driver(sandbox.url) as driver:
        clock = await asyncio.to_thread(FollowingClock, sandbox.url)
        assert abs(clock() - datetime.now(UTC)) < timedelta(minutes=1)
        await driver.jump(days=7)
        await asyncio.to_thread(clock.listen)
        assert abs(clock() - datetime.now(UTC) - timedelta(days=7)) < timedelta(minutes=1)


def test_without_an_answer_it_is_the_machines_time():
    assert abs(FollowingClock("http://127.0.0.1:9")() - datetime.now(UTC)) < timedelta(minutes=1)


def test_nobody_elsewhere_is_asked():
    with pytest.raises(ValueError, match="elsewhere"):
        FollowingClock("http://192.0.2.1:8765")
