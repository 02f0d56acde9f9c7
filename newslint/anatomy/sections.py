"""Newspapers' section names, and the places where two of them were glued together.

Scraped copy often loses the markup between two links or labels: "Latest NewsPolitics". A capital inside
a word is no proof (McDonald, YouTube), but a section's name on one side of it, in a line that is no
sentence, is.
"""

from __future__ import annotations

import re

from newslint.late_patterns import late_pattern

_SECTIONS = """
    news|latest news|breaking news|top stories|home|homepage|world|world news|us|u.s|uk|usa|us news|uk news
    national|nation|local|local news|regional|metro|city|state|region|politics|us politics|government|elections
    election|congress|white house|business|economy|economics|finance|markets|money|personal finance|companies
    industry|jobs|careers|real estate|property|technology|tech|science|space|environment|climate|climate change
    energy|health|healthcare|medicine|education|schools|higher education|culture|arts|arts & entertainment
    entertainment|music|movies|film|tv|television|theater|theatre|books|dance|art|design|photography|media
    celebrity|celebrities|royals|lifestyle|life|style|fashion|beauty|food|food & drink|recipes|wine|travel
    home & garden|garden|family|parenting|relationships|motoring|cars|autos|automotive|sport|sports|football
    soccer|baseball|basketball|hockey|cricket|rugby|rugby union|rugby league|tennis|golf|boxing|cycling
    athletics|swimming|olympics|formula 1|nfl|nba|mlb|nhl|wnba|ncaa|mma|racing|college sports|high school sports
    opinion|opinions|editorial|editorials|commentary|columns|columnists|comment|letters|letters to the editor
    analysis|features|feature|special reports|investigations|interviews|profiles|obituaries|weather|traffic
    crime|courts|crime & courts|law|justice|police|public safety|military|defense|defence|security|immigration
    religion|faith|history|society|women|community|communities|events|calendar|classifieds|announcements|video
    videos|photos|galleries|podcasts|podcast|audio|live|radio|newsletters|magazine|weekend|sunday|archive
    archives|trending|popular|most popular|exclusive|exclusives|coronavirus|covid-19|war|conflict|diplomacy
    international|global|europe|asia|africa|americas|latin america|north america|middle east|oceania|pacific
    australia|canada|china|india|russia|ukraine|israel|puzzles|games|gaming|crosswords|horoscopes|comics
    cartoons|quizzes|shopping|deals|reviews|innovation|startups|cryptocurrency|ai|artificial intelligence
    agriculture|farming|transport|transportation|aviation|infrastructure|development|human rights|tourism|nature
    animals|pets|wildlife|odd news|offbeat|fact check|factcheck|explainers|explainer|essays|long reads
    newsletter|obituary|voices|ideas|perspectives|blogs|federal politics|all news|more news|news & politics
    politics & government|science & technology|health & fitness|life & style|business & tech|stock market
    sports news|entertainment news|middle-east|nation & world|nation/world|world cup|horse racing|film & tv
"""

SECTIONS = frozenset(name.strip() for name in _SECTIONS.replace("\n", "|").split("|") if name.strip())
"""Section names, lower case."""

_LINKS = """
    menu|search|subscribe|login|log in|sign in|sign up|register|share|comments|comment|follow|facebook|twitter
    instagram|linkedin|youtube|whatsapp|email|print|more|read more|read|close|advertisement|about|contact
    privacy|terms|skip|tags|related|next|previous|leave|reply|by|published|updated|photo|image|credit|save
    bookmark|listen|watch|follow us
"""
_LINK_WORDS = frozenset(name.strip() for name in _LINKS.replace("\n", "|").split("|") if name.strip())

# Brands and common words that carry a capital inside, both halves of which could be labels.
_BRANDS = """
    NewsNation NewsHour NewsGuild NewsBreak NewsMax NewsCorp SportsCenter SportsNet SportsLine TechCrunch TechRadar
    WorldView HealthDay HealthCare BusinessWeek BusinessWire LiveScience StyleWatch FactCheck YouTube FaceTime FoodBank
    HomeKit HomePod HomeAway HomeGoods LifeWay MediaWiki MoneyGram MusicBrainz MoviePass PolitiFact ArtsFund AutoNation
    WeatherTech WeatherBug SpaceX ScienceDirect TravelPulse PhotoShop PressReader RealClear SoundCloud WhatsApp LinkedIn
"""
_ONE_WORD = frozenset(_BRANDS.casefold().split())

LONGEST = 300
"""No line of more characters is looked at: menus and breadcrumbs have fewer."""

_INNER_CAPITAL = late_pattern(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=(?:US|UK|TV|AI)\b)")
_WORDS = late_pattern(r"[^\W_](?:[\w&'’.-]*\w)?")


def is_section(text: str) -> bool:
    """Whether a text is the name of a newspaper section."""
    return " ".join(text.casefold().replace(" and ", " & ").split()).strip(" .:") in SECTIONS


def glued_labels(text: str) -> list[int]:
    """Where section names or links are glued together in a line: offsets between the two.

    A place counts when the words before and after it, taken to the next such place, begin or end with a
    section's name or a link's text.
    """
    if len(text) > LONGEST:
        return []
    places = [match.start() for match in _INNER_CAPITAL.finditer(text)]
    found = []
    for place in places:
        left, right = text[:place], text[place:]
        word = _last_word(left) + _first_word(right)
        if word.casefold() in _ONE_WORD:
            continue
        before, after = _ends_label(left), _begins_label(right)
        if before and after:
            found.append(place)
        elif (before or after) and len(text.split()) <= 6 and not text.rstrip().endswith((".", "!", "?")):
            other = _first_word(right) if before else _last_word(left)
            if other[:1].isupper() and len(other) > 2:
                found.append(place)
    return found


def split_labels(text: str) -> list[str]:
    """The labels of a kicker or a breadcrumb: cut where they are glued and at the marks between."""
    pieces = []
    begin = 0
    for place in [*glued_labels(text), len(text)]:
        pieces += re.split(r"\s*[|›»>/•·]\s*", text[begin:place])
        begin = place
    return [piece.strip() for piece in pieces if piece.strip()]


def _last_word(text: str) -> str:
    words = _WORDS.findall(text[-40:])
    return words[-1] if words else ""


def _first_word(text: str) -> str:
    match = _WORDS.match(text)
    return match[0] if match else ""


def _ends_label(left: str) -> bool:
    """Whether the words before a place end with a label; inner capitals end the words looked at."""
    words = _cut(left[-60:]).split()
    return any(_is_label(" ".join(words[-count:])) for count in (1, 2, 3) if len(words) >= count)


def _begins_label(right: str) -> bool:
    words = _INNER_CAPITAL.split(right[:60], maxsplit=1)[0].split()
    return any(_is_label(" ".join(words[:count])) for count in (1, 2, 3) if len(words) >= count)


def _cut(left: str) -> str:
    return _INNER_CAPITAL.split(left)[-1]


def _is_label(text: str) -> bool:
    lowered = text.casefold().strip(" .:|")
    return lowered in SECTIONS or lowered in _LINK_WORDS
