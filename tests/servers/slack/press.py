"""Pressing, choosing and filling in what is shown, and the payloads that come of it."""

from collections.abc import Sequence
from typing import Any

from tests.servers.slack.answers import options
from tests.servers.slack.courier import Courier, Delivery
from tests.servers.slack.look import pressables
from tests.servers.slack.shapes import interaction, named, post_json, view_json
from tests.servers.slack.state import Json, Post, View, Whisper
from tests.servers.slack.values import KEEPS, elements, slot, values

Where = Post | Whisper | View
Chosen = str | Sequence[str] | None

UNFILLED = "Please complete this required field."
USUAL_QUERY = 3


class Press:
    """One person's hand on one thing that is shown to them."""

    def __init__(self, slack: Courier, user: str, where: Where) -> None:
        self._slack, self._user, self._where = slack, user, where
        self._assert_shown()

    def _assert_shown(self) -> None:
        where, slack = self._where, self._slack
        if isinstance(where, View):
            shown = [*slack.stacks[self._user][-1:], slack.homes.get(self._user)]
            assert where in shown, f"This view is not open before {self._user}."
        elif isinstance(where, Whisper):
            assert where.user == self._user, f"{self._user} does not see this."
            assert not where.deleted, "This ephemeral is gone."
        else:
            assert self._user in slack.channels[where.channel].members, f"{self._user} is not in {where.channel}."
            assert not where.deleted, "This post was deleted."

    def _find(self, action_id: str | None, value: str | None, block_id: str | None) -> tuple[Json, Json]:
        """Return the one element that is meant, with its block."""
        found = []
        for block, element in elements(self._where.blocks):
            only = element.get("visible_to_user_ids")
            if only and self._user not in only:
                continue
            wanted = (
                (action_id, element.get("action_id")),
                (value, element.get("value")),
                (block_id, block["block_id"]),
            )
            if all(asked in {None, has} for asked, has in wanted):
                found.append((block, element))
        shown = [tuple(one[:4]) for one in pressables(self._where.blocks, by=self._user)]
        assert found, f"Nothing here is {action_id or ''} {value or ''} {block_id or ''}; shown are {shown}"
        assert len(found) == 1, f"{action_id} is here {len(found)} times; say which by value or block_id: {shown}"
        return found[0]

    # --- pressing ---------------------------------------------------------------------------------

    async def do(
        self, action_id: str | None, value: str | None, block_id: str | None, chosen: Chosen, state: Any
    ) -> Delivery:
        """Press, or choose, and tell the app."""
        block, element = self._find(action_id, value, block_id)
        said: Json = {}
        if element["type"] in KEEPS or element["type"] == "overflow":
            assert chosen is not None, f"Say what is chosen in {element['type']}."
            said = self._choice(element, chosen, await self._offered(block, element, ""))
        elif "value" in element:
            said = {"value": element["value"]}
        if element["type"] in KEEPS and isinstance(self._where, View):
            self._where.values[block["block_id"]][element["action_id"]] = {"type": element["type"], **said}
        if isinstance(self._where, View):
            return await self._tell(block, element, said)
        held = values(self._where.blocks, state)
        if element["type"] in KEEPS:
            held[block["block_id"]][element["action_id"]] = {"type": element["type"], **said}
        return await self._tell(block, element, said, {"values": held})

    async def _tell(self, block: Json, element: Json, said: Json, state: Json | None = None) -> Delivery:
        action: Json = {
            "type": element["type"],
            "action_id": element["action_id"],
            "block_id": block["block_id"],
            **said,
            "action_ts": self._slack.ts(),
        }
        if element["type"] == "button":
            action |= {name: element[name] for name in ("text", "style") if name in element}
        context = self.of_view() if isinstance(self._where, View) else self._of_post(self._where)
        more = {**context, "actions": [action]}
        if state is not None:
            more["state"] = state
        payload = interaction(self._slack, "block_actions", self._user, **more)
        return await self._slack.deliver("interactive", payload)

    def of_view(self) -> Json:
        """Return what an interaction tells of the view in which it arose."""
        view = self._where
        assert isinstance(view, View)
        return {
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self._slack.trigger(self._user, view.id),
            "view": view_json(self._slack, view),
        }

    def _of_post(self, seen: Post | Whisper) -> Json:
        """Return what an interaction tells of the post; of an ephemeral's words it tells nothing."""
        slack, is_ephemeral = self._slack, isinstance(seen, Whisper)
        origin = seen if isinstance(seen, Whisper) else slack.post(seen.channel, seen.ts)
        url = slack.response_url(seen.channel, self._user, thread_ts=seen.thread_ts, origin=origin)
        container = {"type": "message", "message_ts": seen.ts, "channel_id": seen.channel, "is_ephemeral": is_ephemeral}
        if seen.thread_ts:
            container["thread_ts"] = seen.thread_ts
        return {
            "container": container,
            "trigger_id": slack.trigger(self._user),
            "channel": named(slack.channels[seen.channel]),
            "response_url": url,
            **({} if isinstance(seen, Whisper) else {"message": post_json(slack, seen)}),
        }

    # --- choosing ---------------------------------------------------------------------------------

    async def _offered(self, block: Json, element: Json, query: str) -> list[Json]:
        """Return the options that are offered; those of an external menu come from the app."""
        grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
        if "external" not in element["type"]:
            return [*element.get("options", []), *grouped]
        least = element.get("min_query_length", USUAL_QUERY)
        assert len(query) >= least, f"This menu asks the app only after {least} characters: pass query."
        asked = {"action_id": element["action_id"], "block_id": block["block_id"], "value": query}
        context = self.of_view() if isinstance(self._where, View) else self._of_post(self._where)
        del context["trigger_id"]
        payload = interaction(self._slack, "block_suggestion", self._user, **context, **asked)
        return options(await self._slack.deliver("interactive", payload), self._slack.faults)

    def _choice(self, element: Json, chosen: Chosen, offered: list[Json]) -> Json:
        """Return what is chosen, under the name that this type of element has for it."""
        asked = [chosen] if isinstance(chosen, str) else list(chosen or [])
        name = "selected_option" if element["type"] == "overflow" else slot(element["type"])
        if "option" not in name:
            return {name: asked if name.endswith("s") else asked[0]}
        picked = [self._option(one, offered) for one in asked]
        return {name: picked if name.endswith("s") else next(iter(picked), None)}

    def _option(self, asked: str, offered: list[Json]) -> Json:
        found = [option for option in offered if asked in {option["value"], option["text"]["text"]}]
        assert found, f"{asked!r} is not among {[(option['value'], option['text']['text']) for option in offered]}"
        return found[0]

    # --- fields of a view -------------------------------------------------------------------------

    def _field(self, name: str) -> tuple[Json, Json]:
        """Return the field with this block_id or action_id."""
        shown = [(b, e) for b, e in elements(self._where.blocks) if e["type"] in KEEPS]
        found = [(b, e) for b, e in shown if name in {b["block_id"], e["action_id"]}]
        assert len(found) == 1, (
            f"No single field {name}; there are {[(b['block_id'], e['action_id']) for b, e in shown]}"
        )
        return found[0]

    async def type(self, name: str, text: str) -> Delivery | None:
        """Enter text, whole; with on_character_entered the app is told once."""
        block, element = self._field(name)
        self._keep(block, element, {slot(element["type"]): text or None})
        triggers = (element.get("dispatch_action_config") or {}).get("trigger_actions_on", ["on_enter_pressed"])
        if not block.get("dispatch_action") or "on_character_entered" not in triggers:
            return None
        return await self._tell(block, element, {"value": text})

    async def choose(self, name: str, chosen: Chosen, query: str) -> Delivery | None:
        """Choose in a field; the app is told if the field does not wait for the submission."""
        block, element = self._field(name)
        said = self._choice(element, chosen, await self._offered(block, element, query))
        self._keep(block, element, said)
        if block["type"] == "input" and not block.get("dispatch_action"):
            return None
        return await self._tell(block, element, said)

    def _keep(self, block: Json, element: Json, said: Json) -> None:
        assert isinstance(self._where, View)
        self._where.values[block["block_id"]][element["action_id"]] = {"type": element["type"], **said}


def filled_in(view: View) -> dict[str, str]:
    """Return by block_id what Slack itself has against what was filled in."""
    wrong = {}
    for block, element in elements(view.blocks):
        if block["type"] != "input":
            continue
        entered = view.values[block["block_id"]][element["action_id"]][slot(element["type"])]
        if not entered and not block.get("optional"):
            wrong[block["block_id"]] = UNFILLED
        elif isinstance(entered, str) and len(entered) > element.get("max_length", 3000):
            wrong[block["block_id"]] = f"This must be at most {element.get('max_length', 3000)} characters."
        elif isinstance(entered, str) and len(entered) < element.get("min_length", 0):
            wrong[block["block_id"]] = f"This must be at least {element['min_length']} characters."
    return wrong
