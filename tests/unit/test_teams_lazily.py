"""An installation without Teams never pays for Microsoft's kit."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["gateway", "activities", "client", "listener", "settings", "surface"])
def test_the_kit_is_loaded_by_its_one_module_only(module: str) -> None:
    code = f"import sys, adapters.teams.{module}; print([name for name in sys.modules if name.startswith('botb')])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
