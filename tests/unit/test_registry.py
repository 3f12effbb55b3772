"""Adapters are found by entry point, and a broken one troubles nobody else."""

import subprocess
import sys

import pytest

from bot.config import registry
from bot.config.errors import AdapterError
from bot.config.registry import Registry
from tests.unit.sample_adapters import channels, entry, is_wall


def test_an_installed_adapter_is_imported_by_its_kind() -> None:
    assert is_wall(channels().factory("wall"))


def test_an_unknown_kind_names_what_is_installed_and_what_was_perhaps_meant() -> None:
    with pytest.raises(AdapterError, match="no channel called 'mastdon' is installed; did you mean 'mastodon'") as no:
        channels().factory("mastdon")
    assert "installed: broken, mastodon, wall" in str(no.value)


def test_a_kind_that_resembles_nothing_gets_no_guess() -> None:
    with pytest.raises(AdapterError) as no:
        channels().factory("zzz")
    assert "did you mean" not in str(no.value)


def test_a_broken_adapter_says_which_package_and_why_and_the_others_work() -> None:
    found = channels()
    with pytest.raises(AdapterError, match=r"package no_such_module .*No module named 'no_such_module'"):
        found.factory("broken")
    assert is_wall(found.factory("wall"))


@pytest.mark.parametrize(
    ("value", "why"),
    [("WithoutSettings", "no Settings"), ("NOT_CALLABLE", "cannot be called"), ("Missing", "AttributeError")],
)
def test_what_is_no_adapter_is_called_broken(value: str, why: str) -> None:
    with pytest.raises(AdapterError, match=why):
        channels(odd=value).factory("odd")


def test_two_packages_with_one_kind_are_told_apart_only_when_that_kind_is_wanted() -> None:
    found = Registry("handraise.channels", [entry("x", "Wall"), entry("x", "other:X"), entry("wall", "Wall")])
    assert is_wall(found.factory("wall"))
    with pytest.raises(AdapterError, match=r"2 packages bring a channel called 'x' .*uninstall all but one"):
        found.factory("x")


def test_the_built_in_adapters_come_through_the_same_door() -> None:
    assert "wall" in registry.channels().kinds
    assert "staffroom" in registry.surfaces().kinds
    assert registry.channels().packages["wall"].startswith("handraise ")


def test_looking_around_imports_no_adapter() -> None:
    looking = (
        "import sys; from bot.config import registry; registry.channels().kinds; registry.surfaces().packages; "
        "sys.exit(any(name.startswith('adapters.') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", looking], check=False).returncode == 0
