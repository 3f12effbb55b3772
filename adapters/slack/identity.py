"""Who may speak for the company from Slack. In any doubt, nobody."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.slack.client import Api, Said
from adapters.slack.events import Actor, Home, Payload, account_of
from bot.chat.access import AccessCheck
from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import KeyValueStore
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

KNOWN_FOR = timedelta(minutes=5)
"""How long what Slack said of a person holds for acts that stay inside. Sending asks anew."""

MOST_KNOWN = 5000
ASK = "Ask an admin of this Slack workspace."
UNSURE = "We could not make sure who you are just now. Nothing is lost: try again in a minute."
APP = f"Only people can act here, not apps or workflows. {ASK}"
_ELSEWHERE = f"Only members of this company's own Slack workspace can act for it. {ASK}"
_GUEST = f"Guests of this workspace cannot answer for the company. {ASK}"
_GONE = f"This account was deactivated, so it cannot act any more. {ASK}"


@dataclass(frozen=True, slots=True)
class _Known:
    profile: Payload
    at: datetime


class People:
    """Looks people up in Slack, and remembers them for a little while."""

    def __init__(self, name: str, api: Api, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._name = name
        self._api = api
        self._now = now
        self._known: dict[str, _Known] = {}
        self._door = AccessCheck(kv, now, self._called)

    async def standing(self, who: StaffRef, *, fresh: bool = False) -> Standing:
        """Say whether this account is a colleague's. Never raises: what cannot be found out is a no."""
        if who.surface != self._name or not who.account:
            return Standing(may_speak=False, reason=_ELSEWHERE)
        if "/" in who.account:
            return Standing(may_speak=False, reason=_ELSEWHERE)
        try:
            home = await self._api.home()
            return verdict(await self.profile(who.account, fresh=fresh), home)
        except Said as no:
            reason = _ELSEWHERE if no.word in ("user_not_found", "user_not_visible") else UNSURE
            return Standing(may_speak=False, reason=reason)
        except (Unavailable, OutcomeUnknown, KeyError, TypeError, AttributeError) as doubt:
            log.warning("Slack could not say who somebody is: %s", type(doubt).__name__)
            return Standing(may_speak=False, reason=UNSURE)

    async def profile(self, account: str, *, fresh: bool = False) -> Payload:
        """Return what Slack knows of a person, at most five minutes old. Raises Unavailable or Said."""
        known = self._known.get(account)
        if not fresh and known is not None and known.at + KNOWN_FOR > self._now():
            return known.profile
        self._known.pop(account, None)
        profile: Payload = (await self._api.call("users.info", user=account))["user"]
        self.learn(profile)
        return profile

    def learn(self, profile: Payload) -> None:
        """Take what Slack says of a person, now."""
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known[str(profile["id"])] = _Known(profile, self._now())

    def forget(self, account: str) -> None:
        """Something changed about this person: they are looked up anew."""
        self._door.forget(account)
        self._known.pop(account, None)

    async def ref(self, actor: Actor) -> StaffRef:
        """Return the account that a payload names. Raises Unavailable while Slack cannot say where we are."""
        return StaffRef(self._name, account_of(actor, await self._api.home()))

    async def authorize(self, actor: Actor, desk: Desk, wanted: str, *, enrolled: bool = True) -> StaffRef:
        """Return the account of a colleague who may do what they want, by whichever way they came.

        Everybody else is refused, and it is written down: raises Refused, or NotEnrolled for a colleague
        who has not enrolled.
        """
        try:
            who = await self.ref(actor)
        except (Unavailable, OutcomeUnknown):
            who = StaffRef(self._name, f"?/{actor.account}")
            await desk.log_refusal(who, wanted, UNSURE)
            raise ActionRefused(UNSURE) from None
        standing = Standing(may_speak=False, reason=APP) if actor.is_app else await self.standing(who)
        return await self._door.authorize(who, standing, desk, wanted, enrolled=enrolled)

    async def keeps_house(self, who: StaffRef) -> bool:
        """Return whether this person looks after the workspace."""
        return (await self.standing(who)).keeps_house

    async def name_of(self, account: str) -> str | None:
        """Return what colleagues call the person of this account; None if Slack does not say."""
        try:
            return called(await self.profile(account)) or None
        except (Unavailable, OutcomeUnknown, Said):
            return None

    async def zone(self, account: str) -> str:
        """Return the person's time zone by its name; UTC if Slack does not say."""
        try:
            return str((await self.profile(account)).get("tz") or "UTC")
        except (Unavailable, OutcomeUnknown, Said):
            return "UTC"

    async def account_of(self, staff: StaffId) -> str | None:
        """Return the Slack account of a colleague who has acted from here before."""
        return await self._door.account_of(staff)

    async def _called(self, account: str) -> str:
        return called(await self.profile(account))


def verdict(profile: Payload, home: Home) -> Standing:
    """Say whether a person may act for us, from what `users.info` tells of them. What it does not tell is a no."""
    faults = (
        (profile.get("deleted") is not False, _GONE),
        (profile.get("is_bot") or profile.get("is_workflow_bot") or profile.get("id") == "USLACKBOT", APP),
        (profile.get("is_restricted") or profile.get("is_ultra_restricted"), _GUEST),
        (profile.get("is_stranger") or profile.get("is_invited_user") or not _at_home(profile, home), _ELSEWHERE),
    )
    reason = next((why for wrong, why in faults if wrong), None)
    if reason is not None:
        return Standing(may_speak=False, reason=reason)
    keeps = any(profile.get(flag) is True for flag in ("is_admin", "is_owner", "is_primary_owner"))
    return Standing(may_speak=True, keeps_house=keeps)


def _at_home(profile: Payload, home: Home) -> bool:
    """On Enterprise Grid the enterprise decides, and `team_id` may be missing or another workspace of it."""
    of_enterprise = profile.get("enterprise_user") or {}
    if home.enterprise is not None and of_enterprise.get("enterprise_id") == home.enterprise:
        return True
    return bool(home.team) and profile.get("team_id") == home.team


def called(profile: Payload) -> str:
    """Return the name that colleagues know somebody by."""
    more = profile.get("profile") or {}
    found = (more.get("real_name"), profile.get("real_name"), more.get("display_name"), profile.get("name"))
    return next((str(name) for name in found if name), "")
