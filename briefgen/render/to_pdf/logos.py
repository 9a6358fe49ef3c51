"""The house's sign above the title."""

from functools import partial
from io import BytesIO

from reportlab.lib.utils import ImageReader

from briefgen.model.style import Image, Side
from briefgen.render.harmless import harmless
from briefgen.render.to_pdf.pen import Pen
from briefgen.render.to_pdf.sheet import Sheet
from briefgen.render.to_pdf.strips import Strip
from briefgen.render.to_pdf.structure import Element, Kind, figure_box

BELOW = 12.0
_SHARES = {Side.LEFT: 0.0, Side.CENTRE: 0.5, Side.RIGHT: 1.0}


def logo_strips(sheet: Sheet) -> tuple[Strip, ...]:
    """The sign as a figure with its words; () for a house without one."""
    logo = sheet.look.logo
    if logo.file is None:
        return ()
    height = logo.height.points
    width = height * logo.file.width / max(logo.file.height, 1)
    if width > sheet.width:
        width, height = sheet.width, height * sheet.width / width
    left = sheet.left + (sheet.width - width) * _SHARES[logo.side]
    figure = sheet.tree.root.child(Kind.FIGURE, alternative=harmless(logo.alt))
    draw = partial(_draw, image=_readable(logo.file), left=left, width=width, height=height, figure=figure)
    return (Strip(height + BELOW, draw, keeps=True),)


def _readable(image: Image) -> ImageReader:
    """The image as the library takes it; four inks become three colours, the only ones that the file explains."""
    reader = ImageReader(BytesIO(image.body))
    pixels = reader._image
    return ImageReader(pixels.convert("RGB")) if pixels is not None and pixels.mode == "CMYK" else reader


def _draw(pen: Pen, top: float, image: ImageReader, left: float, width: float, height: float, figure: Element) -> None:
    figure.attributes = figure_box(left, top - height, width, height)
    pen.image(image, left, top - height, width, height, figure)
