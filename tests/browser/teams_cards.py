"""Draws every Teams card that a snapshot holds, with Microsoft's own renderer: `python -m tests.browser.teams_cards`.

Asks npm for the package `adaptivecards`, and for one that reads Markdown. Writes one picture for each snapshot
into the folder that is named, and `all.png` with them side by side. Teams draws a few
things in its own way: buttons that find no room, mentions, charts.
"""

import asyncio
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from tests.browser.chromium import chromium

SNAPSHOTS = Path(__file__).parents[1] / "unit" / "teams_snapshots"
RENDERER = ("adaptivecards@3.0.6", "dist/adaptivecards.min.js")
MARKDOWN = ("markdown-it@14.1.0", "dist/markdown-it.min.js")
"""The renderer leaves Markdown to whoever shows its cards."""

HOST = {
    "fontFamily": "'Segoe UI', 'Noto Sans', sans-serif",
    "supportsInteractivity": True,
    "spacing": {"small": 4, "default": 8, "medium": 12, "large": 16, "extraLarge": 20, "padding": 16},
    "actions": {"maxActions": 6, "buttonSpacing": 8, "actionsOrientation": "horizontal", "actionAlignment": "left"},
    "containerStyles": {"emphasis": {"backgroundColor": "#f0f0f0"}},
}
PAGE = """<!doctype html><meta charset="utf-8"><style>
body { font: 14px 'Segoe UI', 'Noto Sans', sans-serif; margin: 0; padding: 16px; background: #f5f5f5 }
#cards { columns: 4 430px; column-gap: 16px } figure { break-inside: avoid; margin: 0 0 20px }
figcaption { color: #616161; font-size: 12px; padding-bottom: 4px }
.card { background: #fff; border: 1px solid #d1d1d1; border-radius: 8px; width: 420px }
.ac-pushButton { background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; padding: 5px 12px; font: inherit;
  margin-bottom: 6px } .ac-pushButton.style-positive { background: #5b5fc7; color: #fff }
.ac-pushButton.style-destructive { color: #c4314b } input, textarea, select { font: inherit; width: 100% }
input[type=checkbox], input[type=radio] { width: auto; flex: none !important } p { margin: 0 }
</style><div id="cards"></div>"""
DRAW = """([name, title, card, host]) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text); result.didProcess = true;
  };
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(host);
  const context = new AdaptiveCards.SerializationContext(); const faults = [];
  drawn.parse(card, context);
  for (let at = 0; at < context.eventCount; at++) faults.push(context.getEventAt(at).message);
  const figure = document.createElement("figure"); figure.id = name;
  figure.innerHTML = "<figcaption></figcaption><div class='card'></div>";
  figure.firstChild.textContent = title ? `${name}: “${title}”` : name;
  figure.lastChild.append(drawn.render()); document.querySelector("#cards").append(figure);
  return faults;
}"""


def script(package: str, path: str) -> str:
    """Return a script of a package that npm has."""
    with tempfile.TemporaryDirectory() as folder:
        asked = ["npm", "pack", "--silent", package]
        packed = subprocess.run(asked, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
        with tarfile.open(Path(folder) / packed) as archive:
            found = archive.extractfile(f"package/{path}")
            assert found is not None
            return found.read().decode()


def kept() -> dict[str, dict[str, Any]]:
    """Return what the snapshots hold, by name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(SNAPSHOTS.glob("*.json"))}


async def draw(folder: Path) -> dict[str, list[str]]:
    """Draw them all into a folder; return what the renderer finds wrong, by snapshot."""
    snapshots = await asyncio.to_thread(kept)
    scripts = [await asyncio.to_thread(script, *each) for each in (RENDERER, MARKDOWN)]
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 1800, "height": 900})
        await page.set_content(PAGE)
        for each in scripts:
            await page.add_script_tag(content=each)
        faults = {name: await _draw(page, name, card) for name, card in snapshots.items()}
        for name in faults:
            await page.locator(f"figure[id='{name}']").screenshot(path=folder / f"{name}.png")
        await page.screenshot(path=folder / "all.png", full_page=True)
    return faults


def unexpected(faults: Sequence[str]) -> list[str]:
    """Return what the renderer should not complain of: charts are Teams' own, and it draws what stands in for them."""
    return [fault for fault in faults if '"Chart.' not in fault]


async def _draw(page: Page, name: str, snapshot: dict[str, Any]) -> list[str]:
    found: list[str] = await page.evaluate(DRAW, [name, snapshot.get("title", ""), snapshot["card"], HOST])
    return found


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "teams-cards")
    target.mkdir(exist_ok=True)
    wrong = {name: there for name, faults in asyncio.run(draw(target)).items() if (there := unexpected(faults))}
    sys.exit(json.dumps(wrong, indent=1) if wrong else 0)
