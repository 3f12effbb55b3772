"""As whom our several accounts on one network know the same customer."""

from collections.abc import Mapping

from bot.domain.ids import CustomerRef
from bot.ports.channel import NamesPeopleByServer, PublicChannel


def same_person(
    customer: CustomerRef, channels: Mapping[str, PublicChannel], networks: Mapping[str, str]
) -> tuple[CustomerRef, ...]:
    """Return how each of our accounts on the customer's network knows them, that of the customer's own first.

    `networks` says of each channel in app.yaml on which network it is. Across networks nobody is matched up.
    """
    network = networks.get(customer.channel)
    others = [name for name in channels if networks.get(name) == network and name != customer.channel]
    whole = _with_server(customer.id, channels.get(customer.channel))
    return (customer, *(CustomerRef(name, _at(channels[name], whole)) for name in others if network is not None))


def _with_server(id: str, channel: object) -> str:
    """The id with the server that the channel leaves out."""
    if not isinstance(channel, NamesPeopleByServer) or "@" in id:
        return id
    return f"{id}@{channel.home}"


def _at(channel: PublicChannel, whole: str) -> str:
    """What the channel knows somebody as: without the server, if it is its own."""
    return whole.removesuffix(f"@{channel.home}") if isinstance(channel, NamesPeopleByServer) else whole
