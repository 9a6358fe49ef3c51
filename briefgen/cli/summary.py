"""`briefgen summary`: the sentences that best stand for an article."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.model.summary import SummarySentence


def command(name: str) -> click.Command:
    """The command `summary`."""
    return summary


@click.command(epilog="\b\nExample:\n  briefgen summary report.txt --words 200\n  briefgen summary report.txt --sections --explain")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--sentences", type=click.IntRange(1), metavar="N", help="At most so many sentences.  [default: 5, or 2 a section]")
@click.option("--words", type=click.IntRange(1), metavar="N", help="As many sentences as fit so many words.")
@click.option("--sections", is_flag=True, help="A summary of every section, each within the budget.")
@click.option("--explain", is_flag=True, help="Show the score of each sentence, and what raised (+) or lowered (-) it most.")
@click.option("--summarizer", metavar="NAME", help="Who ranks the sentences: 'lead', or a plugin's.  [default: briefgen's own]")
@click.option("--title", help="Title of the articles, where the text does not say it.")
def summary(
    articles: tuple[str, ...],
    sentences: int | None,
    words: int | None,
    sections: bool,
    explain: bool,
    summarizer: str | None,
    title: str | None,
) -> None:
    """Print the sentences that best stand for an article, word for word and in its order.

    ARTICLE is a text or Markdown file, or '-' for standard input; several are taken as articles on one subject.
    """
    from briefgen import pipeline

    if sentences and words:
        raise UsageError("--sentences and --words are two budgets", fix="give one of them")
    sources = [pipeline.fetch(address) for address in articles]
    found = pipeline.summarize(sources, sentences=sentences, words=words, title=title, by_section=sections, summarizer=summarizer)
    click.echo("\n".join(_lines(found, sections, explain)))


def _lines(found: "Sequence[SummarySentence]", sections: bool, explain: bool) -> Iterator[str]:
    heading = ""
    for sentence in found:
        if sections and sentence.heading != heading:
            heading = sentence.heading
            yield f"\n{heading}\n"
        yield str(sentence)
        if explain:
            yield f"  score {sentence.score:.2f}: " + ", ".join(f"{name} {part:+.3f}" for name, part in sentence.reasons)
