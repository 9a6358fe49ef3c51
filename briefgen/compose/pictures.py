"""What a section shows as a picture beside its words: dates to scale, who can settle what, figures at a glance."""

from collections.abc import Iterable, Sequence

from briefgen.compose.material import Material
from briefgen.language.spoken import speaking, spoken
from briefgen.model.briefing import Block, DateScale, Line, Mark, Run, RunRole, TieMap, ValueTiles
from briefgen.model.finding import Figure, OpenQuestion
from briefgen.model.moment import PartialDate

# Under these a picture tells no more than the words beside it.
FEWEST_DATES = 4
FEWEST_NAMES = 2
MANY_TIES = 4  # so many are worth a picture even where nobody is tied to two
FEWEST_TILES = 2
MOST_TILES = 3
LONGEST_VALUE = 22  # letters that fit a tile as a large figure
LONGEST_NAME = 42
LONGEST_MEASURE = 64
NOUNS = ("NN", "NNS", "NNP", "NNPS")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SHARES = frozenset({"%", "percent", "percentage"})


def date_scale(material: Material, marks: Iterable[tuple[PartialDate, Line, bool]]) -> tuple[Block, ...]:
    """Each date once, in the order of time; nothing for a handful of dates."""
    first = {when: Mark(line, when, is_ahead) for when, line, is_ahead in reversed(list(marks))}
    dates = tuple(first[when] for when in sorted(first))
    return (DateScale(material.label("date_scale"), dates),) if len(dates) >= FEWEST_DATES else ()


def tie_map(material: Material, questions: Sequence[OpenQuestion]) -> tuple[Block, ...]:
    """Who can settle which of the questions as they are numbered; nothing where few are named, or one for all."""
    settled = [(n, q) for n, q in enumerate(questions, 1) if q.settled_by and len(q.settled_by) <= LONGEST_NAME]
    names = {_folded(q.settled_by): q for _, q in reversed(settled)}
    order = sorted(names, key=lambda name: next(n for n, q in settled if _folded(q.settled_by) == name))
    if len(names) < FEWEST_NAMES or (len(settled) == len(names) and len(settled) < MANY_TIES):
        return ()
    ties = tuple((order.index(_folded(q.settled_by)), place) for place, (_, q) in enumerate(settled))
    named = tuple((Run(names[name].settled_by or "", RunRole.STRONG, finding=names[name].id),) for name in order)
    return (TieMap(material.label("tie_map"), named, tuple(_entry(material, n, q) for n, q in settled), ties),)


def value_tiles(material: Material, figures: Sequence[Figure]) -> tuple[Block, ...]:
    """The first figures that are short enough to be large and whose words make a whole phrase, one of each sentence."""
    tiles: dict[str, tuple[Line, Line]] = {}
    for figure in figures:
        if len(_value(figure)) <= LONGEST_VALUE and _is_plain(figure) and _is_whole(material, figure):
            value = (Run(_value(figure), RunRole.STRONG, finding=figure.id),)
            tiles.setdefault(figure.text, (value, (Run(figure.measures, finding=figure.id),)))
    shown = tuple(tiles.values())[:MOST_TILES]
    return (ValueTiles(material.label("value_tiles"), shown),) if len(shown) >= FEWEST_TILES else ()


def _entry(material: Material, number: int, question: OpenQuestion) -> Line:
    return Run(str(number), RunRole.QUIET), Run(material.kind(question), RunRole.QUIET)


def _value(figure: Figure) -> str:
    """The quantity as the source writes it; its unit where what it measures does not begin with it."""
    has_unit = not figure.unit or figure.unit in figure.value or figure.measures.startswith(figure.unit)
    return figure.value if has_unit else f"{figure.value} {figure.unit}"


def _is_plain(figure: Figure) -> bool:
    """Whether its words say what it measures at a glance: short, without a second figure, and more than one for a share of something."""
    measures = figure.measures
    is_share = figure.unit.replace(" ", "").lower() in SHARES
    return len(measures.split()) > is_share and len(measures) <= LONGEST_MEASURE and not any(c.isdigit() for c in measures)


def _is_whole(material: Material, figure: Figure) -> bool:
    """Whether its words can stand alone: they end on a noun that nothing completes, and no verb among them waits for the value."""
    words, text, language = figure.measures, figure.measures, "en"
    for document in material.documents:
        if document.id == figure.evidence[0].document and words in document.slice(figure.evidence[0]):
            text, language = document.slice(figure.evidence[0]), document.language
    start = text.index(words)
    with speaking(language):
        tokens = spoken().tags.tagged(text)
    inside = [token for token in tokens if start <= token.start < start + len(words)]
    following = next((token for token in tokens if token.start >= start + len(words)), None)
    awaits_value = figure.value in text[start + len(words) :] and any(token.tag in FINITE for token in inside)
    goes_on = following is not None and (following.tag in (*NOUNS, "POS") or following.lower == "of")
    return bool(inside) and inside[-1].tag in NOUNS and not goes_on and not awaits_value


def _folded(name: str | None) -> str:
    return (name or "").lower()
