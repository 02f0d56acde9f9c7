"""Places in datelines: which cities stand alone, and how states are abbreviated.

Source: The Associated Press Stylebook, entries "datelines" (the 30 domestic and 49 foreign cities that take no state or
country, with the United Nations, a dateline of its own) and "state names" (the abbreviations, and the eight states that
have none). São Paulo is there without its accent as well. The largest American cities with their states, for datelines
that lack one, are after the 2020 census; cities whose name more than one state knows well (Columbus, Portland,
Springfield) are left out.
"""

from __future__ import annotations


def _set(names: str) -> frozenset[str]:
    return frozenset(name.strip().upper() for name in names.replace("\n", "|").split("|") if name.strip())


DOMESTIC = _set("""
    Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis
    Las Vegas|Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York|Oklahoma City|Philadelphia|Phoenix
    Pittsburgh|St. Louis|Salt Lake City|San Antonio|San Diego|San Francisco|Seattle|Washington
""")
"""American cities that need no state in a dateline, in capitals."""

FOREIGN = _set("""
    Amsterdam|Baghdad|Bangkok|Beijing|Beirut|Berlin|Brussels|Cairo|Djibouti|Dublin|Geneva|Gibraltar|Guatemala City
    Havana|Helsinki|Hong Kong|Islamabad|Istanbul|Jerusalem|Johannesburg|Kuwait City|London|Luxembourg|Macau
    Madrid|Mexico City|Milan|Monaco|Montreal|Moscow|Munich|New Delhi|Panama City|Paris|Prague|Quebec City
    Rio de Janeiro|Rome|San Marino|Sao Paulo|São Paulo|Shanghai|Singapore|Stockholm|Sydney|Tokyo|Toronto|Vatican City
    Vienna|Zurich|United Nations
""")
"""Places abroad that need no country in a dateline, in capitals. Kyiv is not among them: “KYIV, Ukraine”."""

STAND_ALONE = DOMESTIC | FOREIGN
"""Places that need neither state nor country in a dateline, in capitals."""

STATES: dict[str, str] = {
    "Alabama": "Ala.",
    "Arizona": "Ariz.",
    "Arkansas": "Ark.",
    "California": "Calif.",
    "Colorado": "Colo.",
    "Connecticut": "Conn.",
    "Delaware": "Del.",
    "Florida": "Fla.",
    "Georgia": "Ga.",
    "Illinois": "Ill.",
    "Indiana": "Ind.",
    "Kansas": "Kan.",
    "Kentucky": "Ky.",
    "Louisiana": "La.",
    "Maryland": "Md.",
    "Massachusetts": "Mass.",
    "Michigan": "Mich.",
    "Minnesota": "Minn.",
    "Mississippi": "Miss.",
    "Missouri": "Mo.",
    "Montana": "Mont.",
    "Nebraska": "Neb.",
    "Nevada": "Nev.",
    "New Hampshire": "N.H.",
    "New Jersey": "N.J.",
    "New Mexico": "N.M.",
    "New York": "N.Y.",
    "North Carolina": "N.C.",
    "North Dakota": "N.D.",
    "Oklahoma": "Okla.",
    "Oregon": "Ore.",
    "Pennsylvania": "Pa.",
    "Rhode Island": "R.I.",
    "South Carolina": "S.C.",
    "South Dakota": "S.D.",
    "Tennessee": "Tenn.",
    "Vermont": "Vt.",
    "Virginia": "Va.",
    "Washington": "Wash.",
    "West Virginia": "W.Va.",
    "Wisconsin": "Wis.",
    "Wyoming": "Wyo.",
}
"""State to the abbreviation that AP puts in datelines."""

STATES_IN_FULL = frozenset({"Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah"})
"""The states that AP never abbreviates."""

POSTAL_CODES: dict[str, str] = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
}
"""The Postal Service's two letters to the state, for datelines that have them by mistake."""

_CITIES_BY_STATE = {
    "Alabama": "Birmingham|Huntsville|Montgomery|Mobile|Tuscaloosa",
    "Alaska": "Anchorage|Juneau|Fairbanks",
    "Arizona": "Tucson|Mesa|Scottsdale|Tempe|Flagstaff",
    "Arkansas": "Little Rock|Fayetteville",
    "California": "Sacramento|San Jose|Fresno|Oakland|Long Beach|Bakersfield|Anaheim|Santa Ana|Stockton|Irvine"
    "|San Bernardino|Berkeley|Santa Barbara|Beverly Hills|Santa Monica|Palo Alto",
    "Colorado": "Colorado Springs|Fort Collins|Boulder",
    "Connecticut": "Hartford|New Haven|Stamford|Bridgeport",
    "Delaware": "Dover",
    "Florida": "Tallahassee|Orlando|Tampa|St. Petersburg|Fort Lauderdale|Jacksonville|Gainesville|Sarasota"
    "|West Palm Beach|Palm Beach|Miami Beach|Boca Raton|Pensacola|Fort Myers|Coral Gables",
    "Georgia": "Savannah|Macon",
    "Hawaii": "Hilo",
    "Idaho": "Boise",
    "Illinois": "Peoria|Rockford|Naperville|Joliet",
    "Indiana": "Fort Wayne|South Bend|Evansville|Terre Haute",
    "Iowa": "Des Moines|Cedar Rapids|Davenport|Iowa City|Sioux City|Dubuque|Ames|Council Bluffs|Waterloo",
    "Kansas": "Wichita|Topeka|Overland Park",
    "Kentucky": "Louisville|Frankfort|Bowling Green",
    "Louisiana": "Baton Rouge|Shreveport",
    "Maine": "Bangor",
    "Maryland": "Annapolis|Bethesda|Silver Spring",
    "Massachusetts": "Worcester|Lowell",
    "Michigan": "Grand Rapids|Lansing|Ann Arbor|Flint|Kalamazoo|Dearborn",
    "Minnesota": "St. Paul|Duluth",
    "Mississippi": "Biloxi|Gulfport",
    "Missouri": "Jefferson City",
    "Montana": "Billings|Missoula|Bozeman",
    "Nebraska": "Omaha",
    "Nevada": "Reno|Carson City|Henderson",
    "New Hampshire": "Nashua",
    "New Jersey": "Trenton|Newark|Jersey City|Atlantic City|Hoboken",
    "New Mexico": "Albuquerque|Santa Fe|Las Cruces",
    "New York": "Buffalo|Syracuse|Yonkers|Schenectady|Poughkeepsie",
    "North Carolina": "Charlotte|Raleigh|Greensboro|Winston-Salem|Asheville|Chapel Hill",
    "North Dakota": "Bismarck|Fargo",
    "Ohio": "Toledo|Akron|Youngstown|Dayton",
    "Oklahoma": "Tulsa",
    "Oregon": "Eugene",
    "Pennsylvania": "Harrisburg|Scranton|Allentown|Wilkes-Barre",
    "South Carolina": "Myrtle Beach|Spartanburg",
    "South Dakota": "Sioux Falls|Rapid City",
    "Tennessee": "Nashville|Memphis|Knoxville|Chattanooga",
    "Texas": "Austin|Fort Worth|El Paso|Corpus Christi|Lubbock|Laredo|Amarillo|Waco|Galveston",
    "Utah": "Provo|Ogden",
    "Vermont": "Montpelier",
    "Virginia": "Virginia Beach|Norfolk|Newport News|Charlottesville|Roanoke",
    "Washington": "Spokane|Tacoma|Yakima",
    "Wisconsin": "Green Bay|Kenosha|Racine|Eau Claire",
    "Wyoming": "Cheyenne|Laramie",
}

STATE_OF_CITY: dict[str, str] = {
    city.upper(): state for state, cities in _CITIES_BY_STATE.items() for city in cities.split("|")
}
"""City, in capitals, to the state that an American reader takes it to be in."""


_OTHER_FORMS = {
    "wisc": "Wis.",
    "penn": "Pa.",
    "penna": "Pa.",
    "cal": "Calif.",
    "tex": "Texas",
    "oreg": "Ore.",
    "kans": "Kan.",
    "nebr": "Neb.",
    "ida": "Idaho",
    "wva": "W.Va.",
}
"""Abbreviations that AP does not use, without points, to those that it does."""


def dateline_form(state: str) -> str | None:
    """A state as AP writes it in a dateline; None for what is no state.

    Takes the full name, a postal code, or the abbreviation without its points.
    """
    plain = state.replace(".", "").replace(" ", "").casefold()
    for full in (*STATES, *STATES_IN_FULL):
        short = STATES.get(full, full)
        if plain in {full.replace(" ", "").casefold(), short.replace(".", "").casefold()}:
            return short
    if plain in _OTHER_FORMS:
        return _OTHER_FORMS[plain]
    full = POSTAL_CODES.get(state, "")
    return STATES.get(full, full) or None
