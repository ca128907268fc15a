"""A property worked out once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801  (stands where ``property`` does)
    """Keeps what a method tells in its object's ``__dict__``, which is looked in before it.

    ``functools.cached_property`` takes a lock each time, until Python 3.12.
    """

    def __init__(self, tell: Callable[..., T]) -> None:
        self._tell = tell
        self.__doc__ = tell.__doc__

    def __get__(self, instance: object, owner: type) -> T:
        found = self._tell(instance)
        vars(instance)[self._tell.__name__] = found
        return found
