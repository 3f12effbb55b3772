"""What binds the company: money back, guarantees, replacements, deadlines. In eleven languages. Pure.

Only what is said in the first person, or to the customer, is one: "Refunds are explained here" promises nothing.
"""

from typing import Final

import regex

from bot.policies.rules import DEFAULT, Judgement, Policies, judged

_NEAR: Final = r"[^.!?。\n]{0,50}?"  # in the same sentence
_SOON: Final = {
    "en": r"by (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:tomorrow|tonight|the end of|noon|next)|within (?:\d+"
    r"|the) "
    r"|tomorrow|today|tonight|free of charge|for free|at no cost|on us",
    "de": r"bis (?:spätestens|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende)|binnen|innerhalb"
    r"|morgen|heute noch|in \d+ (?:stunden|tagen)|kostenlos|kostenfrei|gratis|umsonst",
    "fr": r"avant (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|la fin)|d['’]ici|sous \d|dans les \d"
    r"|demain|gratuit\w*",
    "es": r"antes del?|en (?:menos de )?\d+ (?:horas|días)|mañana|hoy mismo|gratis|sin (?:ningún )?coste|sin cargo",
    "it": r"entro|domani|oggi stesso|gratis|gratuitamente|senza (?:costi|spese)",
    "pt": r"até|amanhã|hoje mesmo|em \d+ (?:horas|dias)|gr[áa]tis|de graça|sem (?:custos?|encargos)",
    "nl": r"voor (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen)|uiterlijk|binnen|morgen"
    r"|vandaag nog"
    r"|gratis|kosteloos",
    "pl": r"do (?:jutra|poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli|końca)|jutro|w ciągu \d"
    r"|gratis|za darmo|bezpłatnie",
}
"""When, or for how much: what makes a promise of something that is sent or will come."""
_COMES: Final = {
    "en": r"(?:we|i)(?:['’]ll| will) (?:send|ship|deliver|give|have|fix|repair|get|replace)"
    r"|you(?:['’]ll| will| are going to) (?:get|have|receive|be)|it(?:['’]ll| will) (?:be|arrive|work)",
    "de": r"(?:sie|du) (?:bekommen|erhalten|bekommst|erhältst|kriegst)|(?:bekommen|erhalten|bekommst"
    r"|erhältst) (?:sie|du)"
    r"|(?:wir|ich) (?:liefern|schicken?|senden?|reparieren|tauschen)|(?:liefern|schicken|senden) wir",
    "fr": r"(?:nous|je|on) (?:(?:vous|te) )?(?:envo|livr|répar|rempla)\w*|vous (?:recevrez|aurez)|tu (?:recevras"
    r"|auras)",
    "es": r"(?:te|le|os|les) (?:envi|mand|entreg|repar)\w*|recibirás|recibirá|tendrás|tendrá",
    "it": r"(?:ti|vi|le) (?:invi|mand|sped|consegn)\w*|riceverai|riceverà|riceverete|avrai|avrà|avrete",
    "pt": r"(?:enviamos|mandamos|entregamos)(?:-lhe)?|receberá|vai receber|terá",
    "nl": r"(?:je|u) (?:krijgt|ontvangt)|(?:krijgt|ontvangt) (?:je|u)|(?:we|wij|ik) (?:sturen|stuur|leveren|repareren)",
    "pl": r"wyślemy|wysyłamy|dostarczymy|naprawimy|otrzyma\w*|dostanie\w*",
}
_BINDING: Final = {
    "en": rf"\b(?:we|i)(?:['’]ll| will| can| are going to| am going to)\b{_NEAR}\b(?:refund|compensat|reimburse)"
    r"|\b(?:we|i) (?:can )?(?:guarantee|promise|refund|are refunding)\b|\byour money back\b|\b(?:full"
    r"|complete) refund\b"
    r"|\bfree replacement\b|\byou(?:['’]ll| will) be (?:refunded|compensated)",
    "de": r"\b(?:(?:wir|ich) (?:erstatten?|ersetzen?|garantieren?|versprechen|verspreche|entschädigen?)"
    r"|(?:erstatten?|ersetzen?|garantieren?|verspreche|versprechen) (?:wir|ich))\b|\b(?:garantiert|versprochen)[,:!]"
    rf"|\bgeld\b{_NEAR}\bzurück\b|\bvolle(?:n|r)? (?:betrag|erstattung)\b"
    rf"|\b(?:wir|ich|sie|du) (?:werden?|wirst)\b{_NEAR}\b(?:erstattet|erstatten|ersetzen|ersetzt)\b",
    "fr": r"\b(?:nous|je|on) (?:(?:vous|te|nous) )?(?:rembours|garanti|promet|dédommag|indemnis|engageons)\w*"
    r"|je m['’]engage"
    r"|\b(?:vous serez|tu seras) (?:\w+ )?(?:remboursée?|dédommagée?|livrée?)\b|\bremboursement (?:intégral|complet)\b",
    "es": r"\b(?:te|le|os|les) (?:devolve|reembols|garantiza|garantizo|promet|compens|indemniz)\w*"
    r"|\b(?:garantizamos|prometemos)\b|\breembolso (?:completo|íntegro)\b",
    "it": r"\b(?:ti|vi|la|le) (?:rimborsi\w*|rimborser\w*|garantiamo|garantisco|promettiamo|prometto|risarci\w*)"
    r"|\b(?:garantiamo|promettiamo|rimborseremo)\b|\brimborso (?:completo|totale)\b",
    "pt": r"\b(?:devolve(?:re)?mos|reembolsa(?:re)?mos|garantimos|garanto|prometemos|prometo|indenizamos"
    r"|indemnizamos)\b"
    r"|\breembolso (?:total|integral)\b",
    "nl": r"\b(?:we|wij|ik) (?:garanderen|garandeer|beloven|beloof|vergoeden|vergoed)\b|\bgeld terug\b"
    rf"|\b(?:we|wij|ik) betal\w+\b{_NEAR}\bterug",
    "pl": r"\b(?:zwrócimy|zwrócę|oddamy|oddam|gwarantujemy|gwarantuję|obiecujemy|obiecuję|zrekompensujemy)\b"
    r"|\bpełny zwrot\b",
    "tr": r"\biade (?:edeceğiz|ederiz|ediyoruz|edilecek)|\bgaranti (?:edi|ede|veri)\w+|\bsöz veri\w+"
    rf"|\bücretsiz{_NEAR}(?:göndereceğiz|gönderiyoruz|gönderelim|vereceğiz|değiştireceğiz)"
    rf"|\b(?:yarın|bugün|saat içinde|gün içinde)\b{_NEAR}(?:teslim edeceğiz|elinizde olacak|göndereceğiz)",
    "ja": r"返金(?:いた|し|致)|保証(?:いた|し|致)|お約束|(?:必ず|確実に)[^。\n]{0,20}(?:します|いたします)"
    r"|無料で[^。\n]{0,15}(?:お送り|交換)|(?:明日|本日中|\d+時間以内)[^。\n]{0,15}お届け(?:します|いたします)",
    "sv": r"\bvi (?:betalar tillbaka|ersätter|garanterar|lovar)\b|\bpengarna tillbaka\b",
}
"""What is a promise by itself."""
_PROMISE = regex.compile(
    "|".join(
        (
            *_BINDING.values(),
            *(rf"\b(?:{comes})\b{_NEAR}\b(?:{_SOON[each]})" for each, comes in _COMES.items()),
            *(rf"\b(?:{_SOON[each]})\b{_NEAR}\b(?:{comes})\b" for each, comes in _COMES.items()),
        )
    ),
    regex.IGNORECASE,
)


def judge_promises(text: str, policies: Policies = DEFAULT) -> Judgement:
    """Say whether it sounds as if the company bound itself."""
    found = ["This sounds like a promise: say only what the company will surely do."] if _PROMISE.search(text) else []
    return judged("promises", policies.promises, found)
