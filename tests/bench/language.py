"""What each layer of the language room costs per 1,000 words beside nltk's own functions for the same work; prints and never fails.

    python -m tests.bench.language [--repeat 5] [--sizes 1 10 100 1000]

Sizes are thousands of words. "first" is a text never seen before, with every cache empty; "again" is the same words asked for once
more. The peers are nltk as it comes: untrained Punkt, its word tokenizer, its perceptron loop with our weights, its chunk grammar.
"""

import argparse
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable

from briefgen.language.english.sentences import sentence_spans
from briefgen.language.english.subject_model import subject_heads
from briefgen.language.english.subordinate_clauses import subordinate_clauses
from briefgen.language.english.tagger_model import MODEL_PATH, Tagger, standard_forms, tagger, unpacked_weights
from briefgen.language.english.train import nltk_tagger
from briefgen.language.english.verb_groups import verb_groups
from briefgen.language.english.words import word_spans
from briefgen.language.shapes import Token
from tests.bench.analysis import forget, text_of

GRAMMAR = "NP: {<DT|PRP\\$|CD|JJ.*|NN.*|POS>*<NN.*>}\nVP: {<MD>?<VB.*|RB>*<VB.*>}\nCLAUSE: {<IN|WDT|WP><NP><VP>}"
Work = Callable[[], object]


def milliseconds(work: Work, repeat: int) -> float:
    """The median processor time of one call, which other processes do not stretch."""
    spent = []
    for _ in range(repeat):
        begun = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - begun))
    return sorted(spent)[repeat // 2]


def layers(text: str) -> dict[str, Work]:
    """The layers by name, each with what it needs made beforehand."""
    paragraphs = text.split("\n\n")
    sentences = [p[start:end] for p in paragraphs for start, end in sentence_spans(p)]
    words = [[s[start:end] for start, end in word_spans(s)] for s in sentences]
    tags = [tagger().tags(standard_forms(one)) for one in words]
    tagged = [tuple(Token(w, t, 0, 1) for w, t in zip(*pair, strict=True)) for pair in zip(words, tags, strict=True)]
    tagger.cache_clear()
    return {
        "sentences": lambda: [sentence_spans(p) for p in paragraphs],
        "words": lambda: [word_spans(s) for s in sentences],
        "tags": lambda: [tagger().tags(standard_forms(one)) for one in words],
        "subjects": lambda: [subject_heads(one) for one in tagged],
        "verb groups": lambda: [verb_groups(one) for one in tagged],
        "subordinate clauses": lambda: [subordinate_clauses(one) for one in tagged],
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
    text = text_of(thousands)
    count = len(text.split())
    print(f"{count:,} words; processor ms per 1,000 words: first, again")
    for name, work in layers(text).items():
        first = sorted(_first(work) for _ in range(repeat))[repeat // 2]
        print(f"  {name:24s}{first * 1000 / count:8.2f}{milliseconds(work, repeat) * 1000 / count:8.2f}")
    for name, work in peers(text).items() if with_peers else ():
        print(f"  {name:24s}{'':8s}{milliseconds(work, repeat) * 1000 / count:8.2f}")
    tracemalloc.start()
    tags = [tagger().tags(standard_forms([p[a:b] for a, b in word_spans(p)])) for p in text.split("\n\n")]
    print(f"  memory {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB at its peak for the tags of {sum(map(len, tags)):,} tokens")
    tracemalloc.stop()


def _first(work: Work) -> float:
    forget()
    tagger.cache_clear()
    tagger()
    return milliseconds(work, 1)


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
    for size in chosen.sizes:
        print_size(size, chosen.repeat if size < 100 else 1, with_peers=size <= 100)


if __name__ == "__main__":
    main()
