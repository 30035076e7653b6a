"""The way out is a setting: whatever stands there is answered with a message."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from hooks.quick_exit import hook, neutral


@pytest.mark.parametrize("setting", [5, [], {"neutral": ["a"]}, {"neutral": 5}, None, {}])
def test_a_setting_of_another_shape_counts_as_none(setting: object) -> None:
    config = SimpleNamespace(extra={"quick_exit": setting})
    assert hook._neutral(config) == {}
    assert list(neutral.check(hook._neutral(config), ("nl",), "", Path("mkdocs.yml")))


@pytest.mark.parametrize("address", ["https://[x", "https://[::1", "https://a]b/"])
def test_an_address_that_cannot_be_read_is_named(address: str) -> None:
    assert list(neutral.check({"nl": address}, ("nl",), "", Path("mkdocs.yml")))
