"""Print how well and how fast the language room works: `python tests/quality/measure_language.py` with the treebanks in ../shared."""

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from briefgen.language.sentences import sentence_spans
from briefgen.language.tagger_model import MODEL_PATH, Tagger, standard_form, tagger
from briefgen.language.tags import tagged
from briefgen.language.train import read_treebank
from briefgen.language.treebank import TreebankSentence, retokenised
from briefgen.language.verbs import lemma
from briefgen.language.words import word_spans

TREEBANKS = Path(__file__).parents[2].parent / "shared" / "data" / "ud"
Pairs = tuple[tuple[str, str], ...]


def development_set(name: str) -> list[TreebankSentence]:
    return list(read_treebank(TREEBANKS / f"{name}-dev.conllu.gz"))


def paragraphs(sentences: Iterable[TreebankSentence]) -> list[list[str]]:
    number = 0
    numbered = []
    for sentence in sentences:
        number += sentence.opens
        numbered.append((number, sentence.text))
    return [[text for _, text in group] for _, group in groupby(numbered, key=lambda pair: pair[0])]


def boundary_f1(sentences: Iterable[TreebankSentence], split: Callable[[str], Iterable[tuple[int, int]]]) -> float:
    """F1 of the ends of sentences inside paragraphs; the end of a paragraph is given and does not count."""
    hits = wrong = missed = 0
    for texts in paragraphs(sentences):
        paragraph = " ".join(texts)
        ends, end = set[int](), -1
        for text in texts:
            end += len(text) + 1
            ends.add(end)
        found = {last for _, last in split(paragraph)} - {len(paragraph)}
        ends -= {len(paragraph)}
        hits, wrong, missed = hits + len(found & ends), wrong + len(found - ends), missed + len(ends - found)
    return 2 * hits / max(1, 2 * hits + wrong + missed)


def gold_tokens(sentences: Iterable[TreebankSentence]) -> list[Pairs]:
    return [tuple((token.text, token.tag) for token in sentence.tokens) for sentence in sentences]


def our_tokens(sentences: Iterable[TreebankSentence]) -> list[Pairs]:
    return [retokenised(sentence, word_spans(sentence.text)) for sentence in sentences]


def tag_accuracy(sentences: Iterable[Pairs]) -> float:
    right = total = 0
    for pairs in sentences:
        guesses = tagger().tags([standard_form(word) for word, _ in pairs])
        right += sum(guess == tag for guess, (_, tag) in zip(guesses, pairs, strict=True))
        total += len(pairs)
    return right / total


def token_agreement(sentences: Iterable[TreebankSentence]) -> float:
    """The share of our tokens that are a token of the treebank, or several of them that hyphens join."""
    right = total = 0
    for sentence in sentences:
        gold = {(token.start, token.end) for token in sentence.tokens}
        for span in word_spans(sentence.text):
            total += 1
            right += span in gold or "-" in sentence.text[span[0] : span[1]]
    return right / total


def lemma_accuracy(sentences: Iterable[TreebankSentence]) -> float:
    verbs = [token for sentence in sentences for token in sentence.tokens if token.upos in ("VERB", "AUX")]
    return sum(lemma(token.text, token.tag) == token.lemma.lower() for token in verbs) / len(verbs)


def seconds(action: Callable[[], object]) -> float:
    begun = time.process_time()
    action()
    return time.process_time() - begun


def cold_milliseconds(program: str, runs: int = 7) -> float:
    """The median time inside fresh processes that print a number of seconds."""
    texts = [subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout for _ in range(runs)]
    return sorted(map(float, texts))[runs // 2] * 1000


def print_speed(texts: list[str]) -> None:
    spans = [word_spans(text) for text in texts]
    tokens = sum(map(len, spans))
    words = [[standard_form(text[start:end]) for start, end in found] for text, found in zip(texts, spans, strict=True)]
    cold = Tagger(MODEL_PATH.read_bytes())
    rates = {
        "sentences": lambda: sentence_spans(" ".join(texts)),
        "words": lambda: [word_spans(text) for text in texts],
        "tags, cold": lambda: [cold.tags(sentence) for sentence in words],
        "tags, warm": lambda: [cold.tags(sentence) for sentence in words],
    }
    for name, action in rates.items():
        print(f"speed {name}: {tokens / seconds(action):,.0f} tokens/s of {tokens:,}")


def print_costs() -> None:
    clock = "import time; t = time.process_time(); {}; print(time.process_time() - t)"
    room = "from briefgen.language.sentences import sentence_spans; from briefgen.language.tags import tagged"
    used = f"{room}; sentence_spans('It rained. We stayed.'); tagged('It rained.')[0].lemma"
    times = [cold_milliseconds(clock.format(program)) for program in (room, used, "import nltk")]
    print("cold start (processor time): import {:.1f} ms, import and first use {:.1f} ms, import nltk {:.1f} ms".format(*times))
    loads = sorted(seconds(lambda: Tagger(MODEL_PATH.read_bytes())) for _ in range(9))
    tracemalloc.start()
    kept = Tagger(MODEL_PATH.read_bytes())
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    size = MODEL_PATH.stat().st_size
    print(f"model: {size:,} bytes, opened in {loads[4] * 1000:.1f} ms, {memory:,} bytes in memory, {len(kept.classes)} tags")


def main() -> None:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    gum, ewt = development_set("gum"), development_set("ewt")
    news = [sentence for sentence in gum if "_news_" in sentence.document]
    for name, sentences in (("gum dev", gum), ("gum dev news", news), ("ewt dev", ewt)):
        print(
            f"{name}: boundaries F1 {boundary_f1(sentences, sentence_spans):.4f}"
            f" (untrained Punkt {boundary_f1(sentences, PunktSentenceTokenizer().span_tokenize):.4f});"
            f" tokens {token_agreement(sentences):.4f}; tags {tag_accuracy(gold_tokens(sentences)):.4f} with the treebank's tokens,"
            f" {tag_accuracy(our_tokens(sentences)):.4f} with ours; verb lemmas {lemma_accuracy(sentences):.4f}"
        )
    print_speed([sentence.text for sentence in gum + ewt])
    print_costs()
    tagged.cache_clear()


if __name__ == "__main__":
    main()
