"""Keys, passwords, codes and payment cards in a text: what nobody may publish, whatever the company says. Pure.

The forms of keys are those that their issuers document, so that a key is told by how it begins; the lists of secret
scanners name the same ones. See docs/adr/0012-what-may-leave.md for why none of those scanners is used.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from stdnum import luhn

_PRIVATE_KEY = regex.compile(
    r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-|AGE-SECRET-KEY-1"
)
_KEY = regex.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])"  # AWS
    r"|gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{22,}|gl(?:pat|dt|rt|cbt|ptt|ft|oas|soat)-[\w-]{20,}"
    r"|xox[a-z]-[\w-]{10,}|xapp-[\w-]{10,}"  # Slack
    r"|[rs]k_(?:live|test|prod)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{20,}"  # Stripe
    r"|sk-[\w-]{20,}|hf_[A-Za-z0-9]{30,}|r8_[A-Za-z0-9]{30,}"  # models
    r"|AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}"  # Google
    r"|npm_[A-Za-z0-9]{36}|pypi-\w{16,}|rubygems_[0-9a-f]{40,}|dckr_pat_[\w-]{20,}"
    r"|SG\.[\w-]{16,}\.[\w-]{16,}|key-[0-9a-f]{32}|[0-9a-f]{32}-us[0-9]{1,2}(?![0-9])|xkeysib-[0-9a-f]{40,}"  # mail
    r"|(?:AC|SK)[0-9a-f]{32}|[0-9]{8,10}:AA[\w-]{32,}"  # Twilio, Telegram
    r"|[MNO][\w-]{22,}\.[\w-]{6}\.[\w-]{27,}"  # Discord
    r"|do[opr]_v1_[0-9a-f]{40,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|dapi[0-9a-f]{32}|sl\.[\w-]{60,}"
    r"|lin_api_\w{30,}|ntn_\w{40,}|secret_[A-Za-z0-9]{43}|hv[sbr]\.[\w-]{24,}|PMAK-[\w-]{40,}|NRAK-[A-Z0-9]{20,}"
    r"|gl(?:sa|c)_\w{20,}|sntry[su]_[\w=+/.-]{20,}|sq0[a-z]{3}-[\w-]{20,}|EAA[A-Za-z0-9]{30,}|HRKU-[\w-]{30,}"
    r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*"  # JSON Web Token
    r")"
)
_WEBHOOK = regex.compile(
    r"https?://(?:hooks\.slack\.com/(?:services|workflows|triggers)/\w"
    r"|(?:\w{1,20}\.)?discord(?:app)?\.com/api/webhooks/"
    r"|[\w.-]{1,63}\.webhook\.office\.com/|[\w.-]{1,99}\.(?:logic\.azure|powerplatform)\.com[:/]\S*?[?&]sig="
    r"|hooks\.zapier\.com/hooks/|hook\.\w{1,9}\.make\.com/\w|maker\.ifttt\.com/trigger/|api\.telegram\.org/bot"
    r"|chat\.googleapis\.com/v1/spaces/)",
    regex.IGNORECASE,
)
_IN_ADDRESS = regex.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}://[^\s/:@]{0,100}:[^\s/@]{1,100}@", regex.IGNORECASE
)
_IN_QUERY = regex.compile(
    r"[?&](?:access_?token|auth_?token|token|api_?key|key|sig|signature|x-amz-signature|x-goog-signature|secret"
    r"|password|passwd|pwd|auth)=(?=[^\s&]{0,40}[0-9])[\w%.~+/=-]{16,}",
    regex.IGNORECASE,
)
_AUTHORIZATION = regex.compile(r"\b(?:bearer|basic)[ :]{1,2}(?=[\w.~+/-]{0,80}[0-9])[\w.~+/-]{16,}", regex.IGNORECASE)
_NAMED_KEY = regex.compile(
    r"(?<!\p{Latin})(?:(?:api|access|auth|secret|private|client|account|license)?[ _-]{0,2}(?:key|token|secret)"
    r"|schlüssel|clé|clave|chiave|chave|sleutel|klucz\w{0,3}|anahtar\w{0,4}|nyckel\w{0,2}|nøgle\w{0,2}|klíč\w?"
    r"|ключ\w{0,2}"
    r"|(?:api)?(?:キー|トークン|密钥|密鑰))[ _-]{0,2}(?:api)?[\"'*”’]{0,2}\s{0,3}"
    r"(?:[:=は是]|(?:is|ist|lautet|est|es|è|é|to|jest|är|er|je)\b)[\s\"'“”‘’`]{0,3}(?P<value>[\w+/=.~-]{16,200})",
    regex.IGNORECASE,
)
_RANDOM = regex.compile(r"(?<![^\s\"'“”‘’`(:])[A-Za-z0-9+/_-]{32,120}={0,2}(?![\w.@/:-])")
_PASSWORD = regex.compile(
    r"(?:(?<!\p{Latin})(?:password|passwort|passwd|pwd|pw|passphrase|passcode|kennwort|contraseña|clave|mot de passe"
    r"|mdp"
    r"|parola(?:nız|d'ordine)?|senha|palavra-passe|wachtwoord|ww|hasło|haslo|şifre(?:niz|n)?|lösenord(?:et)?"
    r"|adgangskode[nr]?|passord(?:et)?|salasana|heslo|jelszó|parolă|lozinka|geslo|пароль|(?:wlan|wi-?fi"
    r"|wpa2?)[ -](?:schlüssel|key|code)|cl(?:é|ave) (?:du |del )?wi-?fi|api[ _-]?key"
    r"|access[ _-]?token|client[ _-]?secret|secret[ _-]?key)(?!\p{Latin})|パスワード|密码|密碼|비밀번호)"
    r"[\"'*”’]{0,2}(?:(?P<of>(?:[^\S\n]\p{L}[\p{L}'’-]{0,14}+){1,4}+)(?=[:=：]))?(?P<how>\s{0,3}[:=：]|\s{0,3}(?:is"
    r"|ist|lautet|est|es|è|é|to|jest|är|er|je|on)\b"
    r"|は|是|为|[ ](?=\S{6}))\s{0,3}(?P<value>\S{3,200})(?P<more>[^\S\n]{1,3}\w)?",
    regex.IGNORECASE,
)
_CODE = regex.compile(
    r"(?:(?<!\p{Latin})(?:(?-i:PIN)(?:[ -]?(?:code|kod|nummer|number))?|pincode|kod pin|passcode"
    r"|(?:verification|security|one-time|login|access|door|authenti\w{1,9}|sms|2fa)[ -]code"
    r"|(?:bestätigungs|sicherheits|zugangs|einmal|tür)-?code|code (?:de (?:vérification|sécurité)|d['’]accès|secret)"
    r"|código de (?:verificación|seguridad|acceso|verificação|segurança|acesso)"
    r"|codice di (?:verifica|sicurezza|accesso)|(?:verificatie|beveiligings|toegangs)code"
    r"|kod (?:weryfikacyjny|dostępu|bezpieczeństwa)|(?:doğrulama|güvenlik|onay) kodu\w{0,3}|verifieringskod\w{0,2}"
    r"|код подтверждения)(?!\p{Latin})|認証コード|確認コード|暗証番号|ワンタイムパスワード|验证码)"
    r"[\s\"'*”’:=：]{0,3}(?:(?:is|ist|lautet|est|es|è|é|to|jest|är|er)\s|は|是|为)?[\s\"'“”‘’:]{0,3}"
    r"(?:[0-9]{4,8}|[0-9]{3}[ -][0-9]{3})(?![0-9]|[.,][0-9])",
    regex.IGNORECASE,
)
_RUN = regex.compile(r"(?<![\p{Latin}\p{N}_+#])[0-9]{1,30}+(?:[ ./_·-][0-9]{1,30}+)*+(?![\p{Latin}\p{N}])")
_GROUP = regex.compile(r"[0-9]+")
_CARDS = regex.compile(
    r"4[0-9]{15}|4[0-9]{18}|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
    r"|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|6(?:011|5[0-9]{2}|4[4-9][0-9])[0-9]{12}"
    r"|35(?:2[89]|[3-8][0-9])[0-9]{12}|62[0-9]{14,17}"
)
_SHORTEST_CARD, _LONGEST_CARD = 13, 19
_SHORTEST_PASSWORD = 4
_COUNTED = regex.compile(r"[0-9]{1,2}(?:[-‑]\p{L}|(?!\p{Latin})\p{L}).*")  # "12-digit", "12文字"


def credentials(text: str) -> list[str]:
    """Return what a text holds that opens something, each with its article: "an access key". Cards aside."""
    found = []
    if _PRIVATE_KEY.search(text):
        found.append("a private key")
    if _KEY.search(text) or _AUTHORIZATION.search(text) or _has_named_key(text) or _has_random(text):
        found.append("an access key")
    if _WEBHOOK.search(text):
        found.append("the address of a webhook")
    if _IN_ADDRESS.search(text) or _IN_QUERY.search(text):
        found.append("a password or key in an address")
    if _has_password(text):
        found.append("a password or key")
    if _CODE.search(text):
        found.append("a PIN or code")
    return found


def card_numbers(text: str) -> Iterator[int]:
    """Return where numbers start that have a card issuer's prefix and length, and the right check digit.

    Between their groups may stand spaces, dots, slashes, dashes. Short groups beside them are a date or the like.
    Digits one by one, or two by two, are one only where nothing else stands in the row.
    """
    for run in _RUN.finditer(text):
        found = list(_GROUP.finditer(run.group()))
        groups = [each.group() for each in found]
        for first, each in enumerate(found):
            if _starts_card(groups, first):
                yield run.start() + each.start()


def _starts_card(groups: Sequence[str], first: int) -> bool:
    if len(groups[first]) < 3 and not (first == 0 and len(groups) <= _LONGEST_CARD):
        return False
    number = ""
    for last in range(first, len(groups)):
        number += groups[last]
        if len(number) > _LONGEST_CARD:
            return False
        if (
            len(number) >= _SHORTEST_CARD
            and _CARDS.fullmatch(number)
            and _grouped_like_card(groups, first, last)
            and luhn.is_valid(number)
        ):
            return True
    return False


def _grouped_like_card(groups: Sequence[str], first: int, last: int) -> bool:
    sizes = {len(group) for group in groups[first : last + 1]}
    beside = (*groups[max(0, first - 1) : first], *groups[last + 1 : last + 2])
    alone = first == last or all(len(group) <= 3 for group in beside)
    return alone and (min(sizes) >= 3 or (sizes in ({1}, {2}) and last == len(groups) - 1))


def _has_named_key(text: str) -> bool:
    return any(_mixed(found["value"]) for found in _NAMED_KEY.finditer(text))


def _mixed(value: str) -> bool:
    """Tell a key from words: it has several digits, and letters among them."""
    return sum(map(str.isdigit, value)) >= 3 and any(map(str.isalpha, value))


def _has_random(text: str) -> bool:
    return any(_looks_random(found.group()) for found in _RANDOM.finditer(text))


def _looks_random(value: str) -> bool:
    """Tell a drawn key from words: capital and small letters and digits take turns."""
    kinds = ["u" if c.isupper() else "l" if c.islower() else "d" if c.isdigit() else "-" for c in value]
    turns = sum(one != other for one, other in pairwise(kinds))
    return min(kinds.count("u"), kinds.count("l")) >= 4 and "d" in kinds and turns >= 0.3 * len(kinds)


def _has_password(text: str) -> bool:
    return any(
        _looks_secret(m["value"], m["how"].strip(), bool(m["more"] or m["of"])) for m in _PASSWORD.finditer(text)
    )


def _looks_secret(value: str, how: str, more: bool) -> bool:
    """Tell "password: hunter2" and "password = swordfish" from "password: click the link below"."""
    bare = value.strip("\"'“”‘’„`*.,;:!?()[]<>")
    if len(bare) < _SHORTEST_PASSWORD or _COUNTED.fullmatch(bare):
        return False
    if not how:  # "the password tr0ub4dor"
        return any(c.isdigit() for c in bare) and any(c.isalpha() for c in bare)
    if any(c.isdigit() for c in bare):
        return True
    return how in (":", "=", "：") and not more
