"""Where somebody can be reached and where a machine stands: mail addresses, phone numbers, inside hosts. Pure."""

import ipaddress
from collections.abc import Collection, Iterator

import regex

from bot.policies.rules import Own

_EMAIL = regex.compile(
    r"(?<![\w.%+@-])[\w.%+-]{1,64}+@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,63}(?![\w-])"
)
_DOT = r"(?:dot|punkt|punto|point|ponto|punt|kropka|nokta|tečka|tecka|точка)"
_AT = r"(?:at|ät|aet|arroba|arobase|chiocciola|apenstaartje|małpa|malpa|snabel-?a|kukac|zavináč|собака)"
_SPELLED = regex.compile(
    rf"(?<![\w.%+-])(?P<who>[\w.%+-]{{1,64}}+)(?:"
    rf"\s?[\[({{<]\s?(?:{_AT}|@|a)\s?[\])}}>]\s?[\w-]{{1,63}}+(?:\s?[\[({{]\s?(?:{_DOT}"
    rf"|\.)\s?[\])}}]\s?[\w-]{{1,63}}+|\.[\w-]{{1,63}}+"
    rf"|\s{_DOT}\s[\w-]{{1,63}}+){{1,4}}"
    rf"|\s{_AT}\s[\w-]{{2,63}}+(?:\s{_DOT}\s[\w-]{{2,63}}+){{1,4}}"
    rf"|\s(?!at\s){_AT}\s[\w-]{{2,63}}+(?:\.[\w-]{{1,63}}+){{1,4}})",
    regex.IGNORECASE,
)
_NOBODY = frozenset({"us", "me", "it", "them", "here", "look", "shop", "find", "order", "available", "online", "sale"})
"""Who stands before "at acme dot com" where a site is meant."""
_PHONE = regex.compile(
    r"(?<![\p{Latin}\p{N}_.,:/+-]|[0-9][ ])(?:"
    r"(?:\+|00(?=[1-9]))[0-9]{1,3}(?:[ ().\/-]{0,3}[0-9]){7,12}"
    r"|\(0[1-9][0-9]{0,4}\)(?:[ -]?[0-9]){4,10}|0 ?\([1-9][0-9]{1,3}\)(?:[ -]?[0-9]){5,8}"
    r"|0[1-9][0-9]{0,4}[ \/-](?:[ -]?[0-9]){5,10}"
    r"|0[1-9][0-9]{8,10}|0 [1-9][0-9]{2}(?: [0-9]{2,3}){2,4}"
    r"|0[1-9](?:\.[0-9]{2}){4}"
    r"|(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}"
    r")(?![\p{Latin}\p{N}_:]|[.,\/-][0-9])"
)
_DIGITS = regex.compile(
    r"(?<![\p{Latin}\p{N}_.,:/+#-]|[0-9][ ])\(?[1-9][0-9]{0,4}+\)?(?:[ .-]?[0-9]{2,6}+){1,5}(?![\p{Latin}\p{N}_:]"
    r"|[.,\/-][0-9])"
    r"|(?<![\p{Latin}\p{N}_.,:/+#-]|[0-9][ ])[1-9][0-9]{8,11}(?![\p{Latin}\p{N}_:]|[.,\/-][0-9])"
)
_DATE = regex.compile(
    r"(?:19|20)[0-9]{2}(?:[./ -]?[0-9]{1,2}){2}|[0-9]{1,2}[./ -]?[0-9]{1,2}[./ -]?(?:19|20)[0-9]{2}"
    r"|(?:(?:19|20)[0-9]{2}[ ./-]?){2,3}|[0-9]{1,2}\.?[0-9]{2} ?- ?[0-9]{1,2}\.?[0-9]{2}"
)
"""Days, rows of years, and from when to when."""
_CALLED_PHONE = regex.compile(
    r"(?<!\p{L})(?:call|ring|text|(?:tele)?phones?|mobile|cell(?:phone|ulare)?|tel|tlf|gsm|whatsapp|signal|fax|dial|sms"
    r"|numbers?|line|reach|contact\p{L}{0,3}|ruf\p{L}{0,3}|anruf\p{L}{0,3}|t[eé]l[eé]f\p{L}{0,8}|mobil\p{L}{0,8}"
    r"|handy\p{L}{0,6}"
    r"|nummer\p{L}{0,2}|erreich\p{L}{0,3}|durchwahl|appel\p{L}{0,5}|tél|numéro|portable|joign\p{L}{0,3}"
    r"|ll[aá]m\p{L}{0,6}"
    r"|móvil|número|mándale|escr[ií]b\p{L}{0,5}|chiam\p{L}{0,5}|numero|lig(?:ue|ar|a)|telemóvel|celular|chama|zap"
    r"|bel(?:len)?"
    r"|dzwoni\p{L}{0,3}|zadzwo\p{L}{0,3}|numer\p{L}{0,2}|kom(?:órk\p{L}{0,2})?|cep\p{L}{0,4}|cebi|numara\p{L}{0,5}"
    r"|aray\p{L}{1,9}"
    r"|zavol\p{L}{0,5}|volej\p{L}{0,3}|telefon\p{L}{0,3}|звон\p{L}{0,4}|тел\p{L}{0,7}|номер\p{L}{0,2}"
    r"|puhelin\p{L}{0,4}|soita)"
    r"(?!\p{L})|携帯|電話|直通|番号|电话|手机|拨打|전화",
    regex.IGNORECASE,
)
"""Words beside a number that say it is a phone's, before it or behind."""
_PAIRS = regex.compile(r"[1-9][0-9]{1,2}(?:[ .-][0-9]{2}){3,4}")
"""A grouping that only phone numbers have: thousands go by threes."""
_LABELLED = regex.compile(
    r"(?:#|(?<!\p{L})(?:order|invoice|model\p{L}{0,2}|modell\p{L}{0,2}|modèle|item|article|artículo|articolo|artigo"
    r"|artikel\p{L}{0,8}|reference|référence|referencia|ref|serial|part|pieza|peça|ricambio|onderdeel|część|parça"
    r"|filter"
    r"|type|typ|tracking|parcel|case|booking|receipt|voucher|bestellung|rechnung|isbn|gtin|ean|sku|hrb|firmware"
    r"|version)"
    r"(?:[ -]?(?:no|nr|number|id|nummer)(?!\p{L}))?\.?)[ :#]{0,3}(?:is )?$",
    regex.IGNORECASE,
)
_HOST = regex.compile(
    r"(?<![\w.@-])(?:(?:[\p{L}\p{N}_-]{1,63}\.){1,8}(?:internal|intern|local|localdomain|intranet|lan|corp|home\.arpa)"
    r"|localhost)(?![\p{L}\p{N}_-]|\.\p{L})",
    regex.IGNORECASE,
)
_MACHINE = regex.compile(
    r"(?<![\w.@-])(?:(?:vpn|intranet|jenkins|staging|stage|stg|preprod|uat|nagios|zabbix|phpmyadmin|owa|vcenter|ldap"
    r"|kibana"
    r"|(?:db|srv|sql|nas)[0-9]{0,3})(?:\.[\p{Latin}\p{N}-]{1,63}){1,6}\.\p{Latin}{2,20}"
    r"|(?:srv|svr|sql|esx|vm|k8s|dc)[-_](?:[\p{Latin}\p{N}]{1,20}[-_]){0,4}[\p{Latin}]{0,20}[0-9]{1,4}"
    r"|[\p{Latin}\p{N}]{1,20}-(?:prod|staging|stg|uat)-[0-9]{1,4})(?![\p{Latin}\p{N}_-])"
    r"|(?<=https?://)[\p{Latin}][\p{Latin}\p{N}_-]{0,62}(?::[0-9]{1,5})?(?=[/\s]|$)"
    r"|(?<!\S)\\\\[\w.-]{2,63}\\[\w$.-]{1,63}",
    regex.IGNORECASE,
)
_ADDRESS = regex.compile(r"(?<![\w.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\p{Latin}\p{N}_]|\.[0-9])")
_VERSION = regex.compile(
    r"(?<!\p{L})(?:version\p{L}{0,2}|versi[oó]n|versione|versão|versie|wersj\p{L}|sürüm\p{L}{0,3}|release|firmware"
    r"|build|v"
    r"|(?:update\p{L}{0,2}|upgrade|aktualisier\p{L}{1,4})(?: to| auf| naar| a)?)\.? ?$|バージョン$",
    regex.IGNORECASE,
)
_INSIDE = [
    ipaddress.ip_network(n)
    for n in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10")
]
_LABEL_ROOM = 30
_CALL_ROOM = 45
_SHORTEST_PHONE, _LONGEST_PHONE = 9, 13  # a date has 8 digits
_SHORTEST_CALLED = 8
_REGIONS = (
    *("US", "GB", "DE", "FR", "ES", "IT", "PT", "BR", "NL", "BE", "AT", "CH", "PL", "TR", "JP", "SE", "NO", "DK", "FI"),
    *("CZ", "SK", "HU", "RO", "GR", "RU", "UA", "IN", "CN", "KR", "MX", "IE", "AU"),
)
"""Where a number may be valid that is called a phone number. `Policies.countries` come before these."""


def has_mail(text: str, own: Own) -> bool:
    """Return whether a mail address that is not the company's own stands there, plainly or spelled out."""
    plain = any(not own.has_mail(found.group()) for found in _EMAIL.finditer(text))
    return plain or any(found["who"].casefold() not in _NOBODY for found in _SPELLED.finditer(text))


def has_phone(text: str, own: Own, countries: Collection[str] = ()) -> bool:
    """Return whether a phone number that is not the company's own stands there.

    A number in one of the usual ways of writing one is; any other only if it is valid somewhere and is called a
    phone number, or is valid in one of the `countries`.
    """
    return any(not own.has_phone(number) for number in _phones(text, countries))


def _phones(text: str, countries: Collection[str]) -> Iterator[str]:
    for found in _PHONE.finditer(text):
        if sum(map(str.isdigit, found.group())) >= _SHORTEST_PHONE and not is_labelled(text, found.start()):
            yield found.group()
    for found in _DIGITS.finditer(text):
        number = found.group()
        digits = "".join(filter(str.isdigit, number))
        if not _SHORTEST_CALLED <= len(digits) <= _LONGEST_PHONE or digits.endswith("000") or _DATE.fullmatch(number):
            continue
        if is_labelled(text, found.start()):
            continue
        around = text[max(0, found.start() - _CALL_ROOM) : found.start()], text[found.end() : found.end() + _CALL_ROOM]
        called = _PAIRS.fullmatch(number) or any(_CALLED_PHONE.search(side) for side in around)
        if _valid(number, (*countries, *_REGIONS) if called else countries):
            yield number


def _valid(number: str, regions: Collection[str]) -> bool:
    """Ask Google's tables of the numbering plans, which are loaded only once there is a number to ask about."""
    if not regions:
        return False
    import phonenumbers

    for region in regions:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(number, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def is_labelled(text: str, at: int) -> bool:
    """Return whether what stands there is called an order number, a model or the like."""
    return _LABELLED.search(text[max(0, at - _LABEL_ROOM) : at]) is not None


def has_inside_host(text: str, own: Own) -> bool:
    """Return whether a host or an address from inside a company's network stands there that is not listed as public."""
    if any(not own.has_host(found.group()) for pattern in (_HOST, _MACHINE) for found in pattern.finditer(text)):
        return True
    return any(not own.has_host(address) for address in _inside_addresses(text))


def _inside_addresses(text: str) -> Iterator[str]:
    for found in _ADDRESS.finditer(text):
        try:
            address = ipaddress.ip_address(found.group())
        except ValueError:
            continue
        called_version = _VERSION.search(text[max(0, found.start() - _LABEL_ROOM) : found.start()])
        if not called_version and any(address in net for net in _INSIDE):
            yield found.group()
