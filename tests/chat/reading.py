"""How what is shown reads, in plain words: `*` around what stands out, `“` before a quotation, `[…]` for a button."""

from collections.abc import Iterable, Sequence

from bot.chat.views.parts import (
    Bullets,
    Button,
    Clock,
    Command,
    Entry,
    Facts,
    Field,
    Line,
    Link,
    Part,
    Quote,
    RoomName,
    Row,
    Said,
    Span,
    Strong,
    Text,
    Tick,
    Time,
    Title,
    Whole,
)


def reads(parts: Iterable[Part]) -> list[str]:
    """Each part as it reads, line by line."""
    return [line for part in parts for line in _reads(part)]


def line(spans: Line) -> str:
    """One line as it reads."""
    return "".join(_span(span) for span in spans)


def buttons(parts: Iterable[Part]) -> list[Button]:
    """Every button in these parts."""
    found: list[Button] = []
    for part in parts:
        match part:
            case Text(button=Button() as button):
                found.append(button)
            case Row(some) | Entry(buttons=some):
                found += some
    return found


def _reads(part: Part) -> Sequence[str]:  # noqa: PLR0911 - one line a kind
    match part:
        case Text(said, _, button):
            return [line(said) + (f" [{button.label}]" if button else "")]
        case Title(thread, where, small):
            return [f"#{thread} {where.text} · {line(small)}"]
        case Quote(words) | Whole(words):
            return [f"“{words}"]
        case Bullets(lines):
            return [f"- {line(each)}" for each in lines]
        case Entry(said, small, some):
            return [f"{line(said)} | {line(small)} {' '.join(f'[{each.label}]' for each in some)}"]
        case Row(some):
            return [" ".join(f"[{each.label}]" for each in some)]
        case Facts(rows):
            return [f"{name}: {said}{f' ({more})' if more else ''}" for name, said, more in rows]
        case Field() | Clock():
            return [f"({part.label}) {part.value}"]
        case Tick(_, _, title):
            return [f"(✓) {title}"]
    return []


def _span(span: Span) -> str:  # noqa: PLR0911 - one line a kind
    match span:
        case Said(text, most):
            return text if most is None else text[:most]
        case Strong(spans):
            return f"*{line(spans)}*"
        case Link(_, text):
            return text
        case Time(at):
            return f"{at:%H:%M}"
        case Command(word, here):
            return f"{'!' if here else '/'}{word}"
        case RoomName(id):
            return id
        case str():
            return span
