"""Small adapters for tests of the configuration and the registry: they have settings and do nothing."""

from collections.abc import Mapping
from importlib.metadata import EntryPoint
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from bot.config.registry import Registry
from bot.ports.adapter import ChannelFactory, SurfaceFactory


class Keys(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Wall:
    class Settings(Keys):
        title: str = "Ask us"

    def __init__(self, name: str, *_: Any) -> None:
        self.name = name


class Network:
    class Settings(Keys):
        url: str
        access_token: SecretStr = Field(description="an access token of your account")
        pace: Wall.Settings = Wall.Settings()
        rooms: dict[str, Wall.Settings] = {}

        @field_validator("access_token")
        @classmethod
        def _is_long(cls, value: SecretStr) -> SecretStr:
            if len(value.get_secret_value()) < 4:
                raise ValueError("expected at least 4 characters")
            return value

    def __init__(self, name: str, *_: Any) -> None:
        self.name = name


class WithoutSettings:
    pass


NOT_CALLABLE = 7


def entry(kind: str, value: str) -> EntryPoint:
    return EntryPoint(kind, value if ":" in value else f"tests.unit.sample_adapters:{value}", "handraise.channels")


def channels(**values: str) -> Registry[ChannelFactory]:
    known: Mapping[str, str] = values or {"wall": "Wall", "mastodon": "Network", "broken": "no_such_module:Thing"}
    return Registry("handraise.channels", [entry(kind, value) for kind, value in known.items()])


def surfaces() -> Registry[SurfaceFactory]:
    return Registry("handraise.surfaces", [entry("staffroom", "Wall")])


def is_wall(factory: object) -> bool:
    return factory is Wall
