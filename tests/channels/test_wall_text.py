"""Any text travels from the form to the mention and onto the page unharmed, and none becomes markup."""

import asyncio
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

import pytest
import regex
from aiohttp import ClientResponse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.wall.posts import WallPost, WallThread, from_paper, to_paper
from adapters.wall.templates_env import excerpt, initial, linked
from bot.domain.ids import EffectKey
from bot.domain.mention import clean
from bot.domain.staff import Attribution
from tests.channels.wall_rig import Clock, Page, WallRig, fields_of, page_of, parse, path_of

SHARDS = (
    *("<script>alert(1)</script>", "</textarea>", "</article>", "<!--", "-->", "]]>", "<![CDATA[", "<b onclick=x>"),
    *("&amp;", "&#0;", "&", '"', "'", "{{ 7*7 }}", "{% raw %}", "`", "*bold*", "[x](javascript:x)", "&lt;"),
    *('https://a.example/?q="><i>', "http://x", "https://", "javascript:x", "https://a.example/(b)."),
    *("\u202e", "\u2066", "\u200f", "שלום", "مرحبا", "👩‍🍳", "e\u0301\u0301\u0301", "\x01", "\x0b", "\x7f", "\x85"),
    *("\u2028", "\ufeff", "\uffff", "\n", "\r\n", "\r", "\t", "  ", "\0", "— Ana, baker", "a" * 90, " word "),
)
SOUP = st.lists(st.sampled_from(SHARDS), max_size=12).map("".join)
TEXT = st.one_of(st.text(max_size=80), SOUP)


class Customers:
    """A wall and its customer, for tests that are not coroutines themselves."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self.runner = runner
        self.rig = WallRig(longest_post=100_000, most=20_000, per_page=1)

    def ask(self, text: str, name: str = "Marta") -> ClientResponse:
        return self.runner.run(self.rig.customer.ask(text, name))

    def look(self, path: str) -> Page:
        return self.runner.run(self.rig.customer.look(path))

    def read(self, response: ClientResponse) -> Page:
        return self.runner.run(page_of(response))


@pytest.fixture(scope="module")
def customers() -> Iterator[Customers]:
    with asyncio.Runner() as runner:
        found = Customers(runner)
        runner.run(found.rig.start())
        yield found
        runner.run(found.rig.close())


def property_of_text(test: Callable[..., None]) -> Callable[..., None]:
    """Give a test any text, on a wall that fills up as it goes."""
    quick = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    return quick(given(text=TEXT)(test))


VISIBLE = regex.compile(r"[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]", regex.V1)


def skeleton(page: Page) -> list[str]:
    """Return the tags of a page, without the links that a text may become."""
    return [tag.name for tag in page.find_all(True) if not (tag.name == "a" and "ugc" in tag.get_attribute_list("rel"))]


def words(page: Page) -> str:
    found = page.find(class_="words")
    assert found["dir"] == "auto"
    return str(found.get_text())


@property_of_text
def test_a_text_goes_from_the_form_to_the_mention_and_the_page_unharmed(customers: Customers, text: str) -> None:
    response = customers.ask(text)
    if response.status != 303:
        assert not VISIBLE.search(text), "only a text in which there is nothing to see is refused"
        assert fields_of(customers.read(response), "/ask")["text"] == clean(text)
        return
    assert customers.rig.inbox.mentions[-1].text == clean(text)
    page = customers.look(path_of(response))
    assert words(page) == clean(text)
    assert page.title
    assert words(customers.look("/")) == excerpt(clean(text))


@property_of_text
def test_no_text_creates_markup(customers: Customers, text: str) -> None:
    plain = skeleton(customers.look(path_of(customers.ask("word " * 60 if len(clean(text)) >= 180 else "words"))))
    response = customers.ask(text + ".")
    assert skeleton(customers.look(path_of(response))) == plain


@property_of_text
def test_a_refused_form_keeps_every_character(customers: Customers, text: str) -> None:
    page = customers.read(customers.ask(text, name=""))
    assert fields_of(page, "/ask")["text"] == clean(text)
    assert skeleton(page) == skeleton(customers.read(customers.ask("words", name="")))


@property_of_text
def test_an_edit_form_gives_back_what_was_written(customers: Customers, text: str) -> None:
    path_of(customers.ask(text + "."))
    post = customers.rig.inbox.mentions[-1].ref.id
    assert fields_of(customers.look(f"/p/{post}/edit"), f"/p/{post}/edit")["text"] == clean(text + ".")


@property_of_text
def test_a_name_is_shown_as_it_is_and_creates_no_markup(customers: Customers, text: str) -> None:
    response = customers.ask("hello", name=text)
    name = " ".join(clean(text).split())
    page = customers.read(response) if response.status != 303 else customers.look(path_of(response))
    if response.status != 303:
        assert fields_of(page, "/ask")["name"] == name
        return
    assert page.select_one(".who bdi").get_text() == name
    assert customers.rig.inbox.mentions[-1].customer.name == name


@property_of_text
def test_an_answer_stands_byte_for_byte(customers: Customers, text: str) -> None:
    path = path_of(customers.ask("hello"))
    rig, ana = customers.rig, Attribution("Ana", "baker")
    said = clean(text).rstrip()
    to = rig.inbox.mentions[-1].ref
    key = EffectKey(f"publish/{to.id}")
    customers.runner.run(rig.channel.publish(f"{said}\n{ana.signature}", by=ana, to=to, key=key))
    answer = customers.look(path).find(class_="answer")
    assert answer.find(class_="words").get_text() == said


@property_of_text
def test_the_feed_is_sound_whatever_is_said(customers: Customers, text: str) -> None:
    path_of(customers.ask(text + "."))
    response = customers.runner.run(customers.rig.customer.get("/feed.atom"))
    atom = "{http://www.w3.org/2005/Atom}"
    entry = ET.fromstring(customers.runner.run(response.read())).find(f"{atom}entry")
    assert entry is not None
    assert not entry.findall(f"{atom}content/*")
    printable = "".join(letter for letter in clean(text) if letter.isprintable() and letter != "\ufffd")
    said = parse(entry.findtext(f"{atom}content") or "")
    assert [(tag.name, tag.parent.name) for tag in said.find_all(["h3", "blockquote"])] == [
        ("h3", "[document]"),
        ("blockquote", "[document]"),
    ], "nothing that is said is a heading, so nothing reads as an employee's answer"
    content = said.find("blockquote").get_text()
    assert "".join(letter for letter in content if letter.isprintable() and letter != "\ufffd") == f"{printable}."


def test_a_hundred_thousand_characters_are_taken_kept_and_shown(customers: Customers) -> None:
    text = "".join(chr(0x1F600 + n % 60) if n % 7 else " \n"[n % 2] for n in range(100_000))
    path = path_of(customers.ask(text))
    assert words(customers.look(path)) == text
    assert customers.rig.inbox.mentions[-1].text == text
    assert len(words(customers.look("/"))) < 1000


@given(TEXT)
def test_links_change_no_letter_and_vouch_for_nothing(text: str) -> None:
    text = clean(text)
    page = parse(f"<p>{linked(text)}</p>")
    assert page.get_text() == text
    for link in page.find_all("a"):
        assert link["href"] == link.get_text()
        assert link["href"].startswith(("https://", "http://"))
        assert set(link.attrs) == {"href", "rel"}
        assert link["rel"] == ["nofollow", "ugc", "noopener"]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("see https://a.example/b.", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b"),
        ("https://a.example/b_(c), too", "https://a.example/b_(c)"),
        ("https://a.example/?a=1&b=2#c", "https://a.example/?a=1&b=2#c"),
        ("https://a.example/\u202egpj.exe", "https://a.example/"),
    ],
)
def test_a_link_ends_where_the_address_ends(text: str, link: str) -> None:
    assert parse(linked(text)).find("a")["href"] == link


@given(TEXT)
def test_an_excerpt_is_the_beginning(text: str) -> None:
    long = text + " lorem ipsum" * 100
    cut = excerpt(long)
    assert long.startswith(cut.removesuffix("…").removesuffix(" "))
    assert len(cut) < 610
    assert excerpt(text[:600]) == text[:600]


@given(TEXT)
def test_every_name_has_a_short_initial(text: str) -> None:
    assert len(initial(text)) <= 24


@given(TEXT, TEXT)
def test_a_thread_survives_its_paper(text: str, name: str) -> None:
    thread = WallThread("1", "c", (WallPost("1", clean(name), clean(text), Clock()()),), number=3)
    assert from_paper(to_paper(thread)) == thread
