"""What can be wrong with a configuration, told to the operator."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the file: where, and a sentence that names the fix."""

    key: str
    line: int | None
    text: str

    def __str__(self) -> str:
        where = ", ".join(part for part in (f"line {self.line}" if self.line else "", self.key) if part)
        return f"{where}: {self.text}" if where else self.text


class ConfigError(Exception):
    """What app.yaml asks for cannot be had. The text is for the operator and names the fix."""


class InvalidConfig(ConfigError):
    """The file cannot be used. The text lists every problem; no secret is in it."""

    def __init__(self, file: str, *problems: Problem) -> None:
        self.file = file
        self.problems = problems
        if len(problems) == 1:
            text = f"{file}: {problems[0]}"
        else:
            text = "\n  ".join((f"{file} has {len(problems)} problems:", *map(str, problems)))
        super().__init__(text)


class AdapterError(ConfigError):
    """An adapter cannot be had. The text says which, why, and what to do, in one sentence."""
