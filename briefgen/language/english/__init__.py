"""Here: what is known of English, one module an idea; word lists in lexicon/, trained models in models/, rules in rules/.
Not here: what no language decides (language/), findings, pages.
To add: a module; what another room needs of it goes into language/facets/ too."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the proof that English has all that a language must have
    from briefgen.language.english import amounts as _amounts
    from briefgen.language.english import attribution as _attribution
    from briefgen.language.english import calendar_words as _calendar_words
    from briefgen.language.english import cue_faults as _cue_faults
    from briefgen.language.english import date_direction as _date_direction
    from briefgen.language.english import datelines as _datelines
    from briefgen.language.english import dates as _dates
    from briefgen.language.english import fidelity as _fidelity
    from briefgen.language.english import inversion as _inversion
    from briefgen.language.english import lexicon as _lexicon
    from briefgen.language.english import line_words as _line_words
    from briefgen.language.english import measures as _measures
    from briefgen.language.english import numbers as _numbers
    from briefgen.language.english import openness as _openness
    from briefgen.language.english import patterns as _patterns
    from briefgen.language.english import sentences as _sentences
    from briefgen.language.english import step_cues as _step_cues
    from briefgen.language.english import tags as _tags
    from briefgen.language.english import trimming as _trimming
    from briefgen.language.english import verbs as _verbs
    from briefgen.language.english import words as _words
    from briefgen.language.english.pages import bylines as _bylines
    from briefgen.language.english.pages import captions as _captions
    from briefgen.language.english.pages import dating as _dating
    from briefgen.language.english.pages import furniture as _furniture
    from briefgen.language.english.pages import kinds as _kinds
    from briefgen.language.english.pages import layout as _layout
    from briefgen.language.english.pages import releases as _releases
    from briefgen.language.english.pages import transcripts as _transcripts
    from briefgen.language.english.questions import answers as _question_answers
    from briefgen.language.english.questions import article as _question_article
    from briefgen.language.english.questions import definites as _question_definites
    from briefgen.language.english.questions import explanation as _question_explanation
    from briefgen.language.english.questions import forms as _question_forms
    from briefgen.language.english.questions import loose_ends as _question_loose_ends
    from briefgen.language.english.questions import referents as _question_referents
    from briefgen.language.english.questions import wholeness as _question_wholeness
    from briefgen.language.english.statements import positions as _positions
    from briefgen.language.english.statements import speakers as _speakers
    from briefgen.language.facets import lines, pages, questions, reading

    attribution: lines.KnowsAttribution = _attribution
    fidelity: lines.KnowsFidelity = _fidelity
    line_words: lines.KnowsLineWords = _line_words
    measures: lines.KnowsMeasures = _measures
    positions: lines.KnowsPositions = _positions
    speakers: lines.KnowsSpeakers = _speakers
    step_cues: lines.KnowsStepCues = _step_cues
    trimming: lines.KnowsTrimming = _trimming
    bylines: pages.KnowsBylines = _bylines
    captions: pages.KnowsCaptions = _captions
    dating: pages.KnowsDating = _dating
    furniture: pages.KnowsFurniture = _furniture
    kinds: pages.KnowsKinds = _kinds
    layout: pages.KnowsLayout = _layout
    releases: pages.KnowsReleases = _releases
    transcripts: pages.KnowsTranscripts = _transcripts
    cue_faults: questions.KnowsCueFaults = _cue_faults
    inversion: questions.KnowsInversion = _inversion
    openness: questions.KnowsOpenness = _openness
    patterns: questions.KnowsPatterns = _patterns
    question_answers: questions.KnowsQuestionAnswers = _question_answers
    question_article: questions.KnowsQuestionArticle = _question_article
    question_definites: questions.KnowsQuestionDefinites = _question_definites
    question_explanation: questions.KnowsQuestionExplanation = _question_explanation
    question_forms: questions.KnowsQuestionForms = _question_forms
    question_loose_ends: questions.KnowsQuestionLooseEnds = _question_loose_ends
    question_referents: questions.KnowsQuestionReferents = _question_referents
    question_wholeness: questions.KnowsQuestionWholeness = _question_wholeness
    amounts: reading.KnowsAmounts = _amounts
    calendar_words: reading.KnowsCalendarWords = _calendar_words
    date_direction: reading.KnowsDateDirection = _date_direction
    datelines: reading.KnowsDatelines = _datelines
    dates: reading.KnowsDates = _dates
    lexicon: reading.KnowsLexicon = _lexicon
    numbers: reading.KnowsNumbers = _numbers
    sentences: reading.KnowsSentences = _sentences
    tags: reading.KnowsTags = _tags
    verbs: reading.KnowsVerbs = _verbs
    words: reading.KnowsWords = _words
