"""app.yaml becomes settings, or one exception that lists every problem with its key and line."""

from collections.abc import Mapping
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.config.errors import InvalidConfig
from bot.config.settings import Settings, cautions, load
from bot.policies.rules import DEFAULT, Own, Policies, Strictness
from tests.unit.sample_adapters import Network, Wall, channels, is_wall, surfaces

SMALL = """\
name: Acme
channels:
  wall: {title: "Ask Acme"}
surfaces:
  staffroom:
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "app.yaml"


def read(file: Path, text: str, environ: Mapping[str, str] | None = None) -> Settings:
    file.write_text(text, encoding="utf-8")
    return load(file, environ or {}, channels=channels(), surfaces=surfaces())


def trouble(file: Path, text: str, environ: Mapping[str, str] | None = None) -> str:
    with pytest.raises(InvalidConfig) as raised:
        read(file, text, environ)
    return str(raised.value).replace(str(file), "app.yaml")


def test_a_small_file_is_enough(file: Path) -> None:
    settings = read(file, SMALL)
    assert settings.name == "Acme"
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:///handraise.db"
    assert (settings.http.host, settings.http.port) == ("127.0.0.1", 8080)
    assert (settings.claims.lease_minutes, settings.claims.undo_seconds) == (30, 20)
    assert is_wall(settings.channels["wall"].factory)
    assert settings.channels["wall"].settings == Wall.Settings(title="Ask Acme")
    assert settings.surfaces["staffroom"].kind == "staffroom"


def test_what_may_leave_is_as_before_unless_the_company_says_otherwise(file: Path) -> None:
    assert read(file, SMALL).policies.rules() == DEFAULT
    chosen = read(
        file,
        SMALL
        + 'policies: {tone: off, privacy: block, secrets: second, words: warn, word_list: ["Klage*"], longest: 200, '
        + 'own: ["0800 226 3000"], countries: [de], links: second, allowed_links: [acme.example], promises: second}',
    ).policies.rules()
    assert chosen == Policies(
        own=Own(("0800 226 3000",)),
        countries=("DE",),
        secrets=Strictness.SECOND,
        privacy=Strictness.BLOCK,
        promises=Strictness.SECOND,
        tone=Strictness.OFF,
        words=Strictness.WARN,
        listed=("Klage*",),
        links=Strictness.SECOND,
        allowed=("acme.example",),
        longest=200,
    )


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("secrets: off", "expected 'block' or 'second', since a secret never leaves unseen"),
        ("secrets: warn", "expected 'block' or 'second', since a secret never leaves unseen"),
        ("tone: on", "expected 'off', 'warn', 'second' or 'block'"),
        ("own: [Hotline]", "expected a phone number, a mail address, @ and a domain, a host, or an IBAN"),
        ("own: [ 22 ]", "put it in quotes"),
        ("countries: [Germany]", "expected the two letters of a country, such as DE"),
        ("allowed_links: ['https://acme.example/']", "expected a domain such as acme.example, and nothing more"),
        ("word_list: ['*']", "expected a word"),
        ("longest: 3", "greater than or equal to 20"),
        ("word: warn", "did you mean 'words'?"),
    ],
)
def test_what_may_leave_is_said_in_words_that_can_be_understood(file: Path, key: str, told: str) -> None:
    said = trouble(file, f"{SMALL}policies: {{{key}}}")
    assert told in said
    assert "policies." in said


def test_the_digest_has_a_day_a_time_and_a_zone(file: Path) -> None:
    plain = read(file, SMALL).digest
    assert (plain.day, plain.weekday, plain.at, plain.time) == ("monday", 0, "09:00", time(9))
    assert (plain.zone, plain.support) == ("UTC", ("support",))
    chosen = read(file, SMALL + 'digest: {day: friday, at: "7:30", zone: Europe/Berlin, support: [care]}').digest
    assert (chosen.day, chosen.weekday, chosen.at, chosen.time) == ("friday", 4, "07:30", time(7, 30))
    assert (chosen.zone, chosen.support) == ("Europe/Berlin", ("care",))


def test_a_room_may_have_its_digest_at_a_time_of_its_own(file: Path) -> None:
    rooms = "rooms: {staffroom: {zone: America/New_York, at: '8:00'}}"
    digest = read(file, SMALL + f"digest: {{day: friday, zone: Europe/Berlin, support: [care], {rooms}}}").digest
    there, elsewhere = digest.of("staffroom"), digest.of("slack")
    assert (there.weekday, there.time, there.zone, there.support) == (4, time(8), "America/New_York", ("care",))
    assert elsewhere == digest


def test_settings_cannot_be_changed(file: Path) -> None:
    settings = read(file, SMALL)
    with pytest.raises(ValidationError, match="frozen"):
        settings.http.port = 1


def test_two_accounts_on_one_network_are_two_entries(file: Path) -> None:
    shop = "  shop: {kind: mastodon, url: u, access_token: abcd}\n"
    settings = read(file, SMALL.replace("surfaces", f"{shop}surfaces"))
    assert settings.channels["shop"].kind == "mastodon"
    assert settings.channels["shop"].name == "shop"
    assert isinstance(settings.channels["shop"].settings, Network.Settings)


# --- which file ---------------------------------------------------------------------------------


def test_the_file_given_wins_over_the_variable_and_that_over_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("app", "variable", "given"):
        Path(f"{name}.yaml").write_text(SMALL.replace("Acme", name), encoding="utf-8")

    def named(path: Path | None, environ: Mapping[str, str]) -> str:
        return load(path, environ, channels=channels(), surfaces=surfaces()).name

    variable = {"HANDRAISE_CONFIG": "variable.yaml"}
    assert named(Path("given.yaml"), variable) == "given"
    assert named(None, variable) == "variable"
    assert named(None, {}) == "app"


@pytest.mark.parametrize(
    ("path", "environ", "fix"),
    [
        (Path("gone.yaml"), {}, "--config"),
        (None, {"HANDRAISE_CONFIG": "gone.yaml"}, "HANDRAISE_CONFIG"),
        (None, {}, "no app.yaml in this folder"),
    ],
)
def test_a_missing_file_says_where_its_name_came_from(
    path: Path | None, environ: Mapping[str, str], fix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidConfig, match=fix):
        load(path, environ, channels=channels(), surfaces=surfaces())


# --- what is wrong with it ----------------------------------------------------------------------


def test_all_problems_are_told_at_once_in_the_order_of_the_lines(file: Path) -> None:
    told = trouble(
        file,
        """\
nme: Acme
http:
  prot: 8080
  port: many
channels:
  mastodon:
    url: https://mastodon.example
    acces_token: hush-hush
  wal: {}
surfaces:
  staffroom: {title: [a, b]}
  wall: {}
""",
    )
    assert (
        f"{told}\n"
        == """\
app.yaml has 9 problems:
  name: is missing; add it.
  line 1, nme: there is no such key; did you mean 'name'?
  line 3, http.prot: there is no such key; did you mean 'port'?
  line 4, http.port: expected a whole number, found 'many'.
  line 6, channels.mastodon.access_token: is missing (an access token of your account); add it.
  line 8, channels.mastodon.acces_token: there is no such key; did you mean 'access_token'?
  line 9, channels.wal: no channel called 'wal' is installed; did you mean 'wall'? installed: broken, mastodon, wall.
  line 11, surfaces.staffroom.title: expected text, found a list.
  line 12, surfaces.wall: no surface called 'wall' is installed; installed: staffroom. It belongs under channels.
"""
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("name: Acme", "name: 7", "line 1, name: expected text, found 7; put it in quotes."),
        ("name: Acme", "name: no", "line 1, name: expected text, found False; put it in quotes."),
        ("name: Acme", "name: 2026-13-45", ""),
        ("name: Acme", "name: Acme\nname: Bolt", "line 2, name: stands here a second time; keep one of them."),
        ("name: Acme", "name: !secret x", "line 1, name: has the tag !secret"),
        ("name: Acme", "name: &a [*a]", "refers to itself"),
        ("name: Acme", "name: Acme\n[a]: b", "has a key that is not a word"),
        ("name: Acme", "name: Acme\nhttp: 80", "line 2, http: expected a group of keys, found 80"),
        ("name: Acme", "name: Acme\nhttp: {port: 70000}", "less than or equal to 65535, found 70000"),
        ("name: Acme", "name: Acme\nhttp: {host: ''}", "http.host: expected text that is not empty"),
        ("name: Acme", "name: Acme\nhttp: {public_url: acme.example}", "such as https://ask.acme.example"),
        ("name: Acme", "name: Acme\nhttp: {public_url: 'https://a.example/x'}", "nothing but https://, a host"),
        ("name: Acme", "name: Acme\nclaims: {lease_minutes: 0}", "claims.lease_minutes: expected greater than or"),
        ("name: Acme", "name: Acme\ndigests: {day: monday}", "digests: there is no such key; did you mean 'digest'?"),
        ("name: Acme", "name: Acme\ncolour: red", "line 2, colour: there is no such key; known here:"),
        ("name: Acme", "name: Acme\ndigest: {day: Monday}", "line 2, digest.day: expected 'monday', 'tuesday'"),
        ("name: Acme", "name: Acme\ndigest: {at: 9:00}", "digest.at: expected text, found 540; put it in quotes."),
        ("name: Acme", "name: Acme\ndigest: {at: '25:00'}", "digest.at: expected a time such as 09:00, found '25:00'"),
        ("name: Acme", "name: Acme\ndigest: {zone: Mars}", "expected a time zone such as Europe/Berlin, found 'Mars'"),
        ("name: Acme", "name: Acme\ndigest: {zone: ../x}", "digest.zone: expected a time zone such as Europe/Berlin"),
        ("name: Acme", "name: Acme\ndigest: {zone: Europe}", "digest.zone: expected a time zone such as Europe/Berlin"),
        (
            "name: Acme",
            "name: Acme\ndigest: {rooms: {slak: {at: '8:00'}}}",
            "line 2, digest.rooms.slak: there is no such surface; here: staffroom.",
        ),
        ("name: Acme", "name: Acme\ndigest: {rooms: {staffroom: {zone: Mars}}}", "digest.rooms.staffroom.zone: expect"),
        ("name: Acme", "name: Acme\ndigest: {rooms: {staffroom: {zoen: UTC}}}", "digest.rooms.staffroom.zoen: there"),
        ("wall:", "Wall!:", "expected a name of small letters, digits and hyphens"),
        ("{title", "7 #", "channels.wall: expected the keys of an adapter, found a number; write `wall: {}`"),
        ("  wall", "  other: {kind: wal}\n  wall", "line 3, channels.other.kind: no channel called 'wal'"),
        ("  wall", "  broken: {}\n  wall", "line 3, channels.broken: the channel 'broken' of the package"),
        ("  staffroom:", "", "line 4, surfaces: expected at least one adapter by name, such as `staffroom: {}`"),
        ("  wall", "  wall: {knd: x}\n  other", "line 3, channels.wall.knd: there is no such key; did you mean 'kind'"),
    ],
)
def test_a_problem_names_key_line_and_fix(file: Path, old: str, new: str, says: str) -> None:
    text = SMALL.replace(old, new, 1)
    if says:
        assert says in trouble(file, text)
    else:
        assert read(file, text)


def test_keys_deep_inside_an_adapter_are_placed_too(file: Path) -> None:
    deep = "  mastodon: {url: u, access_token: abcd, pace: {titel: x}, rooms: {shop: {titel: x}}}\n"
    told = trouble(file, SMALL.replace("surfaces", f"{deep}surfaces"))
    assert "line 4, channels.mastodon.pace.titel: there is no such key; did you mean 'title'?" in told
    assert "line 4, channels.mastodon.rooms.shop.titel: there is no such key." in told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name: [\n", "line 2, column 1: this is not YAML"),
        ("name: Acme\n\tx: 1\n", "indent with spaces, not with tabs"),
        ("http: {port: ${PORT}}\n", "inside { } put ${…} in quotes"),
        ("", "should hold keys such as"),
        ("- a\n", "should hold keys such as"),
        ("name: \x01\n", "this is not YAML"),
        ("a: 1\n---\nb: 2\n", "line 2, column 1: this is not YAML"),
        ("[" * 1000, "nested deeper than 50 levels"),
    ],
)
def test_what_is_no_yaml_names_the_place(file: Path, text: str, says: str) -> None:
    assert says in trouble(file, text)


def test_a_file_in_another_encoding_and_a_folder_are_refused_in_a_sentence(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"name: caf\xe9\n")
    with pytest.raises(InvalidConfig, match=r"not UTF-8 text \(byte 9\)"):
        load(file, {}, channels=channels(), surfaces=surfaces())
    with pytest.raises(InvalidConfig, match="cannot be read: Is a directory"):
        load(tmp_path, {}, channels=channels(), surfaces=surfaces())


@given(st.binary(max_size=200))
def test_no_file_whatever_is_in_it_raises_anything_but_config_trouble(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.yaml"
    file.write_bytes(content)
    with pytest.raises(InvalidConfig):
        load(file, {}, channels=channels(), surfaces=surfaces())


# --- the environment and files ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("${TITLE}", "Hello"),
        ("a ${TITLE} b ${TITLE}", "a Hello b Hello"),
        ("${GONE:-default}", "default"),
        ("${EMPTY:-default}", "default"),
        ("${GONE:-}", ""),
        ("$${TITLE}", "${TITLE}"),
        ("$TITLE $ {TITLE}", "$TITLE $ {TITLE}"),
        ("file: not a path", "file: not a path"),
    ],
)
def test_values_come_from_the_environment(file: Path, written: str, title: str) -> None:
    settings = read(file, SMALL.replace("Ask Acme", written), {"TITLE": "Hello", "EMPTY": ""})
    assert settings.channels["wall"].settings.title == title


def test_a_number_may_come_from_the_environment(file: Path) -> None:
    assert read(file, f"{SMALL}http:\n  port: ${{PORT:-9090}}\n").http.port == 9090
    assert read(file, f"{SMALL}http:\n  port: ${{PORT:-9090}}\n", {"PORT": "81"}).http.port == 81


def test_what_stands_in_a_variable_is_not_read_again(file: Path) -> None:
    settings = read(file, SMALL.replace("Ask Acme", "${A}"), {"A": "${B} file:/etc/passwd"})
    assert settings.channels["wall"].settings.title == "${B} file:/etc/passwd"
    settings = read(file, SMALL.replace("Ask Acme", "${A}"), {"A": "file:/etc/passwd"})
    assert settings.channels["wall"].settings.title == "file:/etc/passwd"


@pytest.mark.parametrize(("environ", "why"), [({}, "is not set"), ({"TOKEN": ""}, "is empty")])
def test_a_missing_variable_is_named_with_the_key_that_wants_it_and_nothing_else_is_said_of_it(
    file: Path, environ: Mapping[str, str], why: str
) -> None:
    token = '  mastodon:\n    url: u\n    access_token: "${TOKEN}"\n'
    told = trouble(file, SMALL.replace("surfaces", f"{token}surfaces"), environ)
    wants = f"wants the environment variable TOKEN, which {why}; set it and start again."
    assert told == f"app.yaml: line 6, channels.mastodon.access_token: {wants}"


@pytest.mark.parametrize("written", ["${", "${no such name}", "${1X}", "${OPEN"])
def test_a_reference_that_names_nothing_is_an_error(file: Path, written: str) -> None:
    assert "has a ${ that names no variable" in trouble(file, SMALL.replace("Ask Acme", written))


def test_a_secret_comes_from_a_file_without_its_last_line_end(file: Path, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("hush \n", encoding="utf-8")
    entry = '  mastodon: {url: u, access_token: "file:${SECRETS}/token"}\n'
    settings = read(file, SMALL.replace("surfaces", f"{entry}surfaces"), {"SECRETS": str(tmp_path)})
    assert settings.channels["mastodon"].settings.access_token.get_secret_value() == "hush "


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "No such file"), (b"", "is empty"), (b"\xff\xfe", "not UTF-8"), (b"x" * 70_000, "too long")],
)
def test_a_file_that_gives_no_value_is_named_with_its_key(
    file: Path, tmp_path: Path, content: bytes | None, why: str
) -> None:
    secret = tmp_path / "token"
    if content is not None:
        secret.write_bytes(content)
    told = trouble(file, SMALL.replace("Ask Acme", f"file:{secret}"))
    assert f"line 3, channels.wall.title: wants the file {secret}, which" in told
    assert why in told


# --- secrets ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"{SMALL}database_url: mysql://me:hush@db/x\n",
        SMALL.replace("name: Acme", "name: Acme\nhttp: {public_url: 'https://me:hush@acme.example'}"),
        SMALL.replace("surfaces", "  mastodon: {url: u, access_token: hus}\nsurfaces"),
        SMALL.replace("surfaces", "  mastodon: {url: u, access_token: [hush]}\nsurfaces"),
        SMALL.replace("surfaces", "  mastodon: {url: u, access_tokn: hush}\nsurfaces"),
        SMALL.replace("surfaces", "  mastodon: {url: [hush], access_token: hush}\nsurfaces"),
        f"{SMALL}http:\n  port: ${{HUSH}}\n",
    ],
)
def test_no_secret_is_ever_shown(file: Path, text: str) -> None:
    assert "hus" not in trouble(file, text, {"HUSH": "hush"}).lower()


def test_settings_can_be_printed_without_their_secrets(file: Path) -> None:
    url = "postgresql+asyncpg://me:hush@db/x"
    entry = "  mastodon: {url: u, access_token: hush}\n"
    settings = read(file, f"database_url: {url}\n" + SMALL.replace("surfaces", f"{entry}surfaces"))
    assert settings.database_url.get_secret_value() == url
    assert "hush" not in repr(settings)


# --- where it listens ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("http", "url"),
    [
        ("{}", "http://127.0.0.1:8080"),
        ("{port: 90}", "http://127.0.0.1:90"),
        ("{host: 0.0.0.0}", "http://127.0.0.1:8080"),
        ("{host: '::1'}", "http://[::1]:8080"),
        ("{host: bakery}", "http://bakery:8080"),
        ("{public_url: 'https://ask.acme.example/'}", "https://ask.acme.example"),
    ],
)
def test_the_public_address_follows_host_and_port_unless_it_is_given(file: Path, http: str, url: str) -> None:
    assert read(file, f"{SMALL}http: {http}\n").http.public_url == url


@pytest.mark.parametrize(
    ("http", "words"),
    [
        ("{}", []),
        ("{host: localhost}", []),
        ("{public_url: 'https://ask.acme.example'}", []),
        ("{host: 0.0.0.0, public_url: 'https://ask.acme.example'}", []),
        ("{host: 0.0.0.0, public_url: 'http://ask.acme.example'}", ["without encryption"]),
        ("{public_url: 'http://ask.acme.example'}", ["without encryption"]),
        ("{host: 0.0.0.0}", ["without encryption", "set http.public_url"]),
    ],
)
def test_an_open_door_without_encryption_is_cautioned_against(file: Path, http: str, words: list[str]) -> None:
    told = cautions(read(file, f"{SMALL}http: {http}\n"))
    assert len(told) == len(words)
    assert all(word in caution for word, caution in zip(words, told, strict=True))


def test_the_operator_is_told_where_no_surface_may_show_what_customers_say_privately(file: Path) -> None:
    mastodon = "channels:\n  town: {kind: mastodon, url: 'https://town.example', access_token: abcdef}\n"
    for surface, told in (("staffroom: {}", 0), ("staffroom: {private_posts: false}", 1)):
        file.write_text(f"name: Acme\n{mastodon}surfaces:\n  {surface}\n", encoding="utf-8")
        settings = load(file, {})
        cautioned = [each for each in cautions(settings) if "privately on town can be read nowhere" in each]
        assert len(cautioned) == told
