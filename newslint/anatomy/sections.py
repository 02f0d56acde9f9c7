"""The names of newspapers' sections.

Compiled for newslint from what English-language news sites call the sections in their menus.
"""

from __future__ import annotations

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


def is_section(text: str) -> bool:
    """Whether a text is the name of a newspaper section."""
    return " ".join(text.casefold().replace(" and ", " & ").split()).strip(" .:") in SECTIONS
