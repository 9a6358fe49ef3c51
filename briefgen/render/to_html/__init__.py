"""Here: a briefing as one self-contained HTML file: page.py the frame, blocks.py its parts, stylesheet.py the look.
Not here: a script, a picture fetched from elsewhere, anything the page would have to ask the network for.
To add: a new block, in blocks.py under `block`."""

from briefgen.render.to_html.page import RENDERER

__all__ = ["RENDERER"]
