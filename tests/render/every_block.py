"""The briefing about the river with pictures and a table of contents besides: every kind of block there is."""

from dataclasses import replace

from briefgen.model.briefing import Briefing, Contents, DateScale, Entry, Mark, Run, Section, TieMap, ValueTiles
from briefgen.model.moment import PartialDate
from tests.render.almen_treaty import plain, the_briefing

PICTURES = (
    Section(
        "timeline",
        "Timeline",
        (
            DateScale(
                "The dates on a line of time",
                (
                    Mark(plain("1974: the treaty is signed"), PartialDate(1974)),
                    Mark(plain("3 March 2025: the commissioner speaks"), PartialDate(2025, 3, 3)),
                    Mark(plain("6 March 2025: the talks open"), PartialDate(2025, 3, 6), is_ahead=True),
                    Mark(plain("31 December 2025: the treaty expires"), PartialDate(2025, 12, 31), is_ahead=True),
                ),
            ),
            TieMap(
                "Who can settle which question",
                (plain("Norhaven"), plain("Sudermark")),
                tuple((Run(str(n)), Run(kind)) for n, kind in enumerate(("Decision", "Undisclosed", "Who pays for the gauges?"), 1)),
                ((0, 0), (0, 1), (1, 1), (1, 2)),
            ),
            ValueTiles(
                "Key figures",
                (
                    (plain("340 m³/s"), plain("guaranteed flow")),
                    (plain("18%"), plain("fall of the summer flow")),
                    (plain("1.9m"), plain("residents")),
                ),
            ),
        ),
    ),
)


def every_block() -> Briefing:
    given = the_briefing()
    titled = [section for section in (*PICTURES, *given.sections) if section.title]
    contents = Contents("Contents", tuple(Entry(section.title, section.anchor) for section in titled))
    return replace(given, sections=(Section("contents", "", (contents,)), *PICTURES, *given.sections))
