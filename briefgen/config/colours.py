"""Colours as people write them, and the shade of a colour that can be read."""

from briefgen.model.style import Colour

INKS = ("text", "quiet", "heading", "link", "accent")  # what is set on paper: numbers and labels are in the accent colour
LEAST_CONTRAST = 4.5  # Source: WCAG 2.1, success criterion 1.4.3
_SHAPE = "write '#' and six digits, as in '#1f5f8b'"


def colour_fix(raw: object, ground: Colour | None = None) -> str:
    """How to write the colour that somebody meant by a name of CSS, by rgb() or by another number of digits, to be read on a ground."""
    if not isinstance(raw, str) or not raw.strip():
        return _SHAPE
    word = raw.strip().lower()
    if meant := _meant(word):
        if ground and Colour(meant).contrast(ground) < LEAST_CONTRAST:
            return f"write it as '{readable(Colour(meant), ground, LEAST_CONTRAST).hex}', the nearest to '{meant}' that can be read"
        return f"write it as '{meant}'"
    digits = word.removeprefix("#")
    if set(digits) <= set("0123456789abcdef") and (word[0] == "#" or any(map(str.isdigit, digits))):
        return f"{_SHAPE}; this has {len(digits)} digits"
    return _nearest_name(word) or _SHAPE


def readable(ink: Colour, ground: Colour, least: float) -> Colour:
    """The nearest shade of the ink towards black or white that can be read on the ground."""
    black, white = Colour("#000000"), Colour("#ffffff")
    end = 1.0 if white.contrast(ground) > black.contrast(ground) else 0.0
    for step in range(1, 101):
        mixed = (round(255 * (part + (end - part) * step / 100)) for part in ink.rgb)
        shade = Colour("#" + "".join(f"{part:02x}" for part in mixed))
        if shade.contrast(ground) >= least:
            return shade
    return white if end else black


def _meant(word: str) -> str:
    """The six digits of a colour that is written another way, '' where there are none."""
    from PIL import ImageColor

    for written in (word, f"#{word}"):
        try:
            red, green, blue = ImageColor.getrgb(written)[:3]
            return f"#{red:02x}{green:02x}{blue:02x}"
        except ValueError:
            continue
    return ""


def _nearest_name(word: str) -> str:
    import difflib

    from PIL import ImageColor

    near = difflib.get_close_matches(word, sorted(ImageColor.colormap), n=1, cutoff=0.75)
    return f"did you mean '{near[0]}'? write it as '{_meant(near[0])}'" if near else ""
