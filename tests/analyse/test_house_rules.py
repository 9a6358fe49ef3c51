"""A house's own rules extend, override and switch off built-in ones; whatever a cue matches, a form never trips."""

import random
from pathlib import Path

import pytest

from briefgen import as_dict, brief
from briefgen.analyse.questions import ANALYSER, candidates_of, explained
from briefgen.analyse.questions.house_rules import house_rules, marks_of
from briefgen.analyse.questions.judgement import FOREMOST
from briefgen.config.rules import question_rules
from briefgen.errors import SettingsError
from briefgen.language.english.cue_faults import cue_faults
from briefgen.language.english.questions.article import article_of
from briefgen.model.rules import Rule, RuleSet
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from briefgen.verify import proof

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXT = "Town hall roof\n\nThe council has not set money aside for the roof. It is unclear who will mend the roof."
OWN = """
[[rule]]
id = "funding.set_aside"
family = "absence"
kind = "Undisclosed"
cue = ">@have @not >set|put money|funds aside"
form = "yet_to"
weight = 0.9
fires_on = [["The council has not set money aside for the roof.", "Will the council set money aside for the roof?"]]
silent_on = ["The council has set money aside for the roof."]
"""


def asked(text: str, rules: RuleSet) -> dict[str, str]:
    document = READER.read_text(text, Settings())
    return {q.rule: q.text for q in ANALYSER.analyse(document, Settings(rules=rules))}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def book(folder: Path, *texts: str):
    paths = [folder / f"layer{n}.toml" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return house_rules(paths)


def test_without_files_the_built_in_rules_are_in_force() -> None:
    assert house_rules([]).rules == question_rules()


def test_a_rule_of_ones_own_asks_beside_the_built_in_ones(own: Path) -> None:
    assert asked(TEXT, house_rules([own]).rules) == {
        "funding.set_aside": "Will the council set money aside for the roof?",
        "embedded.unclear": "Who will mend the roof?",
    }


def test_the_same_article_is_asked_anew_for_other_rules(own: Path) -> None:
    assert "funding.set_aside" not in asked(TEXT, question_rules())
    assert "funding.set_aside" in asked(TEXT, house_rules([own]).rules)
    assert "funding.set_aside" not in asked(TEXT, question_rules())


def test_an_override_names_only_what_differs_and_keeps_its_place(tmp_path: Path) -> None:
    before, after = question_rules().rules, book(tmp_path, '[[rule]]\nid = "embedded.unclear"\nweight = 0.5\n').rules.rules
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert [(b.id, b.weight, b.cue == a.cue, b.fires_on == a.fires_on) for a, b in changed] == [("embedded.unclear", 0.5, True, True)]


def test_a_rule_that_is_switched_off_asks_nothing(tmp_path: Path) -> None:
    switched = book(tmp_path, 'off = ["embedded.unclear"]')
    assert "embedded.unclear" not in asked(TEXT, switched.rules)
    assert list(switched.off) == ["embedded.unclear"]


def test_a_silence_can_be_added_and_switched_off(tmp_path: Path) -> None:
    silence = '[[silence]]\nid = "house.roof"\ncue = "roof"\nsilent_on = ["It is unclear who will mend the roof."]\n'
    assert asked(TEXT, book(tmp_path, silence).rules) == {}
    assert asked(TEXT, book(tmp_path, silence, 'off = ["house.roof"]').rules) == {"embedded.unclear": "Who will mend the roof?"}


def test_a_later_file_wins_and_may_switch_on_again_what_an_earlier_one_switched_off(tmp_path: Path) -> None:
    layers = ('off = ["embedded.unclear"]', '[[rule]]\nid = "embedded.unclear"\n', '[[rule]]\nid = "embedded.unclear"\nweight = 0.1\n')
    rules = {n: {r.id: r.weight for r in book(tmp_path, *layers[:n]).rules.rules} for n in (1, 2, 3)}
    assert [rules[n].get("embedded.unclear") for n in (1, 2, 3)] == [None, 0.95, 0.1]


def test_a_file_named_twice_counts_where_it_was_named_last(own: Path, tmp_path: Path) -> None:
    off = tmp_path / "off.toml"
    off.write_text('off = ["embedded.unclear"]', encoding="utf-8")
    assert house_rules([off, own, off]).rules == house_rules([own, off]).rules


def test_every_layer_of_a_rule_is_told_with_its_line(own: Path, tmp_path: Path) -> None:
    over = tmp_path / "over.toml"
    over.write_text('\n[[rule]]\nid = "funding.set_aside"\nweight = 0.4\n', encoding="utf-8")
    origins = house_rules([own, over]).origins
    assert [(Path(w.path).name, w.line) for w in origins["funding.set_aside"]] == [("own.toml", 2), ("over.toml", 2)]
    assert origins["absence.yet_to"][0].path == "built-in absence.toml" and origins["absence.yet_to"][0].line


def test_a_briefing_made_with_rules_of_ones_own_is_proven(own: Path) -> None:
    saved = as_dict(brief(TEXT, rules=own))
    assert "funding.set_aside" in {f["rule"] for f in saved["findings"]}
    assert proof(saved).breach is None
    assert as_dict(brief(TEXT, rules=[own])) == saved == as_dict(brief(TEXT, rules=house_rules([own]).rules))


COULD = "[[rule]]\nid = 'future.could'\n"
MISTAKES = {
    "of = []": "own.toml:1 [of]: there is no key 'of' here\n  fix: did you mean 'off'?",
    "off = ['future.coud']": "own.toml:1 [off]: 'future.coud' in 'off' is no rule\n  fix: did you mean 'future.could'?",
    "off = 'future.could'": "own.toml:1 [off]: 'off' is not a list of ids",
    "off = ['a.b']\n[[rule]]\nid = 'a.b'": "own.toml:1 [off]: 'a.b' is switched off in the file that writes it",
    "rule = 1": "own.toml:1 [rule]: 'rule' is not a list of tables\n  fix: head each with [[rule]]",
    "[[rule]]\nid = 'A b'": "own.toml:2 [rule.1.id]: 'A b' is not an id",
    "[[rule]]\ncue = 'x'": "own.toml:1 [rule.1.id]: 'id' is missing",
    COULD + COULD: "own.toml:4 [rule.2.id]: the id 'future.could' stands here twice: first in line 1",
    "[[silence]]\nid = 'future.could'": "own.toml:2 [silence.1.id]: 'future.could' is a rule below",
    "[[rule]]\nid = 'a.b'": "own.toml:1 [a.b]: 'silent_on' is missing",
    COULD + "off = []": "own.toml:3 [future.could: off]: there is no key 'off' here\n  fix: 'off' stands above the first [[rule]]",
    COULD + "\nfamilly = 'x'": "own.toml:4 [future.could: familly]: there is no key 'familly' here\n  fix: did you mean 'family'?",
    COULD + "family = 'futur'": "[future.could: family]: there is no family 'futur'\n  fix: did you mean 'future'?",
    COULD + "kind = 'Disputd'": "[future.could: kind]: there is no kind 'Disputd'\n  fix: did you mean 'Disputed'?",
    COULD + "form = 'modals'": "[future.could: form]: there is no form 'modals'\n  fix: did you mean 'modal'?",
    COULD + "weight = true": "own.toml:3 [future.could: weight]: 'weight' is not a number above 0",
    COULD + "fires_on = []": "own.toml:3 [future.could: fires_on]: 'fires_on' has no example",
    COULD + "fires_on = [['It could.', 'Could it.']]": "the question of example 1 of 'fires_on' does not end in a question mark",
    COULD + "silent_on = [1]": "example 1 of 'silent_on' is not a sentence",
    COULD + "cue = 'it >Could'": "element 2 of the cue, '>Could' at character 4: 'Could' can never match",
    COULD + "cue = 'it ...x >could'": "element 2 of the cue, '...x' at character 4: a gap needs a number",
    COULD + "cue = '>@may'": "element 1 of the cue, '>@may' at character 1: '@may' is no class of words\n  fix: the classes are @",
    COULD + "cue = 'could'": "the form 'modal' works from 1 marked place in the cue, and this cue marks 0\n  fix: put > before",
    COULD + "form = 'details'": "own.toml:3 [future.could: form]: the form 'details' works from 2 marked places",
}


@pytest.mark.parametrize(("text", "told"), MISTAKES.items(), ids=range(len(MISTAKES)))
def test_a_mistake_is_told_with_file_line_key_and_fix(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        house_rules([path])
    assert told in str(caught.value)
    assert all(p.where and p.where.line and p.fix for p in caught.value.problems)


def test_the_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        book(tmp_path, "of = []\noff = ['x.y']", "[[rule]]\nid = 'a.b'\n", "[[rule\n")
    assert {Path(p.where.path).name for p in caught.value.problems if p.where} == {"layer0.toml", "layer1.toml", "layer2.toml"}
    assert len(caught.value.problems) > 7


def test_no_cue_however_odd_makes_a_form_trip_or_asks_what_the_source_does_not_say() -> None:
    chance = random.Random(2025)
    articles = [article_of(READER.read_text(path.read_text(encoding="utf-8"), Settings())) for path in SEEDS[:3]]
    articles.append(article_of(READER.read_text('T\n\nIt is. To be or not to. May the. We could, and did. The. "Yes." Who?', Settings())))
    builtin = question_rules().rules
    pool = [element.lstrip(">") for rule in builtin for element in rule.cue.split()]
    pool += ["/NN/", "/VB/", "/MD/", "/./", "{np}", "{NP}", "@wh", "to", "who", "the", "^", "$", "...3"] * 20
    tried = 0
    while tried < 150:
        form = chance.choice(builtin).form
        cue = " ".join(">" * (chance.random() < 0.5) + chance.choice(pool) for _ in range(chance.randint(1, 5)))
        if any(cue_faults(cue)) or cue.count(">") not in marks_of(form)[0]:
            continue
        tried += 1
        rules = RuleSet((Rule("a.b", "absence", "as asked", cue, form),), ())
        for article in articles:
            for candidate in candidates_of(article, rules):
                assert explained(article, candidate).why in article.lines[candidate.lines[0]].text, cue


def test_a_house_gets_what_it_is_sure_of_beside_what_the_article_is_about(own: Path) -> None:
    beside = " ".join(f"We walked to pier {n} and I ate bread there." for n in range(30))
    text = f"A summer by the sea\n\n{beside}\n\nThe council of Tarvik has not set money aside for its roof."
    assert asked(text, house_rules([own]).rules) == {"funding.set_aside": "Will the council of Tarvik set money aside for its roof?"}


def test_what_a_house_gives_the_weight_of_one_is_asked_before_all_else(tmp_path: Path) -> None:
    open_ = (
        "whether the bridge will be closed", "when the market will move", "how the tram will be paid for", "who will run the ferry",
        "where the school will be built", "whether the mill can be saved", "why the dam failed", "how many flats will be let",
        "what the new tax will cost", "which roads will be mended",
    )  # fmt: skip
    text = "Tarvik waits\n\n" + "\n\n".join(f"It is unclear {what}." for what in open_)
    text += "\n\nThe council has not set money aside for the roof."
    (sure := tmp_path / "sure.toml").write_text(OWN, encoding="utf-8")
    (first := tmp_path / "first.toml").write_text(OWN.replace("0.9", "1.0"), encoding="utf-8")
    assert "funding.set_aside" not in asked(text, house_rules([sure]).rules)
    assert next(iter(asked(text, house_rules([first]).rules))) == "funding.set_aside"
    assert max(rule.weight for rule in question_rules().rules) < FOREMOST == 1.0
