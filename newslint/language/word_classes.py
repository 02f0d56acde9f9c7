"""What kind of word a word is, as far as finding speakers needs to know: one letter for each kind.

The analysis turns a story into a string with one letter for each word, mark and quotation, and looks for
its patterns there: "an adverb or auxiliary, then a reporting verb" is ``[ax]*[1-8]``. The letters:

=====  =========================================================================================
names  ``N`` a capitalised word that no list knows, ``G`` the same with possessive ending, ``T`` title
       ("Senator"), ``m`` abbreviated title ("Mr"), ``i`` initial, ``u`` dotted letters ("U.S"),
       ``j`` suffix of a name ("Jr"), ``l`` particle ("van"), ``A`` weekday, month or time word
nouns  ``R`` person ("spokesman"), ``r`` body or document ("ministry", "memo"), ``g`` possessive,
       ``o`` any other word in small letters, ``#`` number
pron.  ``P`` he, she, they, it; ``Y`` I, we, you; ``H`` him, them, me; ``W`` who, which; ``w`` whose, whom
       and the words that open indirect questions; ``t`` that
small  ``D`` determiner, ``U`` quantifier that may stand alone, ``p`` preposition, ``f`` of, ``O`` to,
       ``b`` by, ``&`` and, or; ``y`` but, yet; ``c`` subordinator, ``a`` adverb, ``@`` according
verbs  reporting verbs, ``1`` past, ``2`` third person, ``3`` base, ``4`` -ing of speech, ``5`` to ``8`` the
       same of judgment and thought, ``9`` participle; ``k`` and ``K`` third person and base that are
       nouns too ("claims", "claim"); ``x`` have, do, modals; ``E`` forms of be; ``v`` other known finite
       verbs, ``V`` those of "went on" and "put it", ``d`` other words in -ed, ``I`` other words in -ing
marks  ``.`` end of sentence, ``, ; : - ( )``, ``"`` a mark outside all quotations, ``/`` anything else,
       ``~`` full point of an abbreviation, ``\\n`` between two elements
quot.  ``q`` a quotation that ends with a comma, a dash or nothing, ``Q`` with a full point, ``!`` with a
       question or exclamation mark
=====  =========================================================================================
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.language.reporting_verbs import reporting_forms

_DATA = Path(__file__).with_name("data")

_FUNCTION_WORDS = {
    "P": "he she they it",
    "Y": "i we you",
    "H": "him them me us myself ourselves yourself",
    "W": "who which",
    "w": "whom whose what whatever how why whether where when",
    "t": "that",
    "D": "a an the this these those his her their its our my your every no any",
    "U": "one two three four five six seven eight nine ten dozens hundreds thousands some many most several few both "
    "others another other all each none either neither such more much half everyone everybody someone somebody "
    "nobody anyone something nothing dozen hundred thousand million billion",
    "p": "in on at from with for into about over under between among against during through within without upon "
    "near across behind beyond toward towards around amid amidst despite above below beside besides along alongside "
    "outside inside regarding concerning via per like unlike than including off out up down onto throughout except "
    "following",
    "f": "of",
    "O": "to",
    "b": "by",
    "&": "and or",
    "y": "but yet nor",
    "c": "as while whereas because although though if after before since until unless once whenever so lest albeit",
    "a": "himself herself themselves itself also maybe then later just even still never not already ever often again "
    "earlier further first now too only perhaps soon instead once else thus hence therefore however nevertheless "
    "nonetheless moreover meanwhile rather quite very always sometimes seldom away back there here twice almost "
    "yesterday today tonight tomorrow ago well recently reportedly long n't",
    "@": "according",
    "x": "has had have having did does do can could may might must shall should will would ought "
    "hasn't hadn't haven't didn't doesn't don't can't cannot couldn't mightn't mustn't shouldn't won't wouldn't",
    "E": "is was are were be been being am isn't wasn't aren't weren't ain't",
    "v": "went came took got ran won lost gave made left led met sent brought kept became stood sat spoke grew "
    "spent paid bought built drew drove fell flew fought heard rose sought seemed seems appeared appears wants want "
    "wanted needs need needed goes comes takes gets runs makes gives keeps becomes seeks sees faces includes remains "
    "remained tried tries used uses shows showed set put cut let hit sold taught threw woke wore broke chose forgot "
    "hid hung laid lay rode shook shut slept stole struck stuck swept swam tore caught dealt shrank sank "
    "spread sprang bore lit bet quit beat bent bled bred clung crept dug fed ground knelt lent meant means mean",
    "A": "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays",
}
"""Small words by their letter. Words that have two kinds stand under the one that misleads less."""

_MONTHS_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat"
_NAME_SUFFIXES = "jr sr ii iii iv esq"
_NAME_PARTICLES = "de la von van der den del della di da dos du bin ibn al le ter"

_PRONOUN_CONTRACTIONS = (
    "he's she's they're it's we're i'm you're he'd she'd they'd i've we've you've they've i'll we'll you'll he'll "
    "she'll they'll it'll i'd we'd you'd it'd"
)
_TIMES = (
    "second minute hour day week month year decade century morning afternoon evening night weekend "
    "spring summer autumn winter"
)
_FIRST_WORDS_ONLY = "will may march"
"""Words that, with a capital, are names more often than verbs."""


def read_sections(name: str) -> dict[str, list[str]]:
    """The words of a data file by section: "[people: …]" begins the section "people"."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    for line in (_DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            words = sections.setdefault(line[1:].rstrip("]").partition(":")[0], [])
        else:
            words.extend(line.split())
    return sections


@cache
def people_words() -> dict[str, frozenset[str]]:
    """Titles, abbreviated titles, nouns for people, and nouns for bodies, the nouns with their plurals."""
    sections = read_sections("people_words.txt")
    people = {form for noun in sections["people"] for form in (noun, plural(noun))}
    bodies = {form for noun in sections["bodies and documents"] for form in (noun, plural(noun))}
    return {
        "titles": frozenset(sections["titles"]),
        "abbreviations": frozenset(sections["abbreviated titles"]),
        "people": frozenset(people | set(sections["people, plural without -s"])),
        "bodies": frozenset(bodies - people),
    }


def plural(noun: str) -> str:
    """The regular plural of a noun ("agency", "agencies"); of "-man", "-men"."""
    if noun.endswith("man") and noun != "human":
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


@cache
def word_letters() -> dict[str, str]:
    """The letter of each known word, as it is written inside a sentence and at its beginning."""
    letters: dict[str, str] = {}
    words = people_words()
    for noun in words["bodies"]:
        letters[noun] = "r"
    for noun in words["people"]:
        letters[noun] = "R"
    for form, letter in reporting_forms().items():
        letters[form] = _noun_too(form, letter, letters)
    for letter, listed in _FUNCTION_WORDS.items():
        for word in listed.split():
            letters[word] = letter
    for word in _PRONOUN_CONTRACTIONS.split():
        letters[word] = "P" if word[0] in "hst" else "Y"
    for word in list(letters):
        if letters[word] in "1236789Kk5" and not word.endswith(("ing", "ed", "ied")):
            continue
        letters[word[:1].upper() + word[1:]] = letters[word]
    for word in ("Says", "Writes", "Asks", "Adds"):
        letters[word] = "2"
    for word in ("Said", "Told", "Wrote"):
        letters[word] = "1"
    for word in ("went", "goes", "put", "puts"):
        letters[word] = "V"
    for word in _FIRST_WORDS_ONLY.split():
        letters[word.capitalize()] = "A" if letters[word] == "A" else "N"
    for word in _FUNCTION_WORDS["A"].split():
        letters.pop(word)
        letters[word.capitalize()] = "A"
    letters["may"], letters["May"], letters["march"] = "x", "A", "o"
    for word in words["titles"]:
        letters[word] = "T"
    for word in _NAME_SUFFIXES.split():
        letters[word.capitalize()] = letters[word.upper()] = "j"
    for word in _NAME_PARTICLES.split():
        letters[word] = "l"
    for word in _TIMES.split():
        letters[word] = letters[word + "s"] = letters[word.capitalize()] = letters[word.capitalize() + "s"] = "A"
    for word in _MONTHS_SHORT.split():
        letters[word] = "A"
    for word in words["abbreviations"]:
        letters[word] = "m"
    for word in [word for word in letters if "'" in word]:
        letters[word.replace("'", "’")] = letters[word]
    letters["US"] = letters["UN"] = letters["UK"] = letters["EU"] = "N"
    return letters


_NOUNS_TOO_LIST = """
    claim report state call answer note question comment charge demand order advice promise pledge offer appeal
    challenge estimate forecast signal hint cry shout scream threat text post email e-mail tweet message cable wire
    brief fire vow plea joke crack laugh sigh whisper chant boast remark start finish close press probe address
    reference name term label brand style rate rank cast paint frame attack fault blame praise credit salute welcome
    fear worry doubt hope view regard figure guess feel find hold rule mandate detail outline defense object protest
    command direct counsel echo open lecture rage rail stress request compliment insult smear blast slam hammer pan
    knock rip trash savage advocate delegate reason regret query reply response shrug nod smile grin beam bark roar
    thunder boom growl hiss murmur moan groan sob dispute highlight rebuke reprimand jab jibe gibe blog quote
    caution
"""
_NOUNS_TOO = frozenset(_NOUNS_TOO_LIST.split())


def _noun_too(form: str, letter: str, letters: dict[str, str]) -> str:
    if letter not in "2367":
        return letter
    base = form
    if letter in "26":
        base = form[:-3] + "y" if form.endswith("ies") else form[:-2] if form.endswith(("shes", "ches")) else form[:-1]
    if base in _NOUNS_TOO or form in letters:
        return "k" if letter in "26" else "K"
    return letter
