"""A second way to call Teams, without any kit: whatever passes with both of them rests on neither."""

from typing import Any
from urllib.parse import quote

import aiohttp

from adapters.teams.connector import ConnectorAddress, ConnectorRefused, ConnectorUnreached

Json = dict[str, Any]


class PlainConnector:
    """A `Connector` on nothing but HTTP."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def begin(self, line: ConnectorAddress, wanted: Json) -> tuple[str, str]:
        found = await self._call(line, "POST", "", wanted)
        return found.get("id", ""), found.get("activityId", "")

    async def send(self, line: ConnectorAddress, conversation: str, activity: Json) -> str:
        return str((await self._call(line, "POST", f"/{_safe(conversation)}/activities", activity)).get("id", ""))

    async def target(self, line: ConnectorAddress, conversation: str, activity: Json) -> str:
        path = f"/{_safe(conversation)}/activities?isTargetedActivity=true"
        return str((await self._call(line, "POST", path, activity)).get("id", ""))

    async def update(self, line: ConnectorAddress, conversation: str, id: str, activity: Json) -> None:
        await self._call(line, "PUT", f"/{_safe(conversation)}/activities/{_safe(id)}", activity)

    async def delete(self, line: ConnectorAddress, conversation: str, id: str) -> None:
        await self._call(line, "DELETE", f"/{_safe(conversation)}/activities/{_safe(id)}")

    async def member(self, line: ConnectorAddress, conversation: str, account: str) -> Json:
        return await self._call(line, "GET", f"/{_safe(conversation)}/members/{_safe(account)}")

    async def members(self, line: ConnectorAddress, conversation: str, page: str) -> tuple[list[Json], str]:
        more = f"?pageSize=500&continuationToken={_safe(page)}" if page else "?pageSize=500"
        found = await self._call(line, "GET", f"/{_safe(conversation)}/pagedmembers{more}")
        return found["members"], found.get("continuationToken", "")

    async def close(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _call(self, line: ConnectorAddress, verb: str, path: str, body: Json | None = None) -> Json:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        headers = {"Authorization": f"Bearer {line.token}"} if line.token else {}
        url = f"{line.address}v3/conversations{path}"
        try:
            async with self._session.request(verb, url, json=body, headers=headers) as answer:
                if answer.status >= 400:
                    raise ConnectorRefused(answer.status, answer.headers, await answer.text())
                found = await answer.json(content_type=None)
                return found if isinstance(found, dict) else {}
        except aiohttp.ClientConnectorError as down:
            raise ConnectorUnreached(str(down), surely_not=True) from None
        except aiohttp.ClientError as down:
            raise ConnectorUnreached(str(down), surely_not=False) from None


def _safe(part: str) -> str:
    return quote(part, safe="")
