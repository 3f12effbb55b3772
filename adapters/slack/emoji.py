"""Slack's names of emoji, turned into the emoji themselves. Pure.

Slack says `:+1:` where the public sees 👍. Most of its names are known to the `emoji` package; the
rules and the table here hold those that differ, measured against the list that Slack's names come from.
"""

from collections.abc import Iterator
from functools import cache

import emoji
import regex

_NAME = r"[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_+\-]{1,100}+"
_RUN = regex.compile(rf"(?P<link>https?://[^\s<>|]++)|(?::{_NAME}(?:::skin-tone-[2-6])?:)+", regex.V1)
_ONE = regex.compile(rf":(?P<name>{_NAME})(?:::skin-tone-(?P<tone>[2-6]))?:", regex.V1)
_GLUE = regex.compile(
    r"[[\p{L}\p{N}_:]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Lm}]]", regex.V1
)
"""What an emoji's colon is not written against, in scripts that put spaces between words."""

_TAKES_TONE = regex.compile(r"((?!(?<=\u200D)🤝)\p{Emoji_Modifier_Base})\uFE0F?")
_DIFFERENT: dict[str, str] = dict(
    regex.findall(
        r"(\S+)=(\S+)",
        """
        simple_smile=🙂 email=✉️ sun_behind_cloud=🌥️ bride_with_veil=👰 man_with_turban=👳 guardsman=💂 ok_woman=🙆
        keycap_star=*️⃣ mostly_sunny=🌤️ sun_small_cloud=🌤️ barely_sunny=🌥️ partly_sunny_rain=🌦️ rain_cloud=🌧️
        snow_cloud=🌨️ lightning=🌩️ lightning_cloud=🌩️ tornado_cloud=🌪️ knife_fork_plate=🍽️ medal=🎖️ ladybug=🐞
        skin_tone_2=🏻 skin_tone_3=🏼 skin_tone_4=🏽 skin_tone_5=🏾 skin_tone_6=🏿 spock_hand=🖖 octagonal_sign=🛑
        shopping_trolley=🛒 scooter=🛴 large_orange_circle=🟠 large_yellow_circle=🟡 large_green_circle=🟢
        large_purple_circle=🟣 large_brown_circle=🟤 large_red_square=🟥 large_blue_square=🟦 large_orange_square=🟧
        large_yellow_square=🟨 large_green_square=🟩 large_purple_square=🟪 large_brown_square=🟫 the_horns=🤘
        hand_with_index_and_middle_fingers_crossed=🤞 i_love_you_hand_sign=🤟 face_with_cowboy_hat=🤠 face_palm=🤦
        face_with_one_eyebrow_raised=🤨 grinning_face_with_star_eyes=🤩 face_with_open_mouth_vomiting=🤮
        grinning_face_with_one_large_and_one_small_eye=🤪 face_with_finger_covering_closed_lips=🤫
        serious_face_with_symbols_covering_mouth=🤬 smiling_face_with_smiling_eyes_and_hand_covering_mouth=🤭
        shocked_face_with_exploding_head=🤯 mother_christmas=🤶 person_doing_cartwheel=🤸 juggling=🤹 fencer=🤺
        wrestlers=🤼 handball=🤾 drum_with_drumsticks=🥁 first_place_medal=🥇 second_place_medal=🥈
        third_place_medal=🥉 kiwifruit=🥝 smiling_face_with_3_hearts=🥰 giraffe_face=🦒 zebra_face=🦓 mate_drink=🧉
        red_haired_person=🧑‍🦰 curly_haired_person=🧑‍🦱 bald_person=🧑‍🦲 white_haired_person=🧑‍🦳 eject=⏏️
        person_with_headscarf=🧕 staff_of_aesculapius=⚕️ man_and_woman_holding_hands=👫 womans_flat_shoe=🥿
        women_with_bunny_ears_partying=👯‍♀️ woman_with_bunny_ears_partying=👯‍♀️ men_with_bunny_ears_partying=👯‍♂️
        man_with_bunny_ears_partying=👯‍♂️ woman_wrestling=🤼‍♀️ man_wrestling=🤼‍♂️ woman_with_beard=🧔‍♀️
        man_with_beard=🧔‍♂️ male_doctor=👨‍⚕️ female_doctor=👩‍⚕️ blond_haired_woman=👱‍♀️ blond_haired_man=👱‍♂️
        post_office=🏣 whale=🐳 pencil=📝 sunglasses=😎 satellite=🛰️ beetle=🪲 umbrella=☂️ snowman=☃️ flag_sark=🇨🇶
        flag_england=🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag_scotland=🏴󠁧󠁢󠁳󠁣󠁴󠁿 flag_wales=🏴󠁧󠁢󠁷󠁬󠁳󠁿
        """,
    )
)
_LETTER_A = 0x1F1E6
_LIGHTEST = 0x1F3FB


class CannotWrite(Exception):
    """What was written has no plain public form; the text tells its author in one sentence what to change."""


def unemoji(text: str) -> str:
    """Return `text` with Slack's names of emoji turned into emoji, and nothing else touched.

    Raise `CannotSay` for a name that only this workspace can know. Times, "a::b", ":)", links and names
    between letters ("urn:de:x") are no emoji.
    """
    parts, done, at = [], 0, 0
    while found := _RUN.search(text, at):
        if found["link"]:
            at = found.end()
        elif _is_words(text, found.start(), found.end()):
            at = found.start() + 1
        else:
            parts += [text[done : found.start()], _ONE.sub(_picture, found.group())]
            done = at = found.end()
    return "".join([*parts, text[done:]])


def emoji_named(name: str, tone: int | None = None) -> str | None:
    """Return the emoji that Slack calls `name`, in its skin tone 2 to 6 if it has those; None if it is custom."""
    plain, _, inner = name.partition("::skin-tone-")
    found = next((known for way in _spellings(plain.replace("-", "_")) if (known := _names().get(way))), None)
    if tone is None and inner.isdecimal():
        tone = int(inner)
    return toned(found, tone) if found and tone else found


def toned(picture: str, tone: int) -> str:
    """Return `picture` in Slack's skin tone `tone`, or as it is where there is no such picture."""
    if not 2 <= tone <= 6:
        return picture
    colour = rf"\1{chr(_LIGHTEST + tone - 2)}"
    ways = (_TAKES_TONE.sub(colour, picture), _TAKES_TONE.sub(colour, picture, count=1))
    return next((way for way in ways if way in emoji.EMOJI_DATA), picture)


def custom(name: str) -> CannotWrite:
    """Return the refusal of an emoji that only this workspace has."""
    return CannotWrite(
        f":{name}: is an emoji that only this workspace can see: type the words instead, or remove :{name}:."
    )


def _picture(found: regex.Match[str]) -> str:
    picture = emoji_named(found["name"], int(found["tone"]) if found["tone"] else None)
    if picture is None:
        raise custom(found["name"])
    return picture


def _is_words(text: str, start: int, end: int) -> bool:
    """Whether the colons are those of a time, a ratio, a path, and no emoji is meant."""
    before, after = text[start - 1 : start], text[end : end + 1]
    first = text[start + 1]
    if first.isdecimal() and before.isdecimal():
        return True
    if _GLUE.fullmatch(before) and _GLUE.fullmatch(after):
        return True
    names = [one["name"] for one in _ONE.finditer(text, start, end)]
    if all(emoji_named(name) for name in names):
        return False
    only_figures = not any(letter.isalpha() for name in names for letter in name)
    return only_figures or ":" in (before, after)


def _spellings(name: str) -> Iterator[str]:
    """The ways in which the table may know what Slack calls `name`, the likeliest first."""
    yield name
    for theirs, ours in (("female_", "woman_"), ("male_", "man_")):
        if name.startswith(theirs):
            yield ours + name.removeprefix(theirs)
    couple = regex.fullmatch(r"(man|woman)_(heart|kiss)_(man|woman)", name)
    if couple:
        kind = {"heart": "couple_with_heart", "kiss": "kiss"}[couple[2]]
        yield f"{kind}_{couple[1]}_{couple[3]}"
    yield f"family_{name}"


@cache
def _names() -> dict[str, str]:
    """Every name in lower case with underscores; fully qualified pictures win over lesser ones."""
    names: dict[str, str] = {}
    known = sorted(emoji.EMOJI_DATA.items(), key=lambda pair: -pair[1]["status"])
    for picture, facts in known:
        for name in [*facts.get("alias", []), facts["en"]]:
            names[name.strip(":").lower().replace("-", "_")] = picture
        if len(picture) == 2 and all(0 <= ord(letter) - _LETTER_A < 26 for letter in picture):
            names["flag_" + "".join(chr(ord(letter) - _LETTER_A + ord("a")) for letter in picture)] = picture
    return names | _DIFFERENT
