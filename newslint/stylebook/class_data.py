"""The words of the classes that newslint brings: months, states, titles, ranks, units.

A table has a line for each member: the long form, the short one, and further forms that copy has for the short
one, parted by bars. The short forms are AP's, as they are publicly known.
"""

from __future__ import annotations

MONTHS = """
January|Jan.|Jan
February|Feb.|Feb
March||Mar.|Mar
April||Apr.|Apr
May
June||Jun.
July||Jul.
August|Aug.|Aug
September|Sept.|Sept|Sep.|Sep
October|Oct.|Oct
November|Nov.|Nov
December|Dec.|Dec
"""

WEEKDAYS = """
Monday|Mon.|Mon
Tuesday|Tues.|Tues|Tue.|Tue
Wednesday|Wed.
Thursday|Thurs.|Thurs|Thu.|Thu|Thur.
Friday|Fri.|Fri
Saturday|Sat.
Sunday|Sun.
"""

STATES = """
Alabama|Ala.|Ala
Alaska
Arizona|Ariz.|Ariz
Arkansas|Ark.
California|Calif.|Calif|Cal.
Colorado|Colo.|Colo
Connecticut|Conn.|Conn
Delaware|Del.
Florida|Fla.|Fla
Georgia|Ga.
Hawaii
Idaho
Illinois|Ill.
Indiana|Ind.
Iowa
Kansas|Kan.|Kans.
Kentucky|Ky.|Ky
Louisiana|La.
Maine
Maryland|Md.
Massachusetts|Mass.
Michigan|Mich.|Mich
Minnesota|Minn.|Minn
Mississippi|Miss.
Missouri|Mo.
Montana|Mont.
Nebraska|Neb.|Nebr.
Nevada|Nev.
New Hampshire|N.H.
New Jersey|N.J.
New Mexico|N.M.|N. Mex.
New York|N.Y.
North Carolina|N.C.
North Dakota|N.D.
Ohio
Oklahoma|Okla.|Okla
Oregon|Ore.
Pennsylvania|Pa.|Penn.
Rhode Island|R.I.
South Carolina|S.C.
South Dakota|S.D.
Tennessee|Tenn.|Tenn
Texas||Tex.
Utah
Vermont|Vt.
Virginia|Va.
Washington|Wash.
West Virginia|W.Va.|W. Va.
Wisconsin|Wis.|Wisc.
Wyoming|Wyo.|Wyo
"""

POSTAL_CODES = """
Alabama|AL
Alaska|AK
Arizona|AZ
Arkansas|AR
California|CA
Colorado|CO
Connecticut|CT
Delaware|DE
Florida|FL
Georgia|GA
Hawaii|HI
Idaho|ID
Illinois|IL
Indiana|IN
Iowa|IA
Kansas|KS
Kentucky|KY
Louisiana|LA
Maine|ME
Maryland|MD
Massachusetts|MA
Michigan|MI
Minnesota|MN
Mississippi|MS
Missouri|MO
Montana|MT
Nebraska|NE
Nevada|NV
New Hampshire|NH
New Jersey|NJ
New Mexico|NM
New York|NY
North Carolina|NC
North Dakota|ND
Ohio|OH
Oklahoma|OK
Oregon|OR
Pennsylvania|PA
Rhode Island|RI
South Carolina|SC
South Dakota|SD
Tennessee|TN
Texas|TX
Utah|UT
Vermont|VT
Virginia|VA
Washington|WA
West Virginia|WV
Wisconsin|WI
Wyoming|WY
"""

TITLES = """
lieutenant governor|Lt. Gov.
attorney general
district attorney
secretary of state
prime minister
vice president
governor|Gov.
senator|Sen.
representative|Rep.
congressman
congresswoman
president
chancellor
mayor
superintendent
councilman
councilwoman
council member
commissioner
ambassador
secretary
treasurer
sheriff
chairman
chairwoman
speaker
chief
judge
justice
doctor|Dr.|Dr
reverend|Rev.
bishop
archbishop
cardinal
pope
king
queen
prince
princess
"""

RANKS = """
lieutenant general|Lt. Gen.
major general|Maj. Gen.
brigadier general|Brig. Gen.
rear admiral|Rear Adm.
vice admiral|Vice Adm.
lieutenant colonel|Lt. Col.
lieutenant commander|Lt. Cmdr.
first lieutenant|1st Lt.
second lieutenant|2nd Lt.
sergeant major|Sgt. Maj.
master sergeant|Master Sgt.
staff sergeant|Staff Sgt.
sergeant first class|Sgt. 1st Class
private first class|Pfc.
lance corporal|Lance Cpl.
general|Gen.
admiral|Adm.
colonel|Col.
major|Maj.
captain|Capt.|Capt
commander|Cmdr.
lieutenant|Lt.|Lt
ensign
sergeant|Sgt.|Sgt
corporal|Cpl.|Cpl
specialist|Spc.
private|Pvt.
airman
detective
"""

DEGREES = """
Bachelor of Arts|B.A.|BA
Bachelor of Science|B.S.|BS
Master of Arts|M.A.|MA
Master of Science|M.S.|MS
Master of Business Administration|MBA|M.B.A.
Doctor of Philosophy|Ph.D.|PhD|Phd
Doctor of Medicine|M.D.|MD
Juris Doctor|J.D.|JD
"""

UNITS = """
inches|in.
inch|in.
feet|ft.|ft
foot|ft.|ft
yards|yd.|yds.|yds|yd
yard|yd.
miles|mi.|mi
mile|mi.|mi
miles per hour|mph|m.p.h.
millimeters|mm
millimeter|mm
centimeters|cm
centimeter|cm
meters|m
meter|m
kilometers|km|kms
kilometer|km
kilometers per hour|kph|km/h
ounces|oz.|oz
ounce|oz.|oz
pounds|lb.|lbs.|lbs|lb
pound|lb.|lb
tons
ton
grams|g
gram|g
kilograms|kg|kgs
kilogram|kg
liters
liter
gallons|gal.
gallon|gal.
quarts|qt.
quart|qt.
pints
pint
acres
acre
hectares|ha
hectare|ha
square feet|sq. ft.|sq ft
square miles|sq. mi.
degrees
degree
watts
watt
kilowatts|kW
megawatts|MW
knots
knot
"""

STREETS = """
Avenue|Ave.|Ave
Boulevard|Blvd.|Blvd
Street|St.
Road||Rd.|Rd
Drive||Dr.
Lane||Ln.|Ln
Court||Ct.
Place||Pl.
Terrace
Alley
Way
Circle
Parkway||Pkwy.|Pkwy
Highway||Hwy.|Hwy
"""

MAGNITUDES = "hundred thousand million billion trillion"
DIRECTIONS = (
    "northeast northwest southeast southwest north south east west "
    "northeastern northwestern southeastern southwestern northern southern eastern western"
)
CURRENCIES = (
    "dollars dollar cents cent pounds pound pence euros euro yen pesos peso rupees rupee rubles ruble francs franc "
    "yuan won rand"
)
