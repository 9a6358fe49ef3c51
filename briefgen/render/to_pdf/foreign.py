"""Words of other scripts on the page: sign by sign, each where HarfBuzz put it."""

from itertools import accumulate

from briefgen.render.to_pdf.shaping import ShapedFace
from briefgen.render.to_pdf.signs import Signs


def shaped(words: str, face: ShapedFace, size: float, signs: Signs) -> str:
    """The operators that draw words in a face of their script, in the order they are read. Source: ISO 32000-1, 9.4.3: Tf, Ts, TJ."""
    glyphs = face.glyphs(words)
    places = [at + glyph.right for at, glyph in zip(accumulate((g.advance for g in glyphs), initial=0.0), glyphs, strict=False)]
    code, shown, level, pen = [f"/{signs.name(face)} {size:.2f} Tf"], "", 0.0, 0.0
    for glyph, place in sorted(zip(glyphs, places, strict=True), key=lambda pair: pair[0].rank):
        signs.note(face, glyph)
        if glyph.up != level:
            code.extend((*_operator(shown), f"{glyph.up * size / 1000:.3f} Ts"))
            level, shown = glyph.up, ""
        shown += f"{_move(pen - place)}<{glyph.number:04X}>"
        pen = place + face.advance(glyph.number)
    shown += _move(pen - sum([glyph.advance for glyph in glyphs]))
    return " ".join((*code, *_operator(shown), *(["0 Ts"] if level else [])))


def _move(back: float) -> str:
    """How far the pen goes back, in thousandths of the size."""
    return f" {back:.1f} " if abs(back) > 0.05 else ""


def _operator(shown: str) -> list[str]:
    return [f"[{shown}] TJ"] if shown else []
