"""Keeps other sites, open in the same browser, away from the sandbox."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def same_site_only(own_host: str, *, allow_remote: bool) -> Middleware:
    """Return a middleware that refuses requests sent by another site's page.

    Args:
        own_host: The address the sandbox listens on.
        allow_remote: Whether it may be reached by any name; otherwise only by a local one, which stops a foreign name
            that was made to point here.
    """
    names = LOCAL_NAMES | {own_host.strip("[]").lower()}

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        host = request.headers.get("Host", "")
        origin = request.headers.get("Origin")
        foreign_name = not allow_remote and _name(host) not in names
        foreign_page = origin is not None and _netloc(origin) != host.lower()
        if foreign_name or foreign_page:
            raise web.HTTPForbidden(text="Open the sandbox by the address it printed; other sites may not use it.\n")
        return await handler(request)

    return check


def _name(host: str) -> str:
    return (_hostname(f"//{host}") or "").lower()


def _hostname(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
