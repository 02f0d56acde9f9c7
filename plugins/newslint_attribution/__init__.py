"""Who said it: quotations without a speaker, unnamed sources, reporting verbs, and names."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The attribution rules."""
    from newslint_attribution.anonymous import AnonymousSource
    from newslint_attribution.inconsistent_verb import InconsistentVerb
    from newslint_attribution.loaded_verb import LoadedVerb
    from newslint_attribution.missing import MissingAttribution
    from newslint_attribution.name_variant import NameVariant
    from newslint_attribution.unknown_speaker import UnknownSpeaker
    from newslint_attribution.unmarked_quote import UnmarkedQuote

    return [
        MissingAttribution,
        UnmarkedQuote,
        AnonymousSource,
        InconsistentVerb,
        LoadedVerb,
        UnknownSpeaker,
        NameVariant,
    ]
