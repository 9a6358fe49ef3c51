"""A Word template that was cut, flipped or robbed of a part is written into or refused as a mistake of the style, and nothing else."""

import io
import re
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import StyleError
from briefgen.render.to_docx import RENDERER
from tests.render.almen_treaty import LOOKS, the_briefing
from tests.render.test_docx_template import ministry, with_template

TEMPLATE = ministry()
WHERE = st.floats(0, 1, exclude_max=True)


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(TEMPLATE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(held: dict[str, bytes]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for name, part in held.items():
            archive.writestr(name, part)
    return body.getvalue()


def written(template: bytes) -> bool:
    """Whether a briefing came out of it; any other error than a style's is a fault."""
    try:
        return bool(RENDERER.render(the_briefing(), with_template(LOOKS["rule"], template)).body)
    except StyleError:
        return False


@settings(max_examples=40, deadline=None)
@given(WHERE, st.integers(0, 7), st.booleans())
def test_a_file_that_is_cut_or_has_a_wrong_bit(where: float, bit: int, is_cut: bool) -> None:
    spoilt, place = bytearray(TEMPLATE), int(where * len(TEMPLATE))
    spoilt[place] ^= 1 << bit
    assert written(TEMPLATE[:place] if is_cut else bytes(spoilt)) in (True, False)


@settings(max_examples=40, deadline=None)
@given(WHERE, WHERE)
def test_a_file_without_one_of_its_parts_or_elements(which: float, where: float) -> None:
    held = parts()
    name = sorted(held)[int(which * len(held))]
    elements = list(re.finditer(rb"<[^>?]+/>", held[name]))
    if elements:
        found = elements[int(where * len(elements))]
        held[name] = held[name][: found.start()] + held[name][found.end() :]
    else:
        del held[name]
    assert written(zipped(held)) in (True, False)


def test_the_sound_file_is_written_into() -> None:
    assert written(TEMPLATE)
