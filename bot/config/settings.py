"""app.yaml as frozen settings. All problems of a file are told at once, each with its key and line."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from ipaddress import ip_address
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Generic, Literal, TypeVar, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from bot.config.error_texts import kind_of, sentence
from bot.config.errors import AdapterError, InvalidConfig, Problem
from bot.config.policy_settings import PolicySettings
from bot.config.registry import Factory, Registry
from bot.config.registry import channels as installed_channels
from bot.config.registry import surfaces as installed_surfaces
from bot.config.yaml_file import KeyPath, ParsedFile, read
from bot.ports.adapter import ChannelFactory, SurfaceFactory

DEFAULT_FILE = "app.yaml"
FILE_VARIABLE = "HANDRAISE_CONFIG"

_DATABASES = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")


Model = TypeVar("Model", bound=BaseModel)


class _Keys(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Http(_Keys):
    """Where the program listens, and under which address people reach it."""

    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8080, ge=1, le=65535)
    status_port: int | None = Field(default=None, ge=1, le=65535)
    public_url: str = Field(default_factory=lambda so_far: _own_url(so_far["host"], so_far["port"]))

    @property
    def shows_status(self) -> bool:
        """Whether /readyz and /metrics are answered on `port`: only where nobody but this machine gets there.

        Behind a proxy every request comes from this machine, so `public_url` says whether others do.
        """
        return self.status_port is None and _loopback(self.host) and _loopback(urlsplit(self.public_url).hostname or "")

    @field_validator("status_port")
    @classmethod
    def _is_its_own(cls, value: int | None, so_far: ValidationInfo) -> int | None:
        if value is not None and value == so_far.data.get("port"):
            raise ValueError("expected another port than http.port")
        return value

    @field_validator("public_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        url = urlsplit(value)
        if url.scheme not in {"http", "https"} or not url.hostname:
            raise ValueError("expected an address such as https://ask.acme.example")
        if url.port == 0 or url.path.strip("/") or url.query or url.fragment or url.username or url.password:
            raise ValueError("expected nothing but https://, a host and perhaps a port")
        return value.rstrip("/")


class Claims(_Keys):
    """How long a claim holds without a reply, how long a reply can be undone, and when people are nudged."""

    lease_minutes: int = Field(default=30, ge=1, le=60 * 24 * 14)
    undo_seconds: int = Field(default=20, ge=0, le=600)
    offer_minutes: int = Field(default=60, ge=0, le=60 * 24 * 3)
    remind_minutes: int = Field(default=5, ge=0, le=60 * 24)

    @property
    def remind_before(self) -> timedelta:
        """How long before its end a claim is mentioned: not before half of it is over."""
        return min(timedelta(minutes=self.remind_minutes), timedelta(minutes=self.lease_minutes) / 2)


def _is_a_time(value: str) -> str:
    try:
        return datetime.strptime(value, "%H:%M").strftime("%H:%M")  # noqa: DTZ007 - of no day, in no zone
    except ValueError:
        raise ValueError("expected a time such as 09:00") from None


def _is_a_zone(value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise ValueError("expected a time zone such as Europe/Berlin") from None


Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Clock = Annotated[str, AfterValidator(_is_a_time)]
Zone = Annotated[str, AfterValidator(_is_a_zone)]


class RoomDigest(_Keys):
    """What is different for the room of one surface."""

    day: Day | None = None
    at: Clock | None = None
    zone: Zone | None = None


class Digest(_Keys):
    """When the weekly digest is posted, in whose time, and which departments answer customers for a living."""

    day: Day = "monday"
    at: Clock = "09:00"
    zone: Zone = "UTC"
    support: tuple[str, ...] = ("support",)
    rooms: Mapping[str, RoomDigest] = Field(default_factory=dict)

    def of(self, surface: str) -> "Digest":
        """Return what holds for the room of that surface."""
        own = self.rooms.get(surface, RoomDigest())
        return self.model_copy(update=own.model_dump(exclude_none=True))

    @property
    def weekday(self) -> int:
        """The day as a number, 0 for Monday."""
        return list(get_args(Day)).index(self.day)

    @property
    def time(self) -> time:
        """The time of day."""
        return time.fromisoformat(self.at)


@dataclass(frozen=True, slots=True)
class Configured(Generic[Factory]):
    """An adapter under the name it has in app.yaml, with its own settings, ready to be built."""

    name: str
    kind: str
    factory: Factory
    settings: Any


class Settings(_Keys):
    """What app.yaml says."""

    name: str = Field(min_length=1, max_length=80)
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///handraise.db")
    http: Http = Field(default_factory=Http)
    claims: Claims = Field(default_factory=Claims)
    digest: Digest = Field(default_factory=Digest)
    policies: PolicySettings = Field(default_factory=PolicySettings)
    channels: Annotated[Mapping[str, Configured[ChannelFactory]], PlainValidator(MappingProxyType)]
    surfaces: Annotated[Mapping[str, Configured[SurfaceFactory]], PlainValidator(MappingProxyType)]

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(_DATABASES):
            raise ValueError(f"expected an address that begins with {' or '.join(_DATABASES)}")
        return value


def load(
    path: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    *,
    channels: Registry[ChannelFactory] | None = None,
    surfaces: Registry[SurfaceFactory] | None = None,
) -> Settings:
    """Read `path`, else the file that HANDRAISE_CONFIG names, else ./app.yaml. Raises InvalidConfig.

    Of the adapters, only those that the file names are imported.
    """
    named = path or Path(environ.get(FILE_VARIABLE) or DEFAULT_FILE)
    if not named.exists():
        raise InvalidConfig(str(named), Problem("", None, _no_file(named, path, environ)))
    found = read(named, environ)
    known_channels, known_surfaces = channels or installed_channels(), surfaces or installed_surfaces()
    keys = {key: value for key, value in found.tree.items() if value is not None or key == "name"}
    keys["channels"] = _adapters(found, "channels", known_channels, elsewhere=known_surfaces)
    keys["surfaces"] = _adapters(found, "surfaces", known_surfaces, elsewhere=known_channels)
    settings = _validated(found, (), Settings, keys)
    for room in settings.digest.rooms if settings is not None else ():
        if room not in found.tree["surfaces"]:
            found.add_problem(
                ("digest", "rooms", room), f"there is no such surface; here: {', '.join(keys['surfaces'])}."
            )
    if settings is None or found.problems:
        raise InvalidConfig(str(named), *sorted(found.problems, key=lambda problem: problem.line or 0))
    return settings


def cautions(settings: Settings) -> list[str]:
    """Return what is allowed and yet probably not meant, each a sentence that names the fix."""
    http, public = settings.http, urlsplit(settings.http.public_url)
    told = []
    if public.scheme == "http" and not (_loopback(http.host) and _loopback(public.hostname or "")):
        told.append(
            f"Other machines can reach {http.public_url} without encryption, and sign-in links travel readable: "
            "put a TLS proxy in front and give http.public_url its https:// address."
        )
    if _loopback(public.hostname or "") and not _loopback(http.host):
        told.append(
            f"http.host {http.host} lets other machines in, but links will say {http.public_url}: "
            "set http.public_url to the address that they use."
        )
    private = [name for name, each in settings.channels.items() if getattr(each.factory, "hears_private_posts", False)]
    if private and not any(getattr(each.settings, "private_posts", False) for each in settings.surfaces.values()):
        told.append(
            f"What customers say privately on {' and '.join(private)} can be read nowhere: "
            "set private_posts to true on a surface whose members may all read it."
        )
    return told


def _no_file(named: Path, path: Path | None, environ: Mapping[str, str]) -> str:
    if path:
        return "there is no such file; check what you gave to --config."
    if environ.get(FILE_VARIABLE):
        return f"there is no such file; check the environment variable {FILE_VARIABLE}."
    return f"there is no {named} in this folder; go to where it is, or name it with --config."


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _own_url(host: str, port: int) -> str:
    reachable = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104 - compared, not listened on
    return f"http://[{reachable}]:{port}" if ":" in reachable else f"http://{reachable}:{port}"


def _adapters(
    found: ParsedFile, group: str, installed: Registry[Factory], *, elsewhere: Registry[Any]
) -> dict[str, Configured[Factory]]:
    entries = found.tree.get(group)
    if not isinstance(entries, dict) or not entries:
        such = f", such as `{min(installed.kinds)}: {{}}`" if installed.kinds else ""
        known = ", ".join(installed.kinds) or "none"
        found.add_problem((group,), f"expected at least one adapter by name{such}; installed: {known}.")
        return {}
    made = {}
    for name, keys in entries.items():
        if adapter := _adapter(found, (group, name), keys or {}, installed, elsewhere):
            made[name] = adapter
    _refuse_twins(found, group, made)
    return made


def _refuse_twins(found: ParsedFile, group: str, made: Mapping[str, Configured[Any]]) -> None:
    """Add a problem for each entry that has what another entry of its kind has, and may not."""
    first: dict[tuple[str, str, str], str] = {}
    for name, entry in made.items():
        for each in getattr(entry.settings, "exclusive", ()):
            other = first.setdefault((entry.kind, each.what, each.value), name)
            if other != name:
                found.add_problem((group, name), f"has the {each.what}, of {other} as well: {each.fix}.")


def _adapter(
    found: ParsedFile, at: tuple[str, str], keys: Any, installed: Registry[Factory], elsewhere: Registry[Any]
) -> Configured[Factory] | None:
    group, name = at
    if not name.replace("-", "").isalnum() or not name.isascii() or name != name.lower():
        found.add_problem(at, "expected a name of small letters, digits and hyphens.")
        return None
    if not isinstance(keys, dict):
        found.add_problem(at, f"expected the keys of an adapter, found {kind_of(keys)}; write `{name}: {{}}` for none.")
        return None
    kind = keys.get("kind", name)
    try:
        factory = installed.factory(str(kind))
    except AdapterError as trouble:
        other = "surfaces" if group == "channels" else "channels"
        place = f" It belongs under {other}." if kind in elsewhere.kinds else ""
        found.add_problem((*at, "kind") if "kind" in keys else at, f"{trouble}{place}")
        return None
    settings: Any = _validated(found, at, factory.Settings, {key: keys[key] for key in keys if key != "kind"})
    return None if settings is None else Configured(name, str(kind), factory, settings)


def _validated(found: ParsedFile, at: KeyPath, model: type[Model], keys: dict[str, Any]) -> Model | None:
    try:
        return model.model_validate(keys)
    except ValidationError as trouble:
        for error in trouble.errors(include_url=False):
            place = (*at, *error["loc"])
            told = any(place == failed[: len(place)] or failed == place[: len(failed)] for failed in found.failed)
            if not told and error["type"] != "default_factory_not_called":
                found.add_problem(place, sentence(model, error, secret=place in found.filled, root=model is Settings))
        return None
