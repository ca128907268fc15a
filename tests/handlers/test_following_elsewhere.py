"""Other places asked for after a figure are none of it; a time put instead of the one before is that figure's."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ledger_of, told

from store.store import Store

store = ledger_of(SAMPLE)


@pytest.mark.parametrize(
    "said", ["其他县呢", "那别的城市呢", "other counties?", "what about other districts", "其它地方的呢"]
)
def test_other_places_have_no_figure(store: Store, said: str) -> None:
    assert told(store, "研发经费投入强度多少", said) == "none"


@pytest.mark.parametrize("said", ["换成2023年呢", "改成2023年", "如果换成2023年呢"])
def test_another_time_is_of_the_figure_before(store: Store, said: str) -> None:
    assert told(store, "2024年研发经费投入强度", said) == "metric 1.12%"


def test_another_time_alone_asks_nothing(store: Store) -> None:
    assert told(store, "换成2023年呢").split()[0] != "metric"
