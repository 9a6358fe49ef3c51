import pytest

from briefgen.analyse.statements import ANALYSER
from briefgen.language.english.fidelity import line_breach
from briefgen.model.finding import Manner, Statement
from briefgen.model.settings import Settings
from tests.documents import document_of


def statements(*paragraphs: str, title: str = "") -> tuple[Statement, ...]:
    return ANALYSER.analyse(document_of(*paragraphs, title=title), Settings())


def test_a_statement_has_its_speaker_role_and_position_without_the_frame() -> None:
    (found,) = statements("Norwegian Prime Minister Ingrid Solheim warned on Monday that the reserve would run dry by winter.")
    assert (found.speaker, found.role) == ("Ingrid Solheim", "Norwegian Prime Minister")
    assert (found.text, found.manner) == ("The reserve would run dry by winter.", Manner.REPORTED)
    assert found.rule == "statement.verb_that"


def test_a_later_surname_and_a_pronoun_are_the_same_speaker() -> None:
    found = statements(
        "Mayor Carl Nyberg said the tram was late. “We will pay for the delay in full,” Nyberg said. He added that fares would not rise."
    )
    assert {s.speaker for s in found} == {"Carl Nyberg"}
    assert len(found) == 3


def test_words_in_quotation_marks_are_quoted_and_a_single_quoted_word_is_not() -> None:
    first, second = sorted(
        statements("“We will pay for the delay in full,” Carl Nyberg said. Laura Pell said the “delay” was her fault alone."),
        key=lambda s: s.evidence[0].start,
    )
    assert (first.manner, second.manner) == (Manner.QUOTED, Manner.REPORTED)
    assert first.text == "“We will pay for the delay in full”."


def test_a_quotation_that_goes_on_is_one_row() -> None:
    (found,) = statements("“We will pay for the delay,” Carl Nyberg said. “It is the least that we can do.”")
    assert (found.speaker, len(found.evidence)) == ("Carl Nyberg", 2)
    assert found.text == "“We will pay for the delay. It is the least that we can do.”"


def test_a_long_quotation_that_goes_on_stays_in_rows_of_its_own() -> None:
    first, second = statements(f"“We will pay {'again and ' * 20}again,” Carl Nyberg said. “It is the least that we can do.”")
    assert (second.speaker, second.rule) == (first.speaker, "statement.continued_quote")


def test_a_position_does_not_begin_with_its_own_speaker() -> None:
    (found,) = statements("Mayor Carl Nyberg said that he would repay the grant.")
    assert found.text == "Would repay the grant."


def test_an_owner_that_is_the_speaker_is_named_with_the_article_of_the_text() -> None:
    (found,) = statements("The Harbour Board said its cranes had stopped.")
    assert found.text == "[The Harbour Board’s] cranes had stopped."


def test_who_is_named_in_the_sentence_comes_before_the_last_speaker() -> None:
    found = statements("“Tolls must fall,” said Robin Oyelaran. Alex Tirado saw it differently: he thinks tolls should rise in spring.")
    assert {s.text: s.speaker for s in found}["Tolls should rise in spring."] == "Alex Tirado"


def test_what_another_suspects_behind_a_semicolon_is_not_the_first_ones_word() -> None:
    found = statements("Carl Nyberg says the crack is old; the board's engineer suspects that the dredging caused it.")
    assert {s.speaker: s.text for s in found}["Carl Nyberg"] == "The crack is old."
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("The Harbour Bank asked for 6 million crowns in loans; the council will answer in May.", "Asked for 6 million crowns in loans."),
        ("The Harbour Board said the quay was safe; nobody has asked the divers.", "The quay was safe."),
        ("According to the Harbour Board, the basin is full; the river is still rising.", "The basin is full."),
        ("The Harbour Board said that the quay was old; that it could fall.", "The quay was old; that it could fall."),
        ("The Harbour Board said it needed three things: ships; cranes; and time.", "Needed three things: ships; cranes; and time."),
        ("Carl Nyberg said: “The quay is old; it could fall.”", "“The quay is old; it could fall.”"),
    ],
)
def test_what_is_told_behind_a_semicolon_is_not_the_speakers(text: str, position: str) -> None:
    assert [s.text for s in statements(text)] == [position]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Board looked at the plan. A spokeswoman said the Board would decide in May.", "Harbour Board’s spokeswoman"),
        ("The council closed the quay. A spokesman said the quay would not open before May.", "Council’s spokesman"),
        ("The council sued Oryx Shipping. A spokesman said the firm would appeal in May.", "Spokesman"),
        ("The council sued Oryx Shipping. A spokesman said the quay would be shut in May.", "Spokesman"),
        ("The council sued the company. A spokesman said the quay would be closed in May.", "Spokesman"),
        ("The council closed the quay. A spokesman said the company would not pay for it.", "Spokesman"),
        ("The storm closed the quay. A spokesman said the quay would not open before May.", "Spokesman"),
        ("A spokesman for the council said the quay would not open before May.", "Spokesman for the council"),
    ],
)
def test_a_spokesman_has_the_body_he_speaks_for_where_it_is_sure(text: str, speaker: str) -> None:
    assert [s.speaker for s in statements(text) if s.score > 0.2] == [speaker]


def test_another_office_is_another_speaker() -> None:
    found = statements("Prime Minister Ana Ruiz said the port would open. The transport minister said the port would stay closed.")
    assert [s.speaker for s in sorted(found, key=lambda s: s.evidence[0].start)] == ["Ana Ruiz", "Transport minister"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Carl Nyberg arrived late. His spokesman said the tram was safe.", "Carl Nyberg’s spokesman"),
        ("The Harbour Board was silent. Its lawyers said the cranes would stay.", "Harbour Board’s lawyers"),
        ("The finance ministry closed early. Rain fell. The ministry said the levy would rise.", "Finance ministry"),
        ("The ministry closed early. The finance ministry was open. The ministry said the levy would rise.", "Ministry"),
        ("Carl Nyberg met Peter Vane. His spokesman said the tram was safe.", None),
        ("One, Tirado Works, said that the tender was unfair.", "Tirado Works"),
    ],
)
def test_a_body_is_called_by_the_fullest_words_that_are_safe(text: str, speaker: str | None) -> None:
    assert [s.speaker for s in statements(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ships carry what their builders call the “long keel”, which rusts.",
        "Farmers had feared that the canal would be filled in.",
        "The law lets machines sort 2 million tax claims that nobody has read.",
        "The contract caps the cost and says nothing about delays that nobody caused.",
        "Asked about a raise, Carl Nyberg said he hoped so but could promise nothing.",
        "Growers say the plan has a flaw of its own.",
    ],
)
def test_a_name_a_settled_fear_a_noun_and_an_empty_phrase_are_no_statements(text: str) -> None:
    assert [s for s in statements(text) if s.score > 0.15] == []


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("The Harbour Board believes it follows from the charter.", "Believes it follows from the charter."),
        ("Divers working for the port say it could be done in May.", "Say it could be done in May."),
        ("The Harbour Board said it would sell the cranes.", "Would sell the cranes."),
        ("Carl Nyberg denied that the tram was late.", "Denied that the tram was late."),
        ("Carl Nyberg opened 200 letters and found that 40 had been lost.", "Opened 200 letters and found that 40 had been lost."),
        ("By autumn, Carl Nyberg said, fares will rise.", "By autumn, fares will rise."),
        ("The tram, Carl Nyberg said, is late again.", "The tram is late again."),
        ("Carl Nyberg said the tram was late, and that the bridge was not safe.", "The tram was late, and the bridge was not safe."),
        ("Carl Nyberg said the file ran to 90 pages and that he could not comment.", "The file ran to 90 pages and he could not comment."),
        ("Carl Nyberg said the tram would stop, while insisting that fares were fair.", "The tram would stop."),
        ("Carl Nyberg said the tram would stop, adding that fares were fair.", "The tram would stop."),
        ("Asked whether fares would rise, Carl Nyberg said the tram was safe.", "The tram was safe."),
        ("Carl Nyberg claims that rents would rise by a third, a figure the board called a guess.", "Rents would rise by a third."),
        (
            "Carl Nyberg wants “a tram and a bridge,” said his aide, a remark that made people laugh.",
            "Carl Nyberg wants “a tram and a bridge”.",
        ),
    ],
)
def test_a_position_is_whole_and_no_more_than_the_speakers_own(text: str, position: str) -> None:
    assert [s.text for s in statements(text)] == [position]


@pytest.mark.parametrize(
    ("text", "speaker", "position"),
    [
        ("The quay is full, the Harbour Agency said on Monday.", "Harbour Agency", "The quay is full."),
        (
            "The quay is full, the Harbour Agency said on Monday, and ministers have not chosen a new one.",
            "Harbour Agency",
            "The quay is full, the Harbour Agency said on Monday.",
        ),
        (
            "The quay is full, the Harbour Agency said in a note to the court, but ships keep coming.",
            "Harbour Agency",
            "The quay is full.",
        ),
        ("Carl Nyberg called that report “plain nonsense” and said the tram was safe.", "Carl Nyberg", "The tram was safe."),
        ("Carl Nyberg promised a tram “before the snow”, although nobody has paid.", "Carl Nyberg", "Promised a tram “before the snow”."),
        ("Carl Nyberg called the fare fair; his deputy, Laura Pell, called it theft.", "Carl Nyberg", "Called the fare fair."),
        ("The Harbour Authority today announced a test of new cranes.", "Harbour Authority", "Announced a test of new cranes."),
        ("Carl Nyberg said the tram was safe, and I disagree.", "Carl Nyberg", "The tram was safe."),
        ("Carl Nyberg said he had never seen the tram but liked it: “Wow!”", "Carl Nyberg", "Had never seen the tram but liked it."),
        ("Carl Nyberg told the board the tram was safe, although engineers had found cracks.", "Carl Nyberg", "The tram was safe."),
        ("“The tram is late,” said the chief engineer of Norrail, Laura Pell.", "Laura Pell", "“The tram is late”."),
        ("“The tram is late,” said Laura “Bo” Pell, the owner.", "Pell", "“The tram is late”."),
        ("Laura Pell of the brokerage Hale and Moss said the rates would fall.", "Laura Pell", "The rates would fall."),
        ("The agency will close the quay in May, it said on Tuesday.", "Agency", "The agency will close the quay in May."),
        ("Carl Nyberg later said the tram was safe.", "Carl Nyberg", "The tram was safe."),
        ("“The tram is late,” Laura Pell, the owner of the depot, said Friday.", "Laura Pell", "“The tram is late”."),
        ("Although Carl Nyberg said the tram was safe, it burned out in the night.", "Carl Nyberg", "The tram was safe."),
        ("Carl Nyberg said he’d sold the old tram.", "Carl Nyberg", "Said he’d sold the old tram."),
        ("A spokesman for Mr Nyberg said the tram was safe.", "Spokesman for Mr Nyberg", "The tram was safe."),
        ("A study by Carl Nyberg concluded that trams are safe.", "Study by Carl Nyberg", "Trams are safe."),
        ("Engineers who have tested the brakes say the tram is safe.", "Engineers who have tested the brakes", "The tram is safe."),
        ("The man who drove the mayor said the tram was safe.", "Man who drove the mayor", "The tram was safe."),
        ("Trams are safe in snow, according to Carl Nyberg, Laura Pell, and Peter Vane.", "Carl Nyberg", "Trams are safe in snow."),
        ("Some riders say that’s no accident at all.", "Some riders", "That’s no accident at all."),
        ("The union said the quay was full, according to the Norrvik Herald.", "Union", "The quay was full."),
        ("“We will pay,” Carl Nyberg said, waving a note, according to the Norrvik Herald.", "Carl Nyberg", "“We will pay”."),
        ("The quay is full, according to the Norrvik Herald.", "Norrvik Herald", "The quay is full."),
        ("Norrvik told the press how it thinks the tram burned, saying the brakes were locked.", "Norrvik", "The brakes were locked."),
    ],
)
def test_words_belong_to_who_says_them_and_to_nobody_else(text: str, speaker: str, position: str) -> None:
    assert [(s.speaker, s.text) for s in statements(text)] == [(speaker, position)]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Carl Nyberg said the tram was full. The Norrail statement said: “The tram is safe and it will run.”", "Norrail statement"),
        ("Carl Nyberg met the board. The auditors’ report warned that the tram was late.", "Auditors’ report"),
        ("Carl Nyberg was seen near the Consulate General of Saudi Arabia. Saudi Arabia denied that it owned the tram.", "Saudi Arabia"),
        ("Saudi Arabia has changed its account. When the tram vanished, it said the depot was shut.", "Saudi Arabia"),
        ("Norrail sold the depot. It later admitted the tram was lost.", "Norrail"),
        ("A flood came. It later said the tram was lost.", None),
    ],
)
def test_a_document_a_country_and_what_it_means_are_called_by_their_own_names(told: str, speaker: str | None) -> None:
    assert max(statements(told), key=lambda s: s.evidence[0].start).speaker == speaker


def test_what_a_speaker_adds_is_not_given_to_the_subject_of_the_words_quoted_before() -> None:
    found = statements("“Our town pays for the tram,” Mayor Carl Nyberg said on Monday, adding that the bridge was not safe.")
    assert {s.speaker for s in found} == {"Carl Nyberg"}


def test_who_is_named_inside_a_quotation_is_not_the_he_who_speaks_it() -> None:
    found = statements("“The tram is late,” Robin Tirado said. “Carl Nyberg is a danger to the tram,” he said.")
    assert {s.speaker for s in found} == {"Robin Tirado"}


@pytest.mark.parametrize(
    "text",
    ["The town plans to vote on the tram, hoping to please riders who are tired.", "To win the 973 pledged votes he needs, he ran."],
)
def test_a_number_and_a_bare_aim_state_nothing(text: str) -> None:
    assert statements(text) == ()


def test_two_who_speak_in_one_sentence_have_a_row_each() -> None:
    found = statements("Mayor Carl Nyberg said the bridge was safe, and the union said the bridge would fall.")
    assert {(s.speaker, s.text) for s in found} == {("Carl Nyberg", "The bridge was safe."), ("Union", "The bridge would fall.")}


@pytest.mark.parametrize(
    "text",
    [
        "Neither Carl Nyberg nor Laura Pell said the port was safe.",
        "Carl Nyberg said the case was “closed for good”, even though the court has not ruled.",
    ],
)
def test_what_nobody_says_and_what_only_the_reporter_says_is_no_row(text: str) -> None:
    assert statements(text) == ()


def test_what_follows_a_quotation_in_the_reporters_words_is_not_quoted() -> None:
    found = statements("Carl Nyberg wrote: “We will win the port. #Win the port” is a motto of old.")
    assert all("motto" not in s.text for s in found)


def test_the_office_and_its_only_holder_are_one_speaker() -> None:
    found = statements("President Ana Ruiz arrived late. The president said the border would stay open.")
    assert [s.speaker for s in found] == ["Ana Ruiz"]


def test_an_unresolved_speaker_is_none_and_not_a_guess() -> None:
    found = statements("Carl Nyberg met Peter Vane at the port. They were tired. It rained on them. He said the port would close for good.")
    assert [s.speaker for s in found] == [None]


@pytest.mark.parametrize(
    "text", ["The port closed on Monday.", "Carl Nyberg did not say when the port would open.", "Nobody knew what to say about it."]
)
def test_no_statement_where_nobody_states_anything(text: str) -> None:
    assert statements(text) == ()


def test_voices_alternate_in_the_order_of_importance() -> None:
    found = statements(
        "Mayor Carl Nyberg said the tram would open in spring. Nyberg said the bridge was safe. Nyberg said the fares would stay low.",
        "Engineer Laura Pell said the bridge needed two more years of work.",
    )
    assert [s.speaker for s in found[:2]] == ["Carl Nyberg", "Laura Pell"]


def test_every_position_is_the_sources_own_words() -> None:
    document = document_of(
        "If the levy fails, the town will not build the tram, Carl Nyberg said, adding that he might resign.",
        "According to Laura Pell, no tram could run before May, but others doubt that.",
    )
    for found in ANALYSER.analyse(document, Settings()):
        evidence = [document.slice(s) for s in found.evidence]
        assert line_breach(found.text, evidence, document.text, attributed=True) is None


def test_the_same_article_gives_the_same_statements() -> None:
    text = "Mayor Carl Nyberg said the tram was late. Laura Pell warned that it would be later still."
    assert statements(text) == statements(text)


def test_what_an_it_does_that_is_no_person_is_no_position_of_a_person() -> None:
    found = statements("An inquiry into the tram is under way; its chair, Carl Nyberg, has said only that it will report before Easter.")
    assert all(not s.text.startswith("Has said") for s in found)


@pytest.mark.parametrize(
    ("sentence", "is_written"),
    [
        ("“We will pay for the delay in full,” Carl Nyberg said in an e-mail.", True),
        ("In an e-mail, Carl Nyberg said: “We will pay for the delay in full.”", True),
        ("“We will pay for the delay in full,” Carl Nyberg wrote on X.", True),
        ("“We will pay for the delay in full,” said Carl Nyberg in a joint statement with the board.", True),
        ("“We will pay for the delay in full,” Carl Nyberg told the council by letter.", True),
        ("“We will pay for the delay in full,” the board's report said.", True),
        ("“We will pay for the delay in full,” Carl Nyberg said.", False),
        ("“We will pay for the delay in full,” Carl Nyberg said in a televised statement.", False),
        ("“We will pay for the delay in full,” Carl Nyberg said in an interview about the report.", False),
        ("“We will pay for the delay in full,” Carl Nyberg said in order to calm the town.", False),
        ("“We wrote in an e-mail that we will pay in full,” Carl Nyberg said.", False),
        ("Carl Nyberg said in a statement that the board would pay for the delay.", True),
    ],
)
def test_words_from_an_e_mail_or_a_statement_are_written_and_not_spoken(sentence: str, is_written: bool) -> None:
    assert [s.is_written for s in statements(sentence)] == [is_written]


def test_each_speaker_of_a_sentence_has_a_channel_of_their_own() -> None:
    found = statements(
        "“We will pay in full,” Carl Nyberg said in an e-mail, while Laura Pell told reporters that “nobody believes that any more”."
    )
    assert {s.speaker: s.is_written for s in found} == {"Carl Nyberg": True, "Laura Pell": False}


def test_who_goes_on_does_so_through_the_same_channel() -> None:
    found = statements("“We will pay in full,” Carl Nyberg said in a statement. “We have no choice in the matter,” he added.")
    assert [s.is_written for s in found] == [True, True]
    later = statements(
        "“We will pay in full,” Carl Nyberg said in a statement.", "The tram ran late.", "“We have no choice,” he added at the depot."
    )
    assert sorted(s.is_written for s in later) == [False, True]


def test_a_clause_about_the_speaker_is_no_part_of_what_the_speaker_did() -> None:
    (found,) = statements("Northway Buses, which carries 70,000 passengers, has denied that it broke the rules of the city last year.")
    assert "carries" not in found.text.lower() or found.text.startswith("Northway Buses")


def test_what_a_speaker_does_next_is_no_part_of_what_is_said() -> None:
    said = "The growers' association said the cut would cost its members 12 million crowns and asked the ministry for help."
    (found,) = ANALYSER.analyse(document_of(said), Settings())
    assert found.text == "The cut would cost its members 12 million crowns."


def test_who_declines_to_say_more_has_said_what_stands_before_it() -> None:
    said = "A board spokeswoman, Ana Reis, said the board “reserves the right to act” but declined to say what would make it act."
    (found,) = ANALYSER.analyse(document_of(said), Settings())
    assert found.text == "The board “reserves the right to act”."


def test_a_wish_is_told_with_the_verb_that_makes_it_one() -> None:
    (found,) = ANALYSER.analyse(document_of("The sea council recommended that the total catch be limited to 576,000 tonnes."), Settings())
    assert found.text == "Recommended that the total catch be limited to 576,000 tonnes."
