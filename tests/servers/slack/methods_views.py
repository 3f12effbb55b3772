"""views.*: what the app puts before somebody."""

from tests.servers.slack.api import Refusal, bad_arguments, method
from tests.servers.slack.blocks import faults, view_faults
from tests.servers.slack.shapes import view_json
from tests.servers.slack.state import Json, Trigger, View, World
from tests.servers.slack.values import values, with_ids

TRIGGER_LIVES = 3.0
MOST_STACKED = 3


def exchanged(world: World, args: Json) -> Trigger:
    """Return the trigger, which can be used once and for three seconds."""
    trigger = world.triggers.get(str(args.get("trigger_id")))
    if trigger is None:
        raise Refusal("invalid_trigger_id")
    if trigger.used:
        raise Refusal("exchanged_trigger_id")
    if world.now() - trigger.at > TRIGGER_LIVES:
        raise Refusal("expired_trigger_id")
    return trigger


def checked(view: object, kind: str) -> Json:
    """Return a view as Slack keeps it."""
    said = view_faults(view)
    if not said and isinstance(view, dict) and view["type"] != kind:
        said = [f"must be {kind} [json-pointer:/view/type]"]
    if said or not isinstance(view, dict):
        raise bad_arguments(said)
    return {**view, "blocks": with_ids(view["blocks"])}


@method("blocks.validate")
def validate(_: World, args: Json) -> Json:
    """Say whether a layout would be taken, as docs.slack.dev/reference/methods/blocks.validate tells."""
    if ("blocks" in args) == ("view" in args):
        raise bad_arguments(["must provide exactly one of `blocks`, `view`, or `message`"])
    said = view_faults(args["view"]) if "view" in args else faults(args["blocks"], where="message")
    if said:
        errors = [{"code": "failed_constraint", "message": one, "pointer": ""} for one in said]
        raise Refusal("invalid_blocks", errors=errors)
    return {}


def shown_to(world: World, owner: str, definition: Json) -> View:
    """Return a new view before somebody."""
    external = definition.get("external_id")
    if external and world.view(external) is not None:
        raise Refusal("duplicate_external_id")
    view = View(world.id("V"), owner, definition["type"], definition, world.new_hash(), values(definition["blocks"]))
    view.root_view_id = view.id
    return view


def redrawn(world: World, view: View, definition: Json) -> None:
    """Draw an open view anew: what was entered stays in the fields that stay."""
    view.definition, view.hash = definition, world.new_hash()
    view.values = values(view.blocks, view.values)
    view.errors, view.trouble = {}, ""


def opened(world: World, owner: str, definition: Json) -> View:
    """Put a modal before somebody, in place of any other."""
    view = shown_to(world, owner, definition)
    close_all(world, owner)
    world.stacks[owner].append(view)
    return view


def pushed(world: World, owner: str, definition: Json) -> View:
    """Put a modal over the one that is open."""
    stack = world.stacks[owner]
    if not stack:
        raise Refusal("not_found")
    if len(stack) >= MOST_STACKED:
        raise Refusal("push_limit_reached")
    view = shown_to(world, owner, definition)
    view.previous_view_id, view.root_view_id = stack[-1].id, stack[0].id
    stack.append(view)
    return view


def close_all(world: World, owner: str) -> None:
    """Close everything before somebody."""
    for view in world.stacks[owner]:
        view.is_open = False
    world.stacks[owner].clear()


def close_top(world: World, view: View) -> None:
    """Close one view; the one below it is seen again."""
    view.is_open = False
    if view in world.stacks[view.owner]:
        world.stacks[view.owner].remove(view)


@method("views.open", needs="trigger_id view")
def views_open(world: World, args: Json) -> Json:
    """Open a modal before the person of the trigger."""
    trigger, definition = exchanged(world, args), checked(args["view"], "modal")
    view = opened(world, trigger.user, definition)
    trigger.used = True
    return {"view": view_json(world, view)}


@method("views.push", needs="trigger_id view")
def views_push(world: World, args: Json) -> Json:
    """Put a modal over the one in which the trigger arose."""
    trigger, definition = exchanged(world, args), checked(args["view"], "modal")
    view = pushed(world, trigger.user, definition)
    trigger.used = True
    return {"view": view_json(world, view)}


@method("views.update", needs="view")
def views_update(world: World, args: Json) -> Json:
    """Draw an open modal anew, if it is still the one that the app thinks of."""
    view = world.view(str(args.get("view_id") or args.get("external_id") or ""))
    if view is None:
        raise Refusal("not_found")
    if args.get("hash") and args["hash"] != view.hash:
        raise Refusal("hash_conflict")
    redrawn(world, view, checked(args["view"], view.type))
    return {"view": view_json(world, view)}


@method("views.publish", needs="user_id view")
def views_publish(world: World, args: Json) -> Json:
    """Draw somebody's home tab."""
    definition, user = checked(args["view"], "home"), args["user_id"]
    if user not in world.members:
        raise Refusal("user_not_found")
    view = world.homes.get(user)
    if view is None:
        view = world.homes[user] = shown_to(world, user, definition)
    elif args.get("hash") and args["hash"] != view.hash:
        raise Refusal("hash_conflict")
    else:
        redrawn(world, view, definition)
    return {"view": view_json(world, view)}
