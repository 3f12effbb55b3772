"""`handraise check-text`: what the policies say of a text. Heavy parts are imported inside, so that --help is quick."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.shared import ConfigFile, fail, opened, printable, run_async, settings_of

if TYPE_CHECKING:
    from bot.domain.limits import Limits
    from bot.policies.rules import Judgement, Policies

EXIT_CODES = {"go": 0, "hold": 3, "no": 4}
"""By ruling; 1 and 2 mean what they mean for every command."""
_PASSES = {
    "go": "It may go.",
    "hold": "It may go once a colleague seconds it, or as soon as what is named under “hold” is out.",
    "no": "It may not go: what is named under “no” must be out first.",
}


def check_text(
    text: Annotated[str, typer.Argument(help="The text; without it, or as -, it is read from standard input.")] = "-",
    config: ConfigFile = None,
    *,
    channel: Annotated[
        str, typer.Option("--channel", help="Also look whether this channel of app.yaml takes it.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Say what each policy finds in a text; exit with 0 (may go), 3 (a colleague must second it) or 4 (may not go)."""
    settings = settings_of(config)
    words = sys.stdin.read().rstrip("\n") if text == "-" else text
    policies = settings.policies.rules()
    if channel and channel not in settings.channels:
        fail(f"app.yaml has no channel {printable(channel)}; it has {', '.join(settings.channels)}.")

    async def work() -> None:
        async with opened(config) as application:
            people = [person.name for person in await application.store.everybody() if not person.nameless]
            _tell(words, policies, application.channels[channel].limits, people, as_json=as_json)

    if channel:
        run_async(work())
    else:
        _tell(words, policies, None, (), as_json=as_json)


def _tell(words: str, policies: "Policies", limits: "Limits | None", people: Sequence[str], *, as_json: bool) -> None:
    from bot.policies.review import combined, judgements

    said = judgements(words, limits, policies, colleagues=people)
    ruling = str(combined([judgement.verdict for judgement in said]).ruling)
    if as_json:
        told = {"ruling": ruling, "rules": [_as_json(judgement, policies) for judgement in said]}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for judgement in said:
            for line in _lines(judgement, policies):
                typer.echo(line)
        typer.echo(f"\n{_PASSES[ruling]}")
    raise typer.Exit(EXIT_CODES[ruling])


def _as_json(judgement: "Judgement", policies: "Policies") -> dict[str, Any]:
    verdict = judgement.verdict
    return {
        "rule": judgement.rule,
        "set_to": getattr(policies, judgement.rule, None),
        "ruling": str(verdict.ruling),
        "reasons": list(verdict.reasons),
        "advice": list(verdict.advice),
    }


def _lines(judgement: "Judgement", policies: "Policies") -> list[str]:
    verdict = judgement.verdict
    told = [(str(verdict.ruling), reason) for reason in verdict.reasons]
    told += [("warn", advice) for advice in verdict.advice]
    if not told:
        told = (
            [("off", "not looked at")] if getattr(policies, judgement.rule, "") == "off" else [("go", "nothing found")]
        )
    return [f"{judgement.rule:<10}  {ruling:<4}  {printable(sentence)}" for ruling, sentence in told]
