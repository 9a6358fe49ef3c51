"""What a summary of five sentences costs for 1,000, 10,000 and 100,000 sentences, beside the peers, in one run; never fails.

    python -m tests.bench.summary [--sizes 1000 10000 100000] [--timeout 60]

Every measurement is a process of its own, so that its memory is its own: seconds of the call by the clock and of the processor, warm (a
short text was summarised before), and the most memory that the process ever had. Peers (sumy's LexRank, TextRank and Luhn, and summa) are
measured where they are installed. The growth exponent is the slope of log processor time over log size between neighbours. The last line
is for an article of 1,000 words.
"""

import argparse
import importlib
import importlib.util
import math
import multiprocessing
import resource
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SENTENCES = 5
SHORT = "A bridge was closed. The town will mend it. Nobody was hurt. It opens in May. The mayor is glad. Buses go round."


def text_of(sentences: int) -> str:
    """About so many sentences in paragraphs of four: those of the sample articles, numbered so that no two paragraphs are the same."""
    paragraphs = [p.strip() for seed in SEEDS for p in seed.read_text(encoding="utf-8").split("\n\n")[2:]]
    plain = [s.strip() + "." for p in paragraphs for s in p.replace("\n", " ").split(". ") if len(s.split()) > 6]
    made = []
    for number in range(0, sentences, 4):
        own = [plain[(number + n + number // len(plain) * 7) % len(plain)] for n in range(3)]
        made.append(
            " ".join([*own, f"Entry {number} of ward {number % 97} was filed in {1900 + number % 120} under item {number * 13 % 1009}."])
        )
    return "\n\n".join(made)


def ours(text: str) -> object:
    """The public function."""
    import briefgen

    return briefgen.summarize(text, sentences=SENTENCES)


def sumy(module: str, name: str) -> Callable[[str], object]:
    """One of sumy's summarisers, given sentences by a plain full stop, so that its splitter is not what is measured."""

    def run(text: str) -> object:
        from sumy.nlp.stemmers import Stemmer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.utils import get_stop_words

        class Words:
            language = "english"

            def to_sentences(self, text: str) -> list[str]:
                return [s for s in text.replace("\n", " ").split(". ") if s.strip()]

            def to_words(self, text: str) -> list[str]:
                return [w.strip('.,;:“”"()') for w in text.split()]

        summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")
        return list(summarizer(PlaintextParser.from_string(text, Words()).document, SENTENCES))

    return run


def summa(text: str) -> object:
    """summa's TextRank; it takes a share of the text, never a number of sentences."""
    from summa import summarizer

    return summarizer.summarize(text, words=100)


SYSTEMS: dict[str, tuple[str, Callable[[str], object]]] = {
    "briefgen": ("briefgen", ours),
    "sumy LexRank": ("sumy", sumy("lex_rank", "LexRankSummarizer")),
    "sumy TextRank": ("sumy", sumy("text_rank", "TextRankSummarizer")),
    "sumy Luhn": ("sumy", sumy("luhn", "LuhnSummarizer")),
    "summa": ("summa", summa),
}


def measured(name: str, sentences: int, answer: "multiprocessing.Queue[tuple[float, float, float]]") -> None:
    """Tell seconds by the clock, seconds of the processor and megabytes of one summary."""
    system = SYSTEMS[name][1]
    system(SHORT)
    text = text_of(sentences)
    start, own = time.perf_counter(), time.process_time()
    system(text)
    answer.put((time.perf_counter() - start, time.process_time() - own, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def measure(name: str, sentences: int, timeout: float) -> tuple[float, float, float] | None:
    """What `measured` tells, None when the time is up or the system fails."""
    context = multiprocessing.get_context("spawn")
    answer: multiprocessing.Queue[tuple[float, float, float]] = context.Queue()
    process = context.Process(target=measured, args=(name, sentences, answer), daemon=True)
    process.start()
    found, end = None, time.monotonic() + timeout
    while found is None and time.monotonic() < end and (process.is_alive() or not answer.empty()):
        try:
            found = answer.get(timeout=0.2)
        except Empty:
            continue
    process.kill()
    process.join()
    return found


def article() -> tuple[float, float]:
    """Milliseconds for an article of 1,000 words, warm: the whole call, and reading, splitting and stemming alone."""
    from briefgen.analyse.ranking.passages import passages
    from briefgen.model.settings import Settings
    from briefgen.read.from_text import READER

    text = " ".join(text_of(60).split(" ")[:1000])

    def tokens() -> object:
        return passages([READER.read_text(text, Settings())])

    return _best(lambda: ours(text)), _best(tokens)


def _best(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(30):
        start = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - start))
    return sorted(spent)[len(spent) // 2]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000, 100_000])
    parser.add_argument("--timeout", type=float, default=60)
    asked = parser.parse_args()
    for name, (package, _) in SYSTEMS.items():
        if importlib.util.find_spec(package) is None:
            print(f"{name:14s} is not installed")
            continue
        before: tuple[int, float] | None = None
        for size in asked.sizes:
            found = measure(name, size, asked.timeout)
            if found is None:
                print(f"{name:14s} {size:7d} sentences  not within {asked.timeout:.0f} s")
                break
            growth = f"growth {math.log(found[1] / before[1]) / math.log(size / before[0]):.2f}" if before else ""
            print(f"{name:14s} {size:7d} sentences {found[0]:8.2f} s ({found[1]:.2f} s processor) {found[2]:6.0f} MB  {growth}", flush=True)
            before = size, found[1]
    whole, tokens = article()
    print(f"an article of 1,000 words: {whole:.1f} ms, of which reading, splitting and stemming {tokens:.1f} ms")


if __name__ == "__main__":
    main()
