"""What names one customer among all: order numbers, accounts, passports, national numbers, dates of birth. Pure."""

from collections.abc import Iterator

import regex
from stdnum import iban
from stdnum.iso7064 import mod_97_10

from bot.policies.rules import Own

_IBAN = regex.compile(r"(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:[ ./-]?[A-Z0-9]){11,30}", regex.IGNORECASE)
_PUNCTUATION = str.maketrans("", "", " ./-")
_ACCOUNT = regex.compile(
    r"(?<!\p{L})(?:account (?:number|no)|kontonummer|konto-?nr|numéro de compte|número de (?:la )?(?:cuenta|conta)"
    r"|numero (?:di|del) conto|rekeningnummer|numer (?:konta|rachunku)|hesap no|hesap numara\p{L}{1,6}"
    r"|sort code)(?!\p{L})"
    r"[\s:.=–-]{0,3}(?:(?:is|ist|est|es|è|é|to)\s)?[0-9](?:[ -]?[0-9]){5,16}|口座番号[\s::は]{0,2}[0-9]{6,8}",
    regex.IGNORECASE,
)
_NUMBER = regex.compile(
    r"(?<![\p{Latin}\p{N}_.,/-])[\p{Latin}\p{N}]{1,30}+(?:[/_-][\p{Latin}\p{N}]{1,30}+){0,6}+(?![.,][0-9]|@)"
)
_ORDER = regex.compile(
    r"(?:(?<!\p{L})(?:order|ticket|case|booking|reservation|invoice|customer|client|member(?:ship)?|tracking"
    r"|shipment|parcel"
    r"|contract|claim|policy|bestell\p{L}{0,8}|auftrag\p{L}{0,8}|fall\p{L}{0,6}|vorgang\p{L}{0,8}|kunden\p{L}{0,7}"
    r"|rechnung\p{L}{0,8}|sendung\p{L}{0,8}|buchung\p{L}{0,8}|vertrag\p{L}{0,8}|commande|dossier|facture|colis"
    r"|réservation"
    r"|suivi|contrat|pedido|cliente|factura|reserva|incidencia|caso|expediente|seguimiento|envío|contrato|ordine"
    r"|fattura"
    r"|pratica|prenotazione|spedizione|contratto|encomenda|fatura|processo|rastreio|bestelling|bestelnummer|ordernummer"
    r"|klantnummer|factuur\p{L}{0,6}|boeking\p{L}{0,8}|zaaknummer|zamówieni\p{L}{1,2}|klienta|faktur\p{L}{1,2}"
    r"|rezerwacj\p{L}{1,2}|zgłoszeni\p{L}{1,2}|przesyłk\p{L}{1,2}|sipariş\p{L}{0,6}|müşteri|rezervasyon|takip|kargo"
    r"|ordre\p{L}{0,8}|beställning\p{L}{0,8}|kundnummer|kundenummer|ärende\p{L}{0,8}|objednávk\p{L}|заказ\p{L}?)"
    r"|注文番号|お客様番号|会員番号|予約番号|受付番号|追跡番号|伝票番号|订单号?)"
    r"(?:[\s:#.=º°'’]|(?<!\p{L})(?:number|ref(?:erence)?|no|nr|n|nº|num|numer|numéro|numero|número|nummer|id|code|is"
    r"|ist|lautet|est"
    r"|es|è|é|to"
    r"|de|di|do|da|der|mit|with)(?!\p{L})|[は是]){0,8}$",
    regex.IGNORECASE,
)
_ORDER_AFTER = regex.compile(
    r"\s(?:numaralı|nolu|no'?lu)\s(?:sipariş|müşteri|fatura|kargo|takip|rezervasyon)", regex.IGNORECASE
)
_NOT_ORDER = regex.compile(
    r"(?:19|20)[0-9]{2}([/-])[0-9]{2}\1[0-9]{2}|[0-9]{1,2}([/-])[0-9]{1,2}\2[0-9]{2,4}|(?:19|20)[0-9]{2}[/-](?:19"
    r"|20)[0-9]{2}"
)
_ORDER_ROOM = 40
_ORDER_DIGITS = 5
_DAY = (
    r"(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:(?:19|20)?[0-9]{2})|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{1,2}\.? (?:de )?\p{L}{3,12} (?:de )?(?:19|20)[0-9]{2}|\p{L}{3,12} [0-9]{1,2}, (?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)"
)
_BIRTH = regex.compile(
    r"(?:(?<!\p{L})(?:born(?: on)?|date of birth|d\.?o\.?b\.?|geb(?:oren)?(?: am| op)?|geburtsdatum|née?(?:\(e\))? le"
    r"|date de naissance|nacid[oa] el|fecha de nacimiento|nat[oa] il|data di nascita|nascid[oa] (?:a|em)"
    r"|data de nascimento|geboortedatum|urodzon[ya]|data urodzenia|ur|doğum tarihi\p{L}{0,3}|född|født"
    r"|narozen\p{L}{0,2}"
    r"|дата рождения)(?!\p{L})|生年月日|出生日期)[\s:.=は]{0,3}(?:(?:is|ist|est|es|è|é|to)\s)?" + _DAY,
    regex.IGNORECASE,
)
_NAMED_ID = regex.compile(
    r"(?:(?<!\p{L})(?:passport|passnummer|reisepass\p{L}{0,8}|personalausweis\p{L}{0,8}|ausweis(?:nummer|nr)|passeport"
    r"|carte d['’]identité|pasaporte|passaporto|carta d['’]identità|passaporte|cartão de cidadão|paspoort\p{L}{0,8}"
    r"|identiteitskaart|paszport\p{L}{0,2}|dow[oó]d\p{L}{0,2} osobist\p{L}{0,4}|pasaport|identity card|id card"
    r"|driving licen[cs]e|driver['’]?s licen[cs]e|führerschein\p{L}{0,8}|ssn|social security|national insurance|nhs"
    r"|pesel|bsn|burgerservicenummer|steuer-?id(?:entifikationsnummer|nr)?|sozialversicherungsnummer|sécurité sociale"
    r"|dni|nie|nif|cpf|codice fiscale|contribuinte|personnummer|cpr|curp|cédula|henkilötunnus|ahv|svnr|pps"
    r"|rodné číslo|kimlik no|kimlik numara\p{L}{1,6}|t\.?c\.? no|aadhaar"
    r"|снилс|паспорт\p{L}{0,2})(?!\p{L})|パスポート番号|旅券番号|在留カード番号|マイナンバー|個人番号|身份证号?)"
    r"[^0-9.!?\n]{0,20}?(?:\p{L}{1,20}\.)?[^0-9.!?\n]{0,6}?[A-Z0-9](?:[ -]?[A-Z0-9]){5,16}+",
    regex.IGNORECASE,
)
_FORMS = regex.compile(
    r"(?<![\p{Latin}\p{N}_-])(?P<number>[0-9]{8}-?[A-Z]|[XYZ]-?[0-9]{7}-?[A-Z]"
    r"|[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]"
    r"|[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}|[0-9]{3}-[0-9]{2}-[0-9]{4}"
    r"|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D])(?![\p{Latin}\p{N}_-])"
)
"""The forms that tell by themselves: Spain's DNI and NIE, Italy's codice fiscale, Brazil's CPF, the numbers of the
social security of the USA and of the United Kingdom."""


def has_bank_account(text: str, own: Own) -> bool:
    """Return whether an IBAN with the right check digits stands there, or what is called an account number."""
    foreign = any(not own.has_account(number) for found in _IBAN.finditer(text) for number in _ibans(found.group()))
    return foreign or _ACCOUNT.search(text) is not None


def _ibans(text: str) -> Iterator[str]:
    """Return each beginning that is an IBAN: ordinary words may follow it. Lists of banks are not asked: they age."""
    number = text.translate(_PUNCTUATION).upper()
    for end in range(15, len(number) + 1):
        start = number[:end]
        if mod_97_10.is_valid(start[4:] + start[:4]) and iban.is_valid(start, check_country=False):
            yield start


def has_order_number(text: str) -> bool:
    """Return whether a number stands there that is called that of an order, a customer, a case or the like."""
    return any(
        sum(map(str.isdigit, found.group())) >= _ORDER_DIGITS
        and not _NOT_ORDER.fullmatch(found.group())
        and (
            _ORDER.search(text[max(0, found.start() - _ORDER_ROOM) : found.start()])
            or _ORDER_AFTER.match(text, found.end())
        )
        for found in _NUMBER.finditer(text)
    )


def has_birth_date(text: str) -> bool:
    """Return whether it says on which day somebody was born who may be alive."""
    return _BIRTH.search(text) is not None


def has_identity_number(text: str) -> bool:
    """Return whether the number of a passport or a national number of a person stands there."""
    if any(sum(map(str.isdigit, found.group())) >= 5 for found in _NAMED_ID.finditer(text)):
        return True
    return any(_is_identity(found["number"]) for found in _FORMS.finditer(text))


def _is_identity(number: str) -> bool:
    from stdnum.br import cpf
    from stdnum.es import dni, nie
    from stdnum.it import codicefiscale
    from stdnum.us import ssn

    british = number[:2].isalpha() and len(number.replace(" ", "")) == 9
    return british or any(form.is_valid(number) for form in (dni, nie, codicefiscale, cpf, ssn))
