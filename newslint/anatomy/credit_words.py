"""The vocabulary of newspaper credits: agencies, job titles and beats, and the small words of names.

Compiled for newslint: agencies by the names and initials that they sign with; titles and beats as
English-language newspapers print them under a name; particles and suffixes after the name-sorting rules
of The Chicago Manual of Style (17th ed., 8.5 to 8.19). All words are lower case, without a final point.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.replace("\n", "|").split("|") if word.strip())


AGENCIES = _set("""
    aap|ap|afp|anp|ansa|ani|apa|bernama|belga|bloomberg|cp|dpa|efe|ians|interfax|jiji|kyodo|lusa|ntb|pa|pap|pti
    reuters|ritzau|sapa|tass|upi|xinhua|yonhap|anadolu|cnn|npr|bbc
    anadolu agency|agence france-presse|agence france presse|asian news international|associated press
    australian associated press|bay city news|bloomberg news|canadian press|capital news service|city news service
    cnn wire|deutsche presse-agentur|deutsche welle|gannett|inter press service|jiji press|kyodo news
    mcclatchy|new york times news service|pa media|press association|press trust of india|religion news service
    states newsroom|thomson reuters|thomson reuters foundation|tribune news service|united news of india
    united press international|washington post news service|xinhua news agency|yonhap news agency
    wire reports|wire services|news services|news agencies|agencies
""")
"""News agencies and services, as they sign; without "The"."""

JOB_TITLES = _set("""
    analyst|anchor|author|blogger|cartoonist|chief|columnist|commentator|contributor|copywriter|correspondent|critic
    director|editor|editor-at-large|editor-in-chief|fellow|freelancer|host|illustrator|intern|journalist|manager
    newscaster|photographer|photojournalist|presenter|producer|publisher|reporter|researcher|reviewer|stringer
    sub-editor|trainee|videographer|videojournalist|writer
""")
"""What a person's work is called in a credit; plurals too."""

BEATS = _set("""
    a|an|the|and|&|of|at|for|in|to|ai|a.i|agriculture|arts|assistant|associate|audience|aviation|beauty|books|breaking
    broadcast|budget|bureau|business|cabinet|chief|city|civic|climate|community|congressional|consumer|contributing
    copy|county|court|courts|cricket|crime|culture|data|defence|defense|deputy|development|digital|diplomatic|economics
    economy|education|election|elections|energy|engagement|enterprise|entertainment|environment|environmental|europe
    executive|fashion|feature|features|film|finance|financial|food|football|foreign|freelance|gaming|general|global
    golf|government|graphics|group|guest|health|healthcare|home|housing|immigration|industry|international
    investigations|investigative|justice|labor|labour|law|lead|legal|legislative|lifestyle|literary|live|local|managing
    markets|media|medical|metro|military|money|multimedia|music|national|news|newsletter|night|online|opinion|parliament
    parliamentary|photo|picture|police|policy|political|politics|property|public|regional|religion|retail|royal|rugby
    science|security|senior|showbiz|soccer|social|special|sport|sports|staff|state|statehouse|style|sunday|tech
    technology|television|tennis|theater|theatre|trade|transport|transportation|travel|trending|tv|uk|u.k|us|u.s
    video|visual|war|washington|weather|web|weekend|white|house|women's|world|former
""")
"""Desks, beats and ranks: the words before a job title."""

GENERIC = _set("""
    admin|administrator|agencies|author|contributor|contributors|correspondent|correspondents|desk|editor|editorial
    editors|guest|newsdesk|newsroom|online|reporter|reporters|root|staff|team|user|webdesk|webmaster|webteam|writer
    writers|web|news|by|board|our|from|own|special
""")
"""A credit of such words only signs for nobody in particular: "Web Desk", "Our Correspondent"."""

GROUPS = _set("staff|team|desk|newsroom|newsdesk|webdesk|bureau|board|reporters|writers|editors|agencies|services")
"""The last word of a credit that a group signs: "Ledger Staff", "Data Team", "Editorial Board"."""

MASTHEADS = _set("""
    advertiser|advocate|argus|bee|broadcasting|bulletin|caller|chronicle|citizen|commercial|constitution|courier
    daily|democrat|digest|dispatch|echo|enquirer|enterprise|examiner|express|federation|foundation|gazette|globe
    guardian|herald|independent|inquirer|institute|international|journal|leader|ledger|magazine|mail|media|mercury|messenger
    mirror|monitor|network|news|newspaper|newspapers|nation|observer|online|outlook|pilot|pioneer|planet|post|press
    project|radio|record|recorder|register|reporter|republic|republican|review|sentinel|service|standard|star
    sun|telegram|telegraph|television|times|today|tribune|tv|university|voice|weekly|world
""")
"""The last word of many newspapers' names, and of other houses that people write for."""

HONORIFICS = _set("""
    dr|mr|mrs|ms|mx|prof|professor|sir|dame|lady|rev|fr|imam|rabbi|hon|sen|rep|gov|gen|col|maj|capt|cpl|sgt|lt|cmdr
    adm|amb|datuk|dato|dato'|tan|tun|seri|shri|smt|sheikh
""")
"""Titles before a name."""

SUFFIXES = _set("jr|sr|ii|iii|iv|phd|ph.d|md|m.d|esq|obe|mbe|cbe|kc|qc|rn|jd")
"""What follows a name and belongs to it."""

PARTICLES = _set("""
    abu|af|al|ap|av|ben|bin|bint|binti|da|das|de|degli|dei|del|dela|della|den|der|des|di|do|dos|du|e|el|ibn|la|las|le
    los|op|'t|’t|st|te|ten|ter|und|van|vande|vander|ver|vom|von|y|z|zu|zum|zur
    bar|bat|binte|ferch|ka|kwa|ou|ould|sa|wa
""")
"""The small words within family names: "van der", "de la", "bin", "y"."""

NOT_IN_NAMES = _set("""
    about|account|advertise|advertisement|advertising|after|all|analysis|and|any|apps|are|article|articles|as|at|be
    before|but|by|careers|change|comment|comments|contact|cookie|cookies|could|did|do|download|e-mail|email
    events|every|facebook|for|from|full|get|has|have|he|help|her|here|his|home|homepage|how|if|image|images|instagram
    into|is|it|its|join|latest|linkedin|listen|live|log|login|menu|more|most|my|new|news|newsletter|newsletters
    no|not|now|obituaries|of|off|on|opinion|or|our|out|over|photo|photograph|photos|picture|pictures|podcast
    podcasts|politics|popular|print|privacy|recommended|register|related|report|save|search|see|share|shop
    should|sign|site|skip|sport|sports|stories|subscribe|support|tags|terms|than|that|the|their|these|they
    this|to|today|top|topics|trending|tweet|twitter|up|updated|us|use|video|videos|view|was|watch|we|weather|were
    what|whatsapp|when|where|who|why|with|world|would|your
""")
"""Words that no person's name has, capitalised or not."""
