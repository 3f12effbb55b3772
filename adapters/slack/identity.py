"""Who may speak for the company from Slack. In any doubt, nobody."""

from collections.abc import Callable
from datetime import datetime

from adapters.slack.client import SlackClient, SlackError
from adapters.slack.events import Actor, Payload, Workspace, account_of
from bot.chat.identity import Identity, NoSuchAccount
from bot.domain.ids import StaffRef
from bot.domain.staff import Standing
from bot.ports.errors import PortError
from bot.ports.kv import KeyValueStore

ASK = "Ask an admin of this Slack workspace."
APP = f"Only people can act here, not apps or workflows. {ASK}"
_ELSEWHERE = f"Only members of this company's own Slack workspace can act for it. {ASK}"
_GUEST = f"Guests of this workspace cannot answer for the company. {ASK}"
_GONE = f"This account was deactivated, so it cannot act any more. {ASK}"


class SlackIdentity(Identity[Actor, Payload]):
    """The people of one workspace."""

    app, elsewhere = APP, _ELSEWHERE

    def __init__(self, name: str, api: SlackClient, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        super().__init__(name, kv, now)
        self._api = api

    async def ref(self, actor: Actor) -> StaffRef:
        """Return the account that a payload names. Raises Unavailable while Slack cannot say where we are."""
        return StaffRef(self._name, account_of(actor, await self._api.home()))

    def claimed(self, actor: Actor) -> tuple[str, bool]:
        """Return the account as the payload gives it, and whether it is an app's."""
        return actor.account, actor.is_app

    async def zone(self, account: str) -> str:
        """Return the person's time zone by its name; UTC if Slack does not say."""
        try:
            return str((await self.profile(account)).get("tz") or "UTC")
        except PortError:
            return "UTC"

    async def _look_up(self, account: str) -> Payload:
        try:
            profile: Payload = (await self._api.call("users.info", user=account))["user"]
        except SlackError as no:
            if no.word in ("user_not_found", "user_not_visible"):
                raise NoSuchAccount(_ELSEWHERE) from no
            raise
        return profile

    async def _verdict(self, account: str, profile: Payload) -> Standing:  # noqa: ARG002 - the profile has it
        return verdict(profile, await self._api.home())

    def _called(self, profile: Payload) -> str:
        return called(profile)


def verdict(profile: Payload, home: Workspace) -> Standing:
    """Say whether a person may act for us, from what `users.info` tells of them. What it does not tell is a no."""
    faults = (
        (profile.get("deleted") is not False, _GONE),
        (profile.get("is_bot") or profile.get("is_workflow_bot") or profile.get("id") == "USLACKBOT", APP),
        (is_guest(profile), _GUEST),
        (profile.get("is_stranger") or profile.get("is_invited_user") or not _at_home(profile, home), _ELSEWHERE),
    )
    reason = next((why for wrong, why in faults if wrong), None)
    if reason is not None:
        return Standing(may_speak=False, reason=reason)
    keeps = any(profile.get(flag) is True for flag in ("is_admin", "is_owner", "is_primary_owner"))
    return Standing(may_speak=True, is_keeper=keeps)


def is_guest(profile: Payload) -> bool:
    """Return whether somebody is a guest of a workspace, in one channel or in several."""
    return bool(profile.get("is_restricted") or profile.get("is_ultra_restricted"))


def _at_home(profile: Payload, home: Workspace) -> bool:
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
