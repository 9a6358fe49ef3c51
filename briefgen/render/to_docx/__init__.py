"""Here: a briefing as a Word file: package.py the zip, styles.py the look, blocks.py the text, furniture.py what runs on every page.
Not here: a direct format where a named style can say it; a Word user restyles the file by its styles.
To add: a new block, in blocks.py as a `_` of `BlockWriter.block`."""

from briefgen.render.to_docx.renderer import RENDERER

__all__ = ["RENDERER"]
