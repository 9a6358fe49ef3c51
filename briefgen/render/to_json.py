"""A briefing as JSON: the stable contract for scripts, and what `briefgen verify` proves."""

import json

from briefgen.model.briefing import Briefing
from briefgen.model.rendition import Rendition
from briefgen.model.serial import as_dict
from briefgen.model.style import Look
from briefgen.render.naming import file_name


class JsonRenderer:
    """Writes UTF-8 JSON with two blanks of indent and a final line end."""

    media_type = "application/json"
    suffix = "json"

    def render(self, briefing: Briefing, look: Look) -> Rendition:
        """The whole briefing with its documents, findings and sections; the look has no say."""
        text = json.dumps(as_dict(briefing), ensure_ascii=False, indent=2, allow_nan=False)
        return Rendition(file_name(briefing, self.suffix), self.media_type, (text + "\n").encode())


RENDERER = JsonRenderer()
