"""Choose among the formats on offer what a client likes best (RFC 9110, Accept)."""

from collections.abc import Sequence
from email.message import Message

__all__ = ["choose"]


def choose(accept: str, offers: Sequence[str]) -> str | None:
    """Return the offered media type that an Accept header likes best, None where it likes none."""
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate((accept or "*/*").split(",")):
        message = Message()
        message["content-type"] = part.strip()
        try:
            weight = float(str(message.get_param("q", "1")))
        except ValueError:
            weight = 0.0
        if weight > 0:
            wishes.append((-weight, place, part.partition(";")[0].strip().lower()))
    for _, _, wish in sorted(wishes):
        for offer in offers:
            if wish in {offer, "*/*", f"{offer.partition('/')[0]}/*"}:
                return offer
    return None
