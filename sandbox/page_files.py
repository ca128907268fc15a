"""What the page is made of, and the files people and bots sent, given to a browser without letting them run."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from sandbox.pictures import picture_type
from sandbox.world import World

PAGE = Path(__file__).parent / "page"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
# Scripts, styles and connections from here only; text cannot become markup (trusted types), nobody frames the page.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
FILE_HEADERS = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}


def file_routes(world: World) -> list[web.RouteDef]:
    """Return the routes of the page's own files, and of those that were sent (`/api/file/<file_id>`)."""

    async def sent(request: web.Request) -> web.Response:
        return _sent_file(world, request.match_info["id"])

    own = sorted(path.name for path in PAGE.iterdir() if path.suffix in TYPES)
    pages = [web.get("/" if name == "index.html" else f"/{name}", _page_file(name)) for name in own]
    return [*pages, web.get("/api/file/{id}", sent)]


def _page_file(name: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(_request: web.Request) -> web.Response:
        text = (PAGE / name).read_text(encoding="utf-8")  # small files, read anew so that an edit shows at once
        kind = TYPES[Path(name).suffix]
        return web.Response(text=text, content_type=kind, charset="utf-8", headers=PAGE_HEADERS)

    return handle


def _sent_file(world: World, file_id: str) -> web.Response:
    """Return a file: a picture to be shown, everything else to be saved."""
    file = world.files.find(file_id)
    if file is None:
        return web.Response(status=404, text="There is no such file here; it may have made room for newer ones.\n")
    kind = picture_type(file.upload.data)
    how = "inline" if kind else "attachment"
    name = {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(file.upload.name or 'file')}"}
    kind = kind or "application/octet-stream"
    return web.Response(body=file.upload.data, content_type=kind, headers=FILE_HEADERS | name)
