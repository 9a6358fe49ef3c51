"""`briefgen verify`: the proof that a saved briefing says nothing but its source."""

import click

from briefgen.cli.saved import saved_briefing


def command(name: str) -> click.Command:
    """The command `verify`."""
    return verify


@click.command(epilog="\b\nExample:\n  briefgen json article.txt -o briefing.json\n  briefgen verify briefing.json")
@click.argument("briefing", metavar="BRIEFING.json")
def verify(briefing: str) -> None:
    """Prove that every line of a saved briefing is its source's own words.

    Ends with exit code 5 and the first line that is not.
    """
    from briefgen.errors import AnalyseError
    from briefgen.model.notice import Where
    from briefgen.verify import proof

    proven = proof(saved_briefing(briefing))
    if proven.breach:
        what = f"{proven.breach.reason}\n  line: {proven.breach.line}"
        raise AnalyseError(what, where=Where(briefing, key=proven.breach.place), fix="make the briefing again from its source")
    click.echo(f"{briefing}: {proven.findings} findings and {proven.lines} lines, every one in the words of its source")
