"""Frozen records to JSON and back, exactly: what goes in comes out equal."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
Builder = Callable[[Any], Any]


def encode(record: DataclassInstance) -> str:
    """The record as compact JSON, Chinese left readable."""
    return dump(asdict(record))


def dump(value: object) -> str:
    """Any plain value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[T], text: str) -> T:
    """The record of type ``kind`` that ``encode`` wrote; members it lacks take their defaults."""
    build = _builder(cast("type", kind))
    record: T = build(json.loads(text)) if build else json.loads(text)
    return record


@cache
def _builder(kind: Any) -> Builder | None:  # noqa: ANN401  (types are walked as values here)
    """What makes a value of type ``kind`` of its JSON; None where the JSON's own value is it."""
    if is_dataclass(kind):
        assert isinstance(kind, type)  # noqa: S101  (tells the type checker; fields come from classes only)
        return _record_builder(kind)
    origin, kinds = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        choices = [choice for choice in kinds if choice is not NoneType]
        inner = _builder(choices[0]) if len(choices) == 1 else None
        return (lambda value: None if value is None else inner(value)) if inner else None
    return _tuple_builder(kinds) if origin is tuple else None


def _record_builder(kind: type) -> Builder:
    hints = get_type_hints(kind)
    known = {field.name for field in fields(kind)}
    builders = [(name, inner) for name in known if (inner := _builder(hints[name]))]

    def build(value: Any) -> Any:  # noqa: ANN401
        members = value if value.keys() <= known else {name: value[name] for name in value.keys() & known}
        for name, build_member in builders:
            if name in members:
                members[name] = build_member(members[name])
        return kind(**members)

    return build


def _tuple_builder(kinds: tuple[Any, ...]) -> Builder:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        every = _builder(kinds[0])
        return (lambda value: tuple(map(every, value))) if every else tuple
    if not any(map(_builder, kinds)):
        return tuple
    each = [_builder(kind) or _as_it_is for kind in kinds]
    return lambda value: tuple(build(part) for build, part in zip(each, value, strict=True))


def _as_it_is(value: Any) -> Any:  # noqa: ANN401
    return value
