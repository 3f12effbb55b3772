"""Whether a name, of a colleague or of a customer, imitates: the company, its support, a machine. Pure.

Compared is what a reader sees (`bot.text.lookalikes`): letters that look alike, spaces, punctuation and case make no
difference.
"""

import unicodedata
from functools import cache
from itertools import groupby
from typing import Final

import regex

from bot.text.lookalikes import skeleton, skeletons

_SPEAKS: Final = (
    # Who speaks for a company, or nobody at all: in the languages of customers.
    " admin administrator administrators agent agents assistant bot bots"
    " robot chatbot autoreply noreply daemon webmaster"
    " postmaster moderator moderators moderation mod helpdesk hotline help"
    " helpline support supporter"
    " supportteam service"
    " services customerservice customercare care desk"
    " team teams staff official"
    " officials verified"
    " corporate company headquarters office reception management information"
    " info press sales billing"
    " security system"
    " automatic automated machine chatgpt handraise newcomer employee social"
    " media community store"
    " shop online us we everybody everyone nobody anybody"
    " account response contact marketing communications"
    " kundendienst kundenservice kundensupport kundenbetreuung"
    " kundenberatung kundencenter"
    " dienst betreuung"
    " beratung hilfe hilfeteam offiziell offizielle offizieller offizielles"
    " amtlich mitarbeiter"
    " mitarbeiterin leitung"
    " geschaftsleitung geschäftsführung zentrale verwaltung redaktion"
    " pressestelle buchhaltung"
    " verkauf vertrieb"
    " serviceteam automat maschine"
    " serviceclient serviceclientele assistance"
    " aide équipe officiel"
    " officielle officiels"
    " entreprise direction siège standard relation relations modérateur administrateur"
    " soporte atención ayuda servicio servicios oficial"
    " oficiales equipo empresa"
    " administrador"
    " asistencia asistente moderador"
    " suporte atendimento ajuda serviço serviços equipe equipa oficiais"
    " assistência assistente"
    " supporto assistenza servizio servizi aiuto ufficiale ufficiali"
    " squadra azienda"
    " amministratore"
    " amministrazione moderatore ufficio"
    " klantenservice klantendienst ondersteuning hulp dienst"
    " officieel officiële medewerker"
    " bedrijf beheerder"
    " helpdeskteam"
    " kundtjänst kundeservice kundservice kundesenter stöd støtte hjälp"
    " hjelp hjælp officiell"
    " offisiell officielle tjänst"
    " asiakaspalvelu tuki virallinen yllapito"
    " obsługa klienta pomoc wsparcie oficjalny oficjalna oficjalne zespół"
    " biuro administracja dział"
    " podpora zákaznická zákazníci oficiální pomocník zákaznický servis"
    " ügyfélszolgálat hivatalos segítség támogatás csapat"
    " asistență clienți ajutor echipa suport"
    " υποστήριξη εξυπηρέτηση πελατών επίσημο επίσημος επίσημη βοήθεια ομάδα"
    " поддержка поддержки служба клиентов помощь официальный официальная"
    " официальное администратор"
    " админ бот команда"
    " компания техподдержка модератор оператор"
    " підтримка підтримки служба клієнтів допомога офіційний офіційна команда"
    " destek desteği müşteri hizmetleri hizmeti yardım ekibi yönetici"
    " دعم الدعم خدمة العملاء رسمي الرسمي مساعدة فريق الفني"
    " תמיכה שירות לקוחות רשמי עזרה צוות"
    " پشتیبانی خدمات مشتریان رسمی تیم"
    " सहायता सेवा ग्राहक आधिकारिक टीम समर्थन"
    " layanan dukungan bantuan khidmat"
    " hotrokhachhang khachhang hotro chinhthuc"
    " サポート カスタマーサポート カスタマーサービス 公式 お客様"
    " お客様窓口 お客様センター 担当 担当者 運営 窓口 事務局 ボット"
    " 客服 客户服务 客戶服務 官方 支持 服务 服務 中心 团队 團隊 机器人 機器人 管理员 管理員 小助手"
    " 고객센터 고객지원 공식 지원 지원팀 상담원 관리자 운영자 봇 팀"
    " ฝ่ายบริการลูกค้า บริการลูกค้า ทีมงาน อย่างเป็นทางการ ฝ่ายสนับสนุน แอดมิน"
)
_ASKS: Final = "customer customers kunden client clients clientele cliente clientes clienti klanten pelanggan"
"""Who asks, and by itself an honest name for that: "Customer 3". Beside a word that speaks, it says nothing more."""
_FILLS: Final = (
    " a an and at by for from in of on our the this your is it dot com net"
    " org www http https de fr es eu uk co io"
    " app hq gmbh inc ltd llc ag sa srl bv ab oy kg se real true only best"
    " hello here now my me i no"
    " reply page"
    " not do ao"
    " der die das den dem und von vom zum zur bei beim im ihr euer dein"
    " unser unsere echt echte"
    " echtes le la les des du"
    " de l d et votre notre vrai el los las del y su nuestro o os as da do"
    " das dos e lo gli i di"
    " della del dei alla resmi resmî tim"
    " het een van voor en uw ons onze den det och og för for til av af w z"
    " do i na od je ve ile için"
    " на и от для"
)
_MACHINE: Final = regex.compile(r"(?i)\bai\b")
"""Read before letters that look alike become one: Al is an honest name."""
_TO_THE: Final = skeleton("al")
"""Spanish and Italian for "to the", in names of support; by itself it looks like a name."""
_SIGNS: Final = regex.compile("[™℠©®]")
_BETWEEN: Final = regex.compile(r"(?<=\w)[^\w\s]+(?=\w)|_")
"""A sign inside a word: "H_Q" is read as HQ, and "Comp-any" as one word."""
_DIGITS: Final = str.maketrans("34578$", "eastbs")
"""What stands for a letter, beyond Unicode's list."""
_SHORTEST: Final = 4
"""How long a word must be at least to be found in a name without spaces: no honest name is made of such words alone."""


def imitates(name: str, company: str) -> bool:
    """Return whether the name could be taken for the company's own voice, its support's, or a machine's.

    That is a name of nothing but such words; and one that holds the company's name and such a word, whoever else is
    named with it ("Ana, Acme Support"). A person's own name beside the company's ("Ana of Acme") says who they are.
    """
    return any(_imitates(read, company) for read in _readings(_SIGNS.sub("", name)))


def _readings(name: str) -> set[str]:
    """All that a quick glance may take these letters for."""
    forms = {_MACHINE.sub("bot", form) for form in (name, unicodedata.normalize("NFKC", name))}
    joined = forms | {_BETWEEN.sub("", form) for form in forms}
    digits = joined | {form.translate(_DIGITS) for form in joined}
    # A small letter among capitals may look like another one than its capital does.
    return {way for form in digits for way in (form, form.upper(), form.lower())}


def _imitates(name: str, company: str) -> bool:
    words, own = skeletons(name), skeletons(company)
    return _says_so(words, own) or _says_so(_letters_joined(words), own)


def _letters_joined(words: list[str]) -> list[str]:
    """The words, with single letters that follow each other as one: "H Q" is read as HQ."""
    runs = groupby(words, lambda word: len(word) == 1)
    return [word for single, run in runs for word in (["".join(run)] if single else run)]


def _says_so(words: list[str], own: list[str]) -> bool:
    whole, company = "".join(words), "".join(own)
    if not whole:
        return False
    rest, named = _without(words, own)
    speaks = [word for word in rest if word in _speaks()]
    others = [word for word in rest if word not in _speaks() and word not in _fills()]
    if speaks:
        others = [word for word in others if word != _TO_THE]
    if (named or speaks) and not others:
        return True
    if whole in _speaks() or (whole not in _asks() and _made_of(whole, company)):
        return True
    if len(company) >= _SHORTEST and company in whole:
        named, speaks = True, speaks + [part for part in whole.split(company) if part in _speaks()]
    return named and bool(speaks)


def _without(words: list[str], own: list[str]) -> tuple[list[str], bool]:
    """The words without the company's name, and whether they held it: as a whole, since parts of it are names too."""
    for at in range(len(words) - len(own) + 1):
        if own and words[at : at + len(own)] == own:
            return words[:at] + words[at + len(own) :], True
    return words, False


def _made_of(whole: str, company: str) -> bool:
    """Whether a name without spaces is made of the company's name and such words, long enough to be no other."""
    words = {word for word in _speaks() | _asks() if len(word) >= _SHORTEST or not word.isascii()} | {company}
    if company and whole != company and (whole.startswith(company) or whole.endswith(company)):
        words |= {word for word in _speaks() | _fills() if len(word) > 2 or not word.isascii()}
    longest = max(map(len, words))
    reached = {0}
    for end in range(1, len(whole) + 1):
        if any(end - size in reached and whole[end - size : end] in words for size in range(1, min(end, longest) + 1)):
            reached.add(end)
    return len(whole) in reached


@cache
def _speaks() -> frozenset[str]:
    return _however_written(_SPEAKS)


@cache
def _asks() -> frozenset[str]:
    return _however_written(_ASKS)


@cache
def _fills() -> frozenset[str]:
    return _however_written(f"{_FILLS} {_ASKS}")


def _however_written(words: str) -> frozenset[str]:
    """Small, capital and mixed: a capital may look like another letter than the small one does."""
    return frozenset(skeleton(way) for word in words.split() for way in (word, word.title(), word.upper()))
