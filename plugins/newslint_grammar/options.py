"""The table [grammar] of the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from newslint import Meta, RuleOptions

EngineName = Literal["languagetool", "harper"]


class GrammarOptions(RuleOptions, frozen=True):
    """What both engines are asked, and what of their answers is wanted."""

    engine: Annotated[
        Literal["languagetool", "harper", "off"] | None,
        Meta(description="Who checks. Without it, LanguageTool where url or directory is set, and Harper elsewhere."),
    ] = None
    url: Annotated[
        str | None, Meta(description="The address of a LanguageTool server, such as http://localhost:8081.")
    ] = None
    directory: Annotated[
        Path | None,
        Meta(description="A LanguageTool folder: a server is started from it for the run, and stopped after it."),
    ] = None
    language: Annotated[
        str | None, Meta(description="The language and variant for LanguageTool. Without it, the desk's language.")
    ] = None
    mother_tongue: Annotated[
        str | None, Meta(description="The writers' first language, for LanguageTool's false friends.")
    ] = None
    picky: Annotated[bool, Meta(description="Ask LanguageTool to be picky.")] = False
    enabled_rules: Annotated[
        tuple[str, ...], Meta(description="Rules of the engine that run besides, and whose findings are always shown.")
    ] = ()
    disabled_rules: Annotated[tuple[str, ...], Meta(description="Rules of the engine that do not run.")] = ()
    enabled_categories: Annotated[
        tuple[str, ...], Meta(description="Categories of the engine that run besides, and are always shown.")
    ] = ()
    disabled_categories: Annotated[tuple[str, ...], Meta(description="Categories of the engine that do not run.")] = ()
    words: Annotated[tuple[str, ...], Meta(description="Words that are spelled as the desk wants them.")] = ()
    word_lists: Annotated[
        tuple[Path, ...],
        Meta(description="Files of such words, one a line, as LanguageTool's spelling.txt has them."),
    ] = ()
    dictionaries: Annotated[
        tuple[Path, ...], Meta(description="Hunspell dictionaries (.dic, with the .aff beside it) of such words.")
    ] = ()
    timeout: Annotated[float, Meta(gt=0, description="Seconds that the LanguageTool server has for one answer.")] = 30.0

    @property
    def chosen(self) -> EngineName | None:
        """The engine that checks; None where grammar is switched off."""
        if self.engine == "off":
            return None
        if self.engine is not None:
            return self.engine
        return "languagetool" if self.url is not None or self.directory is not None else "harper"
