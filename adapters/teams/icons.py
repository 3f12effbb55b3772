"""The two icons of the app package, a raised hand, drawn here so that no picture must be kept. Pure.

They are written without compression: the same bytes wherever they are made.
"""

import math
import struct
import zlib

_Colour = tuple[int, int, int, int]
_DARK, _LIGHT = (26, 29, 33, 255), (255, 205, 78, 255)
_CLEAR, _WHITE = (255, 255, 255, 0), (255, 255, 255, 255)
_CAPSULES = (
    (0.33, 0.30, 0.35, 0.60, 0.050),
    (0.44, 0.20, 0.45, 0.60, 0.050),
    (0.56, 0.20, 0.55, 0.60, 0.050),
    (0.67, 0.28, 0.65, 0.60, 0.050),
    (0.20, 0.52, 0.36, 0.70, 0.048),
    (0.42, 0.62, 0.58, 0.62, 0.130),
    (0.46, 0.70, 0.56, 0.70, 0.120),
)
"""Fingers, thumb and palm: two ends and a half width each, in parts of the icon."""
_STEPS = 16


def color() -> bytes:
    """Return the icon of 192 by 192 points, in colour, as PNG."""
    return _drawn(192, _DARK, _LIGHT, scale=1.0)


def outline() -> bytes:
    """Return the icon of 32 by 32 points, white on nothing, as PNG."""
    return _drawn(32, _CLEAR, _WHITE, scale=1.25)


def _drawn(size: int, paper: _Colour, ink: _Colour, *, scale: float) -> bytes:
    palette = [_mixed(paper, ink, n / _STEPS) for n in range(_STEPS + 1)]
    lines = [bytes([0, *(_covered(x, y, size, scale) for x in range(size))]) for y in range(size)]
    return _png(size, palette, b"".join(lines))


def _mixed(paper: _Colour, ink: _Colour, part: float) -> _Colour:
    red, green, blue, seen = (round(p + (i - p) * part) for p, i in zip(paper, ink, strict=True))
    return red, green, blue, seen


def _covered(x: int, y: int, size: int, scale: float) -> int:
    """How much of the point is inside of the hand, in steps."""
    across, down = (0.5 + ((at + 0.5) / size - 0.5) / scale for at in (x, y))
    inside = max(_depth(across, down, *capsule) for capsule in _CAPSULES) * size * scale
    return round(_STEPS * min(1.0, max(0.0, 0.5 + inside)))


def _depth(x: float, y: float, x1: float, y1: float, x2: float, y2: float, reach: float) -> float:
    """How far a point is inside of a capsule; below zero, how far outside."""
    across, down = x2 - x1, y2 - y1
    along = ((x - x1) * across + (y - y1) * down) / (across * across + down * down)
    along = min(1.0, max(0.0, along))
    return reach - math.hypot(x - x1 - along * across, y - y1 - along * down)


def _png(size: int, palette: list[_Colour], lines: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", size, size, 8, 3, 0, 0, 0)
    colours = b"".join(bytes(colour[:3]) for colour in palette)
    seen = bytes(colour[3] for colour in palette)
    parts = [(b"IHDR", head), (b"PLTE", colours), (b"tRNS", seen), (b"IDAT", zlib.compress(lines, 0)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, held) for name, held in parts)


def _part(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
