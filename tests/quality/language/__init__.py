"""The language room measured on treebanks: `python -m tests.quality.language FILE.conllu[.gz]...` prints one JSON object.

With `--genre news` only documents of that genre count, with `--without newsgroup` all but those of one genre.
Every figure is null where the files hold nothing to measure it by (EWT has no names or chains). All files are taken together.
How each is counted:

sentence_f1           From raw text: the paragraphs, spelt as the files spell them, are split by `sentence_spans`. Counted are the ends
                      of sentences inside paragraphs; the end of a paragraph is given, so it counts neither for nor against.
                      `sentence_f1_with_paragraph_ends` counts those too, `sentence_f1_untrained_punkt` is nltk's Punkt as it comes.
tag_accuracy          The share of the file's words (its own tokens, its column XPOS) that the tagger gives the same Penn tag.
                      `tag_accuracy_own_tokens`: on raw sentences in the package's own words, a compound's tag by `joined_tag`.
finite_verb_f1        From the file's words with our tags: words tagged VBD, VBP, VBZ or MD, found against marked.
lemma_accuracy        The share of words marked VERB or AUX whose lemma is the file's, case apart, from the file's words and tags;
                      `lemma_accuracy_own_tags`: with our tags, so that a wrong tag counts here as well.
subject_accuracy      From the file's words with our tags, over all finite verbs (marked VBD, VBP, VBZ, MD) with a subject: the verb's own
                      nsubj, that of the predicate which it helps (aux, aux:pass, cop), or, where a verb or predicate is joined by
                      conj to one before it and has none of its own, the subject of that one. Clauses as subjects (csubj) are left out.
                      Right is the head word itself, or any word of the same name (joined to it by flat). A verb that the tagger
                      misses is wrong. `subject_accuracy_own` leaves out the shared subjects of joined verbs.
group_verb_accuracy   From the file's words with our tags: the share of marked finite verbs whose verb group ends in the verb that the
                      file says they help (aux), or in the verb itself. `group_voice_accuracy`: of these, the share with the right
                      voice, passive where the verb has an aux:pass.
clause_opening_f1     From the file's words with our tags: the words that open finite subordinate clauses, found against marked (mark, and
                      question words inside a relative, content, subject or adverbial clause).
name_f1               From raw text. Marked names are entities of type person, organization or place whose head is a proper noun
                      (NNP, for organisations and places NNPS as well), or a common noun with the name right behind it ("captain Ana
                      Ruiz"): the head with the words that hang on it as parts of a name (flat, compound, capital amod and the like, of
                      organisations and places nmod behind "of" or "for" too); not the article, the possessive, nor what describes a
                      person (titles, nmod:desc). Of names inside names the outermost counts. A found name is right where it covers
                      the same words, or has the article, the possessive, or a person's title besides.
name_type_accuracy    The share of the right names that have the right one of the three types.
pronoun_precision     From raw text. Marked are he, she, it, they and their forms with a chain that holds a mention of another kind
                      than a pronoun. Of the pronouns that are resolved (of those words, marked or not), the share whose antecedent is
                      of the marked chain: the head of a mention of it stands in the antecedent, and the antecedent within the mention or
                      around it.
pronoun_coverage      The share of the marked pronouns that are resolved, rightly or wrongly.
"""
