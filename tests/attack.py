"""`make attack`: ask anything of every route, without the right to. Nothing may break, and nothing may change.

The wall, the staff room, Slack and Teams run as one program on an SQLite file. Requests with odd methods, paths,
fields, headers and bodies come from strangers, and from a colleague's browser without the tokens of its forms, as
another site would send them. Ends with 1, and says so, if an answer was a 5xx, or if a row is different afterwards.
"""

import argparse
import asyncio
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import aiohttp
import regex
from yarl import URL

from bot.app import Application
from bot.ports.adapter import ServesHTTP
from tests.odd_values import DATES, WORDS
from tests.people import Colleague
from tests.running_program import settings
from tests.scenarios.slack_workplace import with_slack
from tests.scenarios.teams_workplace import teamplace
from tests.servers.slack import slack_server

AT_ONCE: Final = 32
METHODS: Final = ("GET", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
FIELDS: Final = (
    *("name", "text", "stamp", "form", "website", "csrf", "once", "thread", "reply", "reason", "to", "digest", "role"),
    *("agreed", "why", "useful", "key", "link", "author", "posts", "after", "before", "payload", "command", "type"),
)
ODD: Final = (
    *WORDS,
    *DATES,
    "1",
    "142",
    "0",
    "-1",
    "x" * 5000,
    "../../etc/passwd",
    "%00",
    "<b>",
    "' OR 1=1 --",
    "{}",
    "on",
)
NOT_COMPARED: Final = ("hr_workers", "hr_seals")
"""What the program writes by itself while it runs."""
OWN: Final = "owner = 'alarms' OR kind IN ('session', 'heard')"
"""Entries that change without anything being done: that somebody forges signatures, when a session was last seen."""
_PARAMETER: Final = regex.compile(r"\{(\w+)(?::((?:[^{}]|\{[^{}]*\})*))?\}")


@dataclass
class Attack:
    """What is sent, and how it was answered."""

    url: str
    routes: list[tuple[str, str]]
    cookies: str
    chance: random.Random
    answers: Counter[int] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    async def run(self, requests: int) -> None:
        """Send so many requests, many at once."""
        left = iter(range(requests))
        limit = aiohttp.TCPConnector(limit=AT_ONCE)
        async with (
            aiohttp.ClientSession(connector=limit, cookie_jar=aiohttp.DummyCookieJar()) as session,
            asyncio.TaskGroup() as group,
        ):
            for _ in range(AT_ONCE):
                group.create_task(self._send(session, left))

    async def _send(self, session: aiohttp.ClientSession, left: Iterable[int]) -> None:
        for _ in left:
            method, path = self._where()
            body = self._body()
            try:
                timeout = aiohttp.ClientTimeout(total=30)
                async with session.request(
                    method, URL(self.url + path, encoded=True), **body, allow_redirects=False, timeout=timeout
                ) as answer:
                    self.answers[answer.status] += 1
                    if answer.status >= 500 and answer.status != 503:
                        self.broken.append(f"{answer.status} for {method} {path} with {str(body)[:300]}")
            except (aiohttp.ClientError, TimeoutError) as trouble:
                self.answers[0] += 1
                if isinstance(trouble, TimeoutError):
                    self.broken.append(f"no answer within 30 s for {method} {path} with {str(body)[:300]}")

    def _where(self) -> tuple[str, str]:
        method, pattern = self.chance.choice(self.routes)
        if self.chance.random() < 0.3:
            method = self.chance.choice(METHODS)
        path = _PARAMETER.sub(lambda found: self._value(found[2] or ""), pattern)
        if self.chance.random() < 0.1:
            path += "?" + self.chance.choice(FIELDS) + "=" + _quoted(self.chance.choice(ODD))
        return ("GET" if method == "*" else method), path

    def _value(self, shape: str) -> str:
        if "|" in shape and self.chance.random() < 0.5:
            return self.chance.choice([each for each in shape.split("|") if each.isalnum()] or ["x"])
        if "0-9" in shape and self.chance.random() < 0.8:
            return str(self.chance.choice((1, 2, 3, 999_999_999_999)))
        return _quoted(self.chance.choice((*ODD, "claim", "send", "stop", "take-back", "hold", "note", "write")))

    def _body(self) -> dict[str, Any]:
        headers = {
            "Origin": self.chance.choice(("https://elsewhere.example", "null", self.url)),
            "Content-Type": self.chance.choice(
                (
                    "application/x-www-form-urlencoded",
                    "application/json",
                    "multipart/form-data; boundary=b",
                    "text/plain",
                )
            ),
        }
        if self.chance.random() < 0.4:
            headers["Cookie"] = self.chance.choice((self.cookies, "handraise=x", "a" * 4000))
        if self.chance.random() < 0.2:
            headers |= {"X-Slack-Request-Timestamp": self.chance.choice(("0", "soon", "9" * 40))}
            headers |= {"X-Slack-Signature": self.chance.choice(("v0=" + "0" * 64, "v0=", "é"))}
        if self.chance.random() < 0.2:
            headers["Authorization"] = self.chance.choice(("Bearer x", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic Og=="))
        if self.chance.random() < 0.05:
            headers["Content-Encoding"] = "gzip"
        given = {self.chance.choice(FIELDS): self.chance.choice(ODD) for _ in range(self.chance.randrange(6))}
        match headers["Content-Type"].partition(";")[0]:
            case "application/x-www-form-urlencoded":
                data = "&".join(f"{name}={_quoted(value)}" for name, value in given.items())
            case "application/json":
                data = self.chance.choice((f"{given!r}".replace("'", '"'), "[" * 2000, "null", '{"type": 7}', "{"))
            case "multipart/form-data":
                data = "".join(
                    f'--b\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in given.items()
                )
            case _:
                data = "".join(given.values())
        clean = {name: value.encode("utf-8", "replace").decode("latin-1") for name, value in headers.items()}
        return {"headers": clean, "data": data.encode("utf-8", "replace")}


def _quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


def routes_of(door: Application) -> list[tuple[str, str]]:
    """Return the method and the path of every route of every adapter."""
    parts = [*door.channels.values(), *door.surfaces.values()]
    routes = [route for part in parts if isinstance(part, ServesHTTP) for route in part.routes()]
    return [(str(route.method), str(route.path)) for route in routes if "events" not in str(route.path)]


def kept(file: Path) -> dict[str, list[str]]:
    """Return every row of every table of ours, but those that the program writes by itself."""
    with sqlite3.connect(file) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE name LIKE 'hr_%' AND type = 'table'"
            )
        ]
        wanted = {
            name: f"WHERE NOT ({OWN})" if name == "hr_sheets" else "" for name in names if name not in NOT_COMPARED
        }
        return {
            name: sorted(map(repr, connection.execute(f"SELECT * FROM {name} {where}")))
            for name, where in wanted.items()
        }


async def attack(requests: int, seed: int) -> list[str]:
    """Run the program, attack it, and return what is wrong, a sentence each; prints how it was answered."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "house.db"
        url = f"sqlite+aiosqlite:///{file}"
        async with (
            slack_server() as slack,
            teamplace(url, excluding=with_slack(settings(url), slack, socket=False)) as acme,
        ):
            program = acme.program
            for text in ("Do you bake without nuts?", "Is there rye?"):
                customer = program.customer()
                await customer.asks(text)
            ana: Colleague = await program.colleague("Ana", "baker")
            cookies = "; ".join(f"{each.key}={each.value}" for each in ana.cookies())
            await program.settles()
            before = await asyncio.to_thread(kept, file)
            made = Attack(program.url, routes_of(program.door), cookies, random.Random(seed))
            await made.run(requests)
            await program.settles()
            after = await asyncio.to_thread(kept, file)
    print(f"{sum(made.answers.values()):,} requests to {len(made.routes)} routes:", dict(sorted(made.answers.items())))  # noqa: T201 - that is what it is for
    changed = [f"{name}: {row}" for name in before for row in set(after[name]) ^ set(before[name])]
    return [*made.broken, *changed]


def main() -> None:
    """Attack as often as asked, and end with 1 if anything is wrong."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--requests", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = asked.parse_args()
    print(f"seed {given.seed}")  # noqa: T201 - that is what it is for
    wrong = asyncio.run(attack(given.requests, given.seed))
    for line in wrong[:50]:
        print(line[:600])  # noqa: T201 - that is what it is for
    print("Nothing broke, and nothing changed." if not wrong else f"{len(wrong)} things are wrong.")  # noqa: T201 - that is what it is for
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
