"""The skeleton in docs/write-an-adapter.md keeps the contract, so that the page cannot go stale."""

import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "write-an-adapter.md"


def test_the_skeleton_on_the_page_keeps_the_contract_with_nothing_but_the_plugin(tmp_path: Path) -> None:
    files = dict(
        re.findall(
            r'^```python title="([\w.]+)"\n(.*?)^```$', PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        )
    )
    assert files.keys() == {"town.py", "conftest.py", "test_town.py"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(tmp_path)]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-3000:] + told.stderr[-1000:]
    assert int(re.findall(r"(\d+) passed", told.stdout)[0]) > 30
