"""`briefgen rules`: which rules for open questions are in force, and whether a house's own are sound."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefgen.analyse.questions.examples import Outcome
    from briefgen.config.rule_book import RuleBook
    from briefgen.errors import Problem
    from briefgen.model.rules import Rule, Silence

_EPILOG = (
    "\b\nExample:\n  briefgen rules list\n  briefgen rules show absence.yet_to\n  briefgen rules test my.toml\n"
    "  briefgen rules try funding.gap article.txt --rules my.toml"
)
_FIXES = {
    "fires_on": "change the cue or the form; or, if what came reads well, write it as the example's question",
    "silent_on": "narrow the cue, or add a [[silence]] for such sentences",
}
_OWN = click.option("--rules", "files", multiple=True, type=click.Path(), metavar="FILE", help="Your own rules; repeatable, the last wins.")


def command(name: str) -> click.Command:
    """The command `rules`."""
    return rules


@click.group(epilog=_EPILOG)
def rules() -> None:
    """List, show, check, test or try rules for open questions, or list the forms and words that they are made of.

    In force are the built-in rules, then the files that your briefgen.toml and the project's name, then --rules.
    """


@rules.command("list", epilog="\b\nExample:\n  briefgen rules list --names --rules my.toml")
@_OWN
@click.option("--names", is_flag=True, help="Print bare ids, one a line.")
def list_(files: tuple[str, ...], names: bool) -> None:
    """List the rules in force: id, family, kind, a question each asks, and where it is written."""
    book = _book(files)
    if names:
        click.echo("\n".join(item.id for item in book.items))
        return
    rows = [(r.id, r.family, r.kind, r.fires_on[0][1], str(book.origins[r.id][-1])) for r in book.rules.rules]
    rows += [(s.id, "silence", "", s.silent_on[0], str(book.origins[s.id][-1])) for s in book.rules.silences]
    rows += [(name, "off", "", "", str(where)) for name, where in book.off.items()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        head = "  ".join(f"{text:{width}}" for text, width in zip(row, widths, strict=False))
        click.echo(f"{head}  {row[3]}  ({row[4]})")


@rules.command(epilog="\b\nExample:\n  briefgen rules show absence.yet_to")
@click.argument("identifier", metavar="ID")
@_OWN
def show(identifier: str, files: tuple[str, ...]) -> None:
    """Show a rule whole, as TOML to start your own from, and where each layer of it is written."""
    import json
    from dataclasses import asdict

    book = _book(files)
    item = _named(book, identifier)
    for where in reversed(book.origins[item.id]):
        click.echo(f"# {where}")
    click.echo("[[silence]]" if not hasattr(item, "form") else "[[rule]]")
    for key, value in asdict(item).items():
        if key in ("fires_on", "silent_on"):
            lines = "".join(f"\n    {json.dumps(example, ensure_ascii=False)}," for example in value)
            click.echo(f"{key} = [{lines}\n]")
        else:
            click.echo(f"{key} = {json.dumps(value, ensure_ascii=False)}")


@rules.command(epilog="\b\nExample:\n  briefgen rules check my.toml")
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE]...")
def check(files: tuple[str, ...]) -> None:
    """Check rule files and report every mistake with its line, key and fix.

    Without FILE those in force are checked. Ends with exit code 3 where there are mistakes.
    """
    book = _book(files)
    own = [item.id for item in book.items if book.is_own(item.id)]
    for name in own:
        click.echo(f"{book.origins[name][-1]}: {'overrides' if len(book.origins[name]) > 1 else 'adds'} {name}")
    for name, where in book.off.items():
        click.echo(f"{where.path}:{where.line}: switches off {name}")
    click.echo(f"no mistakes; {len(book.items)} rules in force, {len(own)} of them your own")


@rules.command(epilog="\b\nExample:\n  briefgen rules test my.toml")
@click.argument("file", required=False, type=click.Path(), metavar="[FILE]")
@_OWN
def test(file: str | None, files: tuple[str, ...]) -> None:
    """Run the examples of every rule that FILE writes, or of all rules in force.

    Each sentence of fires_on must give its question, word for word; each of silent_on none. Ends with exit code 3 where one does not.
    """
    from briefgen.analyse.questions.examples import outcomes
    from briefgen.errors import SettingsError

    book = _book((*files, *([file] if file else [])))
    items = [item for item in book.items if not file or Path(book.origins[item.id][-1].path).resolve() == Path(file).resolve()]
    run = {item.id: tuple(outcomes(item, book.rules)) for item in items}
    width = max(map(len, run), default=0)
    click.echo(f"{'rule':{width}}  fires_on  silent_on")
    for name, results in run.items():
        click.echo(f"{name:{width}}  {_tally(results, 'fires_on'):8}  {_tally(results, 'silent_on'):9}".rstrip())
    failed = [_problem(book, name, outcome) for name, results in run.items() for outcome in results if not outcome.holds]
    count = sum(map(len, run.values()))
    click.echo(f"{len(run)} rules, {count} examples, {len(failed)} failed")
    if failed:
        raise SettingsError.of(tuple(failed))


@rules.command("try", epilog="\b\nExample:\n  briefgen rules try funding.gap article.txt --rules my.toml")
@click.argument("identifier", metavar="ID")
@click.argument("article", metavar="ARTICLE")
@_OWN
def try_(identifier: str, article: str, files: tuple[str, ...]) -> None:
    """Show what becomes of a rule in an article.

    Each sentence that the rule's cue matches comes with the question the briefing asks of it, or with the step that stopped it.
    At most eight questions are asked, in order of importance; a page shows as many as its style says.
    ARTICLE is a text or Markdown file, or '-' for standard input.
    """
    from briefgen import pipeline
    from briefgen.analyse.questions.fates import fates
    from briefgen.errors import UsageError
    from briefgen.model.rules import Rule
    from briefgen.model.settings import Settings
    from briefgen.plugins import installed_plugins

    book = _book(files)
    rule = _named(book, identifier)
    if not isinstance(rule, Rule):
        raise UsageError(f"'{identifier}' is a silence, and asks nothing", fix="name a rule; see: briefgen rules list --names")
    document = pipeline.read(pipeline.fetch(article), Settings(), installed_plugins())
    found = tuple(fates(document, book.rules, rule))
    for fate in found:
        click.echo(f"¶{fate.paragraph} {fate.sentence}")
        head = f"asked, number {fate.rank}" if fate.is_asked else "not asked"
        click.echo(f"  {head}{': ' + fate.question if fate.question else ''}")
        if fate.reason:
            click.echo(f"  because {fate.reason}")
    asked = sum(fate.is_asked for fate in found)
    click.echo(f"the cue of {rule.id} matches {len(found)} time{'s' if len(found) != 1 else ''}, asked {asked}")


@rules.command(epilog="\b\nExample:\n  briefgen rules forms")
def forms() -> None:
    """List the forms a rule can name: what each makes of a sentence, how many > it takes, and a rule that uses it."""
    from briefgen.language.spoken import spoken

    book = _book(())
    known = spoken().question_forms.FORMS
    width = max(map(len, known))
    for name in sorted(known):
        users = [rule for rule in book.rules.rules if rule.form == name]
        marks = sorted({spoken().cue_faults.marked(rule.cue) for rule in users})
        told = (known[name].__doc__ or "").partition("\n")[0]
        example = f"; see {users[0].id}" if users else ""
        click.echo(f"{name:{width}}  {told} ({' or '.join(map(str, marks))} marked{example})")


@rules.command(epilog="\b\nExample:\n  briefgen rules words\n  briefgen rules words tell")
@click.argument("names", nargs=-1, metavar="[CLASS]...")
def words(names: tuple[str, ...]) -> None:
    """List the classes of words that a cue can name with an @, such as @tell, and the words of each."""
    from briefgen.config.spelling import nearest
    from briefgen.errors import UsageError
    from briefgen.language.spoken import spoken

    classes = spoken().patterns.CLASSES
    for name in names or classes:
        plain = name.removeprefix("@")
        if plain not in classes:
            raise UsageError(f"there is no class of words '{plain}'", fix=f"{nearest(plain, list(classes))}see: briefgen rules words")
        click.echo(f"@{plain}: {' '.join(sorted(classes[plain]))}")


def _book(files: Iterable[str]) -> "RuleBook":
    """The rules in force with the files named on top."""
    from briefgen.analyse.questions.house_rules import house_rules
    from briefgen.config.rule_files import rule_files

    return house_rules(rule_files(files))


def _named(book: "RuleBook", identifier: str) -> "Rule | Silence":
    for item in book.items:
        if item.id == identifier:
            return item
    from briefgen.config.spelling import nearest
    from briefgen.errors import UsageError

    if identifier in book.off:
        raise UsageError(f"the rule '{identifier}' is switched off", where=book.off[identifier], fix="take its id out of that list")
    fix = f"{nearest(identifier, [item.id for item in book.items])}see: briefgen rules list --names"
    raise UsageError(f"there is no rule '{identifier}'", fix=fix)


def _tally(results: "Iterable[Outcome]", key: str) -> str:
    """How many examples hold, of how many; '-' where there is none."""
    holds = [outcome.holds for outcome in results if outcome.key == key]
    return f"{sum(holds)} of {len(holds)}" if holds else "-"


def _fix(outcome: "Outcome") -> str:
    if outcome.key == "silent_on" and not outcome.expected and outcome.reason.endswith("does not match"):
        return "widen the cue until it matches the sentence"
    return _FIXES.get(outcome.key, "")


def _problem(book: "RuleBook", name: str, outcome: "Outcome") -> "Problem":
    from briefgen.errors import Problem
    from briefgen.model.notice import Where

    came = " / ".join(outcome.came) or "nothing"
    what = f"{outcome.reason}\n  sentence: {outcome.sentence}\n  expected: {outcome.expected or 'nothing'}\n  came:     {came}"
    place = book.origins[name][-1]
    return Problem(what, Where(place.path, place.line, f"{name}: {outcome.key} {outcome.number}"), _fix(outcome))
