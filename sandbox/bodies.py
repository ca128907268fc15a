"""From an HTTP request to the parameters of a call: query string, JSON, urlencoded or multipart."""

from __future__ import annotations

import json
import logging
from typing import Any

from aiohttp import web

from sandbox import refusals
from sandbox.errors import Refusal, bad_request
from sandbox.params import Params, Upload

LOG = logging.getLogger(__name__)
MAX_BODY = 50 * 1024 * 1024  # bytes; the largest upload the Bot API takes


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


def _fields(form: Any) -> dict[str, Any]:  # noqa: ANN401 - aiohttp's multi-dictionary of strings, bytes and files
    return {name: _field(value) for name, value in form.items()}


def _field(value: Any) -> str | Upload:  # noqa: ANN401
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return _decoded(bytes(value)) if isinstance(value, bytes | bytearray) else str(value)


def _check_encoding(values: dict[str, Any]) -> None:
    """Refuse half a surrogate pair, which JSON can carry and UTF-8 cannot."""
    try:
        json.dumps(values, ensure_ascii=False, default=str).encode()
    except (ValueError, RecursionError) as error:
        raise bad_request(refusals.NOT_UTF8) from error
