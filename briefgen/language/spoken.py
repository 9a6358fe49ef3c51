"""The language an article is read in: one value through which every other room reaches all that a language knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from briefgen.language.facets.lines import (
        KnowsAttribution,
        KnowsFidelity,
        KnowsLineWords,
        KnowsMeasures,
        KnowsPositions,
        KnowsSpeakers,
        KnowsStepCues,
        KnowsTrimming,
    )
    from briefgen.language.facets.pages import (
        KnowsBylines,
        KnowsCaptions,
        KnowsDating,
        KnowsFurniture,
        KnowsKinds,
        KnowsLayout,
        KnowsReleases,
        KnowsTranscripts,
    )
    from briefgen.language.facets.questions import (
        KnowsCueFaults,
        KnowsInversion,
        KnowsOpenness,
        KnowsPatterns,
        KnowsQuestionAnswers,
        KnowsQuestionArticle,
        KnowsQuestionDefinites,
        KnowsQuestionExplanation,
        KnowsQuestionForms,
        KnowsQuestionLooseEnds,
        KnowsQuestionReferents,
        KnowsQuestionWholeness,
    )
    from briefgen.language.facets.reading import (
        KnowsAmounts,
        KnowsCalendarWords,
        KnowsDateDirection,
        KnowsDatelines,
        KnowsDates,
        KnowsLexicon,
        KnowsNumbers,
        KnowsSentences,
        KnowsTags,
        KnowsVerbs,
        KnowsWords,
    )


@dataclass(frozen=True)
class Language:
    """A language by its ISO 639-1 code; `package` is the folder of its modules and data, each loaded when first asked for."""

    code: str
    name: str
    package: str

    def _module(self, name: str) -> Any:
        return import_module(f"{self.package}.{name}")

    @property
    def rules(self) -> Path:
        """The folder with its rules for open questions."""
        return Path(import_module(self.package).__path__[0]) / "rules"

    @cached_property
    def attribution(self) -> "KnowsAttribution":
        """Attribution frames: which words of a sentence name a speaker and a verb of saying, and which are what was said."""
        return cast("KnowsAttribution", self._module("attribution"))

    @cached_property
    def fidelity(self) -> "KnowsFidelity":
        """The proof that a line is the source's own words: in order, less deletions, plus insertions in [square brackets]."""
        return cast("KnowsFidelity", self._module("fidelity"))

    @cached_property
    def line_words(self) -> "KnowsLineWords":
        """Words that raise, lower or spoil a line of a briefing: people counted, what only points, what is compared with."""
        return cast("KnowsLineWords", self._module("line_words"))

    @cached_property
    def measures(self) -> "KnowsMeasures":
        """What a figure measures, as a short phrase of its sentence."""
        return cast("KnowsMeasures", self._module("measures"))

    @cached_property
    def positions(self) -> "KnowsPositions":
        """The words of a position as a briefing shows them: the speaker's pronoun named, quotation marks paired, nothing changed in
        meaning.
        """
        return cast("KnowsPositions", self._module("statements.positions"))

    @cached_property
    def speakers(self) -> "KnowsSpeakers":
        """Who speaks: from the words of an attribution frame to one person or body, however the article calls them along the way."""
        return cast("KnowsSpeakers", self._module("statements.speakers"))

    @cached_property
    def step_cues(self) -> "KnowsStepCues":
        """Words that announce a step: what is due, planned, expected or waits for something else."""
        return cast("KnowsStepCues", self._module("step_cues"))

    @cached_property
    def trimming(self) -> "KnowsTrimming":
        """Shorter lines with fidelity: a connective at the start, asides and a tail beyond a comma may go, and nothing that changes the
        meaning.
        """
        return cast("KnowsTrimming", self._module("trimming"))

    @cached_property
    def bylines(self) -> "KnowsBylines":
        """How bylines name writers, desks and outlets."""
        return cast("KnowsBylines", self._module("pages.bylines"))

    @cached_property
    def captions(self) -> "KnowsCaptions":
        """How captions and credits of pictures are labelled."""
        return cast("KnowsCaptions", self._module("pages.captions"))

    @cached_property
    def dating(self) -> "KnowsDating":
        """How a page is stamped with its date."""
        return cast("KnowsDating", self._module("pages.dating"))

    @cached_property
    def furniture(self) -> "KnowsFurniture":
        """What the furniture of a page says: share, subscribe, read more."""
        return cast("KnowsFurniture", self._module("pages.furniture"))

    @cached_property
    def kinds(self) -> "KnowsKinds":
        """Words with which a line on a page opens a question."""
        return cast("KnowsKinds", self._module("pages.kinds"))

    @cached_property
    def layout(self) -> "KnowsLayout":
        """Words that show how a wrapped line goes on."""
        return cast("KnowsLayout", self._module("pages.layout"))

    @cached_property
    def releases(self) -> "KnowsReleases":
        """What a press release says around its text: embargoes, contacts, notes to editors."""
        return cast("KnowsReleases", self._module("pages.releases"))

    @cached_property
    def transcripts(self) -> "KnowsTranscripts":
        """How transcripts label who asks and who answers."""
        return cast("KnowsTranscripts", self._module("pages.transcripts"))

    @cached_property
    def cue_faults(self) -> "KnowsCueFaults":
        """What is wrong with a cue that a user wrote: every fault, with the element and the place it stands at."""
        return cast("KnowsCueFaults", self._module("cue_faults"))

    @cached_property
    def inversion(self) -> "KnowsInversion":
        """Questions made from clauses by grammar: subject-auxiliary inversion, do-support, a modal put in front."""
        return cast("KnowsInversion", self._module("inversion"))

    @cached_property
    def openness(self) -> "KnowsOpenness":
        """How far the words of a sentence leave something open: weights learned from marked articles."""
        return cast("KnowsOpenness", self._module("openness"))

    @cached_property
    def patterns(self) -> "KnowsPatterns":
        """A small pattern notation over tagged tokens, for rules that are data."""
        return cast("KnowsPatterns", self._module("patterns"))

    @cached_property
    def question_answers(self) -> "KnowsQuestionAnswers":
        """Whether the article itself answers a question later on: a plain statement of the same words without doubt in it."""
        return cast("KnowsQuestionAnswers", self._module("questions.answers"))

    @cached_property
    def question_article(self) -> "KnowsQuestionArticle":
        """An article as the question rules see it: its sentences tagged, and what a form hands back."""
        return cast("KnowsQuestionArticle", self._module("questions.article"))

    @cached_property
    def question_definites(self) -> "KnowsQuestionDefinites":
        """What 'the deal' or 'the state' of a question means to a reader who has only the headline: told, named from the text, or left
        pointing.
        """
        return cast("KnowsQuestionDefinites", self._module("questions.definites"))

    @cached_property
    def question_explanation(self) -> "KnowsQuestionExplanation":
        """What stands beside a question: its kind, the words of the source that make it open, and who can settle it."""
        return cast("KnowsQuestionExplanation", self._module("questions.explanation"))

    @cached_property
    def question_forms(self) -> "KnowsQuestionForms":
        """The grammatical transformations by the names that rules call them: from a match to the pieces of a question."""
        return cast("KnowsQuestionForms", self._module("questions.forms"))

    @cached_property
    def question_loose_ends(self) -> "KnowsQuestionLooseEnds":
        """What in a finished question its reader may trip over: words that point, what it names without saying more, where it was cut."""
        return cast("KnowsQuestionLooseEnds", self._module("questions.loose_ends"))

    @cached_property
    def question_referents(self) -> "KnowsQuestionReferents":
        """Pronouns and demonstratives of a question: replaced by what they stand for where that is safe, else the question goes."""
        return cast("KnowsQuestionReferents", self._module("questions.referents"))

    @cached_property
    def question_wholeness(self) -> "KnowsQuestionWholeness":
        """The last look at a question: whether a cut or a slip of the tagger has left it in pieces."""
        return cast("KnowsQuestionWholeness", self._module("questions.wholeness"))

    @cached_property
    def amounts(self) -> "KnowsAmounts":
        """What a quantity amounts to: its least and greatest value in one normal unit, with the doubt that its words keep."""
        return cast("KnowsAmounts", self._module("amounts"))

    @cached_property
    def calendar_words(self) -> "KnowsCalendarWords":
        """The months and days of the week as English prose and datelines write them."""
        return cast("KnowsCalendarWords", self._module("calendar_words"))

    @cached_property
    def date_direction(self) -> "KnowsDateDirection":
        """Whether a date in a sentence lies ahead or behind, told by the verb that governs it."""
        return cast("KnowsDateDirection", self._module("date_direction"))

    @cached_property
    def datelines(self) -> "KnowsDatelines":
        """The dateline before an article's first words: "LYON, March 3, 2024 —", "Oslo (Agency) - ", "Turin | 12 May 2025 |"."""
        return cast("KnowsDatelines", self._module("datelines"))

    @cached_property
    def dates(self) -> "KnowsDates":
        """Dates in running text, resolved against the article's date, and the dateline it opens with."""
        return cast("KnowsDates", self._module("dates"))

    @cached_property
    def lexicon(self) -> "KnowsLexicon":
        """Word lists as text, one a file; a line that starts with # says where the list came from."""
        return cast("KnowsLexicon", self._module("lexicon"))

    @cached_property
    def numbers(self) -> "KnowsNumbers":
        """Quantities in running text: money, percentages, measures and counts, with the words that say how exact they are."""
        return cast("KnowsNumbers", self._module("numbers"))

    @cached_property
    def sentences(self) -> "KnowsSentences":
        """Where the sentences of a paragraph begin and end: nltk's Punkt with parameters of our own, and a few corrections."""
        return cast("KnowsSentences", self._module("sentences"))

    @cached_property
    def tags(self) -> "KnowsTags":
        """Penn part-of-speech tags for the tokens of a sentence."""
        return cast("KnowsTags", self._module("tags"))

    @cached_property
    def verbs(self) -> "KnowsVerbs":
        """Verbs: their base forms, and which of them only help others."""
        return cast("KnowsVerbs", self._module("verbs"))

    @cached_property
    def words(self) -> "KnowsWords":
        """Words: where they stand in a sentence, their stems, and which of them carry content."""
        return cast("KnowsWords", self._module("words"))


ENGLISH = Language("en", "English", "briefgen.language.english")
LANGUAGES = {language.code: language for language in (ENGLISH,)}

# Grammar is asked ten thousand times an article, mostly by functions that see only tokens; so the language is in force for a stretch
# of work, as a decimal context is, and no signature has to hand it on.
_IN_FORCE: ContextVar[Language] = ContextVar("language", default=ENGLISH)

spoken = _IN_FORCE.get


@contextmanager
def speaking(code: str) -> Iterator[Language]:
    """Let the language of that code be the one spoken inside. Raises KeyError for one that is not known."""
    before = _IN_FORCE.set(LANGUAGES[code])
    try:
        yield _IN_FORCE.get()
    finally:
        _IN_FORCE.reset(before)
