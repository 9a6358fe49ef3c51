"""What each layer of the language room costs per 1,000 words beside nltk's own functions for the same work; prints and never fails.

    python -m tests.bench.language [--repeat 5] [--sizes 1 10 100 1000]

Sizes are thousands of words. "first" is a text never seen before: every cache is emptied before the first layer, and each layer has
what those above it have found, as when an article is read; "all layers" is their sum. "again" is the same asked for once more. The
peers are nltk as it comes: untrained Punkt, its word tokenizer, its perceptron loop with our weights, its chunk grammar.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import product

from briefgen.language.english.antecedents import antecedents
from briefgen.language.english.clock_times import time_mentions
from briefgen.language.english.dates import date_mentions
from briefgen.language.english.definite import earlier_phrases
from briefgen.language.english.named import document_names
from briefgen.language.english.names import register
from briefgen.language.english.numbers import quantities
from briefgen.language.english.sentences import sentence_spans
from briefgen.language.english.subject_model import subject_heads
from briefgen.language.english.subordinate_clauses import subordinate_clauses
from briefgen.language.english.tagger_model import MODEL_PATH, Tagger, tagger, unpacked_weights
from briefgen.language.english.tags import tagged
from briefgen.language.english.train import nltk_tagger
from briefgen.language.english.verb_groups import verb_groups
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from tests.bench.analysis import forget, text_of

GRAMMAR = "NP: {<DT|PRP\\$|CD|JJ.*|NN.*|POS>*<NN.*>}\nVP: {<MD>?<VB.*|RB>*<VB.*>}\nCLAUSE: {<IN|WDT|WP><NP><VP>}"
ANCHOR = PartialDate(2025, 9, 4)
Work = Callable[[], object]


def milliseconds(work: Work, repeat: int) -> float:
    """The median processor time of one call, which other processes do not stretch."""
    spent = []
    for _ in range(repeat):
        begun = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - begun))
    return sorted(spent)[repeat // 2]


def fresh_text(thousands: int) -> str:
    """About that many thousand words; every sentence has a word of its own, so that no cache answers for another sentence."""
    own = ("".join(letters) for letters in product("bdfglmnprst", "aeiou", "bdfglmnprst", "aeiou", "bdfglmnprst", "aeiou"))
    return "\n\n".join(
        " ".join(f"{paragraph[start : end - 1]} {next(own)}{paragraph[end - 1 : end]}" for start, end in sentence_spans(paragraph))
        for paragraph in text_of(thousands).split("\n\n")
    )


def layers(text: str) -> dict[str, Work]:
    """The layers by name, from the ground up."""
    document = READER.read_text(text, Settings())
    paragraphs = text.split("\n\n")
    sentences = [document.slice(sentence.span) for sentence in document.body]
    return {
        "sentences": lambda: [sentence_spans(paragraph) for paragraph in paragraphs],
        "words and tags": lambda: [tagged(one) for one in sentences],
        "subjects": lambda: [subject_heads(tagged(one)) for one in sentences],
        "verb groups": lambda: [verb_groups(tagged(one)) for one in sentences],
        "subordinate clauses": lambda: [subordinate_clauses(tagged(one)) for one in sentences],
        "names": lambda: document_names(document),
        "pronouns": lambda: antecedents(document),
        "pointing phrases": lambda: earlier_phrases(document),
        "register": lambda: register(document).entries,
        "dates": lambda: [date_mentions(one, ANCHOR) for one in sentences],
        "times of day": lambda: [time_mentions(one) for one in sentences],
        "quantities": lambda: [quantities(one) for one in sentences],
    }


def peers(text: str) -> dict[str, Work]:
    """nltk's own functions for the same work."""
    from nltk.chunk import RegexpParser
    from nltk.tokenize.destructive import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    punkt, tokenizer, perceptron, chunker = (
        PunktSentenceTokenizer(PunktParameters()),
        NLTKWordTokenizer(),
        nltk_tagger(),
        RegexpParser(GRAMMAR),
    )
    perceptron.model.weights = dict(unpacked_weights(MODEL_PATH.read_bytes()))
    perceptron.model.classes = set(tagger().classes)
    perceptron.tagdict = tagger().known
    paragraphs = text.split("\n\n")
    sentences = [s for p in paragraphs for s in punkt.tokenize(p)]
    words = [tokenizer.tokenize(s) for s in sentences]
    tagged = [perceptron.tag(one) for one in words]
    return {
        "nltk Punkt, untrained": lambda: [punkt.tokenize(p) for p in paragraphs],
        "nltk word tokenizer": lambda: [tokenizer.tokenize(s) for s in sentences],
        "nltk perceptron loop": lambda: [perceptron.tag(one) for one in words],
        "nltk chunk grammar": lambda: [chunker.parse(one) for one in tagged],
    }


def print_size(thousands: int, repeat: int, with_peers: bool) -> None:
    text = fresh_text(thousands)
    words = len(text.split())
    print(f"{words:,} words; processor ms per 1,000 words: first, again")
    steps = layers(text)
    runs = [_run(steps) for _ in range(repeat)]
    middle = [sorted(column)[repeat // 2] * 1000 / words for column in zip(*runs, strict=True)]
    firsts, agains = middle[: len(steps)], middle[len(steps) :]
    for name, first, again in zip((*steps, "all layers"), (*firsts, sum(firsts)), (*agains, sum(agains)), strict=True):
        print(f"  {name:24s}{first:8.2f}{again:8.2f}")
    print(f"  at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB of memory so far")
    for name, work in peers(text).items() if with_peers else ():
        print(f"  {name:24s}{'':8s}{milliseconds(work, repeat) * 1000 / words:8.2f}")


def _run(steps: dict[str, Work]) -> list[float]:
    """What each layer costs with every cache empty at the start, the models open, and then once more."""
    forget()
    return [milliseconds(work, 1) for _ in range(2) for work in steps.values()]


def print_start() -> None:
    """What opening the models and the first use cost in fresh processes."""
    clock = "import time; t = time.process_time(); {}; print(time.process_time() - t)"
    room = "from briefgen.language.english.sentences import sentence_spans; from briefgen.language.english.tags import tagged"
    for name, program in (("import", room), ("import and first use", f"{room}; tagged('It rained.')"), ("import nltk", "import nltk")):
        runs = [subprocess.run([sys.executable, "-c", clock.format(program)], capture_output=True, text=True, check=True) for _ in range(5)]
        print(f"cold {name}: {sorted(float(run.stdout) for run in runs)[2] * 1000:.1f} ms")
    opened = milliseconds(lambda: Tagger(MODEL_PATH.read_bytes()), 9)
    print(f"tagger's model: {MODEL_PATH.stat().st_size:,} bytes, opened in {opened:.1f} ms")


def main() -> None:
    """Measure each size; the peers only up to 100,000 words."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 10, 100])
    chosen = parser.parse_args()
    print_start()
    _run(layers(fresh_text(1)))  # opens the models
    for size in chosen.sizes:
        print_size(size, chosen.repeat if size < 100 else 1, with_peers=size <= 100)


if __name__ == "__main__":
    main()
