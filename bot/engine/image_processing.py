"""Makes of an uploaded file a picture that may become public: upright, small enough, and with nothing but pixels in it.

Everything in a file that is not its pixels (where, when and by what it was taken) stays behind, since
the picture is encoded again. The one module that knows Pillow.
"""

import asyncio
import hashlib
import io
from collections.abc import Iterator

from PIL import Image, ImageCms, ImageOps

from bot.domain.picture import Picture, PictureContent, PictureId
from bot.domain.thread import ActionRefused

TAKEN = ("JPEG", "PNG", "WEBP", "GIF")
UPLOAD_MOST = 20_000_000
"""How many bytes a file may have."""
PIXELS_MOST = 50_000_000
"""How many pixels a JPEG may have: looked up before any of them is decoded, and decoded at a fraction of its size."""
WHOLE_MOST = 25_000_000
"""How many pixels any other file may have, which can only be decoded whole."""
EDGE_MOST = 2048
"""How long the longer edge of what becomes public is at most."""
EDGE_LEAST = 320
"""A picture is not made smaller than this to fit into a network's bytes."""
BYTES_MOST = 5_000_000
"""How many bytes a picture has at most where the network says nothing."""
THINNEST = 100
"""How many times longer than wide a picture may be."""

_MOVING = ("GIF", "PNG", "WEBP")  # a JPEG of a phone may hold a second view of the same, which is left out
_QUALITIES = (85, 75, 65)
_SMALLER = 0.75
_LOSSLESS = ("PNG", "GIF")

NOT_A_PICTURE = "This file is no picture that can be read. Save it as JPEG, PNG or WebP, and add it again."
TOO_MANY_BYTES = "This file is too large: 20 MB is the most. Save the picture smaller, and add it again."
TOO_MANY_PIXELS = "This picture has too many pixels: {most} million is the most. Save it smaller, and add it again."
MOVES = "This picture moves, and only still ones can be sent. Save one frame of it, and add that."
TOO_THIN = "This picture is too narrow to be seen. Cut out the part that matters, and add that."
DOES_NOT_FIT = "This picture cannot be made small enough for this network. Cut out the part that matters, and add that."

# Its pixels are counted below, before any is decoded.
Image.MAX_IMAGE_PIXELS = None


async def reencode(file: bytes, *, id: str, alt: str, bytes_most: int | None = None) -> PictureContent:
    """Return the picture of an uploaded file, re-encoded to fit into so many bytes. Runs in a thread.

    It takes up to 500 MB while it runs: its caller lets one picture at a time through.

    Raises Refused, with what to do about it, for what is no still picture of a bearable size.
    """
    if len(file) > UPLOAD_MOST:
        raise ActionRefused(TOO_MANY_BYTES)
    content, media, size = await asyncio.to_thread(_develop, file, bytes_most or BYTES_MOST)
    shown = " ".join(alt.split())
    sha256 = hashlib.sha256(content).hexdigest()
    return PictureContent(Picture(PictureId(id), shown, media, *size, len(content), sha256), content)


def _develop(file: bytes, bytes_most: int) -> tuple[bytes, str, tuple[int, int]]:
    try:
        image, lossless = _pixels(file)
    except ActionRefused:
        raise
    except Exception as trouble:  # a broken file may break the decoder in any way: it is no picture
        raise ActionRefused(NOT_A_PICTURE) from trouble
    for content, media, size in _encodings(image, lossless=lossless):
        if len(content) <= bytes_most:
            return content, media, size
    raise ActionRefused(DOES_NOT_FIT)


def _pixels(file: bytes) -> tuple[Image.Image, bool]:
    """Return the upright picture in RGB or RGBA, no larger than needed, and whether it came without loss."""
    with Image.open(io.BytesIO(file), formats=TAKEN) as opened:
        width, height = opened.size
        most = PIXELS_MOST if opened.format == "JPEG" else WHOLE_MOST
        if width * height > most:
            raise ActionRefused(TOO_MANY_PIXELS.format(most=most // 1_000_000))
        if max(width, height) > THINNEST * min(width, height):
            raise ActionRefused(TOO_THIN)
        if opened.format in _MOVING and getattr(opened, "is_animated", False):
            raise ActionRefused(MOVES)
        lossless = opened.format in _LOSSLESS
        shrunk = min(1.0, EDGE_MOST / max(width, height))
        opened.draft(None, (max(1, int(width * shrunk)), max(1, int(height * shrunk))))
        opened.load()
        # The others cannot be made smaller well; nor can what names one colour that is seen through.
        plain = opened.mode in ("RGB", "RGBA", "CMYK", "L") and "transparency" not in opened.info
        image = opened if plain else opened.convert("RGBA" if opened.has_transparency_data else "RGB")
        # Made smaller before anything else is done: each step from here on is cheap.
        image.thumbnail((EDGE_MOST, EDGE_MOST), Image.Resampling.LANCZOS)
        image = _in_plain_colours(ImageOps.exif_transpose(image))
    stripped = Image.new(image.mode, image.size)
    stripped.paste(image)  # a new picture has no notes attached
    return stripped, lossless


def _in_plain_colours(image: Image.Image) -> Image.Image:
    """Return it in the colours of the web: a profile of its own is applied, since it stays behind."""
    seen_through = image.has_transparency_data
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA"):
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, theirs, ImageCms.createProfile("sRGB"))
            image = converted or image
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the colours are near enough without it
    plain = image.convert("RGBA" if seen_through else "RGB")
    if plain.mode == "RGBA" and plain.getchannel("A").getextrema() == (255, 255):
        return plain.convert("RGB")
    # What nobody can see goes too: colours under full transparency, in which words can hide.
    return plain.convert("RGBa").convert("RGBA") if plain.mode == "RGBA" else plain


def _encodings(image: Image.Image, *, lossless: bool) -> Iterator[tuple[bytes, str, tuple[int, int]]]:
    """Every way to write it, the best first: screenshots and drawings without loss, then ever smaller."""
    if lossless or image.mode == "RGBA":
        yield _written(image, "PNG", optimize=True), "image/png", image.size
    opaque = _on_white(image)
    while max(opaque.size) >= EDGE_LEAST or opaque.size == image.size:
        for quality in _QUALITIES:
            yield _written(opaque, "JPEG", quality=quality, optimize=True), "image/jpeg", opaque.size
        smaller = (max(1, round(opaque.width * _SMALLER)), max(1, round(opaque.height * _SMALLER)))
        opaque = opaque.resize(smaller, Image.Resampling.LANCZOS)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def _written(image: Image.Image, form: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()
