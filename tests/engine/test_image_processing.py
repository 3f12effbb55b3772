"""Uploaded files become pictures that hide nothing and fit; what is no still picture is refused with what to do."""

import asyncio
import io
import struct
import subprocess
import sys
import threading
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngInfo

from bot.domain.picture import PictureContent
from bot.domain.thread import ActionRefused
from bot.engine import image_processing
from bot.engine.image_processing import reencode
from bot.testing.sample_pictures import png

SECRET = "Gartenweg 7, Ana's phone"
RED, BLUE = (200, 30, 30), (30, 30, 200)


def image(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """A picture whose left half is red and whose right half is blue."""
    picture = Image.new(mode, (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def file(form: str, picture: Image.Image | None = None, **how: Any) -> bytes:
    out = io.BytesIO()
    (picture or image()).save(out, form, **how)
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010E] = SECRET  # description
    notes[0x8825] = {1: "N", 2: (52.0, 31.0, 12.0), 29: SECRET}  # where it was taken
    return notes


async def develop(content: bytes, **how: Any) -> PictureContent:
    return await reencode(content, id="p1", alt=" A\n test ", **how)


def opened(enclosed: PictureContent) -> Image.Image:
    return Image.open(io.BytesIO(enclosed.content))


def pixels_of(picture: Image.Image) -> list[Any]:
    return [picture.getpixel((x, y)) for x in range(picture.width) for y in range(picture.height)]


def near(pixel: Any, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(pixel[:3], colour, strict=True))


@pytest.mark.parametrize(
    ("form", "media"),
    [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/jpeg"), ("GIF", "image/png")],
)
async def test_each_form_is_taken_and_written_again(form: str, media: str) -> None:
    sent = file(form)
    enclosed = await develop(sent)
    picture = enclosed.picture
    assert enclosed.content != sent
    assert enclosed.intact
    assert (picture.id, picture.alt, picture.media) == ("p1", "A test", media)
    assert (picture.width, picture.height) == opened(enclosed).size == (60, 40)
    assert picture.size == len(enclosed.content)
    assert near(opened(enclosed).convert("RGB").getpixel((10, 20)), RED)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
async def test_nothing_that_a_file_says_besides_its_pixels_gets_out(form: str) -> None:
    notes = PngInfo()
    notes.add_text("Comment", SECRET)
    notes.add_itxt("XML:com.adobe.xmp", SECRET)
    of: dict[str, dict[str, Any]] = {
        "PNG": {"pnginfo": notes},
        "JPEG": {"comment": SECRET, "xmp": SECRET.encode()},
        "WEBP": {"xmp": SECRET.encode()},
    }
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    sent = file(form, exif=exif(), icc_profile=srgb, **of[form]) + SECRET.encode()
    assert SECRET.encode() in sent
    enclosed = await develop(sent)
    shown = opened(enclosed)
    assert SECRET.encode() not in enclosed.content
    assert not shown.getexif()
    assert not {"exif", "icc_profile", "comment", "xmp", "Comment", "XML:com.adobe.xmp"} & shown.info.keys()


async def test_a_picture_that_was_taken_sideways_stands_upright() -> None:
    enclosed = await develop(file("JPEG", exif=exif(orientation=6), quality=95))
    assert opened(enclosed).size == (40, 60)
    assert near(opened(enclosed).getpixel((20, 10)), RED)
    assert near(opened(enclosed).getpixel((20, 50)), BLUE)


async def test_the_longest_edge_is_bounded() -> None:
    enclosed = await develop(file("JPEG", image(5000, 1000)))
    assert opened(enclosed).size == (2048, 410)


async def test_what_can_be_seen_through_stays_so() -> None:
    clear = image(mode="RGBA")
    clear.putalpha(100)
    enclosed = await develop(file("PNG", clear))
    assert enclosed.picture.media == "image/png"
    assert opened(enclosed).mode == "RGBA"


@pytest.mark.parametrize(("form", "mode"), [("PNG", "RGBA"), ("WEBP", "RGBA"), ("PNG", "P"), ("PNG", "LA")])
async def test_colours_under_full_transparency_are_cleared(form: str, mode: str) -> None:
    picture = image(mode="RGBA")
    picture.putalpha(0)
    picture.paste((10, 20, 30, 255), (0, 0, 5, 5))
    kept = {"lossless": True, "exact": True} if form == "WEBP" else {}
    shown = opened(await develop(file(form, picture.convert(mode), **kept)))
    assert shown.mode == "RGBA"
    assert {tuple(pixel[:3]) for pixel in pixels_of(shown) if pixel[3] == 0} == {(0, 0, 0)}
    assert pixels_of(shown)[0][3] == 255


async def test_a_jpeg_of_a_large_camera_is_decoded_at_a_fraction(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[tuple[int, int]] = []
    real = JpegImageFile.load

    def watched(self: JpegImageFile) -> Any:
        loaded.append(self.size)
        return real(self)

    sent = [file("JPEG", Image.new("RGB", size)) for size in ((7000, 7000), (40_000, 1000))]
    monkeypatch.setattr(JpegImageFile, "load", watched)
    for content in sent:
        assert max(opened(await develop(content)).size) == 2048
    assert max(width * height for width, height in loaded) < 16_000_000


MEASURED = """
import re, sys
from pathlib import Path
from bot.engine.image_processing import _develop

def most_memory():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])

sent = sys.stdin.buffer.read()
before = most_memory()
_develop(sent, 5_000_000)
print((most_memory() - before) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells how much memory there was at most")
@pytest.mark.parametrize(
    ("form", "mode", "edge"), [("PNG", "RGBA", 5000), ("WEBP", "RGBA", 5000), ("JPEG", "RGB", 7000)]
)
def test_the_largest_pictures_take_less_than_500_megabytes(form: str, mode: str, edge: int) -> None:
    sent = file(form, Image.new(mode, (edge, edge), 9))
    ran = subprocess.run([sys.executable, "-c", MEASURED], input=sent, capture_output=True, check=True)
    assert int(ran.stdout) < 500


async def test_a_palette_and_a_grey_picture_and_one_for_print_are_taken() -> None:
    for mode, form in (("P", "PNG"), ("L", "PNG"), ("1", "PNG"), ("LA", "PNG"), ("CMYK", "JPEG"), ("L", "JPEG")):
        enclosed = await develop(
            file(form, image().convert("L").convert(mode) if mode in "1LA" else image().convert(mode))
        )
        assert opened(enclosed).mode in ("RGB", "RGBA"), (mode, form)


async def test_the_colours_of_another_profile_are_turned_into_those_of_the_web() -> None:
    turned = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    enclosed = await develop(file("JPEG", icc_profile=turned.tobytes()))
    assert opened(enclosed).mode == "RGB"
    broken = await develop(file("JPEG", icc_profile=b"not a profile"))
    assert near(opened(broken).getpixel((10, 20)), RED)


def noise(edge: int) -> Image.Image:
    return Image.effect_noise((edge, edge), 90).convert("RGB")


async def test_a_picture_is_made_to_fit_into_the_bytes_of_the_network() -> None:
    sent = file("PNG", noise(1200))
    assert len(sent) > 500_000
    enclosed = await develop(sent, bytes_most=200_000)
    assert enclosed.picture.size <= 200_000
    assert enclosed.picture.media == "image/jpeg"
    assert max(opened(enclosed).size) >= 320


async def test_what_can_be_seen_through_and_does_not_fit_is_put_on_white() -> None:
    clear = noise(900).convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 900, 300))
    enclosed = await develop(file("PNG", clear), bytes_most=300_000)
    assert enclosed.picture.media == "image/jpeg"
    assert near(opened(enclosed).getpixel((50, 20)), (255, 255, 255))


async def test_what_does_not_fit_at_any_bearable_size_is_refused() -> None:
    with pytest.raises(ActionRefused, match="cannot be made small enough"):
        await develop(file("PNG", noise(700)), bytes_most=500)


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
async def test_what_moves_is_refused(form: str) -> None:
    frames = [Image.new("RGB", (20, 20), RED), Image.new("RGB", (20, 20), BLUE)]
    with pytest.raises(ActionRefused, match="moves, and only still ones"):
        await develop(file(form, frames[0], save_all=True, append_images=frames[1:]))


async def test_a_phone_picture_with_a_second_view_is_still() -> None:
    sent = file("MPO", image(), save_all=True, append_images=[image(mode="RGB")])
    assert opened(await develop(sent)).size == (60, 40)


def claiming(width: int, height: int) -> bytes:
    """A tiny PNG that claims to be enormous."""
    header = b"IHDR" + struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    rest = png()[33:]
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)) + rest


@pytest.mark.parametrize("size", [(5_000, 5_001), (200_000, 200_000)])
async def test_a_bomb_is_refused_before_any_pixel_is_decoded(size: tuple[int, int], monkeypatch: Any) -> None:
    def decoded(*_: object) -> None:
        pytest.fail("it was decoded")

    monkeypatch.setattr(Image.Image, "load", decoded)
    with pytest.raises(ActionRefused, match="too many pixels: 25 million"):
        await develop(claiming(*size))


async def test_a_picture_that_is_all_edge_is_refused() -> None:
    with pytest.raises(ActionRefused, match="too narrow"):
        await develop(file("PNG", image(1010, 10)))


async def test_a_file_with_too_many_bytes_is_refused_unread() -> None:
    with pytest.raises(ActionRefused, match="20 MB"):
        await develop(bytes(20_000_001))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        file("JPEG")[:200],
        png()[:40],
        file("BMP"),
        file("TIFF"),
        b"GIF89a" + bytes(5),
    ],
    ids=["nothing", "words", "pdf", "svg", "half a jpeg", "half a png", "bmp", "tiff", "half a gif"],
)
async def test_what_is_no_picture_of_these_kinds_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(ActionRefused, match="Save it as JPEG, PNG or WebP"):
        await develop(content)


async def test_developing_keeps_the_loop_free(monkeypatch: Any) -> None:
    here, seen = threading.get_ident(), []
    real = image_processing._develop

    def watched(content: bytes, most: int) -> tuple[bytes, str, tuple[int, int]]:
        seen.append(threading.get_ident())
        return real(content, most)

    monkeypatch.setattr(image_processing, "_develop", watched)
    await asyncio.gather(develop(png()))
    assert here not in seen
    assert seen
