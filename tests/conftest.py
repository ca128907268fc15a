"""Rules for every test: no network but this machine, no clock, and where the shared reports lie."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # tests never time: a busy machine fails none

SHARED = Path(__file__).parents[2] / "shared"


def _is_local(address: Any) -> bool:
    if not isinstance(address, tuple):
        return True  # AF_UNIX
    host = address[0]
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that reaches for another machine."""
    for name in ("connect", "connect_ex"):
        real = getattr(socket.socket, name)

        def guarded(self: socket.socket, address: Any, *, real: Any = real) -> Any:
            if not _is_local(address):
                pytest.fail(f"a test tried to reach {address}")
            return real(self, address)

        monkeypatch.setattr(socket.socket, name, guarded)
    real_lookup = socket.getaddrinfo

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None and not _is_local((host,)):
            pytest.fail(f"a test tried to look up {host}")
        return real_lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)


@pytest.fixture
def shared_report() -> Path:
    """The shared real report; absent on a user's machine, required where CI is set."""
    reports = sorted((SHARED / "reports").glob("*.txt"))
    if not reports:
        if os.environ.get("CI"):
            pytest.fail("../shared/reports holds no report: CI needs it")
        pytest.skip("../shared is not on this machine")
    return reports[0]
