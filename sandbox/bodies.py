"""From an HTTP request to the parameters of a call: query string, JSON, urlencoded or multipart."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

from aiohttp import BodyPartReader, web
from aiohttp.hdrs import CONTENT_TYPE

from sandbox import refusals
from sandbox.errors import Refusal, bad_request
from sandbox.params import Params, Upload

LOG = logging.getLogger(__name__)
MAX_BODY = 50 * 1024 * 1024  # bytes; the largest upload the Bot API takes
# More than a body holds: of a smaller chunk aiohttp puts back what came too much, which it warns of as deprecated.
_AT_ONCE = 2 * MAX_BODY


async def read_params(request: web.Request) -> Params:
    """Return the call's parameters; those in the body win over those in the address.

    Raises:
        Refusal: 400 for a body that cannot be read, 413 for one over `MAX_BODY`.
    """
    values: dict[str, Any] = dict(request.query)
    if request.body_exists:
        values |= await _read_body(request)
    _check_encoding(values)
    return Params(values)


async def _read_body(request: web.Request) -> dict[str, Any]:
    try:
        if request.content_type == "application/json":
            return _object(await request.read())
        if request.content_type == "multipart/form-data":
            return await _parts(request)
        return _fields(await request.post())
    except Refusal:
        raise
    except web.HTTPRequestEntityTooLarge as error:
        raise refusals.too_large() from error
    except Exception as error:  # the parsers below raise whatever they like on a broken body
        LOG.warning("The body of %s could not be read: %r", request.match_info["rest"], error)
        raise bad_request("can't parse the request body") from error


def _object(body: bytes) -> dict[str, Any]:
    return Params.from_json(body).as_dict() if body.strip() else {}


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise bad_request(refusals.NOT_UTF8) from error


def _fields(form: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) for name, value in form.items()}


async def _parts(request: web.Request) -> dict[str, Any]:
    """Read the parts in memory: `request.post()` leaves a temporary file open where an upload breaks off."""
    values: dict[str, Any] = {}
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise bad_request("a part of the body has no name")
        content = bytearray()
        while chunk := await part.read_chunk(_AT_ONCE):
            size += len(chunk)
            if size > MAX_BODY:
                raise refusals.too_large()
            content += chunk
        values[part.name] = _part(part, bytes(part.decode(content)))
    return values


def _part(part: BodyPartReader, content: bytes) -> str | Upload:
    if part.filename:
        return Upload(part.filename, part.headers.get(CONTENT_TYPE, "application/octet-stream"), content)
    return _decoded(content)


def _check_encoding(values: dict[str, Any]) -> None:
    """Refuse half a surrogate pair, which JSON can carry and UTF-8 cannot."""
    try:
        json.dumps(values, ensure_ascii=False, default=str).encode()
    except (ValueError, RecursionError) as error:
        raise bad_request(refusals.NOT_UTF8) from error
