"""`briefgen explain`: the rule, the sentence and the place behind one line."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from briefgen.cli.saved import not_whole, saved_briefing

_SHOWN = ("question_kind", "why", "settled_by", "speaker", "role", "manner", "when", "expression", "value", "unit", "measures")


def command(name: str) -> click.Command:
    """The command `explain`."""
    return explain


@click.command(epilog="\b\nExample:\n  briefgen json article.txt -o briefing.json\n  briefgen explain briefing.json 3f9a")
@click.argument("briefing", metavar="BRIEFING.json")
@click.argument("identifier", metavar="ID")
def explain(briefing: str, identifier: str) -> None:
    """Show the rule, the sentence and the place behind one line of a saved briefing.

    ID is the id of a finding, or as much of its beginning as is its alone.
    """
    from briefgen.verify import finding

    saved = saved_briefing(briefing)
    try:
        lines = list(_lines(finding(saved, identifier), {d["id"]: d for d in saved["documents"]}))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise not_whole(briefing, error) from error
    click.echo("\n".join(lines))


def _lines(found: Mapping[str, Any], documents: Mapping[str, Any]) -> Iterator[str]:
    yield found["text"]
    yield f"  {found['kind'].replace('_', ' ')} {found['id']} by rule {found['rule']}, score {found['score']:.2f}"
    yield from (f"  {name.replace('_', ' ')}: {found[name]}" for name in _SHOWN if found.get(name))
    if found.get("reasons"):
        yield "  most for (+) and against (-) it: " + ", ".join(f"{name} {part:+.3f}" for name, part in found["reasons"])
    for evidence in found["evidence"]:
        document = documents[evidence["document"]]
        where = document.get("origin") or document.get("title") or "the text"
        yield f"  ¶{evidence['paragraph']} of {where}, characters {evidence['start']}–{evidence['end']}:"
        yield f"    {evidence['text']}"
