"""Here: a briefing as a Word file, on python-docx: blank.py the empty file, template.py a house's own,
styles.py the look, blocks.py the text, furniture.py what runs on every page, markup.py the WordprocessingML that the
library has no word for.
Not here: a direct format where a named style can say it; a Word user restyles the file by its styles.
To add: a new block, in blocks.py as a `_` of `BlockWriter.block`; a new style, in blank.py its name, in styles.py its look."""

from briefgen.render.to_docx.renderer import RENDERER

__all__ = ["RENDERER"]
