"""How many slips of grammar and spelling an engine finds alone, and how many are left of these through newslint.

    python benchmarks/planted_grammar.py harper
    python benchmarks/planted_grammar.py languagetool --url http://localhost:8081

A hundred sentences with one slip each, marked [wrong|right], are told of an office, of somebody in it, and of
somebody by name: 300 in all. newslint reads each in a story that introduces the names.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint_grammar.engine import Engine
from newslint_grammar.grammar_rule import GrammarRule

from newslint.linter import Linter

TELLERS = ("the harbor board", "the board’s lawyer", "Zofia Okonjo-Varga")
INTRODUCTION = (
    "Board hears plan\n\nThe plan of Zofia Okonjo-Varga, the new harbor director of Wrenmoor, was heard on Monday.\n\n"
)

SLIPS = {
    "agreement": """
        On Friday {who} [have|has] approved the plan for the ferry.
        For years {who} [were|was] against the bridge.
        The records of the meeting [was|were] kept by {who}.
        The letters that came to {who} [is|are] in the archive.
        Nobody whom {who} asked [know|knows] the price.
        According to {who}, one of the boats [are|is] still missing.
        There [is|are] many reasons to wait, {who} said.
        These [plan|plans] cost too much, {who} said.
        Every one of the workers [were|was] paid by {who}.
        He [go|goes] to the harbor with {who} on Mondays.
        She [don’t|doesn’t] agree with {who} about the tax.
        They [was|were] told by {who} to leave.
        The lighthouse and the pier [needs|need] paint, {who} said.
        Each of the answers of {who} [are|is] in the file.
        This [documents|document] was signed by {who}.
        We [has|have] asked {who} for an answer.
        It [make|makes] no sense to {who}.
        The number of complaints to {who} [have|has] risen.
        Two [week|weeks] later, {who} changed the plan.
        It was one of the best [idea|ideas] that {who} had.
    """,
    "article": """
        On Monday {who} signed [an|a] contract for the new pier.
        It took {who} [a|an] hour to count the boats.
        For {who} it was [a|an] unusual decision.
        Later {who} hired [a|an] engineer from the coast.
        The city made {who} [an|a] promise about the tax.
        In the letter {who} asked for [a|an] answer by Friday.
        The work gave {who} [a|an] advantage in the vote.
        For {who} it would be [an|a] useful tool.
        The bridge is [a|an] old dream of {who}.
        The paper called {who} [a|an] honest voice.
        The firm made {who} [a|an] offer for the land.
        The vote was [an|a] surprise to {who}.
        It is [a|an] important step for {who}.
        The town sent {who} [a|an] email about the noise.
        In May {who} opened [an|a] museum on the quay.
        The road is [an|a] burden for {who}.
        The judge sent {who} [a|an] order to stop.
        They gave {who} [a|an] extra week to reply.
        The plan is [an|a] one-page letter by {who}.
        It was [a|an] error to trust {who}, he said.
    """,
    "spelling": """
        The [comittee|committee] met with {who} on Tuesday.
        The town will [recieve|receive] the money from {who}.
        [Tommorrow|Tomorrow] {who} will open the gate.
        The [goverment|government] wrote to {who} in May.
        The answer of {who} was [definately|definitely] late.
        The [enviroment|environment] is what {who} cares about.
        The fire [occured|occurred] near the office of {who}.
        A [seperate|separate] letter went to {who}.
        The hall can [accomodate|accommodate] 300 people, {who} said.
        The [neccessary|necessary] papers are with {who}.
        It was a [suprise|surprise] for {who}.
        The [begining|beginning] was hard for {who}.
        In [Febuary|February] {who} asked for money.
        The work is [succesful|successful], {who} said.
        The storm left {who} with [damadge|damage] to the roof.
        The [responsability|responsibility] lies with {who}.
        The [adress|address] of {who} was on the envelope.
        The cost was an [embarassment|embarrassment] for {who}.
        The [maintainance|maintenance] of the pier was left to {who}.
        The [libary|library] is closed, {who} said.
    """,
    "doubled word": """
        The keys are in the [the the|the] drawer of {who}.
        The plan [was was|was] made by {who}.
        It was up [to to|to] the city, {who} said.
        The letter came [from from|from] the office of {who}.
        The boats [and and|and] the nets belong to {who}.
        The council asked [for for|for] a reply from {who}.
        It is [a a|a] problem for {who}.
        The pier [is is|is] closed, {who} said.
        The money [will will|will] go to {who}.
        The boats lie [in in|in] the harbor of {who}.
        She said [she she|she] would call {who}.
        The workers met [with with|with] the lawyer of {who}.
        He knew [of of|of] the plan of {who}.
        They [have have|have] written to {who}.
        It is [not not|not] the fault of {who}.
        The ferry left [at at|at] noon, {who} said.
        The vote [on on|on] the plan was a success for {who}.
        The [town town|town] paid {who} for the work.
        The road is as wide [as as|as] the river, {who} said.
        We [are are|are] waiting for {who}.
    """,
    "confused word": """
        The ferry lost [it’s|its] engine, {who} said.
        [Their|There] is no money left, {who} said.
        The pier is longer [then|than] the bridge, {who} said.
        The workers took [there|their] tools to {who}.
        It was [to|too] late to call {who}.
        The town will [loose|lose] the ferry, {who} said.
        The vote did not [effect|affect] {who}.
        They should [of|have] asked {who} first.
        [Your|You’re] going to hear from {who}.
        The boat was [lead|led] into the harbor by {who}.
        The board gave {who} some [advise|advice] on the tax.
        The plan [past|passed] without a word from {who}.
        The [principle|principal] reason was the cost, {who} said.
        He [excepted|accepted] the prize from {who}.
        The council could not [except|accept] the offer of {who}.
        Nobody knew [weather|whether] to believe {who}.
        [Who’s|Whose] boat it was, {who} did not know.
        The river is [quiet|quite] deep, {who} said.
        They [where|were] told to wait by {who}.
        It was more [then|than] a promise to {who}.
    """,
}

_MARK = re.compile(r"\[(?P<wrong>[^|]+)\|(?P<right>[^\]]+)\]")


class Planted(NamedTuple):
    """A sentence with a slip; ``start`` and ``end`` are where the slip is."""

    kind: str
    text: str
    start: int
    end: int


def planted() -> Iterator[Planted]:
    """The 300 sentences."""
    for kind, sentences in SLIPS.items():
        for line in sentences.split("\n"):
            for teller in TELLERS if line.strip() else ():
                whole = line.strip().format(who=teller)
                mark = _MARK.search(whole)
                assert mark is not None, line
                text = whole[: mark.start()] + mark["wrong"] + whole[mark.end() :]
                yield Planted(kind, text, mark.start(), mark.start() + len(mark["wrong"]))


def found_alone(engine: Engine, cases: Sequence[Planted]) -> set[Planted]:
    """The slips that the engine finds."""
    matches = engine.check([case.text for case in cases])
    return {
        case
        for case, found in zip(cases, matches, strict=True)
        if any(match.start <= case.end and case.start <= match.end for match in found)
    }


def found_through_newslint(linter: Linter, rule_id: str, cases: Sequence[Planted]) -> set[Planted]:
    """The slips that newslint flags with the engine."""
    found = set()
    for case in cases:
        report = linter.check_text(INTRODUCTION + case.text)
        assert not report.errors, report.errors
        start, end = len(INTRODUCTION) + case.start, len(INTRODUCTION) + case.end
        for finding in report.findings:
            if finding.rule.startswith(rule_id) and finding.start.offset <= end and start <= finding.end.offset:
                found.add(case)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=["harper", "languagetool"])
    parser.add_argument("--url", help="a LanguageTool server")
    parser.add_argument("--show", action="store_true", help="print what newslint loses")
    args = parser.parse_args()

    grammar = {"engine": args.engine} | ({"url": args.url} if args.url else {})
    linter = Linter.from_config(isolated=True, settings={"grammar": grammar, "select": ["grammar"]})
    (rule,) = linter.workspace.desk_for(None).rules
    assert isinstance(rule, GrammarRule)
    engine = rule.make_engine("en-US")

    cases = list(planted())
    alone = found_alone(engine, cases)
    through = found_through_newslint(linter, rule.id, cases)
    for kind in SLIPS:
        total, by_engine, kept = (sum(case.kind == kind for case in some) for some in (cases, alone, alone & through))
        print(f"{kind:15} {total:4} planted, {by_engine:4} found by {args.engine} alone, {kept:4} of them by newslint")
    print(f"newslint keeps {len(alone & through)} of {len(alone)} ({len(alone & through) / len(alone):.1%})")
    for case in sorted(alone - through) if args.show else ():
        print(f"  {case.kind}: {case.text}")
    engine.close()
    linter.close()


if __name__ == "__main__":
    main()
