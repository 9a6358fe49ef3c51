"""Plain text as a Document."""

from briefgen.model.document import Document
from briefgen.model.notice import Notice
from briefgen.model.settings import Settings
from briefgen.model.source import Source
from briefgen.read.assembly import document, refuse_no_prose
from briefgen.read.clean import cleaned
from briefgen.read.encodings import decoded
from briefgen.read.fetch import text_source
from briefgen.read.layout import blocks


class TextReader:
    """Reads plain text in any likely encoding, wrapped or not."""

    media_types = ("text/plain",)
    suffixes = (".txt", ".text")

    def read(self, source: Source, settings: Settings) -> Document:
        """Read one article. Raises ReadError."""
        text, notices = decoded(source.body, source.uri)
        return refuse_no_prose(self._document(text, source, settings, notices), source.uri)

    def read_text(self, text: str, settings: Settings) -> Document:
        """Read a text that is at hand; a text without prose gives a document without a body."""
        source = text_source(text)
        return self._document(source.body.decode(), source, settings, ())

    def _document(self, text: str, source: Source, settings: Settings, notices: tuple[Notice, ...]) -> Document:
        clean, removed = cleaned(text, source.uri)
        return document(blocks(clean), source, settings, (*notices, *removed))


READER = TextReader()
