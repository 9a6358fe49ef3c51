"""The grammatical transformations by the names that rules call them: from a match to the pieces of a question."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from briefgen.language.english.questions.claim_forms import claimed, did_gerund, did_of, is_guilty, thought_to_have, was_there
from briefgen.language.english.questions.condition_forms import challenge_to, if_done, should_do, will_overcome, will_succeed
from briefgen.language.english.questions.denials import accused_then_denied, claimed_then_denied
from briefgen.language.english.questions.direct import direct
from briefgen.language.english.questions.doubt_forms import in_doubt, nobody_yet, put_in_doubt, will_claim
from briefgen.language.english.questions.embedded import embedded, embedded_future, embedded_modal, to_extent
from briefgen.language.english.questions.existence_forms import existence, existence_of, further_round, no_sign, there_will, warned_of
from briefgen.language.english.questions.identity_forms import fate_of, future_of, where_is, who_is, who_named, who_object
from briefgen.language.english.questions.listed import listed
from briefgen.language.english.questions.modal_forms import may_have, modal, modal_clause
from briefgen.language.english.questions.noun_forms import (
    agree_on,
    agreed,
    asked_about,
    content,
    details,
    known_about,
    object_content,
    parties_agree,
    to_contain,
    will_have,
)
from briefgen.language.english.questions.outcome_forms import (
    awaited,
    measured,
    no_date,
    ruling_of,
    what_will_be,
    what_will_do,
    when_event,
    when_put_off,
    will_be_decided,
    will_be_found,
    will_come,
    will_find,
    will_pass,
)
from briefgen.language.english.questions.plan_forms import (
    chooses,
    when_gerund,
    why_gerund,
    will_be_done,
    will_do,
    will_gerund,
    will_in_time,
    will_plan,
)
from briefgen.language.english.questions.power_forms import has_power, has_quality, lacks_to
from briefgen.language.english.questions.purpose_forms import will_aim, will_purpose, will_wish
from briefgen.language.english.questions.relative_forms import modal_relative
from briefgen.language.english.questions.sentential import sentential, subject_question
from briefgen.language.english.questions.sluices import wh_so
from briefgen.language.english.questions.unset_forms import when_held, when_where, who_is_sought, who_will_be, will_choose
from briefgen.language.english.questions.verb_forms import (
    either_or,
    how_will,
    one_or_other,
    will_clause,
    will_infinitive,
    yet_to,
)
from briefgen.language.english.questions.which_forms import which_chosen, which_so, who_first, who_is_to_blame
from briefgen.language.shapes import Formed, Match, Scene

Form: TypeAlias = Callable[[Scene, Match], Sequence[Formed]]

FORMS: Mapping[str, Form] = {
    form.__name__: form
    for form in (
        embedded, embedded_future, embedded_modal, sentential, direct, yet_to, content, object_content, details, existence, existence_of,
        will_have, will_clause, agree_on, agreed, will_infinitive, will_gerund, will_do, will_plan, how_will, modal_clause,
        modal_relative, modal, will_purpose, claimed, did_gerund, was_there,
        either_or, measured, who_is, in_doubt, no_date, awaited, what_will_be, wh_so, will_be_found, will_come, will_find, will_aim,
        will_wish, may_have, listed, has_power, to_extent, will_be_decided, if_done, will_succeed, when_event, future_of,
        accused_then_denied, claimed_then_denied, when_put_off, where_is, did_of, there_will, will_claim, fate_of, known_about, when_gerund,
        one_or_other, ruling_of, who_object, will_pass, who_named, why_gerund, nobody_yet, put_in_doubt, has_quality, lacks_to,
        further_round, thought_to_have, is_guilty, should_do, what_will_do, will_overcome, subject_question,
        chooses, will_be_done, will_in_time, which_so, who_first, who_is_to_blame, when_where, when_held, who_will_be, will_choose, no_sign,
        parties_agree, to_contain, challenge_to, asked_about, which_chosen, who_is_sought, warned_of,
    )
}  # fmt: skip
