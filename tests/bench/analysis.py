"""What each stage costs per 1,000 words, warm, and how the cost grows with the text; prints figures and never fails.

    python -m tests.bench.analysis [--repeat 5] [--sizes 1 10]

The text is the sample articles one after another, numbered so that no two copies of a paragraph are the same. The last row of each
size is the peer: NLTK's own Punkt, word tokeniser and perceptron loop for the same text and the same weights, by its plain import.
"""

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from briefgen.language.english import tags
from briefgen.language.english.sentences import sentence_spans
from briefgen.language.english.tagger_model import MODEL_PATH, unpacked_weights
from briefgen.language.english.train import nltk_tagger
from briefgen.model.document import Document
from briefgen.model.settings import Settings
from briefgen.plugins import installed_plugins
from briefgen.read.from_text import READER

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def text_of(thousands: int) -> str:
    """About that many thousand words of prose."""
    paragraphs = [p for seed in SEEDS for p in seed.read_text(encoding="utf-8").split("\n\n")[2:]]
    made: list[str] = ["A title for all of it"]
    words = copy = 0
    while words < 1000 * thousands:
        paragraph = f"{paragraphs[copy % len(paragraphs)].strip()} Entry {copy} ends here."
        made.append(paragraph)
        words += len(paragraph.split())
        copy += 1
    return "\n\n".join(made)


def milliseconds(work: Callable[[], object], repeat: int) -> float:
    """The median time of one call."""
    spent = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - start))
    return statistics.median(spent)


def forget() -> None:
    """Empty every cache that a second look at the same text would profit from."""
    import gc
    from functools import _lru_cache_wrapper

    for thing in gc.get_objects():
        if isinstance(thing, _lru_cache_wrapper) and thing.cache_info().maxsize not in (None, 1):
            thing.cache_clear()


def peer(text: str) -> Callable[[], object]:
    """The same splitting and tagging by NLTK as it comes, with our weights."""
    from nltk.tokenize.destructive import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    punkt, words, tagger = PunktSentenceTokenizer(PunktParameters()), NLTKWordTokenizer(), nltk_tagger()
    tagger.model.weights = dict(unpacked_weights(MODEL_PATH.read_bytes()))
    tagger.model.classes = {tag for weights in tagger.model.weights.values() for tag in weights}
    return lambda: [tagger.tag(words.tokenize(s)) for paragraph in text.split("\n\n") for s in punkt.tokenize(paragraph)]


def measure(thousands: int, repeat: int) -> None:
    """Print one row a stage."""
    text, plugins, settings = text_of(thousands), installed_plugins(), Settings()
    document: Document = READER.read_text(text, settings)
    words = len(text.split())
    rows: list[tuple[str, Callable[[], object]]] = [
        ("read", lambda: READER.read_text(text, settings)),
        ("split into sentences", lambda: [sentence_spans(p) for p in text.split("\n\n")]),
        ("tag", lambda: [tags.tagged(document.slice(s.span)) for s in document.body]),
    ]
    print(f"{words} words, {len(document.body)} sentences")
    for name, work in rows:
        print(f"  {name:22s}{_cold(work, repeat) * 1000 / words:9.1f} ms per 1,000 words")
    for name in plugins.names("analysers"):
        analyser = plugins.analyser(name)
        print(f"  {name:22s}{_cold(partial(analyser.analyse, document, settings), repeat, keep_tags=document) * 1000 / words:9.1f}")
    others = [plugins.analyser(name) for name in plugins.names("analysers") if name not in ("questions", "bottom_line")]
    questions = partial(plugins.analyser("questions").analyse, document, settings)
    spent = _cold(questions, repeat, keep_tags=document, after=[partial(other.analyse, document, settings) for other in others])
    print(f"  {'questions, in a whole':22s}{spent * 1000 / words:9.1f}")
    print(f"  {'peer: nltk split + tag':22s}{milliseconds(peer(text), repeat) * 1000 / words:9.1f}")
    print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _cold(work: Callable[[], object], repeat: int, keep_tags: Document | None = None, after: Sequence[Callable[[], object]] = ()) -> float:
    """The median time of a call that finds no cached answers, except the tags and what was done before where that is another row's cost."""
    spent = []
    for _ in range(repeat):
        forget()
        for text in (keep_tags.slice(s.span) for s in keep_tags.body) if keep_tags else ():
            tags.tagged(text)
        for earlier in after:
            earlier()
        spent.append(milliseconds(work, 1))
    return statistics.median(spent)


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 10])
    chosen = parser.parse_args()
    for size in chosen.sizes:
        measure(size, chosen.repeat)


if __name__ == "__main__":
    main()
