"""Here: a briefing set line by line on pages; runs become lines, blocks become strips, strips fill pages, pages are inked.
Not here: markup of any kind; text goes from a run to the page as it is.
To add: a block in blocks.py, a masthead form in masthead.py."""

from briefgen.render.to_pdf.renderer import RENDERER

__all__ = ["RENDERER"]
