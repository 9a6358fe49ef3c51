"""Adjectives and the nouns in -ity that are made of them: 'legal' and 'legality', 'viable' and 'viability'."""

_SHORTEST = 6  # letters of such a noun


def adjective_of(noun: str) -> str:
    """The adjective that a noun in -ity was made of, "" for any other noun."""
    if len(noun) < _SHORTEST or not noun.endswith("ity"):
        return ""
    if noun.endswith("bility"):
        return noun.removesuffix("ility") + "le"
    return noun.removesuffix("ity")


def quality_of(adjective: str) -> str:
    """The noun in -ity that an adjective has."""
    return adjective.removesuffix("le") + "ility" if adjective.endswith("ble") else adjective + "ity"
