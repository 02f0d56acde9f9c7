"""Words that a full point follows without ending the sentence, and words that tell whether it does.

The abbreviations of American news style (titles, states, months, companies, streets), with the most
common ones of German, French, Spanish, Italian and Dutch.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_LAST = _words("""
    Mr Mrs Ms Messrs Mmes Mx Gen Gens Sen Sens Rep Reps Gov Govs Lt Col Maj Capt Sgt Cpl Pvt Pfc Spc Cmdr Adm Ens
    Rev Revs Prof Profs Hon Pres Supt Det Insp Msgr Amb Atty Ald Ft Mt vs v cf viz approx
    Sra Srta Dra Mons Sig Dott Dhr Mevr Hr Hrn bzw sog evtl
""")
"""Titles, and other words that stand before what they belong to: they never end a sentence."""

BEFORE_NUMBERS = _words("No Nos Nr Nrs Vol Vols Ch Fig Figs p pp Par ca no nos")
"""Abbreviations only before a number: "No. 5", but "No. He left"."""

MAY_BE_LAST = _words("""
    Inc Co Corp Cos Ltd Bros Assn Assoc Dept Univ Intl Mfg Jr Sr Esq Dr Drs St Ste Ave Blvd Rd Ln Hwy Pkwy Sq Bldg
    Sec Sgts Fr Br Op Ed al
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Thu Thur Thurs
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla
    Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Man
""")
"""Abbreviations that may end a sentence: the next word tells."""

ANYTHING_FOLLOWS = _words("etc usw")
"""Abbreviations after which a capital begins a sentence."""

AFTER_CLOCK_TIMES = _words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tues Wed Thurs Fri Sat Sun
    Eastern Central Mountain Pacific Greenwich ET CT MT PT EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET
    Beijing Moscow
""")
"""Capitalised words that go on after "5 p.m." in the same sentence."""

AFTER_ORDINALS = _words("""
    Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Jahrestag Lebensjahr Mal Bundesliga Liga Spieltag
""")
"""German nouns before which a number with a point is an ordinal: "3. März"."""

NAMES_WITH_MARKS = _words("Yahoo Jeopardy Yum")
"""Names that are spelled with an exclamation mark."""

OPENERS = _words("""
    The This That These Those There They Then Thus A An And As At After Afterward Although All Also Another Any Are
    Asked Both But By Because Before Besides Can Could Despite Did Do Does During Each Either Even Every Everyone Few
    For From Further Given Had Has Have He Her Here His How However I If In Indeed Instead Is It Its Just Last Later
    Like Many Maybe Meanwhile Moreover Most Much My Neither Never Nevertheless Nor Not Nothing Now Of On Once One Only
    Or Others Our Over Perhaps Several She Should Since So Some Somehow Sometimes Soon Still Such Though Thousands
    Through Throughout To Today Together Tomorrow Two Three Four Five Under Unlike Until Was We Were What When Where
    Whether Which While Who Whose Why With Within Without Would Yes Yet You Your
""")
"""Words that begin sentences and hardly ever follow an abbreviation inside one."""
