"""The two ways in from Slack, Socket Mode and HTTP, to one set of listeners on slack-bolt."""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.async_app import AsyncAck
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from adapters.slack import render_modal
from adapters.slack.client import KIT, SlackClient
from adapters.slack.context import SlackContext
from adapters.slack.events import caller, delivery_of, is_worth_keeping, presser, readable, sender_key
from adapters.slack.interactions import Interactions, press_id
from adapters.slack.messages_in import MessagesIn
from adapters.slack.render_modal import WRITE
from adapters.slack.render_private import Answer
from adapters.slack.settings import SlackSettings
from adapters.slack.socket_mode import Watch, line
from adapters.slack.subscriptions import BARE_COMMANDS, COMMAND, EVENTS, SHORTCUTS
from bot.chat.background_tasks import SORRY
from bot.chat.event_queue import EventQueue
from bot.chat.interaction import TEXT_FIELD

log = logging.getLogger(__name__)

Body = dict[str, Any]

UNPROVEN = (
    "Requests come that say they are Slack's, and are not signed with signing_secret: "
    "copy it again from Basic Information. Until then nothing that anybody does in Slack arrives."
)
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_FRESH = 300
KEPT = "handraise_kept"
"""The type, as none of Slack's own events has it, of what was acknowledged before it was done."""
COMMANDED = "command"
LARGEST_BODY = 512 * 1024
ANSWER_WITHIN_SECONDS = 2.0
"""Slack waits three seconds for an answer. What takes longer is acknowledged, and told afterwards."""


class SlackListener:
    """Listens to Slack. An event is kept before it is acknowledged; what people do is done before, if there is time.

    Where there is not, it is kept too, and done once more should the program end before it was done.
    """

    def __init__(
        self,
        settings: SlackSettings,
        slack: SlackContext,
        events: EventQueue,
        report: Callable[[bool, str], None],
    ) -> None:
        self._report = report
        self._settings = settings
        self._slack = slack
        self._events = events
        self._app: AsyncApp | None = None
        self.answer_within = ANSWER_WITHIN_SECONDS
        self.unproven = ""
        """What to mend if requests that look like Slack's are not signed with our secret, and none ever was."""
        self._proven = False

    def open(self, said: MessagesIn, done: Interactions) -> None:
        """Build the bolt app: every listener of the tables, on the way in to where it is dealt with."""
        app = AsyncApp(
            name="handraise",  # without one, bolt reads the source of every module on the stack to find it
            signing_secret=self._settings.signing_secret.get_secret_value() or "socket mode needs none",
            client=self._slack.api.client,
            authorize=_installed(self._slack.api),
            process_before_response=True,
            ignoring_self_events_enabled=False,  # it would ask Slack who we are before the first event is kept
            logger=KIT,
        )
        # bolt asks one listener after the other: what people wait for comes first, and each table is one listener.
        self._kinds = {"pressed": done.pressed, "shortcut": done.shortcut, "closed": done.closed}
        self._command = said.command
        app.action(TEXT_FIELD)(self._doing("", done.typed))  # closing the editor brings it again
        app.action(re.compile(r"^(?!text$)[a-z-]+(?::.*)?$"))(self._doing("pressed", done.pressed))
        app.command(_one_of(COMMAND, *BARE_COMMANDS))(self._answering)
        app.view(re.compile(r"^[a-z-]+$"))(_acked_with(done.submitted, _not_taken))
        app.options(re.compile(r"^[a-z-]+$"))(_acked_with(done.options, lambda _: {"options": []}))
        app.shortcut(_one_of(*SHORTCUTS))(self._doing("shortcut", done.shortcut))
        app.event(_one_of(*(name.partition(".")[0] for name in EVENTS)))(self._keep)
        app.event(re.compile(""))(_let_go)
        app.view_closed(WRITE)(self._doing("closed", done.closed))
        self._app = app

    def close(self) -> None:
        """Take nothing more in."""
        self._app = None

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Watch]:
        """Hold a line to Slack open, if Socket Mode is configured; give what watches it. Raises Unavailable."""
        if not self._settings.socket_mode or self._app is None:
            yield _nothing_to_watch
            return
        async with line(self._app, self._slack.api, self._settings.app_token.get_secret_value()) as watch:
            yield watch

    async def http(self, request: web.Request) -> web.Response:
        """Take one request in. Its signature and its age are checked before anything in it is read."""
        if self._app is None:
            return web.Response(status=503)
        raw = await request.read()
        if len(raw) > LARGEST_BODY:
            return web.Response(status=413)
        is_slacks = self._is_slacks(request, raw)
        self._note(request, is_slacks=is_slacks)
        if not is_slacks:
            return web.json_response({"error": "invalid request"}, status=401)
        headers: dict[str, str | Sequence[str]] = {name: request.headers.getall(name) for name in request.headers}
        try:
            asked = AsyncBoltRequest(body=raw.decode(), query=request.query_string, headers=headers)
        except ValueError:
            return web.json_response({"error": "not readable"}, status=400)
        answer = await self._app.async_dispatch(asked)
        content = answer.first_headers_without_set_cookie()
        return web.Response(status=answer.status, body=answer.body.encode(), headers=content)

    def _note(self, request: web.Request, *, is_slacks: bool) -> None:
        """Find out whether our secret is Slack's. A stranger can make us doubt it only before Slack first calls."""
        if is_slacks:
            self._proven, self.unproven = True, ""
        elif not self._proven and not self.unproven and self._could_be_slacks(request):
            self.unproven = UNPROVEN
            log.error("Slack: %s", UNPROVEN)
            self._report(False, UNPROVEN)

    def _could_be_slacks(self, request: web.Request) -> bool:
        """Whether a request has the signature and the time that Slack's have; it may be anybody's."""
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        fresh = stamp.isascii() and stamp.isdigit() and abs(self._slack.now().timestamp() - int(stamp[:11])) < _FRESH
        return fresh and _SIGNATURE.fullmatch(request.headers.get("X-Slack-Signature", "")) is not None

    # --- who is there -------------------------------------------------------------------------

    def _is_slacks(self, request: web.Request, raw: bytes) -> bool:
        """Whether Slack itself sent this, and not long ago. In any doubt it did not."""
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        seal = request.headers.get("X-Slack-Signature", "")
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 12 and seal.isascii()):
            return False
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            return False
        secret = self._settings.signing_secret.get_secret_value()
        return bool(secret) and SignatureVerifier(secret).is_valid(text, stamp, seal)

    # --- events -------------------------------------------------------------------------------

    async def _keep(self, body: Body, event: Body) -> None:
        event = readable(event)
        if event.get("type") == "user_change":  # said of everybody, all day; nothing of it needs to be kept
            changed = event.get("user") or {}
            self._slack.people.forget_account(str(changed.get("id", "")))
            if self._slack.room.learn(changed):
                self._slack.run_later(self._slack.room.look_again())
        elif is_worth_keeping(event, await self._slack.api.home()):
            await self._events.enqueue(delivery_of(event, str(body.get("event_id", ""))), event, sender_key(event))

    # --- what people do -----------------------------------------------------------------------

    def _doing(self, kind: str, act_on: Callable[[Body], Awaitable[None]]) -> Callable[..., Awaitable[None]]:
        """Do it; if it is of a `kind`, it is kept before it is acknowledged unless it was done in time."""

        async def do(body: Body) -> None:
            try:
                await act_on(body)
            except Exception:
                log.exception("what was pressed could not be done, and nobody was told")

        async def listen(ack: AsyncAck, body: Body) -> None:
            came, doing = self._slack.now(), self._slack.run_now(do(body))
            done, _ = await asyncio.wait({doing}, timeout=self.answer_within)
            if kind and not done:
                await self._keep_until(doing, kind, press_id(body), presser(body).account, body, came)
            await ack()

        return listen

    async def _answering(self, ack: AsyncAck, body: Body) -> None:
        came, asking = self._slack.now(), self._slack.run_now(self._answered(body))
        done, _ = await asyncio.wait({asking}, timeout=self.answer_within)
        if done:
            await ack(**_in_private(asking.result()))
            return
        telling = self._slack.run_now(self._told(body, asking))
        key = str(body.get("trigger_id"))  # Slack makes a new one for each
        await self._keep_until(telling, COMMANDED, key, caller(body).account, body, came)
        await ack()

    async def _answered(self, body: Body, since: datetime | None = None) -> Answer:
        try:
            return await self._command(body, since)
        except Exception:
            log.exception("what was asked could not be done")
            return Answer(SORRY)

    async def _told(self, body: Body, asking: Awaitable[Answer]) -> None:
        account, channel = caller(body).account, str(body.get("channel_id", ""))
        await self._slack.respond(body["response_url"], account, channel, _in_private(await asking))

    async def _keep_until(
        self, work: "asyncio.Task[None]", kind: str, key: str, account: str, body: Body, came: datetime
    ) -> None:
        kept = {name: part for name, part in body.items() if name != "token"}
        event = {"type": KEPT, "kind": kind, "body": kept, "since": came.isoformat()}
        event["event_ts"] = f"{came.timestamp():.6f}"
        await self._events.keep(f"{kind}/{key}", event, account, work)

    async def do_again(self, event: Body) -> None:
        """Do what was kept and broken off, if it was not done. Its form can be shown no more: that is told."""
        kind, body, since = event["kind"], event["body"], datetime.fromisoformat(event["since"])
        if kind == COMMANDED:
            await self._told(body, self._answered(body, since))
        else:
            await self._kinds[kind](body, since)


def _one_of(*names: str) -> re.Pattern[str]:
    return re.compile(f"^(?:{'|'.join(map(re.escape, names))})$")


def _installed(api: SlackClient) -> Callable[[], Awaitable[AuthorizeResult]]:
    """Where we are installed is known since we listen, so nothing is asked. Who acts is never taken from here."""

    async def installed() -> AuthorizeResult:
        home = await api.home()
        return AuthorizeResult(
            enterprise_id=home.enterprise,
            team_id=home.team,
            bot_user_id=home.bot_account,
            bot_id=home.bot_id,
            bot_token=api.client.token,
        )

    return installed


def _acked_with(
    act_on: Callable[[Body], Awaitable[dict[str, Any]]], in_trouble: Callable[[Body], dict[str, Any]]
) -> Callable[..., Awaitable[None]]:
    async def listen(ack: AsyncAck, body: Body) -> None:
        try:
            said = await act_on(body)
        except Exception:
            log.exception("what was filled in could not be taken")
            said = in_trouble(body)
        await ack(**said)

    return listen


def _not_taken(body: Body) -> dict[str, Any]:
    """Say it on the first field, so that what was typed stays; where there is none, in place of what was shown."""
    fields = [block["block_id"] for block in body["view"].get("blocks", ()) if block.get("type") == "input"]
    if fields:
        return {"response_action": "errors", "errors": {fields[0]: SORRY}}
    return {"response_action": "update", "view": render_modal.told_view("Handraise", SORRY)}


def _in_private(told: Answer) -> dict[str, Any]:
    said: dict[str, Any] = {"text": told.text, "response_type": "ephemeral"}
    return said | ({"blocks": told.blocks} if told.blocks else {})


async def _let_go(event: Body) -> None:
    """Something that the app was subscribed to by hand: acknowledged, or Slack would take us for broken."""
    log.debug("an event of no interest: %s", json.dumps(event.get("type")))


async def _nothing_to_watch() -> None:
    return
