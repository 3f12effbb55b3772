"""Where links in a reply lead: only to where the company wants, and without what follows the reader about. Pure."""

from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

import regex

from bot.domain.limits import Linking
from bot.policies.rules import DEFAULT, Judgement, Policies, judged
from bot.text.links import links_of

_TRACKS: Final = regex.compile(
    r"[?&#;](?P<name>utm_\w{1,20}|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|ttclid|twclid|igshid|igsh|mc_[ce]id"
    r"|mkt_tok|_hsenc|_hsmi|li_fat_id|vero_id|oly_\w{1,9}_id|ref_src|si|spm|trk)=",
    regex.IGNORECASE,
)


_WITH_SCHEME: Final = regex.compile(r"https?://[^\s<>\"“”]+", regex.IGNORECASE)
"""What no network makes a link of, such as a name before the host, may still be opened by who copies it."""


def judge_links(text: str, policies: Policies = DEFAULT) -> Judgement:
    """Say which links lead to a domain that is not allowed, and which carry a parameter that tracks their reader.

    What has the form of an address or a domain counts as a link, whether or not a network would make one of it.
    """
    found: list[str] = []
    for address in (*(link.address for link in links_of(text, Linking.DOMAINS)), *_WITH_SCHEME.findall(text)):
        if policies.allowed and not _leads_to(address, policies.allowed):
            found.append("A link leads to where your company's list does not: leave it out.")
        tracking = _TRACKS.search(address)
        if tracking:
            found.append(f"A link tracks its readers with “{tracking['name']}”: take that part of the address out.")
    return judged("links", policies.links, dict.fromkeys(found))


def _leads_to(address: str, domains: Collection[str]) -> bool:
    """Return whether the host of an address is one of these domains, or below one."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".,;:!?)…").removeprefix("www.")
    except ValueError:
        return False
    own = [each.casefold().removeprefix("www.") for each in domains]
    return any(host == each or host.endswith(f".{each}") for each in own)
