"""Words that tell a slip from a word that a dictionary happens not to have."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMON = _words(
    """
    a about after again all also and any are as at back because been before being both but by came can come could day
    did do does down each even ever few first for from get give go good had has have he her here him his how if in
    into is it its just know last like long made make man many may me men more most much must my never new no not now
    of off old on one only or other our out over own people said same say see she should since so some still such take
    than that the their them then there these they this those three time to too two under until up us use very was way
    we well went were what when where which while who why will with work would year years yet you your
    """
)
"""The words that a slip in a short word can be told from; any five letters are near to some word."""

SLIPS_IN_DICTIONARY = _words(
    """
    accidently afterall aircrafts alot alread announcment assocation ballance beleive bouyant calender childrens
    collum combatting commerical commision commitee complection concensus contant damons dimond dispair dispell
    enviro equipments everytime exerpt expresso feeback foward freind goverment greatful homogenous humerous
    imbed incase informations liason medias millon noone occuring opthalmologist pavillion preceed preceeding
    privledge propper publically recieve resistence restauranteurs sargeant seige seperate shepard similiar
    succesful superintendant suprise suprisingly tennant thier tomatos transfered transfering verry wich withold
    """
)
"""Slips that the CMU Pronouncing Dictionary has as words, because somebody spelled so or is called so."""

CALENDAR = (
    "january", "february", "april", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
"""Words whose capital makes them no name."""

FOREIGN = _words(
    """
    accompli bona capita culpa doppelganger facto fait fides franca grata hominem lingua locuta masse modus mortem
    operandi populi quid quo raison terrorem vivendi voce vox
    """
)
"""Words of Latin, French and Italian phrases that news copy uses in Roman type."""
