"""The bottom line: what happened, and what is unresolved, in at most fifty words of the source."""

from briefgen.analyse.questions import ANALYSER as QUESTIONS
from briefgen.analyse.ranking import ranked
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence
from briefgen.model.finding import BottomLine
from briefgen.model.settings import Settings

MOST_WORDS = 50
FEWEST_WORDS = 8  # a shorter sentence of a lead is an aside
_KEPT = 0.6  # of the words that make a sentence open
LEAD_SENTENCES = 3  # news says what happened in its first sentences; measured on the marked articles


class BottomLines:
    """Finds one line, or two: the first sentence of the lead that reads alone, and the most open one if there is room."""

    def analyse(self, document: Document, settings: Settings) -> tuple[BottomLine, ...]:
        """At most two lines, the first what happened; () where no sentence of the lead reads alone."""
        for candidate in ranked((document,))[:LEAD_SENTENCES]:
            line = spoken().trimming.trimmed(document, candidate.sentence, limit_words=MOST_WORDS)
            if line and len(line.split()) >= FEWEST_WORDS and spoken().trimming.speaks_for_the_text(line):
                first = BottomLine(rule="bottom_line.lead", score=candidate.score, text=line, evidence=(candidate.sentence.span,))
                return (first, *self._unresolved(document, settings, candidate.sentence, MOST_WORDS - len(line.split())))
        return ()

    def _unresolved(self, document: Document, settings: Settings, told: Sentence, room: int) -> tuple[BottomLine, ...]:
        """The sentence behind the first open question, unless it is told already or there is no room for it."""
        for question in QUESTIONS.analyse(document, settings)[:2]:
            sentence = document.sentence_at(question.evidence[0].start)
            if sentence is None or told.span in question.evidence:
                return ()
            line = spoken().trimming.trimmed(document, sentence, limit_words=room) if room >= FEWEST_WORDS else None
            if line and _says(line, question.why):
                return (BottomLine(rule="bottom_line.unresolved", score=question.score, text=line, evidence=(sentence.span,)),)
        return ()


def _says(line: str, why: str) -> bool:
    """Whether a line has kept of its sentence what makes it open, and not only what stands beside it."""
    open_, kept = set(spoken().words.content_stems(why)), set(spoken().words.content_stems(line))
    return len(open_ & kept) >= _KEPT * len(open_)


ANALYSER = BottomLines()
