"""The section `policies` of app.yaml: how strict each rule is, and what it should know of the company."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from bot.policies.rules import Own, Policies, Strictness


def _off(value: Any) -> Any:
    """YAML reads a bare `off` as no."""
    return Strictness.OFF if value is False else value


def _never_unseen(value: Strictness) -> Strictness:
    if value not in (Strictness.BLOCK, Strictness.SECOND):
        raise ValueError("expected 'block' or 'second', since a secret never leaves unseen")
    return value


def _is_own(entry: str) -> str:
    if not Own.understands(entry):
        raise ValueError("expected a phone number, a mail address, @ and a domain, a host, or an IBAN")
    return entry


def _is_country(code: str) -> str:
    import phonenumbers

    if code.upper() not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError("expected the two letters of a country, such as DE")
    return code.upper()


def _is_domain(name: str) -> str:
    if not name or "." not in name or any(sign in name for sign in "/:@? "):
        raise ValueError("expected a domain such as acme.example, and nothing more")
    return name


def _is_word(word: str) -> str:
    if not any(letter.isalnum() for letter in word):
        raise ValueError("expected a word")
    return word


Rule = Annotated[Strictness, BeforeValidator(_off)]


class PolicySettings(BaseModel):
    """What may leave, and what happens to what should not."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    own: tuple[Annotated[str, AfterValidator(_is_own)], ...] = ()
    countries: tuple[Annotated[str, AfterValidator(_is_country)], ...] = ()
    secrets: Annotated[Rule, AfterValidator(_never_unseen)] = Strictness.BLOCK
    privacy: Rule = Strictness.SECOND
    promises: Rule = Strictness.WARN
    tone: Rule = Strictness.WARN
    words: Rule = Strictness.SECOND
    word_list: tuple[Annotated[str, AfterValidator(_is_word)], ...] = ()
    links: Rule = Strictness.WARN
    allowed_links: tuple[Annotated[str, AfterValidator(_is_domain)], ...] = ()
    length: Rule = Strictness.WARN
    longest: int | None = Field(default=None, ge=20, le=50_000)

    def rules(self) -> Policies:
        """Return the same as the policies take it."""
        return Policies(
            own=Own(self.own),
            countries=self.countries,
            secrets=self.secrets,
            privacy=self.privacy,
            promises=self.promises,
            tone=self.tone,
            words=self.words,
            listed=self.word_list,
            links=self.links,
            allowed=self.allowed_links,
            length=self.length,
            longest=self.longest,
        )
