"""Which adapters are installed, found by entry point. Only the one that is asked for is imported."""

import difflib
from collections.abc import Iterable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Generic, TypeVar, cast

from bot.config.errors import AdapterError
from bot.ports.adapter import ChannelFactory, SurfaceFactory

Factory = TypeVar("Factory", ChannelFactory, SurfaceFactory)


class Registry(Generic[Factory]):
    """The adapters of one group. A broken one troubles nobody who does not ask for it."""

    def __init__(self, group: str, found: Iterable[EntryPoint] | None = None) -> None:
        self._word = group.rpartition(".")[2].removesuffix("s")
        self._entries: dict[str, list[EntryPoint]] = {}
        for entry in entry_points(group=group) if found is None else found:
            self._entries.setdefault(entry.name, []).append(entry)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return what is installed, by name, whether or not it can be imported."""
        return tuple(sorted(self._entries))

    @property
    def packages(self) -> Mapping[str, str]:
        """Return which package each kind comes from, with its version."""
        return {kind: ", ".join(_package(entry) for entry in self._entries[kind]) for kind in self.kinds}

    def factory(self, kind: str) -> Factory:
        """Import that adapter. Raises AdapterError if there is none, several, or a broken one."""
        entries = self._entries.get(kind, [])
        if not entries:
            raise AdapterError(self._unknown(kind))
        if len(entries) > 1:
            raise AdapterError(
                f"{len(entries)} packages bring a {self._word} called {kind!r} ({self.packages[kind]}); "
                "uninstall all but one."
            )
        [entry] = entries
        try:
            made = entry.load()
        except Exception as trouble:  # a stranger's module may raise anything at import
            raise self._broken(entry, f"{type(trouble).__name__}: {trouble}") from trouble
        if lack := _lack(made):
            raise self._broken(entry, lack)
        return cast("Factory", made)

    def _unknown(self, kind: str) -> str:
        near = difflib.get_close_matches(kind, self.kinds, n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        return f"no {self._word} called {kind!r} is installed; {hint}installed: {', '.join(self.kinds) or 'none'}."

    def _broken(self, entry: EntryPoint, why: str) -> AdapterError:
        return AdapterError(
            f"the {self._word} {entry.name!r} of the package {_package(entry)} cannot be loaded ({why}); "
            "repair or reinstall that package."
        )


def channels() -> Registry[ChannelFactory]:
    """Return the channels that are installed here."""
    return Registry("handraise.channels")


def surfaces() -> Registry[SurfaceFactory]:
    """Return the surfaces that are installed here."""
    return Registry("handraise.surfaces")


def _package(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value.partition(":")[0]


def _lack(made: Any) -> str:
    """Say what keeps this object from being an adapter's factory; "" if nothing does."""
    if not callable(made):
        return "its entry point names something that cannot be called"
    if not hasattr(getattr(made, "Settings", None), "model_validate"):
        return "it has no Settings, a pydantic model of its keys in app.yaml"
    return ""
